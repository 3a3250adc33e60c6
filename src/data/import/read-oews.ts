import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { ImportRecord } from '../../domain/imports.ts';
import { BadRows } from './bad-rows.ts';
import { loadOewsYear, type OewsYear } from './oews.ts';
import { badArchive, checksumOf } from './release-files.ts';
import { type Archive, openArchive } from './zip.ts';

const WORKBOOK = /^national_M\d{4}_dl\.xlsx$/i;
const ARCHIVE = /^oesm\d{2}nat\.zip$/i;

/** One year of the wage statistics, and what is told of its import but for the day. */
export interface ReadYear {
  readonly facts: OewsYear;
  readonly record: Omit<ImportRecord, 'date'>;
}

/**
 * The files that a path stands for: itself, or the national workbooks and archives in a folder, and in
 * the folders in it, in the order of their names. Throws a Failure when a folder has none.
 */
export function findOewsFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const isOne = (name: string): boolean => WORKBOOK.test(name) || ARCHIVE.test(name);
  const found: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory())
      found.push(
        ...readdirSync(inside)
          .filter(isOne)
          .map((name) => join(inside, name)),
      );
    else if (isOne(entry.name)) found.push(inside);
  }
  if (found.length === 0) {
    throw new Failure(
      `${path} has no workbooks national_M<year>_dl.xlsx and no archives oesm<year>nat.zip.`,
      {
        advice: ['name the files themselves, or the folder that they are in'],
      },
    );
  }
  return found.sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}

/** Reads a national workbook, by itself or in the archive that its publisher offers. Throws a Failure. */
export async function readOews(path: string): Promise<ReadYear> {
  const rows = new BadRows();
  const archive = await openArchive(path).catch((error: unknown) => {
    throw badArchive(path, error);
  });
  try {
    const name = basename(path);
    const facts = archive.names.includes('xl/workbook.xml')
      ? await loadOewsYear(path, rows.add)
      : await loadOewsYear(await workbookIn(archive, path), rows.add);
    return {
      facts,
      record: {
        id: `oews-${facts.year}`,
        kind: 'oews',
        publisher: 'Bureau of Labor Statistics',
        release: facts.release,
        source: name,
        sha256: await checksumOf(path),
        counts: { categories: facts.occupations.size },
        missing: [],
        bad: rows.count > 0 ? [{ file: name, problem: null, skipped: rows.count, first: rows.first }] : [],
      },
    };
  } finally {
    archive.close();
  }
}

async function workbookIn(archive: Archive, path: string): Promise<{ name: string; bytes: Buffer }> {
  const found = archive.names.filter((name) => WORKBOOK.test(basename(name)));
  const [name] = found;
  if (name === undefined || found.length > 1) {
    throw new Failure(`${path} has ${found.length} national workbooks (national_M<year>_dl.xlsx).`, {
      advice: ['the archive of the national figures is called oesm<year>nat.zip'],
    });
  }
  return {
    name: basename(name),
    bytes: await archive.bytes(name).catch((error: unknown) => {
      throw badArchive(path, error);
    }),
  };
}
