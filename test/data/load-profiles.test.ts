import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoadOptions, loadProfiles } from '../../src/data/load-profiles.ts';
import type { ProfileFile } from '../../src/data/profile-set.ts';

const BAKER = 'id: baker\ntitle: Baker\ntrack: baking\nlevel: baker\nsummary: Makes bread.\n';
const ROLE = 'roles/baking/baker.yaml';
const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'truest-load-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const load = (options?: LoadOptions) => loadProfiles([folder], options);
const paths = (): string[] => load().files.map(({ path }) => relative(folder, path).replaceAll('\\', '/'));

/** The problems as `roles/baking/baker.yaml:1:1 file/empty`. */
function problems(): string[] {
  return load().problems.map(
    ({ file, line, column, rule }) =>
      `${relative(folder, file).replaceAll('\\', '/')}:${line}:${column} ${rule}`,
  );
}

describe('finding files', () => {
  it('takes profiles by their place, in the order of their paths', () => {
    write('roles/baking/baker.yaml', BAKER);
    write('roles/baking/apprentice.yaml', BAKER.replace('id: baker', 'id: apprentice'));
    write('skills.yaml', 'skills: []\n');
    expect(paths()).toEqual(['roles/baking/apprentice.yaml', 'roles/baking/baker.yaml', 'skills.yaml']);
    expect(load().files.map(({ kind }) => kind)).toEqual(['role', 'role', 'skills']);
  });

  it('leaves alone what is none of ours', () => {
    write('README.md', '# Our profiles\n');
    write('roles/baking/.#baker.yaml', 'a lock of Emacs');
    write('roles/baking/#baker.yaml#', 'an autosave of Emacs');
    write('roles/baking/baker.yaml~', 'a backup');
    write('roles/baking/.baker.yaml.swp', 'a swap file of Vim');
    write('.git/config.yaml', 'not a profile');
    write('node_modules/yaml/test.yaml', 'not a profile');
    if (!isWindows) symlinkSync('gone', join(folder, '.#lock'));
    expect(problems()).toEqual([]);
    expect(paths()).toEqual([]);
  });

  it('says where a file does not belong', () => {
    write('role/baking/baker.yaml', BAKER);
    write('roles/baker.yaml', BAKER);
    write('Skills.yaml', 'skills: []\n');
    write('tracks/baking.YAML', 'id: baking\n');
    expect(problems().sort()).toEqual([
      'Skills.yaml:1:1 file/unknown-place',
      'role/baking/baker.yaml:1:1 file/unknown-place',
      'roles/baker.yaml:1:1 file/unknown-place',
      'tracks/baking.YAML:1:1 file/extension',
    ]);
    expect(load().problems.map(({ suggestion }) => suggestion)).toContain('roles/baking/baker.yaml');
  });

  it('says when there is no such folder', () => {
    expect(loadProfiles([join(folder, 'nowhere')]).problems.map(({ rule }) => rule)).toEqual([
      'file/unreadable',
    ]);
    expect(loadProfiles([write('file.yaml', BAKER)]).problems.map(({ rule }) => rule)).toEqual([
      'file/not-a-folder',
    ]);
  });
});

describe('files that must not be read', () => {
  it('refuses 50 MB without reading them', () => {
    truncateSync(write(ROLE, ''), 50_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(problems()).toEqual([`${ROLE}:1:1 file/too-large`]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
    expect(load().problems[0]?.message).toBe('the file has 50.0 MB');
  });

  it.skipIf(isWindows)('does not wait for a pipe', () => {
    mkdirSync(join(folder, 'roles/baking'), { recursive: true });
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, ROLE)]);
    expect(problems()).toEqual([`${ROLE}:1:1 file/not-a-file`]);
    expect(load().problems[0]?.message).toBe('this is a pipe');
  });

  it.skipIf(isWindows)('does not read a device', () => {
    mkdirSync(join(folder, 'roles/baking'), { recursive: true });
    symlinkSync('/dev/zero', join(folder, ROLE));
    expect(problems()).toEqual([`${ROLE}:1:1 file/not-a-file`]);
  });

  it.skipIf(isWindows)('follows links, and sees when they go round in a circle', () => {
    write('elsewhere/baker.yaml', BAKER);
    mkdirSync(join(folder, 'roles'));
    symlinkSync('../elsewhere', join(folder, 'roles/baking'));
    symlinkSync('..', join(folder, 'roles/all'));
    symlinkSync('self.yaml', join(folder, 'self.yaml'));
    symlinkSync('gone.yaml', join(folder, 'skills.yaml'));
    expect(problems().sort()).toEqual([
      'elsewhere/baker.yaml:1:1 file/unknown-place',
      'roles/all:1:1 file/link-loop',
      'self.yaml:1:1 file/link-loop',
      'skills.yaml:1:1 file/unreadable',
    ]);
    expect(paths()).toEqual([ROLE]);
  });

  it.skipIf(isRoot || isWindows)('says what it may not read, and reads the rest', () => {
    write(ROLE, BAKER);
    chmodSync(write('skills.yaml', 'skills: []\n'), 0);
    mkdirSync(join(folder, 'tracks'), { mode: 0 });
    expect(problems().sort()).toEqual(['skills.yaml:1:1 file/unreadable', 'tracks:1:1 file/unreadable']);
    expect(paths()).toEqual([ROLE]);
    chmodSync(join(folder, 'tracks'), 0o700);
  });
});

describe('bytes', () => {
  it('points at the first byte that is not UTF-8, and guesses the letter', () => {
    write(
      ROLE,
      Buffer.concat([Buffer.from('id: baker\r\ntitle: Böck '), Buffer.from('Bäcker\r\n', 'latin1')]),
    );
    expect(load().problems).toMatchObject([
      {
        line: 2,
        column: 14,
        rule: 'file/not-utf8',
        message: 'the byte E4 is not UTF-8, which may have been meant as ä',
        source: 'title: Böck B\ufffdcker',
      },
    ]);
  });

  it.each([
    ['the last byte is missing', Buffer.from('id: ä').subarray(0, -1), 5],
    ['a surrogate is encoded', Buffer.from([0x69, 0xed, 0xa0, 0x80]), 2],
    ['a character is written too long', Buffer.from([0x69, 0xc0, 0xaf]), 2],
    ['after a character of four bytes', Buffer.from([0xf0, 0x9f, 0xa5, 0x96, 0xff]), 3],
  ])('sees that %s', (_, bytes, column) => {
    write(ROLE, bytes);
    expect(load().problems).toMatchObject([{ rule: 'file/not-utf8', line: 1, column }]);
  });

  it('knows UTF-16 by its mark', () => {
    write(ROLE, Buffer.from(`\ufeff${BAKER}`, 'utf16le'));
    expect(load().problems).toMatchObject([
      { rule: 'file/not-utf8', message: 'the file is saved as UTF-16', line: 1, column: 1 },
    ]);
  });

  it('takes a byte order mark and the line ends of Windows', () => {
    write(ROLE, `\ufeff${BAKER.replaceAll('\n', '\r\n')}`);
    expect(problems()).toEqual([]);
    expect(load().files[0]?.locate(['title'])).toEqual({ line: 2, column: 8, length: 5 });
    expect(load().files[0]?.sourceLine(2)).toBe('title: Baker');
    expect(load().files[0]?.sourceLine(99)).toBeUndefined();
  });
});

describe('loading again', () => {
  it('does not parse what is known already', () => {
    const path = write(ROLE, BAKER);
    const first = load();
    const known = first.files[0] as ProfileFile<'role'>;
    writeFileSync(path, 'no YAML: at: all');
    const { files, problems: found } = load({
      reuse: (asked, stat) =>
        asked === path && stat.isFile() ? { kind: 'role', value: known.value } : undefined,
    });
    expect(found).toEqual([]);
    expect(files[0]?.value).toBe(known.value);
  });

  it('finds places in a file that was not parsed', () => {
    write(ROLE, BAKER);
    const { value } = load().files[0]!;
    const { files } = load({ reuse: () => ({ kind: 'role', value }) });
    expect(files[0]?.locate(['level'])).toEqual({ line: 4, column: 8, length: 5 });
  });

  it('survives that a file vanishes meanwhile', () => {
    const path = write(ROLE, BAKER);
    const { files } = load();
    rmSync(path);
    expect(files[0]?.locate(['level'])).toEqual({ line: 1, column: 1, length: 1 });
    expect(files[0]?.sourceLine(2)).toBeUndefined();
  });

  it('tells what was looked at, for who wants to know whether it changed', () => {
    write(ROLE, BAKER);
    write('tracks/broken.yaml', '');
    const { stats, directories, broken } = load();
    expect([...stats.keys()].map((path) => relative(folder, path))).toEqual([
      join('roles', 'baking', 'baker.yaml'),
      join('tracks', 'broken.yaml'),
    ]);
    expect([...directories.keys()].map((path) => relative(folder, path)).sort()).toEqual([
      '',
      'roles',
      join('roles', 'baking'),
      'tracks',
    ]);
    expect(broken).toMatchObject([{ kind: 'track', value: undefined }]);
  });

  it('counts while it works', () => {
    write(ROLE, BAKER);
    write('skills.yaml', 'skills: []\n');
    const steps: string[] = [];
    load({ onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/2', '2/2']);
  });
});
