import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { PERCENTILES, type Percentile } from '../../schema/vocabulary.ts';
import { type OnBadRow, refuseBadRow, shown } from './bad-rows.ts';
import { findColumns, numberOf, textOf } from './columns.ts';
import { loadSheets, type Sheet, type Workbook } from './xlsx.ts';
import type { Cell, Row } from './xlsx-parts.ts';

/** One occupation in one year of the Occupational Employment and Wage Statistics, national. */
export interface OewsOccupation {
  readonly title: string;
  /** People; null where there is no estimate. */
  readonly employment: number | null;
  /** US dollars a year, of that year; null where there is no estimate. */
  readonly pay: Readonly<Record<Percentile, number | null>>;
  /** Percentiles that are given only as "at or above" the number shown. */
  readonly topCoded: readonly Percentile[];
}

export interface OewsYear {
  readonly year: number;
  readonly release: string;
  /** The most detailed occupations that are published, by code. */
  readonly occupations: ReadonlyMap<string, OewsOccupation>;
}

const COLUMNS = {
  code: /^occ_code$/,
  title: /^occ_title$/,
  group: /^o_group$/,
  employment: /^tot_emp$/,
  p10: /^a_pct10$/,
  p25: /^a_pct25$/,
  median: /^a_median$/,
  p75: /^a_pct75$/,
  p90: /^a_pct90$/,
};

/**
 * Reads the sheets of one national workbook: the table first, then its field descriptions, which tell
 * the year and what `#` stands for (the wage from which this year's figures are top-coded). Where they
 * tell no year it is that of the file's name. A row that is not as the publisher lays it out is told to
 * `onBad`. Throws a Failure that names the file when it is no such table.
 */
export function parseOews(
  sheets: readonly Sheet[],
  source: string,
  onBad: OnBadRow = refuseBadRow,
): OewsYear {
  const [table, ...others] = sheets;
  if (!table) throw new Failure(`${source} has no table.`);
  const notes = others.flatMap((sheet) => sheet.rows.map((row) => row.map(textOf).join(' ')));
  const told = notes.map((note) => /\bMay (\d{4})\b/.exec(note)?.[1]).find(Boolean);
  const year = Number(told ?? /national_M(\d{4})_dl/i.exec(source)?.[1]);
  if (!year) throw new Failure(`${source} does not say of which year it is, in its field descriptions.`);
  const limit = notes.map((note) => /^#\s*=.*\$([\d,]+) per year/.exec(note)?.[1]).find(Boolean);
  const topCode = numberOf(limit);
  const { at, start } = findColumns(table.rows, COLUMNS, source);
  const occupations = new Map<string, OewsOccupation>();
  for (const row of table.rows.slice(start)) {
    if (textOf(row[at.group]) !== 'detailed') continue;
    const code = textOf(row[at.code]);
    const title = textOf(row[at.title]);
    const where = `${source}: ${code} ${title}`.trim();
    if (!/^\d{2}-\d{4}$/.test(code) || title === '') onBad(where, 'not an occupation.');
    else if (occupations.has(code)) onBad(where, 'twice. Is it the national workbook?');
    else {
      try {
        occupations.set(code, { title, ...figuresOf(row, at, topCode) });
      } catch (error) {
        onBad(where, (error as Error).message);
      }
    }
  }
  if (occupations.size === 0) throw new Failure(`${source} has no detailed occupations.`);
  return { year, release: `OEWS May ${year}`, occupations };
}

/** The figures of a row. Throws an Error that says what is wrong with it. */
function figuresOf(
  row: Row,
  at: Readonly<Record<keyof typeof COLUMNS, number>>,
  topCode: number | undefined,
): Omit<OewsOccupation, 'title'> {
  const topCoded: Percentile[] = [];
  const pay = Object.fromEntries(
    PERCENTILES.map((percentile) => {
      const cell = row[at[percentile]];
      if (textOf(cell) !== '#') return [percentile, figure(cell)];
      if (topCode === undefined) throw new Error('"#" is not explained in the field descriptions.');
      topCoded.push(percentile);
      return [percentile, topCode];
    }),
  ) as Record<Percentile, number | null>;
  const known = PERCENTILES.filter((percentile) => pay[percentile] !== null);
  const fall = known.findIndex(
    (percentile, index) => index > 0 && pay[percentile]! < pay[known[index - 1]!]!,
  );
  if (fall !== -1) throw new Error(`its pay falls from ${known[fall - 1]} to ${known[fall]}.`);
  return { employment: figure(row[at.employment]), pay, topCoded };
}

/** A whole number of people or dollars; null where the publisher has none (`*`, `**` or nothing). */
function figure(cell: Cell | undefined): number | null {
  if (['', '*', '**'].includes(textOf(cell))) return null;
  const number = numberOf(cell);
  if (number === undefined || !Number.isSafeInteger(number) || number < 0) {
    throw new Error(`${shown(textOf(cell))} is not a figure.`);
  }
  return number;
}

/** Reads one national workbook. Throws a Failure that names the file. */
export async function loadOewsYear(workbook: Workbook, onBad?: OnBadRow): Promise<OewsYear> {
  const sheets = await loadSheets(workbook, (name, index) => index === 0 || /description/i.test(name));
  return parseOews(sheets, typeof workbook === 'string' ? workbook : workbook.name, onBad);
}

/** Reads every national workbook (national_M2025_dl.xlsx …) of a folder, the oldest first. */
export async function loadOews(folder: string): Promise<OewsYear[]> {
  const names = (await readdir(folder)).filter((name) => /^national_M\d{4}_dl\.xlsx$/i.test(name)).sort();
  if (names.length === 0) throw new Failure(`${folder} has no workbooks national_M<year>_dl.xlsx.`);
  const years: OewsYear[] = [];
  for (const name of names) years.push(await loadOewsYear(join(folder, name)));
  years.sort((a, b) => a.year - b.year);
  const twice = years.find(({ year }, index) => years[index + 1]?.year === year);
  if (twice) throw new Failure(`${folder} has two workbooks of May ${twice.year}.`);
  return years;
}
