import { CsvReader, csvLine } from '../../data/csv.ts';
import { Failure } from '../../domain/failure.ts';
import { codeTitle } from '../../domain/title-search/code-title.ts';
import { TitleSearch } from '../../domain/title-search/title-search.ts';
import { safeText } from '../../render/safe-text.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { readChunks } from '../read-chunks.ts';

/** A line that goes on longer than this is no title: the rest of it is passed over. */
const LONGEST_LINE = 10_000;

/** The columns that are added to a table. */
const ADDED = ['soc_code', 'soc_title', 'confidence', 'band'];

const searchOf = (context: Context): Promise<TitleSearch> =>
  ask(context, (catalogue) => new TitleSearch(catalogue.titleIndex()));

/**
 * Codes one title a line from stdin to stdout, a line for each line and in their order: an empty line
 * for an empty one, and for one of which nothing is known. What has arrived is answered at once.
 */
export async function codeLines({ code }: { readonly code: boolean }, context: Context): Promise<void> {
  const search = await searchOf(context);
  const answer = (line: string): string => {
    const title = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (context.globals.json) return `${JSON.stringify({ title, ...codeTitle(search, title) })}\n`;
    const coded = codeTitle(search, title);
    if (coded.code === null) return '\n';
    const found = `${coded.code}\t${coded.codeTitle}`;
    return code ? `${found}\n` : `${found}\t${coded.confidence}\t${coded.band}\n`;
  };
  let rest = '';
  for await (const chunk of readChunks('-', context)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!.slice(0, LONGEST_LINE);
    context.io.stdout.write(lines.map(answer).join(''));
  }
  if (rest !== '') context.io.stdout.write(answer(rest));
}

export interface TableOptions {
  readonly batch: string;
  readonly column: string | undefined;
  readonly format: 'csv' | 'jsonl' | undefined;
}

/** Codes the titles in one column of a CSV file, row by row: the table with columns added, or JSON lines. */
export async function codeTable({ batch, column, format }: TableOptions, context: Context): Promise<void> {
  const search = await searchOf(context);
  const isJson = format === 'jsonl' || (format === undefined && context.globals.json);
  let reader: CsvReader | undefined;
  let delimiter = ',';
  let at: number | undefined;
  let count = 0;
  const coded = (row: string[]): string => {
    if (at === undefined) {
      const found = findColumn(row, column);
      at = found.at;
      if (found.isHeader) return isJson ? '' : csvLine([...row, ...ADDED], delimiter);
    }
    count += 1;
    const title = row[at] ?? '';
    const { code, codeTitle: name, confidence, band, alternatives } = codeTitle(search, title);
    if (isJson) {
      return `${JSON.stringify({ row: count, title, code, codeTitle: name, confidence, band, alternatives })}\n`;
    }
    return csvLine(
      [...row, code ?? '', name ?? '', code === null ? '' : String(confidence), band],
      delimiter,
    );
  };
  for await (const chunk of readChunks(batch, context)) {
    if (!reader) {
      delimiter = delimiterOf(chunk);
      reader = new CsvReader(delimiter);
    }
    let out = '';
    for (const row of reader.read(chunk)) out += coded(row);
    context.io.stdout.write(out);
  }
  const last = reader?.end();
  if (last) context.io.stdout.write(coded(last));
}

/** Tabs and semicolons are taken for what separates fields when the first line has them and no commas. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  if (first.includes(',')) return ',';
  return first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
}

const TITLE_HEADS =
  /^\W*(?:job|role|position|occupation|current|employee)?[ _-]*(?:titles?|jobs?|roles?|positions?|occupations?)\W*$/i;

/**
 * Where the titles stand: in the column that is named (by its head, or its number from 1), otherwise in
 * the one whose head says so, or the only one. Throws a usage Failure when none can be meant.
 */
function findColumn(first: readonly string[], column: string | undefined): { at: number; isHeader: boolean } {
  const heads = first.map((head) => head.trim().toLowerCase());
  if (column !== undefined) {
    const named = heads.indexOf(column.trim().toLowerCase());
    if (named >= 0) return { at: named, isHeader: true };
    const number = /^\d+$/.test(column) ? Number(column) : 0;
    if (number >= 1 && number <= first.length) {
      return { at: number - 1, isHeader: TITLE_HEADS.test(heads[number - 1]!) };
    }
    throw noColumn(`there is no column "${column}"`, first);
  }
  const at = heads.findIndex((head) => TITLE_HEADS.test(head));
  if (at >= 0) return { at, isHeader: true };
  if (first.length === 1) return { at: 0, isHeader: false };
  throw noColumn('which column holds the titles?', first);
}

const noColumn = (message: string, first: readonly string[]): Failure =>
  new Failure(message, {
    kind: 'usage',
    advice: [
      `the columns: ${first.map((head) => safeText(head)).join(', ')}`,
      'name one by its head or its number: --column "Job title", --column 2',
    ],
  });
