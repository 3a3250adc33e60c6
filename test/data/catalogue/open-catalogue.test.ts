import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PROFILES_FILE } from '../../../src/data/compiled-profiles.ts';
import { askCatalogue, SHIPPED_FILE } from '../../../src/data/open-catalogue.ts';
import { RecordFile } from '../../../src/data/record-file.ts';
import { DamagedCatalogue } from '../../../src/data/stored-catalogue.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { type CatalogueWorld, catalogueWorld, writeYaml } from '../../support/catalogue-world.ts';
import { profiles, role, track } from '../../support/profiles.ts';

const truest = vi.hoisted(() => ({ version: '1.0.0' }));
vi.mock('../../../src/version.ts', () => ({
  get VERSION() {
    return truest.version;
  },
}));
afterEach(() => {
  truest.version = '1.0.0';
});

const library = (...roles: string[]) =>
  profiles({
    tracks: [track('lending', ['assistant', 'librarian'])],
    roles: roles.map((id) => role(id, { track: 'lending', level: 'librarian' })),
  });

const newWorld = (): CatalogueWorld =>
  catalogueWorld({ shipped: library('archivist', 'librarian'), own: library('bookmobile-driver') });

const ids = (catalogue: Catalogue): string[] => catalogue.roles().map(({ id }) => id);
const EVERYBODY = ['archivist', 'bookmobile-driver', 'librarian'];

const cacheFiles = ({ cache }: CatalogueWorld): string[] =>
  readdirSync(cache)
    .sort()
    .map((name) => join(cache, name));

describe('askCatalogue', () => {
  it('asks the shipped profiles alone when there is nothing else, and keeps nothing', async () => {
    const { shipped, cache } = newWorld();
    const { answer, problems } = await askCatalogue({ shipped, folders: [], cache, now: () => 0 }, ids);
    expect(answer).toEqual(['archivist', 'librarian']);
    expect(problems).toEqual([]);
    expect(() => readdirSync(cache)).toThrow('ENOENT');
  });

  it('compiles once, and then asks what it kept', async () => {
    const world = newWorld();
    for (let time = 0; time < 3; time++) expect((await world.ask(ids)).answer).toEqual(EVERYBODY);
    expect(world.compiled()).toBe(1);
    expect(cacheFiles(world)).toHaveLength(1);
  });

  it('keeps a catalogue for each list of folders, in the order of the list', async () => {
    const world = newWorld();
    const { shipped, cache, folder } = world;
    const other = join(folder, '..', 'other');
    writeYaml(other, 'roles/lending/librarian.yaml', {
      ...role('librarian', { track: 'lending', level: 'librarian' }),
      title: 'Head of Books',
    });
    writeYaml(folder, 'roles/lending/librarian.yaml', {
      ...role('librarian', { track: 'lending', level: 'librarian' }),
      title: 'Keeper of Books',
    });
    const title = async (...folders: string[]): Promise<string | undefined> =>
      (
        await askCatalogue({ shipped, cache, folders, now: () => 0 }, (catalogue) =>
          catalogue.findRole('librarian'),
        )
      ).answer?.title;
    for (let time = 0; time < 2; time++) {
      expect(await title(folder, other)).toBe('Head of Books');
      expect(await title(other, folder)).toBe('Keeper of Books');
      expect(await title(other)).toBe('Head of Books');
    }
    expect(cacheFiles(world)).toHaveLength(3);
  });

  it('compiles again when other profiles ship', async () => {
    const world = newWorld();
    await world.ask(ids);
    world.ship(library('archivist', 'storyteller'));
    expect((await world.ask(ids)).answer).toEqual(['archivist', 'bookmobile-driver', 'storyteller']);
    expect(world.compiled()).toBe(2);
  });

  it('compiles again, and parses again, when it is another version of truest', async () => {
    const world = newWorld();
    await world.ask(ids);
    const [kept] = cacheFiles(world);
    const before = parsedKeys(kept!, world);
    truest.version = '1.1.0';
    expect((await world.ask(ids)).answer).toEqual(EVERYBODY);
    expect(world.compiled()).toBe(2);
    expect(parsedKeys(kept!, world)).toEqual(before);
    await world.ask(ids);
    expect(world.compiled()).toBe(2);
  });

  it('answers from memory, and says why, where it cannot keep the catalogue', async () => {
    const world = newWorld();
    writeFileSync(world.cache, 'a file where the cache folder should be');
    for (let time = 0; time < 2; time++) {
      const { answer, notKept } = await world.ask(ids);
      expect(answer).toEqual(EVERYBODY);
      expect(notKept).toMatch(/EEXIST|ENOTDIR/);
    }
  });

  it('makes a damaged catalogue anew, wherever the damage is', async () => {
    const world = newWorld();
    await world.ask(ids);
    const [kept] = cacheFiles(world);
    const whole = readFileSync(kept!);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const damaged = Buffer.from(whole);
      damaged.fill(0x7b, at, at + 40);
      writeFileSync(kept!, damaged);
      const { answer } = await world.ask((catalogue) => [
        ids(catalogue),
        catalogue.findRole('librarian')?.title,
      ]);
      expect(answer, `damage at ${at}`).toEqual([EVERYBODY, 'Librarian']);
    }
  });

  it('makes a cut, an empty and a foreign catalogue anew', async () => {
    const world = newWorld();
    await world.ask(ids);
    const [kept] = cacheFiles(world);
    const whole = readFileSync(kept!);
    for (const bytes of [Buffer.alloc(0), whole.subarray(0, 100), Buffer.alloc(whole.length, 'nonsense')]) {
      writeFileSync(kept!, bytes);
      expect((await world.ask(ids)).answer).toEqual(EVERYBODY);
      expect(readFileSync(kept!).equals(whole)).toBe(true);
    }
    rmSync(kept!);
    mkdirSync(kept!);
    const { answer, notKept } = await world.ask(ids);
    expect(answer).toEqual(EVERYBODY);
    expect(notKept).toBeDefined();
  });

  it('lets errors of the question itself through', async () => {
    const world = newWorld();
    const failing = (): never => {
      throw new TypeError('the question is at fault');
    };
    await expect(world.ask(failing)).rejects.toThrow('the question is at fault');
    await world.ask(ids);
    await expect(world.ask(failing)).rejects.toThrow('the question is at fault');
  });
});

describe('the shipped catalogue', () => {
  const question = { folders: [], cache: '/nowhere', now: () => 0 };

  it.each(['missing', 'cut'])('is said to be damaged when it is %s', async (how) => {
    const { shipped } = newWorld();
    const path = join(shipped, SHIPPED_FILE);
    if (how === 'missing') rmSync(path);
    else writeFileSync(path, readFileSync(path).subarray(0, 200));
    const asked = askCatalogue({ ...question, shipped }, ids);
    await expect(asked).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringContaining('damaged'),
    });
  });

  it('is said to be damaged when a record of it is', async () => {
    const { shipped } = newWorld();
    const asked = askCatalogue({ ...question, shipped }, () => {
      throw new DamagedCatalogue('roles');
    });
    await expect(asked).rejects.toMatchObject({
      name: 'Failure',
      advice: [expect.stringContaining('install')],
    });
  });

  it('is said to be damaged when its profiles are, where they are needed', async () => {
    const world = newWorld();
    writeFileSync(join(world.shipped, PROFILES_FILE), '{"roles": [');
    await expect(world.ask(ids)).rejects.toMatchObject({ name: 'Failure' });
  });
});

/** Which files a kept catalogue holds in their parsed form. */
function parsedKeys(path: string, { folder }: CatalogueWorld): string[] {
  const file = RecordFile.open(path)!;
  const parsed = ['roles/lending/bookmobile-driver.yaml', 'tracks/lending.yaml'].filter(
    (name) => file.read(`parsed/${join(folder, name)}`) !== undefined,
  );
  file.close();
  return parsed;
}
