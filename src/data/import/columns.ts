import { Failure } from '../../domain/failure.ts';
import type { Cell, Row } from './xlsx-parts.ts';

/** How far down the heading of a table is looked for. */
const HEAD_ROWS = 20;

export interface Columns<Key extends string> {
  /** The index of each column. */
  readonly at: Readonly<Record<Key, number>>;
  readonly header: readonly string[];
  /** The index of the first row below the heading. */
  readonly start: number;
}

/**
 * Finds a table's heading and its columns by their names, which are compared in lower case and
 * trimmed: the order and the case of columns change between releases. Throws a Failure that names the
 * file and the columns that it has not.
 */
export function findColumns<Key extends string>(
  rows: readonly Row[],
  wanted: Readonly<Record<Key, RegExp>>,
  source: string,
): Columns<Key> {
  const keys = Object.keys(wanted) as Key[];
  let best: { header: string[]; start: number; missing: Key[] } | undefined;
  for (const [index, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const header = Array.from(row, (cell) => textOf(cell).toLowerCase());
    const missing = keys.filter((key) => !header.some((name) => wanted[key].test(name)));
    if (!best || missing.length < best.missing.length) best = { header, start: index + 1, missing };
  }
  if (!best || best.missing.length > 0) {
    const missing = best?.missing ?? keys;
    throw new Failure(`${source} has no column for ${missing.join(', ')}: is it the file it is taken for?`);
  }
  const { header, start } = best;
  const at = Object.fromEntries(keys.map((key) => [key, header.findIndex((name) => wanted[key].test(name))]));
  return { at: at as Record<Key, number>, header, start };
}

/** A cell as text without the space around it; an empty cell is ''. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** A cell as a number, also written as 1,234.5; undefined when it is none. */
export function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}
