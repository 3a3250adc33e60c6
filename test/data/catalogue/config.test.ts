import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/data/config.ts';
import { foldersOf } from '../../../src/data/folders.ts';
import { isFailure } from '../../../src/domain/failure.ts';
import { temporaryFolder } from '../../support/memory-io.ts';

/** A config folder with this config file. */
function configured(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'config.json'), text);
  return folder;
}

function failureOf(folder: string): { message: string; advice: readonly string[] } {
  try {
    loadConfig(folder);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
  throw new Error('it was read without a word');
}

describe('loadConfig', () => {
  it('is empty where there is no file, or not even a folder', () => {
    const folder = temporaryFolder();
    expect(loadConfig(folder)).toEqual({ profiles: [], path: join(folder, 'config.json') });
    expect(loadConfig(join(folder, 'missing', 'folder')).profiles).toEqual([]);
    expect(loadConfig(join(configured('{}'), 'config.json')).profiles).toEqual([]);
  });

  it('makes folders absolute: from the home folder, and from where the file is', () => {
    const folder = configured('{"profiles": ["~/careers", "~", "ours", "../theirs", "/srv/profiles"]}');
    expect(loadConfig(folder).profiles).toEqual([
      join(homedir(), 'careers'),
      homedir(),
      join(folder, 'ours'),
      join(folder, '..', 'theirs'),
      '/srv/profiles',
    ]);
  });

  it('takes a file with a byte order mark', () => {
    expect(loadConfig(configured('\ufeff{"profiles": ["/srv/profiles"]}')).profiles).toEqual([
      '/srv/profiles',
    ]);
  });

  it.each([
    ['is not JSON', '{"profiles": [', 'is not JSON'],
    ['is empty', '', 'is not JSON'],
    ['holds a list', '["profiles"]', 'not a JSON object'],
    ['holds null', 'null', 'not a JSON object'],
    ['has a setting that is none', '{"profile": []}', 'unknown setting "profile"'],
    ['names one folder without a list', '{"profiles": "~/careers"}', 'not a list of folders'],
    ['names something else than folders', '{"profiles": ["a", 7]}', 'not a list of folders'],
  ])('says what is wrong, and in which file, when it %s', (_, text, message) => {
    const folder = configured(text);
    const failure = failureOf(folder);
    expect(failure.message).toContain(join(folder, 'config.json'));
    expect(failure.message).toContain(message);
    expect(failure.advice).not.toEqual([]);
  });

  it('says so when the file cannot be read', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'config.json'));
    expect(failureOf(folder).message).toContain('cannot read');
  });

  it('fails in words, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const folder = configured(text);
        try {
          expect(loadConfig(folder).profiles).toBeInstanceOf(Array);
        } catch (error) {
          expect(isFailure(error)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('foldersOf', () => {
  it('keeps everything in one folder when that is asked for', () => {
    expect(foldersOf({ TRUEST_HOME: '/tmp/try' })).toEqual({
      config: join('/tmp/try', 'config'),
      data: join('/tmp/try', 'data'),
      cache: join('/tmp/try', 'cache'),
    });
  });

  it("takes the platform's folders otherwise, each its own", () => {
    for (const env of [{}, { TRUEST_HOME: '' }]) {
      const folders = Object.values(foldersOf(env));
      expect(new Set(folders).size).toBe(3);
      expect(folders.every((folder) => folder.includes('truest'))).toBe(true);
    }
  });
});
