import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordFile } from '../../../src/data/record-file.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { nearestRoles } from '../../../src/domain/title-search/find-roles.ts';
import {
  type CatalogueWorld,
  catalogueWorld,
  SETTLED,
  UNSETTLED,
  writeYaml,
} from '../../support/catalogue-world.ts';
import {
  advance,
  asks,
  category,
  payAround,
  profiles,
  role,
  sideways,
  skill,
  track,
} from '../../support/profiles.ts';

/** What ships: a brewery. */
const brewery = () =>
  profiles({
    tracks: [track('brewing', ['hand', 'brewer', 'head'])],
    roles: [
      role('cellar-hand', { track: 'brewing', level: 'hand', advancement: [advance('brewer')] }),
      role('brewer', { track: 'brewing', level: 'brewer', aliases: ['Ale Maker'], category: '51-9012' }),
    ],
    categories: [category('51-9012', 'Brewers', { pay: payAround(44_000) })],
    skills: [skill('mashing')],
  });

/** What its people team keeps: a ladder beside it, and one of the shipped roles in their words. */
const own = () =>
  profiles({
    tracks: [track('selling', ['clerk', 'manager']), track('touring', ['guide'])],
    roles: [
      role('taproom-clerk', {
        track: 'selling',
        level: 'clerk',
        skills: [asks('pouring', 4, 4)],
        advancement: [advance('taproom-manager')],
        lateral: [sideways('brewer', 'pivot')],
      }),
      role('taproom-manager', {
        track: 'selling',
        level: 'manager',
        category: '11-9051',
        aliases: ['Landlord'],
      }),
      role('cellar-hand', { track: 'brewing', level: 'hand', title: 'Cellar Person' }),
      // Stands on nobody's page but the brewer's.
      role('tour-guide', { track: 'touring', level: 'guide', lateral: [sideways('brewer', 'pivot')] }),
    ],
    categories: [category('11-9051', 'Food Service Managers', { pay: payAround(63_000) })],
    skills: [skill('pouring')],
  });

/** A question of each kind. */
const QUESTIONS: Readonly<Record<string, (catalogue: Catalogue) => unknown>> = {
  findRole: (catalogue) => catalogue.findRole('taproom-clerk'),
  'findRole of a neighbour': (catalogue) => catalogue.findRole('taproom-manager'),
  'findRole of none': (catalogue) => catalogue.findRole('sommelier') ?? 'none',
  findRow: (catalogue) => catalogue.findRow('taproom-manager'),
  findTrack: (catalogue) => catalogue.findTrack('selling'),
  tracks: (catalogue) => catalogue.tracks(),
  categories: (catalogue) => catalogue.categories(),
  skills: (catalogue) => catalogue.skills(),
  roles: (catalogue) => catalogue.roles(),
  idsByName: (catalogue) => ['landlord', 'publican', 'sommelier'].map((name) => catalogue.idsByName(name)),
  moveGraph: (catalogue) => catalogue.moveGraph(),
  matchIndex: (catalogue) => catalogue.matchIndex(),
  titleIndex: (catalogue) =>
    ['publican', 'landlord', 'sommelier'].map((query) =>
      nearestRoles(catalogue, query, 5).map(({ title }) => title),
    ),
  searchCard: (catalogue) => catalogue.searchCard(0),
};

const CLERK = 'roles/selling/taproom-clerk.yaml';
const MANAGER = 'roles/selling/taproom-manager.yaml';

/** Changes a file by replacing one text in it. */
function edit({ folder }: CatalogueWorld, path: string, from: string, to: string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(folder, path), before.replaceAll(from, to));
}

/** An edit that neither the size nor the time of change tells. */
function editQuietly(world: CatalogueWorld, path: string, from: string, to: string): void {
  const { atime, mtime } = statSync(join(world.folder, path));
  edit(world, path, from, to);
  utimesSync(join(world.folder, path), atime, mtime);
}

/** Everything that can happen to a folder of profiles. */
const CHANGES: Readonly<Record<string, (world: CatalogueWorld) => void>> = {
  'a title': (world) => edit(world, MANAGER, 'title: Taproom Manager', 'title: Head of Taproom'),
  'a title of the same length': (world) => editQuietly(world, CLERK, 'title: Taproom', 'title: Barroom'),
  'another title': (world) => edit(world, MANAGER, 'Landlord', 'Publican'),
  'a move': (world) => edit(world, CLERK, 'to: brewer', 'to: cellar-hand'),
  'a level': (world) => edit(world, MANAGER, 'level: manager', 'level: clerk'),
  'the pay of a category': (world) =>
    edit(world, 'categories/11-9051.yaml', 'median: 63000', 'median: 64000'),
  'the title of a track': (world) => edit(world, 'tracks/selling.yaml', 'title: Selling', 'title: Sales'),
  'the name of a skill': (world) => edit(world, 'skills.yaml', 'name: Pouring', 'name: Pouring pints'),
  'a new role': ({ folder }) =>
    writeYaml(
      folder,
      'roles/selling/sommelier.yaml',
      role('sommelier', { track: 'selling', level: 'clerk' }),
    ),
  'a new track': ({ folder }) => writeYaml(folder, 'tracks/hosting.yaml', track('hosting', ['host'])),
  'a new category': ({ folder }) =>
    writeYaml(folder, 'categories/35-3011.yaml', category('35-3011', 'Bartenders')),
  'a removed role': ({ folder }) => rmSync(join(folder, MANAGER)),
  'a removed track': ({ folder }) => rmSync(join(folder, 'tracks/selling.yaml')),
  'a removed role over a shipped one': ({ folder }) => rmSync(join(folder, 'roles/brewing/cellar-hand.yaml')),
  'a renamed role': (world) => {
    const path = 'roles/selling/sommelier.yaml';
    renameSync(join(world.folder, MANAGER), join(world.folder, path));
    edit(world, path, 'id: taproom-manager', 'id: sommelier');
  },
  'a renamed folder': ({ folder }) =>
    renameSync(join(folder, 'roles/selling'), join(folder, 'roles/.selling')),
  'a broken role': (world) => edit(world, MANAGER, 'title: ', 'titel: '),
  'an empty file': ({ folder }) => writeFileSync(join(folder, CLERK), ''),
};

/** The questions whose answers differ between the cached catalogue and one compiled afresh. */
async function wrongAnswers(world: CatalogueWorld): Promise<string[]> {
  const restore = world.keepCache();
  const wrong: string[] = [];
  const { answer: anew } = await world.askAnew((catalogue) =>
    Object.fromEntries(Object.entries(QUESTIONS).map(([name, question]) => [name, question(catalogue)])),
  );
  for (const [name, question] of Object.entries(QUESTIONS)) {
    restore();
    const { answer } = await world.ask(question);
    if (JSON.stringify(answer) !== JSON.stringify(anew[name])) wrong.push(name);
  }
  return wrong;
}

const ask = (world: CatalogueWorld, name: string) => world.ask(QUESTIONS[name]!);

describe('a catalogue over the shipped one', () => {
  it.each([
    ['settled', SETTLED],
    ['unsettled', UNSETTLED],
  ])('answers from the cache what it would answer anew, while nothing changes (%s)', async (_, now) => {
    const world = catalogueWorld({ shipped: brewery(), own: own(), now });
    await ask(world, 'roles');
    const before = world.compiled();
    for (const question of Object.values(QUESTIONS)) await world.ask(question);
    expect(world.compiled(), 'nothing was compiled again').toBe(before);
    expect(await wrongAnswers(world)).toEqual([]);
  });

  it.each(Object.keys(CHANGES))('notices, asked anything: %s', async (change) => {
    const world = catalogueWorld({ shipped: brewery(), own: own() });
    await ask(world, 'roles');
    CHANGES[change]!(world);
    expect(await wrongAnswers(world)).toEqual([]);
  });

  it.each(['a title', 'a title of the same length', 'a new role', 'a removed role'])(
    'notices while no time can be trusted: %s',
    async (change) => {
      const world = catalogueWorld({ shipped: brewery(), own: own(), now: UNSETTLED });
      await ask(world, 'roles');
      CHANGES[change]!(world);
      expect(await wrongAnswers(world)).toEqual([]);
    },
  );

  it.each(Object.keys(CHANGES))(
    'notices in a large folder, asked for a page or a list: %s',
    async (change) => {
      const world = catalogueWorld({ shipped: brewery(), own: own(), checkAllUpTo: 0 });
      await ask(world, 'roles');
      CHANGES[change]!(world);
      // What is searched is not looked through for changes there, only what is found.
      const searched = ['moveGraph', 'matchIndex', 'titleIndex'];
      expect((await wrongAnswers(world)).filter((name) => !searched.includes(name))).toEqual([]);
    },
  );

  it('looks at all files of a large folder before it says that there is nothing', async () => {
    const world = catalogueWorld({ shipped: brewery(), own: own(), checkAllUpTo: 0 });
    await ask(world, 'roles');
    edit(world, MANAGER, 'Landlord', 'Publican');
    const find = (catalogue: Catalogue) => {
      const found = nearestRoles(catalogue, 'publican', 5);
      if (found.length === 0) catalogue.ensureFresh();
      return found.length;
    };
    expect((await world.ask(find)).answer).toBe(1);
  });

  it('looks only at the files of the page in a large folder', async () => {
    const world = catalogueWorld({ shipped: brewery(), own: own(), checkAllUpTo: 0 });
    await ask(world, 'roles');
    const before = world.compiled();
    edit(world, 'categories/11-9051.yaml', 'Food Service', 'Pub');
    await world.ask((catalogue) => catalogue.findRole('tour-guide'));
    expect(world.compiled()).toBe(before);
    await ask(world, 'findRole of a neighbour');
    expect(world.compiled()).toBe(before + 1);
  });

  it('compares contents only until it has seen, once the times can be trusted, that all is as it was', async () => {
    const world = catalogueWorld({ shipped: brewery(), own: own(), now: UNSETTLED });
    await ask(world, 'roles');
    const stamp = (): number | undefined => {
      const file = RecordFile.open(join(world.cache, readdirSync(world.cache)[0]!));
      file?.close();
      return file?.stamp;
    };
    expect(stamp()).toBe(UNSETTLED);
    world.setNow(SETTLED);
    await ask(world, 'findRow');
    expect(stamp()).toBe(SETTLED);
    expect(world.compiled()).toBe(1);
    CHANGES['a title']!(world);
    expect(await wrongAnswers(world)).toEqual([]);
  });
});

describe('what a folder lays over the shipped profiles', () => {
  it('replaces, adds and links both ways', async () => {
    const world = catalogueWorld({ shipped: brewery(), own: own() });
    const { answer, problems } = await world.ask((catalogue) => ({
      title: catalogue.findRole('cellar-hand')?.title,
      feeders: catalogue.findRole('brewer')?.feeders.map(({ id }) => id),
      tracks: catalogue.tracks().map(({ id, roleCount }) => [id, roleCount]),
    }));
    expect(problems).toEqual([]);
    expect(answer).toEqual({
      title: 'Cellar Person',
      feeders: ['taproom-clerk', 'tour-guide'],
      tracks: [
        ['brewing', 2],
        ['selling', 2],
        ['touring', 1],
      ],
    });
  });

  it('leaves out what is broken, says so, and keeps the rest', async () => {
    const world = catalogueWorld({ shipped: brewery(), own: own() });
    edit(world, MANAGER, 'title: ', 'titel: ');
    edit(world, 'roles/brewing/cellar-hand.yaml', 'level: hand', 'level: king');
    for (const when of ['compiled', 'from the cache']) {
      const { answer, problems } = await world.ask((catalogue) => ({
        manager: catalogue.findRole('taproom-manager'),
        clerk: catalogue.findRole('taproom-clerk')?.advancement,
        hand: catalogue.findRole('cellar-hand')?.title,
      }));
      expect(problems.map(({ file }) => basename(file)).sort(), when).toEqual([
        'cellar-hand.yaml',
        'taproom-manager.yaml',
      ]);
      // The move to the broken role is passed over, and the shipped role shows again.
      expect(answer, when).toEqual({ manager: undefined, clerk: [], hand: 'Cellar Hand' });
    }
  });

  it('is there again once it is mended', async () => {
    const world = catalogueWorld({ shipped: brewery(), own: own() });
    edit(world, MANAGER, 'title: ', 'titel: ');
    expect((await ask(world, 'findRole of a neighbour')).answer).toBeUndefined();
    edit(world, MANAGER, 'titel: ', 'title: ');
    const { answer, problems } = await ask(world, 'findRole of a neighbour');
    expect(answer).toMatchObject({ title: 'Taproom Manager' });
    expect(problems).toEqual([]);
  });
});
