import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Position } from './profile-set.ts';

/** Something found in a text, by UTF-16 offsets. */
export interface TextProblem extends Pick<Diagnostic, 'rule' | 'message' | 'expected' | 'suggestion'> {
  readonly start: number;
  readonly end: number;
  readonly severity?: 'warning';
}

/** A text with its lines, which are counted only when somebody asks. */
export class SourceText {
  readonly text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get #lineStarts(): number[] {
    if (this.#starts === undefined) {
      this.#starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) {
        this.#starts.push(at + 1);
      }
    }
    return this.#starts;
  }

  /** The 1-based line that an offset stands in. */
  lineOf(offset: number): number {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** One line without its end; undefined past the end. */
  line(line: number): string | undefined {
    const start = this.#lineStarts[line - 1];
    if (start === undefined) return undefined;
    const end = this.#lineStarts[line];
    return this.text.slice(start, end === undefined ? undefined : end - 1).replace(/\r$/, '');
  }

  /** Where a range begins, and how much of it stands in that line: at least one character. */
  position(start: number, end: number): Position {
    const line = this.lineOf(start);
    const column = start - this.#lineStarts[line - 1]! + 1;
    const room = (this.line(line) ?? '').length - column + 1;
    return { line, column, length: Math.max(1, Math.min(end - start, room)) };
  }

  /** The text problem as a diagnostic of a file. */
  diagnostic(file: string, { start, end, severity, ...words }: TextProblem): Diagnostic {
    const position = this.position(start, end);
    const source = this.line(position.line);
    return {
      file,
      ...position,
      severity: severity ?? 'error',
      ...words,
      ...(source === undefined ? {} : { source }),
    };
  }
}

/** How many problems of one rule are told about one file. */
const MOST_OF_A_RULE = 50;

/** The first problems of each rule; the last one that is told says how many were left out. */
export function limitPerRule(problems: readonly TextProblem[]): TextProblem[] {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const told = new Map<string, number>();
  const kept: TextProblem[] = [];
  for (const problem of problems) {
    const number = (told.get(problem.rule) ?? 0) + 1;
    told.set(problem.rule, number);
    if (number > MOST_OF_A_RULE) continue;
    const more = (counts.get(problem.rule) ?? 0) - number;
    const last = number === MOST_OF_A_RULE && more > 0;
    kept.push(last ? { ...problem, message: `${problem.message} (and ${more} more like this)` } : problem);
  }
  return kept;
}
