import { describe, expect, it } from 'vitest';
import { folderOf, runTruest } from '../support/memory-io.ts';

const TRACK = `id: baking
title: Baking
summary: Bread before the town wakes up.
levels: [{ id: baker, title: Baker, stage: early, summary: Runs a shift. }]
`;
const role = (id: string, more = ''): string =>
  `id: ${id}\ntitle: ${id}\ntrack: baking\nlevel: baker\nsummary: Makes bread.\n${more}`;
const lateral = (to: string): string =>
  `lateral: [{ to: ${to}, kind: pivot, years: { min: 1, max: 2 }, before: a, how: b, giveUp: c, gap: d }]\n`;

/** A working directory with these files. */
const bakery = (more: Readonly<Record<string, string>> = {}): string =>
  folderOf({
    'bakery/tracks/baking.yaml': TRACK,
    'bakery/roles/baking/baker.yaml': role('baker'),
    ...more,
  });

const validate = (cwd: string, ...args: string[]) => runTruest(['profile', 'validate', ...args], { cwd });

describe('truest profile validate', () => {
  it('is content with a good folder', async () => {
    const { code, out, err } = await validate(bakery(), 'bakery');
    expect({ code, out, err }).toEqual({ code: 0, out: '2 files, no problems\n', err: '' });
  });

  it('reports problems with paths as seen from here, and ends with 1', async () => {
    const cwd = bakery({ 'bakery/roles/baking/miller.yaml': role('miller', lateral('bakr')) });
    const { code, out } = await validate(cwd, 'bakery');
    expect(code).toBe(1);
    expect(out).toMatch(/^bakery\/roles\/baking\/miller\.yaml:6:17\n/);
    expect(out).toMatch(/did you mean baker\?\n\n1 error in 1 of 3 files\n$/);
  });

  it('ends with 0 when there are only warnings', async () => {
    const cwd = bakery({
      'bakery/roles/baking/miller.yaml': role('miller').replace('bread.', 'the #1 bread.'),
    });
    expect(await validate(cwd, 'bakery')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 warning in 1 of 3 files\n$/),
    });
  });

  it('checks one file among its neighbours, and reports on it alone', async () => {
    const cwd = bakery({
      'bakery/roles/baking/miller.yaml': role('miller', lateral('baker')),
      'bakery/roles/baking/broken.yaml': 'id: broken\n',
    });
    expect(await validate(cwd, 'bakery/roles/baking/miller.yaml')).toMatchObject({
      code: 0,
      out: '1 file, no problems\n',
    });
    expect(await validate(cwd, 'bakery/roles')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/in 1 of 3 files\n$/),
    });
    expect(await validate(cwd, 'bakery/roles/baking')).toMatchObject({ code: 1 });
    expect(await validate(cwd, 'bakery/tracks')).toMatchObject({ code: 0, out: '1 file, no problems\n' });
  });

  it('lets profiles link to those that ship', async () => {
    const cwd = bakery({ 'bakery/roles/baking/miller.yaml': role('miller', lateral('operations-manager')) });
    expect(await validate(cwd, 'bakery')).toMatchObject({ code: 0 });
  });

  it('lets profiles link to the folders in use', async () => {
    const cwd = bakery({ 'mill/roles/baking/miller.yaml': role('miller', lateral('baker')) });
    expect(await validate(cwd, 'mill')).toMatchObject({ code: 1 });
    expect(await runTruest(['--profiles', 'bakery', 'profile', 'validate', 'mill'], { cwd })).toMatchObject({
      code: 0,
      out: '1 file, no problems\n',
    });
  });

  it('takes a file on its own at its word', async () => {
    const cwd = folderOf({
      'miller.yaml': `# yaml-language-server: $schema=../schema/role.schema.json\n${role('miller', 'salary: 1\n')}`,
      'unknown.yaml': role('unknown'),
    });
    expect((await validate(cwd, 'miller.yaml')).out).toContain('unknown key "salary"');
    const { code, out } = await validate(cwd, 'unknown.yaml');
    expect(code).toBe(1);
    expect(out).toContain('nothing says what kind of profile this is');
  });

  it('says so when there is nothing to check', async () => {
    const cwd = bakery({ 'documents/README.md': '# Documents\n' });
    const { code, out } = await validate(cwd, 'documents');
    expect(code).toBe(1);
    expect(out).toContain('file/no-profiles');
  });

  it('asks about a path that does not exist', async () => {
    const { code, out, err } = await validate(bakery(), 'bakry');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('did you mean bakery?');
  });

  it('checks the shipped profiles and the folders in use without a path', async () => {
    const cwd = bakery({ 'bakery/roles/baking/miller.yaml': role('miller', 'salary: 1\n') });
    const { code, out } = await runTruest(['--profiles', 'bakery', 'profile', 'validate'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/1 error in 1 of \d\d+ files\n$/);
  });

  it('answers as JSON', async () => {
    const cwd = bakery({ 'bakery/roles/baking/miller.yaml': role('miller', 'salary: 1\n') });
    for (const args of [['--format', 'json'], ['--json']]) {
      const { code, out } = await validate(cwd, 'bakery', ...args);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        schemaVersion: 1,
        checked: 3,
        diagnostics: [
          {
            file: 'bakery/roles/baking/miller.yaml',
            line: 6,
            column: 1,
            length: 6,
            rule: 'schema/unknown-key',
            severity: 'error',
            message: 'unknown key "salary"',
            source: 'salary: 1',
          },
        ],
      });
    }
  });

  it('answers as workflow commands', async () => {
    const cwd = bakery({ 'bakery/roles/baking/miller.yaml': role('miller', 'salary: 1\n') });
    const { out } = await validate(cwd, 'bakery', '--format', 'github');
    expect(out).toMatch(
      /^::error file=bakery\/roles\/baking\/miller\.yaml,line=6,[^\n]*::unknown key "salary"[^\n]*\n$/,
    );
  });
});
