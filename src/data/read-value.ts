import { parseDocument } from 'yaml';

/** A YAML text as plain data, or what is wrong with it and where: ":3:5", or nothing. */
export type ReadValue = { readonly value: unknown } | { readonly wrong: string; readonly place: string };

/** What truest keeps of a person has a few kilobytes and three levels. */
const MOST_CHARACTERS = 250_000;
const MOST_LEVELS = 64;

/**
 * Reads a text that somebody may have edited. Aliases are not taken, because a few lines of them fill
 * the memory, nor hundreds of brackets in one another, which the YAML library never comes back from.
 */
export function readValue(text: string): ReadValue {
  if (text.length > MOST_CHARACTERS) return { wrong: 'it is far too long', place: '' };
  if (isDeep(text)) return { wrong: 'too many lists in one another', place: '' };
  try {
    const document = parseDocument(text, { logLevel: 'error' });
    const [error] = document.errors;
    if (!error) return { value: document.toJS({ maxAliasCount: 0 }) };
    const [start] = error.linePos ?? [];
    return {
      wrong: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      place: start ? `:${start.line}:${start.col}` : '',
    };
  } catch (error) {
    return { wrong: (error as Error).message, place: '' };
  }
}

function isDeep(text: string): boolean {
  let level = 0;
  for (const character of text) {
    if (character === '[' || character === '{') level++;
    else if (character === ']' || character === '}') level = Math.max(0, level - 1);
    if (level > MOST_LEVELS) return true;
  }
  return /(?:[-?:][ \t]+){64}/.test(text);
}
