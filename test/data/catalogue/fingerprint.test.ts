import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentOf,
  describeStat,
  type Fingerprint,
  fingerprintOf,
  isSettled,
  isUnchanged,
  parseFingerprints,
  writeFingerprints,
} from '../../../src/data/fingerprint.ts';
import { temporaryFolder } from '../../support/memory-io.ts';

/** Long after, and long before, any file of these tests was written. */
const [LATER, EARLIER] = [Date.UTC(2200, 0, 1), Date.UTC(2000, 0, 1)];

function printOf(path: string): Fingerprint {
  const stat = statSync(path, { bigint: true });
  return fingerprintOf(path, stat, contentOf(path, stat));
}

/** The print of how a file was, as if the clock of its disk had not moved since then. */
function asIfInTheSameTick(print: Fingerprint): Fingerprint {
  return { ...print, stat: describeStat(statSync(print.path, { bigint: true })) };
}

/** A profile on the disk. */
function file(content = 'title: Baker\n'): string {
  const path = join(temporaryFolder(), 'baker.yaml');
  writeFileSync(path, content);
  return path;
}

describe('isUnchanged', () => {
  it.each([LATER, EARLIER])('says so of a file that nobody touched (read at %d)', (readAt) => {
    expect(isUnchanged(printOf(file()), readAt)).toBe(true);
  });

  it.each([LATER, EARLIER])('notices a longer text, a removed file and another in its place', (readAt) => {
    const [longer, removed, replaced] = [file(), file(), file()];
    const prints = [longer, removed, replaced].map(printOf);
    writeFileSync(longer, 'title: Head Baker\n');
    rmSync(removed);
    writeFileSync(`${replaced}.new`, 'title: Baker\n');
    renameSync(`${replaced}.new`, replaced);
    expect(prints.map((print) => isUnchanged(print, readAt))).toEqual([false, false, false]);
  });

  it('notices a text of the same length whose time of change was set back', () => {
    const path = file();
    const print = printOf(path);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, 'title: Cooks\n');
    utimesSync(path, atime, mtime);
    expect(isUnchanged(print, EARLIER)).toBe(false);
  });

  it('compares the content where the times cannot tell', () => {
    const path = file();
    const print = printOf(path);
    writeFileSync(path, 'title: Cooks\n');
    expect(isUnchanged(asIfInTheSameTick(print), EARLIER)).toBe(false);
    writeFileSync(path, 'title: Baker\n');
    expect(isUnchanged(asIfInTheSameTick(print), EARLIER)).toBe(true);
  });

  it('trusts the times where they can', () => {
    const path = file();
    const print = { ...printOf(path), content: 0 };
    expect(isUnchanged(print, LATER)).toBe(true);
    expect(isUnchanged(print, EARLIER)).toBe(false);
  });

  it('notices a file that comes, goes or changes its name in a folder', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'baker.yaml'), '');
    const print = printOf(folder);
    expect([LATER, EARLIER].map((readAt) => isUnchanged(print, readAt))).toEqual([true, true]);
    const steps = [
      () => writeFileSync(join(folder, 'miller.yaml'), ''),
      () => rmSync(join(folder, 'baker.yaml')),
      () => renameSync(join(folder, 'miller.yaml'), join(folder, 'bakers.yaml')),
    ];
    for (const step of steps) {
      step();
      expect(isUnchanged(asIfInTheSameTick(print), EARLIER)).toBe(false);
    }
    renameSync(join(folder, 'bakers.yaml'), join(folder, 'baker.yaml'));
    expect(isUnchanged(asIfInTheSameTick(print), EARLIER)).toBe(true);
  });

  it('says no of what cannot be read', () => {
    const path = file();
    const print = printOf(path);
    expect(isUnchanged({ ...print, path: join(path, 'below-a-file') }, LATER)).toBe(false);
    rmSync(path);
    mkdirSync(path);
    expect(isUnchanged(print, LATER)).toBe(false);
  });
});

describe('isSettled', () => {
  const print = (modified: number, changed: number): Fingerprint => ({
    path: '/profiles/baker.yaml',
    stat: `12:${modified * 1e6}:${changed * 1e6}:7`,
    content: 1,
  });
  const readAt = Date.UTC(2026, 2, 2);

  it('trusts times that are more than two seconds before the reading, both of them', () => {
    expect(isSettled(print(readAt - 2001, readAt - 2001), readAt)).toBe(true);
    expect(isSettled(print(readAt - 2000, readAt - 9000), readAt)).toBe(false);
    expect(isSettled(print(readAt - 9000, readAt - 1999), readAt)).toBe(false);
  });

  it('does not trust a file from the future', () => {
    expect(isSettled(print(readAt + 60_000, readAt - 9000), readAt)).toBe(false);
  });
});

describe('fingerprints as text', () => {
  it('come back as they were', () => {
    const name = fc.string({ unit: 'grapheme' }).map((text) => `/${text.replaceAll('\0', '')}`);
    const print = fc.record({
      path: fc.oneof(name, fc.constantFrom('/profiles/two\nlines.yaml', '/über/職.yaml')),
      stat: fc.bigInt({ min: 0n }).map((size) => `${size}:1700000000000000001:1700000000000000002:99`),
      content: fc.nat(0xffff_ffff),
    });
    fc.assert(
      fc.property(fc.array(print), (prints) => {
        expect(parseFingerprints(writeFingerprints(prints))).toEqual(prints);
      }),
    );
  });
});
