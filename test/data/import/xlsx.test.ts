import { describe, expect, it } from 'vitest';
import { loadSheets } from '../../../src/data/import/xlsx.ts';
import { streamParts, workbookParts, writeTemporary, zipParts } from './fixtures.ts';

const TABLE = {
  'Pay & people': [
    ['code', 'people'],
    ['13-1199', 10],
    [null, 'x < y'],
  ],
  Notes: [['nothing']],
};

const rowsOf = async (file: Uint8Array): Promise<unknown> => {
  const [sheet] = await loadSheets(writeTemporary('book.xlsx', file), (_, index) => index === 0);
  return sheet?.rows;
};

describe('loadSheets', () => {
  it('reads the sheets that are picked, in their order', async () => {
    const path = writeTemporary('book.xlsx', zipParts(workbookParts(TABLE)));
    expect(await loadSheets(path, () => true)).toEqual([
      {
        name: 'Pay & people',
        rows: [
          ['code', 'people'],
          ['13-1199', 10],
          [null, 'x < y'],
        ],
      },
      { name: 'Notes', rows: [['nothing']] },
    ]);
    expect(await loadSheets(path, (name) => name === 'Notes')).toHaveLength(1);
  });

  it('reads a zip whose sizes stand behind the data', async () => {
    expect(await rowsOf(streamParts(workbookParts(TABLE)))).toEqual(TABLE['Pay & people']);
  });

  it('reads shared strings, rich text, prefixed names and cells without a reference', async () => {
    const parts = workbookParts({ One: [] });
    parts['xl/_rels/workbook.xml.rels'] = `<Relationships>
      <Relationship Id="s0" Type="x/worksheet" Target="/xl/worksheets/0.xml"/>
      <Relationship Id="s1" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
    parts['xl/sharedStrings.xml'] =
      '<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>aid</t></rPh></si></sst>';
    parts['xl/worksheets/0.xml'] = `<x:worksheet xmlns:x="y"><x:sheetData><x:row>
      <x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c>
      <x:c r="AA1" t="str"><x:f>1+1</x:f><x:v>#</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const [row] = (await rowsOf(zipParts(parts))) as unknown[][];
    expect(row?.slice(0, 4)).toEqual(['plain', 'rich', 'TRUE', null]);
    expect(row).toHaveLength(27);
    expect(row?.[26]).toBe('#');
  });
});

describe('a file that is no workbook', () => {
  const refuse = async (content: string | Uint8Array): Promise<string> => {
    const path = writeTemporary('book.xlsx', content);
    const error: unknown = await loadSheets(path, () => true).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'Failure', kind: 'failure' });
    const { message } = error as Error;
    expect(message).toContain(path);
    return message.replace(path, 'FILE');
  };
  const whole = zipParts(workbookParts(TABLE));

  it('is refused by its name, with the reason', async () => {
    await refuse('');
    await refuse('<html>Access denied</html>');
    await refuse(whole.subarray(0, whole.length - 30));
    expect(await refuse(zipParts({ 'word/document.xml': '<document/>' }))).toMatchInlineSnapshot(
      `"Can't read FILE as a workbook: it has no part xl/_rels/workbook.xml.rels"`,
    );
  });

  it('is refused when what it holds is not what was packed', async () => {
    const parts = workbookParts(TABLE);
    const stored = Buffer.from(zipParts(parts));
    const place = stored.indexOf('workbook.xml.rels');
    for (let offset = 0; offset < 60; offset += 1) stored[place + 17 + offset]! ^= 1;
    await refuse(stored);
  });

  it.each([
    ['broken XML', '<worksheet><sheetData><row>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'],
    ['a cell beyond the sheet', '<worksheet><row><c r="ZZZ1"><v>1</v></c></row></worksheet>'],
    ['a shared string that is not there', '<worksheet><row><c t="s"><v>7</v></c></row></worksheet>'],
    ['a number that is none', '<worksheet><row><c><v>1.2.3</v></c></row></worksheet>'],
    [
      'far more cells than fit',
      `<worksheet>${'<row><c r="XFD1"><v>1</v></c></row>'.repeat(400)}</worksheet>`,
    ],
    ['elements without end', '<a>'.repeat(200)],
    ['more text than any release', ' '.repeat(65 * 1024 * 1024)],
  ])('is refused for %s', async (_, sheet) => {
    await refuse(zipParts({ ...workbookParts({ One: [] }), 'xl/worksheets/0.xml': sheet }));
  });
});
