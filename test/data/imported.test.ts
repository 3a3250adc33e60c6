import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Profiles } from '../../src/domain/build.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { catalogueWorld, importProfiles } from '../support/catalogue-world.ts';
import {
  category,
  importedRole,
  occupation,
  payAround,
  profiles,
  projection,
  role,
  track,
} from '../support/profiles.ts';

const NURSES = '29-1141';
const LADDER = track('nursing', ['nurse', 'lead']);

const shipped = (): Profiles =>
  profiles({
    tracks: [LADDER],
    roles: [role('registered-nurse', { category: NURSES })],
    categories: [
      category(NURSES, 'Registered Nurses', { pay: payAround(90_000), projection: projection(5) }),
    ],
  });

const imports = (tasks = 'Watch the acutely ill.'): Profiles =>
  profiles({
    tracks: [LADDER, track('protective-service', ['job-zone-1', 'job-zone-5'])],
    roles: [
      importedRole('registered-nurses', 'Registered Nurses'),
      importedRole('acute-care-nurses', 'Acute Care Nurses', {
        occupation: '29-1141.01',
        tasks: [{ text: tasks, core: true }],
      }),
      importedRole('firefighters', 'Firefighters', {
        track: 'protective-service',
        category: '33-2011',
        occupation: '33-2011.00',
      }),
    ],
    categories: [
      category(NURSES, 'Registered Nurses', {
        pay: payAround(95_000),
        occupations: [
          occupation('29-1141.00', 'Registered Nurses'),
          occupation('29-1141.01', 'Acute Care Nurses'),
        ],
      }),
      category('33-2011', 'Firefighters'),
    ],
  });

const world = () =>
  catalogueWorld({ shipped: shipped(), own: profiles({ tracks: [], roles: [] }), imported: imports() });
const ACUTE = 'profiles/roles/nursing/acute-care-nurses.yaml';
const taskOf = (catalogue: Catalogue) =>
  catalogue.findRole('acute-care-nurses')?.publicOccupation?.tasks[0]?.text;

describe('what was imported', () => {
  it('lies under the shipped profiles: a written role stands for its occupation', async () => {
    const { answer, problems } = await world().ask((catalogue) => ({
      ids: catalogue.roles().map(({ id }) => id),
      byTitle: catalogue.idsByName('registered nurses'),
      nurse: catalogue.findRole('registered-nurse')?.publicOccupation?.title,
      counts: catalogue
        .tracks()
        .map(({ id, roleCount, occupationCount }) => [id, roleCount, occupationCount]),
    }));
    expect(problems).toEqual([]);
    expect(answer).toEqual({
      ids: ['registered-nurse', 'acute-care-nurses', 'firefighters'],
      byTitle: ['registered-nurse'],
      nurse: 'Registered Nurses',
      counts: [
        ['nursing', 1, 1],
        ['protective-service', 0, 1],
      ],
    });
  });

  it('brings figures of its own, and leaves those that it has not as they were', async () => {
    const { answer } = await world().ask((catalogue) => catalogue.findRole('registered-nurse')?.category);
    expect(answer).toMatchObject({ pay: { median: 95_000 }, growthPercent: 5 });
  });

  it('is read without its YAML, unless somebody changed it', async () => {
    const anywhere = world();
    await anywhere.ask(taskOf);
    const path = join(anywhere.importedFolder, ACUTE);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Watch the acutely ill.', 'Watch the very ill.'));
    expect((await anywhere.ask(taskOf)).answer).toBe('Watch the very ill.');
  });

  it('is left out where it was broken, with the reason', async () => {
    const anywhere = world();
    writeFileSync(join(anywhere.importedFolder, ACUTE), 'id: [\n');
    const { answer, problems } = await anywhere.ask((catalogue) => catalogue.roles().length);
    expect(answer).toBe(2);
    expect(problems.map(({ file }) => file)).toEqual([join(anywhere.importedFolder, ACUTE)]);
  });

  it('is compiled again after another import, and gone after its removal', async () => {
    const anywhere = world();
    await anywhere.ask(taskOf);
    importProfiles(anywhere.importedFolder, imports('Ring the bell.'));
    expect((await anywhere.ask(taskOf)).answer).toBe('Ring the bell.');
    rmSync(anywhere.importedFolder, { recursive: true });
    expect((await anywhere.ask((catalogue) => catalogue.roles().length)).answer).toBe(1);
  });

  it('is parsed when the plain values beside it are damaged', async () => {
    const anywhere = world();
    writeFileSync(join(anywhere.importedFolder, 'profiles.json'), '{"roles": [');
    expect((await anywhere.ask(taskOf)).answer).toBe('Watch the acutely ill.');
  });
});
