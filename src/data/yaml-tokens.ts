import { CST, Lexer, Parser } from 'yaml';
import type { TextProblem } from './source-text.ts';

/** Deeper than any profile by far; the limit keeps the parsers of the library from overflowing. */
const DEEPEST = 40;
/** After so many anchors, tags and the like a file is not a profile, and reading it to the end can be slow. */
const MOST_OF_A_KIND = 20;
/** So many aliases are counted, of whatever anchors. */
const MOST_ALIASES = 1000;

export type DocumentToken = CST.Document;

/** The syntax tree of one YAML document, and what the walk to it found out. */
export interface YamlTokens {
  /** The first document; undefined when there is none, or when reading was given up. */
  readonly document: DocumentToken | undefined;
  readonly problems: readonly TextProblem[];
  /** Offsets of brackets that are never closed. */
  readonly openBrackets: readonly number[];
  /** Offsets of quotation marks that are never closed. */
  readonly openQuotes: readonly number[];
}

const REFUSED: Readonly<Record<string, (source: string) => Omit<TextProblem, 'start' | 'end'>>> = {
  tag: (source) => ({
    rule: 'yaml/tag',
    message: `${source} is a tag, and profiles have none`,
    expected: 'the value alone; in quotes when it is text that really begins with !',
  }),
  'directive-line': (source) => ({
    rule: 'yaml/directive',
    message: `${source} is a directive, and profiles have none`,
    expected: 'the profile without this line',
  }),
};

/** An anchor and the aliases that refer to it: told once, where the first of them stands. */
interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly isAnchor: boolean;
  aliases: number;
}

function anchoredProblem(name: string, { start, end, isAnchor, aliases }: Anchored): TextProblem {
  const times = aliases === 1 ? 'once' : `${aliases} times`;
  const again = aliases === 0 ? '' : isAnchor ? `, referred to ${times}` : `, ${times}`;
  return {
    rule: 'yaml/alias',
    start,
    end,
    message: isAnchor
      ? `&${name} is an anchor${again}, and profiles have none`
      : `*${name} refers to an anchor${aliases === 1 ? '' : again}, and profiles have none`,
    expected: isAnchor
      ? 'the text written out wherever it is needed; in quotes when it really begins with &'
      : 'the text itself, written out; in quotes when it really begins with *',
  };
}

/** What may stand around a document without being in it. */
const AROUND = new Set(['space', 'newline', 'comment', 'byte-order-mark', 'doc-mode', 'doc-start']);

/**
 * Reads a text token by token, and stops at what would take the library too long or too deep: aliases
 * are seen here before anything could expand them.
 *
 * @param text without byte order mark, and without control characters, which the lexer uses itself
 */
export function readTokens(text: string): YamlTokens {
  return new TokenWalk(text).run();
}

class TokenWalk {
  readonly #text: string;
  readonly #parser = new Parser();
  readonly #problems: TextProblem[] = [];
  readonly #brackets: number[] = [];
  readonly #openBrackets: number[] = [];
  readonly #openQuotes: number[] = [];
  readonly #anchored = new Map<string, Anchored>();
  #aliases = 0;
  #document: CST.Document | undefined;
  /** How far the first document has come; a second beginning is one too many. */
  #begun = false;
  #marked = false;
  #filled = false;
  #ended = false;
  #inScalar = false;
  /** Where the last plain text ended, to see a comment that cuts it off. */
  #plainEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  run(): YamlTokens {
    const stopped = !this.#walk();
    return {
      document: stopped ? undefined : this.#document,
      problems: [...this.#anchored]
        .map(([name, anchored]) => anchoredProblem(name, anchored))
        .concat(this.#problems),
      openBrackets: [...this.#openBrackets, ...this.#brackets],
      openQuotes: this.#openQuotes,
    };
  }

  /** False when it gave up. */
  #walk(): boolean {
    for (const lexeme of new Lexer().lex(this.#text)) {
      const start = this.#parser.offset;
      if (!this.#inScalar && !this.#look(lexeme, start)) return false;
      if (this.#ended) break;
      if (this.#inScalar) this.#plainEnd = start + lexeme.length;
      this.#inScalar = !this.#inScalar && lexeme === CST.SCALAR;
      this.#keep(this.#parser.next(lexeme));
      if (this.#parser.stack.length > DEEPEST) {
        this.#add('yaml/too-deep', start, start + lexeme.length, {
          message: `this is nested more than ${DEEPEST} levels deep`,
        });
        return false;
      }
    }
    this.#keep(this.#parser.end());
    return true;
  }

  #keep(tokens: Iterable<CST.Token>): void {
    for (const token of tokens) if (token.type === 'document') this.#document ??= token;
  }

  #add(rule: string, start: number, end: number, words: Omit<TextProblem, 'rule' | 'start' | 'end'>): void {
    this.#problems.push({ rule, start, end, ...words });
  }

  /** Notes what a token says about the file; false to stop reading. */
  #look(lexeme: string, start: number): boolean {
    const type = CST.tokenType(lexeme);
    if (type === 'anchor' || type === 'alias') return this.#lookAtAnchor(type, lexeme, start);
    const refused = type === null ? undefined : REFUSED[type];
    if (refused !== undefined) {
      this.#problems.push({ start, end: start + lexeme.length, ...refused(lexeme) });
      return this.#problems.length < MOST_OF_A_KIND;
    }
    if (type === 'doc-mode' || type === 'doc-start') this.#startDocument(type, start);
    if (type === 'comment') this.#lookAtComment(lexeme, start);
    if (type === null || !AROUND.has(type)) this.#filled = true;
    if (type === 'double-quoted-scalar' || type === 'single-quoted-scalar') {
      if (lexeme.length === 1 || !lexeme.endsWith(lexeme[0]!)) this.#openQuotes.push(start);
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#brackets.push(start);
    if (type === 'flow-map-end' || type === 'flow-seq-end') this.#brackets.pop();
    if (type === 'flow-error-end') this.#openBrackets.push(...this.#brackets.splice(0));
    return true;
  }

  #lookAtAnchor(type: 'anchor' | 'alias', lexeme: string, start: number): boolean {
    const name = lexeme.slice(1);
    const isAnchor = type === 'anchor';
    const known = this.#anchored.get(name);
    if (!isAnchor) this.#aliases++;
    if (known === undefined) {
      const end = start + lexeme.length;
      this.#anchored.set(name, { start, end, isAnchor, aliases: isAnchor ? 0 : 1 });
    } else if (!isAnchor) known.aliases++;
    return this.#anchored.size < MOST_OF_A_KIND && this.#aliases < MOST_ALIASES;
  }

  /** Text begins a document, and so does `---`; text right after the first `---` is still that one. */
  #startDocument(type: 'doc-mode' | 'doc-start', start: number): void {
    const first = type === 'doc-mode' ? !this.#begun : !this.#marked && !this.#filled;
    this.#begun = true;
    if (type === 'doc-start') this.#marked = true;
    if (first) return;
    this.#ended = true;
    this.#add('yaml/several-documents', start, start + 3, {
      message: 'a second document begins here',
      expected: 'one profile in each file',
    });
  }

  #lookAtComment(lexeme: string, start: number): void {
    const cutsOff = this.#plainEnd >= 0 && /^[ \t]+$/.test(this.#text.slice(this.#plainEnd, start));
    if (!cutsOff || !/^#[^\s#!]/.test(lexeme)) return;
    this.#add('yaml/cut-off', start, start + lexeme.length, {
      severity: 'warning',
      message: 'everything from # on is a comment and cut off from the text',
      expected: 'quotes around the text when # belongs to it, or a space after # when it is a comment',
    });
  }
}
