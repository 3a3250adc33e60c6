import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeVersions, runProgram, runShell } from './program.ts';

const ROLE = 'e-commerce-operations-manager';
const ANSI = /\u001b/;

describe.each(nodeVersions())('the built program on $name', ({ path: node }) => {
  const run = (...args: string[]) => runProgram(args, { node });

  it('prints its version, and nothing else', () => {
    expect(run('--version')).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });

  it('alone says where to start', () => {
    const { code, out, err } = run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('truest role show');
  });

  it('has help for every command, with examples first', () => {
    for (const command of [
      [],
      ['role', 'show'],
      ['role', 'list'],
      ['role', 'search'],
      ['role', 'compare'],
      ['track', 'list'],
      ['track', 'show'],
      ['paths'],
      ['profile', 'validate'],
      ['profile', 'new'],
    ]) {
      const { code, out } = run(...command, '--help');
      expect(code).toBe(0);
      expect(out, command.join(' ')).toMatch(/^Examples:\n {2}truest /);
      expect(out).toContain('Usage: truest');
    }
  });

  it('writes a page without colour into a pipe', () => {
    const { code, out, err } = run('role', 'show', ROLE);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(ANSI);
    expect(out).toContain('13-1199');
  });

  it('decides on colour by flag, then FORCE_COLOR, then NO_COLOR', () => {
    const coloured = (args: string[], env: Record<string, string>): boolean =>
      ANSI.test(runProgram(['role', 'show', ROLE, ...args], { node, env }).out);
    expect(coloured(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(coloured([], { FORCE_COLOR: '0' })).toBe(false);
    expect(coloured([], { NO_COLOR: '1' })).toBe(false);
  });

  it('writes ASCII where the locale has no unicode', () => {
    const { out } = runProgram(['track', 'list', 'business-operations'], { node, env: { LC_ALL: 'C' } });
    expect(out).toMatch(/^[\x00-\x7f]*$/);
  });

  it('answers every listing as JSON that parses and has a version', () => {
    for (const command of [
      ['role', 'show', ROLE],
      ['role', 'list'],
      ['role', 'search', 'returns'],
      ['role', 'compare', ROLE, 'operations-manager'],
      ['role', 'moves', ROLE],
      ['track', 'list'],
      ['track', 'list', 'business-operations'],
      ['track', 'show', 'business-operations'],
      ['paths'],
      ['paths', ROLE],
      ['paths', 'operations-coordinator', ROLE],
      ['profile', 'validate'],
    ]) {
      const { code, out, err } = run(...command, '--json');
      expect({ code, err }, command.join(' ')).toEqual({ code: 0, err: '' });
      expect(JSON.parse(out)).toHaveProperty('schemaVersion', 1);
      expect(out).not.toMatch(ANSI);
    }
  });

  it('ends with 2 for what is not known, and says what is near', () => {
    expect(run('rol')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('did you mean role?'),
    });
    expect(run('role', 'show', ROLE, '--jsn')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--json'),
    });
    expect(run('role', 'show', 'lighthouse keeper')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no role "lighthouse keeper"'),
    });
    expect(run('track', 'list', 'busines operations')).toMatchObject({
      code: 2,
      err: expect.stringContaining('business-operations'),
    });
    expect(run('role', 'show', ROLE, '--section', 'skils')).toMatchObject({
      code: 2,
      err: expect.stringContaining('skills'),
    });
    expect(run('role', 'list', '--min-pay', 'much')).toMatchObject({ code: 2, out: '' });
    expect(run('role', 'compare', ROLE)).toMatchObject({ code: 2, out: '' });
    expect(run('role', 'list', '--profiles', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nowhere'),
    });
  });

  it('ends with 0 when a filter finds nothing', () => {
    expect(run('role', 'list', '--min-pay', '9000000')).toMatchObject({ code: 0, err: '' });
    expect(run('role', 'search', 'xylophone')).toMatchObject({ code: 0, err: '' });
  });

  it('says which role it shows when what was typed is not its name', () => {
    const { code, out, err } = run('role', 'show', 'e-comerce operations manger');
    expect(code).toBe(0);
    expect(out).toMatch(/^E-Commerce Operations Manager/);
    expect(err).toContain('E-Commerce Operations Manager');
  });

  it('never prints a stack without --debug', () => {
    expect(run('role', 'show', 'lighthouse keeper').err).not.toMatch(/\bat .*:\d+/);
    expect(run('role', 'show', 'lighthouse keeper', '--debug').err).toMatch(/\bat .*:\d+/);
  });

  it('ends quietly when its reader goes', async () => {
    const { code, out, err } = await runShell(`set -o pipefail; truest role list --json | head -1`, node);
    expect({ out, err }).toEqual({ out: '{\n', err: '' });
    expect([0, 141]).toContain(code);
    const page = await runShell(
      `truest role show ${ROLE} | head -2 >/dev/null; echo "\${PIPESTATUS[0]}"`,
      node,
    );
    expect(page).toMatchObject({ out: '0\n', err: '' });
  });

  it('works with stdin closed', async () => {
    const { code, err } = await runShell(`truest role show ${ROLE} <&- >/dev/null`, node);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says when the disk behind its output is full', async () => {
    const { code, err } = await runShell(`truest role show ${ROLE} >/dev/full`, node);
    expect(code).toBe(1);
    expect(err).toMatch(/^truest: cannot write the output: /);
  });
});
