import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { ImportRecord } from '../../domain/imports.ts';
import { BadRows } from './bad-rows.ts';
import { decodeText } from './decode-text.ts';
import { parseCsv } from './delimited.ts';
import { type Projections, parseProjections } from './projections.ts';
import { checksumOf } from './release-files.ts';
import { loadSheets } from './xlsx.ts';
import type { Row } from './xlsx-parts.ts';

const LARGEST = 64 * 1024 * 1024;

/** The Employment Projections, and what is told of their import but for the day. */
export interface ReadProjections {
  readonly facts: Projections;
  readonly record: Omit<ImportRecord, 'date'>;
}

/**
 * Reads table 1.2 of the workbook occupation.xlsx, or the CSV export; `path` is the file or a folder
 * with one of them. Throws a Failure.
 */
export async function readProjections(path: string): Promise<ReadProjections> {
  const file = statSync(path).isDirectory() ? fileIn(path) : path;
  const name = basename(file);
  const rows = new BadRows();
  const facts = parseProjections(await rowsOf(file), name, rows.add);
  const release = [...facts.values()][0]!.projection.release;
  return {
    facts,
    record: {
      id: 'projections',
      kind: 'projections',
      publisher: 'Bureau of Labor Statistics',
      release,
      source: name,
      sha256: await checksumOf(file),
      counts: { categories: facts.size },
      missing: [],
      bad: rows.count > 0 ? [{ file: name, problem: null, skipped: rows.count, first: rows.first }] : [],
    },
  };
}

async function rowsOf(file: string): Promise<readonly Row[]> {
  if (extname(file).toLowerCase() === '.csv') {
    const { size } = statSync(file);
    if (size > LARGEST) throw new Failure(`${file} is too large (${Math.round(size / 1e6)} MB).`);
    return parseCsv(decodeText(readFileSync(file)).text, file);
  }
  const [table] = await loadSheets(file, (name) => name.trim() === 'Table 1.2');
  return table?.rows ?? [];
}

function fileIn(folder: string): string {
  const names = readdirSync(folder);
  const name =
    names.find((one) => one === 'occupation.xlsx') ??
    names.find((one) => /^employment projections.*\.csv$/i.test(one));
  if (name !== undefined) return join(folder, name);
  throw new Failure(`${folder} has neither occupation.xlsx nor Employment Projections.csv.`, {
    advice: ['name the file itself'],
  });
}
