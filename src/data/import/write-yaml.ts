/**
 * A quick writer of YAML for what imports write: thousands of files, which the yaml package would take
 * minutes for. Values are plain: text, finite numbers, true, false, null, lists and maps with text as keys;
 * undefined values of maps are left out.
 */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Maps and lists of plain values up to this long stand on one line. */
const ONE_LINE = 160;

/** Words that are something else than text in YAML 1.1 or 1.2, in any case. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** Text that means itself wherever it stands: begins with a letter, and nothing in it steers. */
const PLAIN = /^[A-Za-z](?:[A-Za-z0-9 ()./'_+&-]*[A-Za-z0-9().'_+])?$/;
/** Printed as escapes: what JSON leaves alone and YAML, or a terminal, does not. */
const ESCAPED =
  /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]/g;

/** A document of a map: each key on a line of its own. */
export function writeYaml(value: { readonly [key: string]: Plain | undefined }): string {
  const lines: string[] = [];
  writeMap(value, '', '', lines);
  return `${lines.join('\n')}\n`;
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '0' : String(value);
  if (PLAIN.test(value) && !RESERVED.test(value)) return value;
  return JSON.stringify(value).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const isScalar = (value: Plain): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null;

const entriesOf = (map: { readonly [key: string]: Plain | undefined }): [string, Plain][] =>
  Object.entries(map).filter((entry): entry is [string, Plain] => entry[1] !== undefined);

/** A list or map on one line when it is short and has only scalars in it; undefined otherwise. */
function oneLine(value: Plain): string | undefined {
  if (isScalar(value)) return scalar(value);
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let length = 0;
  for (const [key, item] of isList ? value.entries() : entriesOf(value as { [key: string]: Plain })) {
    if (!isScalar(item)) return undefined;
    const part = isList ? scalar(item) : `${scalar(String(key))}: ${scalar(item)}`;
    length += part.length + 2;
    if (length > ONE_LINE) return undefined;
    parts.push(part);
  }
  if (parts.length === 0) return isList ? '[]' : '{}';
  return isList ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}

function writeMap(
  map: { readonly [key: string]: Plain | undefined },
  indent: string,
  first: string,
  lines: string[],
): void {
  let before = first;
  for (const [key, value] of entriesOf(map)) {
    writeEntry(`${before}${scalar(key)}:`, value, indent, lines);
    before = indent;
  }
}

/** `head` is what stands on the line before the value: the key, or the dash of a list. */
function writeEntry(head: string, value: Plain, indent: string, lines: string[]): void {
  const short = Array.isArray(value) && value.length > 0 && !isScalar(value[0]!) ? undefined : oneLine(value);
  if (short !== undefined) {
    lines.push(`${head} ${short}`);
  } else if (Array.isArray(value)) {
    lines.push(head);
    for (const item of value as readonly Plain[]) writeItem(item, `${indent}  `, lines);
  } else {
    lines.push(head);
    writeMap(value as { [key: string]: Plain }, `${indent}  `, `${indent}  `, lines);
  }
}

function writeItem(item: Plain, indent: string, lines: string[]): void {
  const short = oneLine(item);
  if (short !== undefined) lines.push(`${indent}- ${short}`);
  else if (Array.isArray(item)) {
    lines.push(`${indent}-`);
    for (const inner of item as readonly Plain[]) writeItem(inner, `${indent}  `, lines);
  } else writeMap(item as { [key: string]: Plain }, `${indent}  `, `${indent}- `, lines);
}
