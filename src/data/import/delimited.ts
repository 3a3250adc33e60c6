import { Failure } from '../../domain/failure.ts';

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

/**
 * The rows of a tab-separated text with a heading, as fields in the order of `wanted`, and the number
 * of the line. Lines end in CRLF or LF. Throws a Failure that names the file (and line) when a column is
 * missing or a line is short.
 */
export function* parseTabText(
  text: string,
  wanted: readonly string[],
  source: string,
): Generator<{ fields: readonly string[]; line: number }> {
  let at: number[] | undefined;
  let line = 0;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const cells = text.slice(start, text[end - 1] === '\r' ? end - 1 : end).split('\t');
    start = end + 1;
    line += 1;
    if (!at) {
      at = wanted.map((name) => cells.indexOf(name));
      const missing = wanted.filter((_, index) => at?.[index] === -1);
      if (missing.length > 0) throw new Failure(`${source} has no column ${missing.join(', ')}.`);
    } else if (cells.length > 1 || cells[0] !== '') {
      const fields = at.map((column) => cells[column]);
      if (!fields.every((cell) => cell !== undefined))
        throw new Failure(`${source}:${line}: columns are missing.`);
      yield { fields, line };
    }
  }
  if (!at) throw new Failure(`${source} is empty.`);
}
