import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeProfiles } from '../../support/catalogue-world.ts';
import { runTruest, temporaryFolder } from '../../support/memory-io.ts';
import { profiles, role, track } from '../../support/profiles.ts';

/** A folder with two roles of a small theatre. */
function theatre(): string {
  const folder = temporaryFolder();
  writeProfiles(
    folder,
    profiles({
      tracks: [track('stage', ['hand', 'manager'])],
      roles: [
        role('stagehand', { track: 'stage', level: 'hand' }),
        role('stage-manager', { track: 'stage', level: 'manager', title: 'Stage Manager' }),
      ],
    }),
  );
  return folder;
}

const list = ['role', 'list', '--track', 'stage', '--json'];
const ids = (out: string): string[] => JSON.parse(out).roles.map(({ id }: { id: string }) => id);
const BOTH = ['stagehand', 'stage-manager'];

describe('profiles of the user', () => {
  it('come from the own folder, the config file and the command line, later ones over earlier ones', async () => {
    const [own, configured, typed] = [theatre(), theatre(), theatre()];
    const home = temporaryFolder();
    const title = async (...options: string[]): Promise<string> =>
      JSON.parse((await runTruest(['role', 'show', 'stagehand', '--json', ...options], { home })).out).title;
    const rename = (folder: string, to: string): void => {
      const path = join(folder, 'roles/stage/stagehand.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace('title: Stagehand', `title: ${to}`));
    };
    rename(own, 'Own Hand');
    rename(configured, 'Configured Hand');
    rename(typed, 'Typed Hand');
    mkdirSync(join(home, 'data'));
    mkdirSync(join(home, 'config'));
    cpSync(own, join(home, 'data', 'profiles'), { recursive: true });
    expect(await title()).toBe('Own Hand');
    writeFileSync(join(home, 'config', 'config.json'), JSON.stringify({ profiles: [configured] }));
    expect(await title()).toBe('Configured Hand');
    expect(await title('--profiles', typed)).toBe('Typed Hand');
    expect(await title('--profiles', typed, '--profiles', own)).toBe('Own Hand');
  });

  it('need not be there, but those that are named must', async () => {
    const home = temporaryFolder();
    const missing = join(home, 'nowhere');
    expect(await runTruest([...list, '--profiles', missing], { home })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('there is no folder'),
    });
    const file = join(home, 'file');
    writeFileSync(file, '');
    const { code, err } = await runTruest([...list, '--profiles', file], { home });
    expect(code).toBe(2);
    expect(err).toContain('is not a folder');
    mkdirSync(join(home, 'config'));
    writeFileSync(join(home, 'config', 'config.json'), JSON.stringify({ profiles: ['gone'] }));
    expect(await runTruest(['role', 'list'], { home })).toMatchObject({
      code: 2,
      err: expect.stringContaining('config.json'),
    });
  });

  it('are left out where they are broken, with a note beside the answer', async () => {
    const folder = theatre();
    writeFileSync(join(folder, 'roles/stage/stagehand.yaml'), 'id: stagehand\n');
    const home = temporaryFolder();
    for (const when of ['compiled', 'from the cache']) {
      const { code, out, err } = await runTruest([...list, '--profiles', folder], { home });
      expect([code, ids(out)], when).toEqual([0, ['stage-manager']]);
      expect(err, when).toContain('stagehand.yaml left out');
      expect(err, when).toContain('truest profile validate');
    }
    const shown = await runTruest(['role', 'show', 'stagehand', '--profiles', folder], { home });
    expect(shown.code).toBe(1);
    expect(shown.err).toContain('has errors');
  });

  it('are answered from memory where there is no place to keep them, with a note', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'cache'), 'a file where the folder should be');
    const folder = theatre();
    for (let time = 0; time < 2; time++) {
      const { code, out, err } = await runTruest([...list, '--profiles', folder], { home });
      expect([code, ids(out)]).toEqual([0, BOTH]);
      expect(err).toContain('could not be kept');
    }
  });

  it('may be none at all', async () => {
    const { code, out } = await runTruest(['role', 'list', '--json', '--profiles', temporaryFolder()]);
    const shipped = await runTruest(['role', 'list', '--json']);
    expect([code, out]).toEqual([0, shipped.out]);
  });
});
