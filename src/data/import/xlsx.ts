import { Failure } from '../../domain/failure.ts';
import { parseElements, parseSheet, parseStrings, type Row } from './xlsx-parts.ts';
import { type Archive, openArchive } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Where a workbook is: the path of its file, or its bytes and what to call it. */
export type Workbook = string | { readonly name: string; readonly bytes: Buffer };

/**
 * Reads those sheets of an Excel workbook (xlsx) whose name is picked, in the workbook's order. Only
 * what is picked is unpacked. Throws a Failure that names the file when it is no workbook, is damaged
 * or is unreasonably large, and when nothing is picked.
 */
export async function loadSheets(
  source: Workbook,
  pick: (name: string, index: number) => boolean,
): Promise<Sheet[]> {
  let archive: Archive | undefined;
  try {
    archive = await openArchive(typeof source === 'string' ? source : source.bytes);
    const sheets = await readSheets(archive, pick);
    if (sheets.length === 0) throw new Error('it has none of the sheets that are needed');
    return sheets;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    const name = typeof source === 'string' ? source : source.name;
    throw new Failure(`Can't read ${name} as a workbook: ${why}`, {
      cause: error,
      advice: ['Download it again from its publisher; it must be the .xlsx file itself.'],
    });
  } finally {
    archive?.close();
  }
}

async function readSheets(
  archive: Archive,
  pick: (name: string, index: number) => boolean,
): Promise<Sheet[]> {
  const relations = await parseElements(archive.read('xl/_rels/workbook.xml.rels'), 'Relationship');
  const listed = await parseElements(archive.read('xl/workbook.xml'), 'sheet');
  const shared = relations.find((relation) => relation['Type']?.endsWith('/sharedStrings'));
  const strings = shared ? await parseStrings(archive.read(partOf(shared['Target']))) : [];
  const sheets: Sheet[] = [];
  for (const [index, { name = '', id }] of listed.entries()) {
    if (!pick(name, index)) continue;
    const relation = relations.find((one) => one['Id'] === id);
    sheets.push({ name, rows: await parseSheet(archive.read(partOf(relation?.['Target'])), strings) });
  }
  return sheets;
}

/** The part that a relation of the workbook points to; targets are relative to xl/ or absolute. */
function partOf(target = ''): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
