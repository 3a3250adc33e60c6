import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

type CellText = string | number | null;

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetXml(rows: readonly (readonly CellText[])[]): string {
  const cell = (value: CellText, column: number, row: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
  };
  const lines = rows.map((row, index) => {
    return `<row r="${index + 1}">${row.map((value, column) => cell(value, column, index)).join('')}</row>`;
  });
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** The parts of a small workbook, one sheet a name, with its strings written into the cells. */
export function workbookParts(
  sheets: Readonly<Record<string, readonly (readonly CellText[])[]>>,
): Record<string, string> {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="s${index}"/>`,
  );
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="s${index}" Type="${RELATIONS}/worksheet" Target="worksheets/${index}.xml"/>`,
  );
  return {
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/${index}.xml`, sheetXml(sheets[name]!)]),
    ),
  };
}

/** Zips text parts, with the sizes before the data. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Zips text parts as a stream, with the sizes behind the data (data descriptors). */
export function streamParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => void chunks.push(chunk));
  for (const [name, text] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'truest-import-'));

/** Writes a file into a new folder and gives its path. */
export function writeTemporary(name: string, content: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}
