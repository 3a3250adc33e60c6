import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, csvLine } from '../../src/data/csv.ts';

/** The rows of a text that arrives in pieces of `size`. */
function rowsOf(text: string, size = text.length + 1, delimiter = ','): string[][] {
  const reader = new CsvReader(delimiter);
  const rows: string[][] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.read(text.slice(at, at + size)));
  const last = reader.end();
  return last ? [...rows, last] : rows;
}

describe('CsvReader', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb\r', [['a'], ['b']]],
    ['"a ""b"", c",d\n', [['a "b", c', 'd']]],
    ['"two\r\nlines",x\n', [['two\r\nlines', 'x']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['\uFEFFa\n', [['a']]],
    ['5" pipe,b\n', [['5" pipe', 'b']]],
    ['"open', [['open']]],
    ['""\n', [['']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('reads back what is written, whatever the pieces it comes in', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, size, delimiter) => {
          const text = rows.map((row) => csvLine(row, delimiter)).join('');
          expect(rowsOf(text, size, delimiter)).toEqual(rows);
        },
      ),
    );
  });
});
