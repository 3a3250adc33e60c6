import { Failure } from '../../domain/failure.ts';
import { findSteering } from '../../domain/steering.ts';
import { type OnBadRow, refuseBadRow } from './bad-rows.ts';

/**
 * The rows of a comma-separated text: fields may be quoted, with quotes doubled inside and line breaks
 * kept; lines end in CRLF or LF. Throws a Failure when a quote is never closed.
 */
export function parseCsv(text: string, source: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (field.lastIndex < text.length) {
    const start = field.lastIndex;
    const match = field.exec(text);
    if (!match) {
      const line = text.slice(0, start).split('\n').length;
      throw new Failure(`${source}:${line}: a quoted field is not closed, or is followed by something else.`);
    }
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',' && field.lastIndex < text.length) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A column by its name, or by the names that it has had, the newest first. */
export type ColumnName = string | readonly string[];

/**
 * The rows of a tab-separated text with a heading, as fields in the order of `wanted`, and the number
 * of the line. Lines end in CRLF, LF or CR. A line that is short, and one with invisible characters in it,
 * is told to `onBad`. Throws a Failure that names the file when it is empty or a column is missing.
 */
export function* parseTabText(
  text: string,
  wanted: readonly ColumnName[],
  source: string,
  onBad: OnBadRow = refuseBadRow,
): Generator<{ fields: readonly string[]; line: number }> {
  let at: number[] | undefined;
  let line = 0;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const ending = !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
  while (start < text.length) {
    const feed = text.indexOf(ending, start);
    const end = feed === -1 ? text.length : feed;
    const cells = text.slice(start, text[end - 1] === '\r' ? end - 1 : end).split('\t');
    start = end + 1;
    line += 1;
    if (!at) {
      at = columnsOf(cells, wanted, source);
    } else if (cells.length > 1 || cells[0] !== '') {
      const fields = at.map((column) => cells[column]);
      if (!fields.every((cell) => cell !== undefined)) onBad(`${source}:${line}`, 'columns are missing.');
      else if (fields.some((cell) => findSteering(cell).length > 0))
        onBad(`${source}:${line}`, 'invisible characters.');
      else yield { fields, line };
    }
  }
  if (!at) throw new Failure(`${source} is empty.`);
}

function columnsOf(header: readonly string[], wanted: readonly ColumnName[], source: string): number[] {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const alternatives = wanted.map((name) => (typeof name === 'string' ? [name] : name));
  const at = alternatives.map(
    (name) => name.map((one) => names.indexOf(one.toLowerCase())).find((column) => column !== -1) ?? -1,
  );
  const missing = alternatives.flatMap(([name], index) => (at[index] === -1 ? [name] : []));
  if (missing.length === 0) return at;
  const other = /[,;|]/.exec(header[0] ?? '')?.[0];
  const why =
    header.length === 1 && other !== undefined ? `; its columns seem to be separated by "${other}"` : '';
  throw new Failure(`${source} has no column ${missing.join(', ')}${why}.`);
}
