import { Composer, type Document, isCollection, isScalar } from 'yaml';
import { findSteering, spellCharacter } from '../domain/steering.ts';
import type { Position, ValuePath } from './profile-set.ts';
import { limitPerRule, SourceText, type TextProblem } from './source-text.ts';
import { wordErrors } from './yaml-errors.ts';
import { type DocumentToken, readTokens } from './yaml-tokens.ts';
import { entriesOf, hasGaps, nodeAt, plainValue, type YamlNode } from './yaml-value.ts';

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  stringKeys: true,
  prettyErrors: false,
  // Compares every key with every other; yaml-value.ts finds duplicates with a set.
  uniqueKeys: false,
} as const;

/** A YAML text that was read as far as it goes. */
export interface YamlRead {
  readonly text: SourceText;
  readonly problems: readonly TextProblem[];
  /** The value and its tree; undefined when the text is too broken to say what it means. */
  readonly content:
    | { readonly value: unknown; readonly root: YamlNode; readonly hasGaps: boolean }
    | undefined;
}

/**
 * Reads YAML 1.2 (core schema) without anchors, aliases, tags, directives and merge keys: what remains
 * is what it looks like. Collects all problems and throws nothing, whatever the text.
 */
export function readYaml(raw: string): YamlRead {
  const text = new SourceText(raw.startsWith('\ufeff') ? raw.slice(1) : raw);
  const steering = steeringProblems(text.text);
  // The lexer uses control characters as marks, so they must not come from the file.
  const clean = steering.length === 0 ? text.text : withoutControls(text.text);
  try {
    const { problems, content } = readClean(new SourceText(clean), text);
    return { text, problems: limitPerRule([...steering, ...problems]), content };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem = {
      start: 0,
      end: 1,
      rule: 'yaml/too-deep',
      message: 'this is nested too deep to be read',
    };
    return { text, problems: limitPerRule([...steering, problem]), content: undefined };
  }
}

/** The text in the same length, with line ends that everybody knows and no control characters. */
function withoutControls(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n').replace(/[^\P{Cc}\t\n\r]|\ufeff/gu, '\ufffd');
}

function readClean(clean: SourceText, text: SourceText): Pick<YamlRead, 'problems' | 'content'> {
  const tokens = readTokens(clean.text);
  if (tokens.document === undefined) {
    const problems = tokens.problems.length > 0 ? tokens.problems : [emptyFile(text)];
    return { problems, content: undefined };
  }
  const document = compose(tokens.document, clean.text.length);
  const errors = wordErrors(clean, tokens, document?.errors ?? []);
  if (document === undefined || errors.length > 0) {
    return { problems: [...tokens.problems, ...errors], content: undefined };
  }
  if (isEmptyDocument(document))
    return { problems: [...tokens.problems, emptyFile(text)], content: undefined };
  const root = document.contents as YamlNode;
  const { value, problems } = plainValue(root);
  return { problems: [...tokens.problems, ...problems], content: { value, root, hasGaps: hasGaps(root) } };
}

function compose(token: DocumentToken, length: number): Document | undefined {
  const traced = Error.stackTraceLimit;
  // A hostile file makes a million errors, and the stack of each takes longer than finding it.
  Error.stackTraceLimit = 0;
  try {
    const [document] = new Composer(OPTIONS).compose([token], true, length);
    return document;
  } finally {
    Error.stackTraceLimit = traced;
  }
}

function isEmptyDocument({ contents }: Document): boolean {
  if (isCollection(contents)) return false;
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}

function emptyFile({ text }: SourceText): TextProblem {
  const message = text.trim() === '' ? 'the file is empty' : 'the file holds only comments';
  return { start: 0, end: 1, rule: 'file/empty', message };
}

function steeringProblems(text: string): TextProblem[] {
  const found = findSteering(text).filter(
    ({ at, character }) => !'\n\t'.includes(character) && text.slice(at, at + 2) !== '\r\n',
  );
  const firstReturn = found.find(({ character }) => character === '\r');
  // One is enough: a file has them at the end of each line.
  return found
    .filter((steering) => steering.character !== '\r' || steering === firstReturn)
    .map(({ at, character }) => ({
      start: at,
      end: at + character.length,
      rule: 'text/control-character',
      ...(character === '\r'
        ? { message: 'this line ends in a carriage return alone', expected: 'line ends of Unix or Windows' }
        : {
            message: `an invisible character stands here: ${spellCharacter(character)}`,
            expected: 'text that can be seen',
          }),
    }));
}

/**
 * Where a part of the value stands: its key, or the value itself. Where the file has no such part, the
 * nearest thing around it; 1:1 when there is nothing at all.
 */
export function locate(read: YamlRead, path: ValuePath, part: 'key' | 'value' = 'value'): Position {
  const { start, end } = locateRange(read, path, part);
  return read.text.position(start, end);
}

/** The same place by offsets, which may reach over several lines. */
export function locateRange(
  read: YamlRead,
  path: ValuePath,
  part: 'key' | 'value',
): { readonly start: number; readonly end: number } {
  if (read.content === undefined) return { start: 0, end: 1 };
  const found = nodeAt(read.content.root, path);
  if (found === undefined) return locateRange(read, path.slice(0, -1), 'key');
  const [start, end] = rangeOf(read.text, read.content.root, found, part);
  return { start, end };
}

function rangeOf(
  text: SourceText,
  root: YamlNode,
  { node, key }: NonNullable<ReturnType<typeof nodeAt>>,
  part: 'key' | 'value',
): readonly [number, number] {
  const empty = node === null || (isScalar(node) && node.source === '' && node.type === 'PLAIN');
  if (key?.range && (part === 'key' || empty)) return [key.range[0], key.range[1]];
  // An item of a list has no key: its first key stands for it, and so does the first one of the file.
  const first = part === 'key' || node === root ? entriesOf(node)[0]?.key : undefined;
  const [start, end] = (first ?? node)?.range ?? [0, 1];
  if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) {
    const header = text.text.indexOf('\n', start);
    const written = text.text.slice(header, end).search(/\S/);
    if (header >= 0 && written >= 0) return [header + written, end];
  }
  return [start, end];
}
