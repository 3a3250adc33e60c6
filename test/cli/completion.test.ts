import { describe, expect, test } from 'vitest';
import { runTruest } from '../support/memory-io.ts';

/** What stands at the end of a command line; the last word is the one at the cursor. */
async function completed(...words: string[]): Promise<{ kind: string; values: string[] }> {
  const { code, out, err } = await runTruest(['complete', '--', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [kind = '', ...lines] = out.trimEnd().split('\n');
  return { kind, values: lines.map((line) => line.split('\t')[0]!) };
}

describe('complete', () => {
  test('commands, and the commands within them', async () => {
    expect((await completed('')).values).toEqual(expect.arrayContaining(['role', 'track', 'completion']));
    expect((await completed('')).values).not.toContain('complete');
    expect((await completed('role', '')).values).toEqual(expect.arrayContaining(['show', 'compare']));
    expect((await completed('role', 'comp')).values).toEqual(['compare']);
    expect((await completed('--plain', 'ro')).values).toEqual(['role']);
  });

  test('roles by id, the ones already named left out', async () => {
    const { values } = await completed('role', 'compare', 'operations-manager', 'operations-');
    expect(values).toContain('operations-coordinator');
    expect(values).not.toContain('operations-manager');
    expect(values.every((value) => value.startsWith('operations-'))).toBe(true);
  });

  test('roles by a word of their title, and titles word by word', async () => {
    expect((await completed('role', 'show', 'continuity')).values).toEqual(['business-continuity-planner']);
    expect((await completed('role', 'show', 'Chief', 'of', 'st')).values).toEqual(['Staff']);
  });

  test('the rungs of the track that was named', async () => {
    const all = (await completed('role', 'list', '--level', '')).values;
    expect(all).toEqual(expect.arrayContaining(['early', 'senior', 'manager']));
    const one = (await completed('role', 'list', '--track', 'business-operations', '--level', '')).values;
    expect(one).toContain('manager');
    expect(one).not.toContain('early');
  });

  test('choices, and lists with commas', async () => {
    expect((await completed('role', 'list', '--sort', 'gr')).values).toEqual(['growth']);
    expect((await completed('role', 'list', '--sort=gr')).values).toEqual(['--sort=growth']);
    expect((await completed('role', 'show', 'x', '--section', 'fit,int')).values).toEqual(['fit,interview']);
    expect((await completed('completion', '')).values).toEqual(['bash', 'zsh', 'fish']);
  });

  test('options that are not there yet, and those that may be there twice', async () => {
    expect((await completed('role', 'list', '--track', 'x', '--tr')).values).toEqual([]);
    const again = await completed('profile', 'new', '--alias', 'x', '--al');
    expect(again.values).toEqual(['--alias']);
    expect((await completed('role', 'show', '--', '--zz')).values).toEqual([]);
  });

  test('files and folders by the shell', async () => {
    expect((await completed('profile', 'validate', 'x')).kind).toBe('files');
    expect((await completed('profile', 'new', '--dir', '')).kind).toBe('folders');
  });

  test('nothing where nothing is known, and no message when it fails', async () => {
    expect((await completed('role', 'show', 'zzzz')).values).toEqual([]);
    expect((await completed('constructor', '')).values).toEqual([]);
    const { out, err, code } = await runTruest([
      'complete',
      '--',
      '--profiles',
      '/no/such',
      'role',
      'show',
      '',
    ]);
    expect({ out, err, code }).toEqual({ out: '', err: '', code: 0 });
  });
});

describe('completion', () => {
  test('prints a script, and names the shells it knows', async () => {
    expect((await runTruest(['completion', 'fish'])).out).toContain('complete -c truest');
    const { code, err } = await runTruest(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });
});
