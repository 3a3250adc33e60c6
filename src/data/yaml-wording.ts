import type { SourceText, TextProblem } from './source-text.ts';
import type { YamlTokens } from './yaml-tokens.ts';

/** What a rule of wording knows of an error. */
interface Found {
  readonly text: SourceText;
  readonly tokens: YamlTokens;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}
type Words = Omit<TextProblem, 'start' | 'end' | 'rule'> & { readonly rule?: string };
/** Gives where to point and what to say, or undefined when the error is not its own. */
type Wording = (found: Found) => (Words & { readonly at?: readonly [number, number] }) | undefined;

const IN_QUOTES = 'quotes around the whole text, or the text on its own lines below "key: >-"';

/** The range of the word that begins at an offset or after the space there. */
export function wordAt({ text }: SourceText, offset: number): [number, number] {
  let start = offset;
  while (start < text.length && /\s/.test(text[start]!)) start += 1;
  if (start >= text.length) return [Math.min(offset, text.length), Math.min(offset, text.length) + 1];
  const word = /^[^\s:]+/.exec(text.slice(start, start + 80));
  return [start, start + (word?.[0].length ?? 1)];
}

/** The text from an offset to the end of its line. */
function restOfLine({ text }: SourceText, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}

const tab: Wording = ({ message, text, start }) =>
  message.startsWith('Tabs are not allowed')
    ? {
        rule: 'yaml/tab',
        message: 'this line is indented with a tab',
        expected: 'spaces, as many as in the lines around it',
        at: [start, start + (/^[\t ]+/.exec(restOfLine(text, start))?.[0].length ?? 1)],
      }
    : undefined;

const openQuote: Wording = ({ message, tokens, end }) => {
  if (!message.startsWith('Missing closing')) return undefined;
  const at = tokens.openQuotes.findLast((quote) => quote < end);
  return {
    message: 'the quotation mark that opens here is never closed',
    ...(at === undefined ? {} : { at: [at, at + 1] as const }),
  };
};

const openBracket: Wording = ({ message, tokens, end }) => {
  const closing = /must .*end with a ([\]}])$/.exec(message)?.[1];
  if (closing === undefined) return undefined;
  const at = tokens.openBrackets.findLast((bracket) => bracket < end);
  return {
    message: 'the bracket that opens here is never closed',
    expected: `${closing} at the end`,
    ...(at === undefined ? {} : { at: [at, at + 1] as const }),
  };
};

const secondColon: Wording = ({ message, text, start }) => {
  if (!message.startsWith('Nested mappings are not allowed')) return undefined;
  if (/:(?:\s|$)/.test(restOfLine(text, start))) {
    return {
      message: 'a second ": " on this line, which would begin another key',
      expected: IN_QUOTES,
      at: wordAt(text, start),
    };
  }
  return deeper(text, start);
};

/** The line after `start` is indented as if it belonged to the text before it. */
function deeper(text: SourceText, start: number): ReturnType<Wording> {
  const next = text.text.indexOf('\n', start);
  return {
    message: 'this line is indented deeper than the line that it should stand under',
    expected: 'keys that belong together beginning in the same column',
    at: wordAt(text, next < 0 ? start : next),
  };
}

const noColon: Wording = ({ message, text, start }) => {
  const multiline = message.startsWith('Implicit keys need to be on a single line');
  if (!multiline && !message.startsWith('Implicit map keys need to be followed')) return undefined;
  const line = restOfLine(text, start).trimEnd();
  const tight = /^[A-Za-z]+:(?=[^\s:])/.exec(line);
  const at = [start, start + Math.max(1, line.length)] as const;
  if (tight)
    return { message: `no space after "${tight[0]}"`, expected: `"${tight[0]} " and then the value`, at };
  return {
    message: 'this is neither a key with a colon nor the continuation of the text before it',
    expected: '"key: value"; lines that continue a text are indented deeper than its key',
    at,
  };
};

const badStart: Wording = ({ message, text, start }) => {
  if (!message.startsWith('Plain value cannot start')) return undefined;
  const sign = text.text[start] ?? '';
  return { message: `text cannot begin with ${sign} in YAML`, expected: 'quotes around the whole text' };
};

const afterQuotes: Wording = ({ message, text, start }) => {
  if (message !== 'Unexpected scalar at node end') return undefined;
  const quote = /["'}\]]\s*$/.exec(text.text.slice(Math.max(0, start - 40), start));
  const at = [start, start + restOfLine(text, start).trimEnd().length] as const;
  if (quote === null) return { message: 'this does not belong to what stands before it', at };
  return {
    message: `text goes on after the closing ${quote[0].trim()}`,
    expected: /["']/.test(quote[0])
      ? "quotes around the whole text; an apostrophe inside '…' is written twice"
      : 'quotes around the whole text, when the bracket belongs to it',
    at,
  };
};

const blockHeader: Wording = ({ message }) =>
  /^(?:Not a YAML token|Block scalar header includes)/.test(message)
    ? {
        message: 'text on the same line as > or |',
        expected: 'the text on the lines below, indented; or quotes around it when it begins with that sign',
      }
    : undefined;

const badEscape: Wording = ({ message, text, start }) =>
  message.startsWith('Invalid escape sequence')
    ? {
        message: `${text.text.slice(start, start + 2)} means nothing inside double quotes`,
        expected: 'single quotes around the text, or \\\\ for a backslash',
        at: [start, start + 2],
      }
    : undefined;

const badKey: Wording = ({ message, text, start }) =>
  message.startsWith('With stringKeys')
    ? {
        message: 'a key that is not plain text',
        expected:
          text.text[start] === '{' || text.text[start] === '['
            ? 'quotes around the whole text, when the bracket belongs to it'
            : 'a word, a colon and a space',
      }
    : undefined;

const badIndent: Wording = ({ message, text, start }) =>
  /same column|may not be used as an implicit|without - indicator|must (?:not )?be (?:less )?indented|more-indented/.test(
    message,
  )
    ? {
        message: 'this line does not line up with the lines above it',
        expected: 'keys and list items that belong together beginning in the same column',
        at: wordAt(text, start),
      }
    : undefined;

const missingComma: Wording = ({ message, text, start }) =>
  /^Missing ,|^Unexpected (?:,|empty item)/.test(message)
    ? { message: 'a comma too few or too many between brackets', at: wordAt(text, start) }
    : undefined;

/** Every mistake that has words of its own; the first one that fits speaks. */
export const WORDINGS: readonly Wording[] = [
  tab,
  openQuote,
  openBracket,
  secondColon,
  noColon,
  badStart,
  afterQuotes,
  blockHeader,
  badEscape,
  badKey,
  badIndent,
  missingComma,
];
