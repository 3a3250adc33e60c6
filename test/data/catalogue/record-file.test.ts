import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum, RecordFile, restamp } from '../../../src/data/record-file.ts';
import { recordBytes, writeRecordFile } from '../../../src/data/write-records.ts';
import { temporaryFolder } from '../../support/memory-io.ts';

type Records = readonly (readonly [string, Uint8Array])[];

const bytesOf = (records: Records, stamp = 1): Buffer => recordBytes(records, stamp);
const text = (payload: Buffer | undefined): string | undefined => payload?.toString();
const records = (entries: Readonly<Record<string, string>>): Records =>
  Object.entries(entries).map(([key, value]) => [key, Buffer.from(value)]);

/** Three records as a catalogue has them, one of them empty. */
const SMALL = records({ 'role/baker': '{"title":"Baker"}', 'name/bäcker': '["baker"]', files: '' });

/** Opens bytes as a file; undefined where a file would be refused. */
function openBytes(bytes: Buffer): RecordFile | undefined {
  try {
    return RecordFile.from(bytes);
  } catch {
    return undefined;
  }
}

/** What a damaged file may say of the small records: the right payload or nothing, and never throw. */
function expectRightOrNothing(file: RecordFile | undefined, what: string): void {
  for (const [key, payload] of SMALL) {
    const read = file?.read(key);
    if (read !== undefined) expect(read.equals(payload), `${what}: ${key}`).toBe(true);
    expect(file?.lacks(key) ?? false, `${what}: says that there is no ${key}`).toBe(false);
  }
  expect(file?.read('role/miller'), what).toBeUndefined();
}

describe('RecordFile', () => {
  it('gives back what was written, and nothing else', () => {
    const payload = fc.uint8Array({ maxLength: 300, size: 'max' });
    const key = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', 'role/pâtissier', '职位/电商', 'a\0b', '__proto__', '👩‍🚀'),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(key, payload), { selector: ([name]) => Buffer.from(name).toString() }),
        key,
        (list, other) => {
          const file = RecordFile.from(bytesOf(list, 1234.5));
          expect(file.stamp).toBe(1234.5);
          for (const [name, bytes] of list) expect(file.read(name)?.equals(bytes), name).toBe(true);
          const has = list.some(([name]) => Buffer.from(name).equals(Buffer.from(other)));
          expect(file.read(other) !== undefined).toBe(has);
          expect(file.lacks(other)).toBe(!has);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds thousands of records', () => {
    const many: Records = Array.from({ length: 20_000 }, (_, at) => [
      `role/${at}`,
      Buffer.from(`page ${at}`),
    ]);
    const file = RecordFile.from(bytesOf(many));
    for (const at of [0, 1, 9_999, 19_999]) expect(text(file.read(`role/${at}`))).toBe(`page ${at}`);
    expect(file.read('role/20000')).toBeUndefined();
  });

  it('tells keys apart that have the same hash', () => {
    // Both are 0xa0bd7261 in FNV-1a of 32 bits.
    const [a, b] = ['role/6rnw', 'role/npba'];
    const file = RecordFile.from(bytesOf(records({ [a]: 'the first', [b]: 'the second' })));
    expect(text(file.read(a))).toBe('the first');
    expect(text(file.read(b))).toBe('the second');
    expect(RecordFile.from(bytesOf(records({ [a]: 'alone' }))).read(b)).toBeUndefined();
  });

  it('reads JSON, and knows nothing of keys that are not there', () => {
    const file = RecordFile.from(bytesOf(SMALL));
    expect(file.readJson('role/baker')).toEqual({ title: 'Baker' });
    expect(file.readJson('role/miller')).toBeUndefined();
    expect(RecordFile.from(bytesOf([])).read('role/baker')).toBeUndefined();
  });

  it('is not opened where there is none, where it is a folder, and where it is something else', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'catalogue.db');
    expect(RecordFile.open(path)).toBeUndefined();
    expect(RecordFile.open(folder)).toBeUndefined();
    writeFileSync(path, '');
    expect(RecordFile.open(path)).toBeUndefined();
    writeFileSync(path, 'SQLite format 3\0'.repeat(10));
    expect(RecordFile.open(path)).toBeUndefined();
  });

  it('is opened from a file, and stamped anew in place', () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    writeRecordFile(path, SMALL, 1000);
    restamp(path, 2500);
    const file = RecordFile.open(path)!;
    expect(file.stamp).toBe(2500);
    for (const [key, payload] of SMALL) expect(file.read(key)).toEqual(payload);
    file.close();
  });

  it('is the same bytes in memory as on the disk', () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    writeRecordFile(path, SMALL, 1000);
    expect(readFileSync(path).equals(bytesOf(SMALL, 1000))).toBe(true);
  });
});

describe('a damaged file of records', () => {
  const whole = bytesOf(SMALL, Date.UTC(2026, 2, 2));

  it('is refused when it was cut, wherever', () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      expect(RecordFile.open(path), `${length} bytes`).toBeUndefined();
    }
  });

  it('is refused when something was added', () => {
    expect(openBytes(Buffer.concat([whole, Buffer.from('\n')]))).toBeUndefined();
  });

  it('never says something wrong, nor throws, whichever byte of it is another', () => {
    const damaged = Buffer.from(whole);
    for (let at = 0; at < whole.length; at++) {
      for (let byte = 0; byte < 256; byte++) {
        damaged[at] = byte;
        const file = openBytes(damaged);
        for (const [key, payload] of SMALL) {
          const read = file?.read(key);
          if (read && !read.equals(payload)) throw new Error(`byte ${at} = ${byte}: ${key} is ${read}`);
          if (file?.lacks(key)) throw new Error(`byte ${at} = ${byte}: there is no ${key}`);
        }
      }
      damaged[at] = whole[at]!;
    }
  });

  it('never throws on the disk either', () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0xff;
      writeFileSync(path, damaged);
      const file = RecordFile.open(path);
      expectRightOrNothing(file, `byte ${at}`);
      file?.close();
    }
  });

  it('never says something wrong, nor throws, whatever stretch of it is lost', () => {
    const stretch = fc.record({
      at: fc.nat(whole.length - 1),
      length: fc.nat(80),
      fill: fc.constantFrom(0, 0xff, 0x20),
    });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 3 }), (lost) => {
        const damaged = Buffer.from(whole);
        for (const { at, length, fill } of lost) damaged.fill(fill, at, Math.min(at + length, whole.length));
        expectRightOrNothing(openBytes(damaged), JSON.stringify(lost));
      }),
      { numRuns: 2000 },
    );
  });

  it('has the header of another version or another program', () => {
    const other = Buffer.from(whole);
    other.writeUInt32LE(whole.readUInt32LE(8) + 1, 8);
    expect(openBytes(other)).toBeUndefined();
    other.write('otherDB!', 0, 'latin1');
    expect(openBytes(other)).toBeUndefined();
  });
});

describe('checksum', () => {
  it('is another one when one byte is', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, place, mask) => {
          const other = Uint8Array.from(bytes);
          other[place % bytes.length]! ^= mask;
          expect(checksum(other)).not.toBe(checksum(bytes));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is the same wherever the bytes lie in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(7), (bytes, shift) => {
        const moved = Buffer.concat([Buffer.alloc(shift), bytes]).subarray(shift);
        expect(checksum(moved)).toBe(checksum(bytes));
      }),
    );
  });
});
