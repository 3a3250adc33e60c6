import { parseDocument } from 'yaml';

/** A YAML text as plain data, or what is wrong with it and where: ":3:5", or nothing. */
export type ReadValue = { readonly value: unknown } | { readonly wrong: string; readonly place: string };

/** Reads a text that somebody may have edited. Aliases are not taken: a few lines of them fill the memory. */
export function readValue(text: string): ReadValue {
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
    // Aliases, and more brackets in one another than the stack holds.
    return { wrong: (error as Error).message, place: '' };
  }
}
