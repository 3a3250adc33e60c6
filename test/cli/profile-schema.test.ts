import { describe, expect, it } from 'vitest';
import { runTruest } from '../support/memory-io.ts';

describe('truest profile schema', () => {
  it.each([
    ['role', []],
    ['role', ['role']],
    ['track', ['track']],
    ['category', ['category']],
    ['skills', ['skills']],
  ])('prints that of a %s for %j', async (kind, args) => {
    const { code, out } = await runTruest(['profile', 'schema', ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(out).description).toMatch(
      { role: /^A role/, track: /^A career track/, category: /^An occupational/, skills: /^The vocabulary/ }[
        kind
      ]!,
    );
  });

  it('asks about a kind that does not exist', async () => {
    const { code, err } = await runTruest(['profile', 'schema', 'rol']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean role?');
  });
});
