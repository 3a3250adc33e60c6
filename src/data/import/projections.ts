import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { CategoryProfile } from '../../schema/category.ts';
import type { Education } from '../../schema/vocabulary.ts';
import { type OnBadRow, refuseBadRow, shown } from './bad-rows.ts';
import { findColumns, numberOf, textOf } from './columns.ts';
import { parseCsv } from './delimited.ts';
import { loadSheets } from './xlsx.ts';
import type { Cell, Row } from './xlsx-parts.ts';

type Projection = NonNullable<CategoryProfile['projection']>;

/** The Employment Projections by code. */
export type Projections = ReadonlyMap<string, { readonly title: string; readonly projection: Projection }>;

/** The names of table 1.2 of the workbook and those of the CSV export. */
const COLUMNS = {
  code: /^(\d{4} national employment matrix|occupation) code$/,
  title: /^(\d{4} national employment matrix|occupation) title$/,
  from: /^employment,? \d{4}$/,
  change: /^employment change,( numeric,)? \d{4}/,
  percent: /^employment (change, percent|percent change), \d{4}/,
  openings: /^occupational openings, .*annual average$/,
  education: /^typical (education needed for entry|entry-level education)$/,
  experience: /^work experience in a related occupation$/,
  training: /^typical on-the-job training/,
};

const EDUCATIONS: ReadonlyMap<string, Education> = new Map([
  ['No formal educational credential', 'none'],
  ['High school diploma or equivalent', 'high-school'],
  ['Some college, no degree', 'some-college'],
  ['Postsecondary nondegree award', 'certificate'],
  ["Associate's degree", 'associate'],
  ["Bachelor's degree", 'bachelor'],
  ["Master's degree", 'master'],
  ['Doctoral or professional degree', 'doctorate'],
]);

/**
 * Reads the rows of table 1.2, or of the CSV export, in which codes look like ="13-2011" and titles are
 * followed by examples. People come in thousands there and leave as people. Groups of occupations are
 * left out. A row that is not as it should be is told to `onBad`. Throws a Failure that names the file
 * when it is no such table.
 */
export function parseProjections(
  rows: readonly Row[],
  source: string,
  onBad: OnBadRow = refuseBadRow,
): Projections {
  const { at, header, start } = findColumns(rows, COLUMNS, source);
  const ends = header.flatMap((name, column) =>
    COLUMNS.from.test(name) ? [{ column, year: yearOf(name) }] : [],
  );
  const [from, to] = [ends[0], ends.at(-1)];
  if (!from || !to || from.year >= to.year)
    throw new Failure(`${source} does not have employment in two years.`);
  const release = `Employment Projections ${from.year}–${String(to.year).slice(2)}`;
  const type = header.indexOf('occupation type');
  const found = new Map<string, { title: string; projection: Projection }>();
  for (const row of rows.slice(start)) {
    const code = /^(?:=")?(\d{2}-\d{4})"?$/.exec(textOf(row[at.code]))?.[1];
    if (code === undefined || (type !== -1 && textOf(row[type]).toLowerCase() !== 'line item')) continue;
    const where = `${source}: ${code}`;
    const title = textOf(row[at.title]).split(/\s{2,}\*/, 1)[0] ?? '';
    if (found.has(code)) {
      onBad(where, 'is there twice.');
      continue;
    }
    try {
      const people = (column: number): number | null => {
        const thousands = figure(row[column]);
        return thousands === null ? null : Math.round(thousands * 1000);
      };
      found.set(code, {
        title,
        projection: {
          from: from.year,
          to: to.year,
          employmentFrom: people(from.column),
          employmentTo: people(to.column),
          change: people(at.change),
          growthPercent: figure(row[at.percent]),
          openingsPerYear: people(at.openings),
          entryEducation: educationOf(row[at.education]),
          experience: wordsOf(row[at.experience]),
          training: wordsOf(row[at.training]),
          release,
        },
      });
    } catch (error) {
      onBad(where, (error as Error).message);
    }
  }
  if (found.size === 0) throw new Failure(`${source} has no occupations.`);
  return found;
}

const yearOf = (name: string): number => Number(name.slice(-4));
const isMissing = (text: string): boolean => ['', '—', '-', 'N/A'].includes(text);

function figure(cell: Cell | undefined): number | null {
  if (isMissing(textOf(cell))) return null;
  const number = numberOf(cell);
  if (number === undefined) throw new Error(`${shown(textOf(cell))} is not a figure.`);
  return number;
}

function wordsOf(cell: Cell | undefined): string | null {
  const text = textOf(cell);
  return isMissing(text) ? null : text;
}

function educationOf(cell: Cell | undefined): Education | null {
  const text = textOf(cell).replaceAll('’', "'");
  if (isMissing(text)) return null;
  const education = EDUCATIONS.get(text);
  if (!education) throw new Error(`${shown(text)} is not a level of education that is known.`);
  return education;
}

/** Reads occupation.xlsx (table 1.2) of a folder, or where that is not there the CSV export. */
export async function loadProjections(folder: string): Promise<Projections> {
  const names = await readdir(folder);
  if (names.includes('occupation.xlsx')) {
    const path = join(folder, 'occupation.xlsx');
    const [table] = await loadSheets(path, (name) => name.trim() === 'Table 1.2');
    return parseProjections(table?.rows ?? [], path);
  }
  const csv = names.find((name) => /^employment projections.*\.csv$/i.test(name));
  if (csv === undefined)
    throw new Failure(`${folder} has neither occupation.xlsx nor Employment Projections.csv.`);
  const path = join(folder, csv);
  return parseProjections(parseCsv(await readFile(path, 'utf8'), path), path);
}
