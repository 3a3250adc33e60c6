import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelatedDocument } from '../../../src/domain/related/document.ts';
import { findInCommon } from '../../../src/domain/related/in-common.ts';
import { RelatedIndex } from '../../../src/domain/related/related-index.ts';

/** A job of a small town, with as much said of it as `parts` say. */
const job = (id: string, text: string, parts: Partial<RelatedDocument> = {}): RelatedDocument => ({
  id,
  text,
  titles: [id.replaceAll('-', ' ')],
  knowledge: [],
  interests: null,
  skills: new Map(),
  abilities: [],
  ...parts,
});

const knows = (medicine: number, building: number, sales: number): RelatedDocument['knowledge'] => [
  { element: '2.C.5.a', importance: medicine },
  { element: '2.C.3.d', importance: building },
  { element: '2.C.1.e', importance: sales },
];

const TOWN = [
  job('ward-nurse', 'Dresses wounds and gives medicine to patients on the ward.', {
    titles: ['Ward Nurse', 'Staff Nurse'],
    knowledge: knows(5, 1, 2),
    interests: [3, 4, 2, 7, 3, 4],
  }),
  job('district-nurse', 'Dresses wounds of patients at home and counts out their medicine.', {
    titles: ['District Nurse', 'Staff Nurse'],
    knowledge: knows(5, 1, 2),
    interests: [3, 4, 2, 7, 3, 3],
  }),
  job('bricklayer', 'Lays bricks to a line and points the joints of a wall.', {
    knowledge: knows(1, 5, 2),
    interests: [7, 2, 2, 1, 3, 4],
  }),
  job('plasterer', 'Spreads plaster on a wall and floats it to a line.', {
    knowledge: knows(1, 5, 1),
    interests: [7, 2, 3, 1, 2, 3],
  }),
  job('draper', 'Measures cloth and sells it by the yard.', {
    knowledge: knows(1, 1, 5),
    interests: [3, 1, 3, 4, 7, 4],
  }),
];

const nearestOf = (index: RelatedIndex, id: string, count = 10) => index.nearest(index.numberOf(id)!, count);

describe('the nearest roles', () => {
  const index = new RelatedIndex(TOWN);

  it('are those with like tasks, titles, knowledge and interests', () => {
    expect(nearestOf(index, 'ward-nurse')[0]?.id).toBe('district-nurse');
    expect(nearestOf(index, 'plasterer')[0]?.id).toBe('bricklayer');
  });

  it('come nearest first, at most as many as are asked for, and never the role itself', () => {
    for (const { id } of TOWN) {
      const near = nearestOf(index, id);
      expect(near.map((one) => one.id)).not.toContain(id);
      expect(near.map((one) => one.similarity)).toEqual(
        near.map((one) => one.similarity).sort((a, b) => b - a),
      );
      expect(nearestOf(index, id, 1)).toEqual(near.slice(0, 1));
    }
  });

  it('among some are the nearest of those', () => {
    const nurse = index.numberOf('ward-nurse')!;
    const [draper] = nearestOf(index, 'ward-nurse').filter(({ id }) => id === 'draper');
    expect(index.nearestAmong(nurse, ['district-nurse', 'draper'])?.id).toBe('district-nurse');
    expect(index.nearestAmong(nurse, ['draper', 'nobody'])).toEqual(draper);
    expect(index.nearestAmong(nurse, ['ward-nurse'])).toBeUndefined();
  });

  it('know nothing of a role that says nothing, and have nothing for it', () => {
    const mute = job('nobody', '', { titles: [] });
    const some = new RelatedIndex([...TOWN, mute]);
    expect(nearestOf(some, 'nobody')).toEqual([]);
    expect(nearestOf(some, 'draper').map(({ id }) => id)).not.toContain('nobody');
    expect(some.furtherAfield(some.numberOf('nobody')!, 3, () => true)).toEqual([]);
    expect(new RelatedIndex([]).ids).toEqual([]);
  });

  it('are compared by what both have when signals are missing', () => {
    const trainee = job('trainee-nurse', 'Helps to dress the wounds of patients on the ward.');
    const some = new RelatedIndex([...TOWN, trainee]);
    expect(nearestOf(some, 'trainee-nurse')[0]?.id).toBe('ward-nurse');
    const { knowledge, interests, tasks } = some.signals(
      some.numberOf('trainee-nurse')!,
      some.numberOf('ward-nurse')!,
    );
    expect(knowledge).toBeNaN();
    expect(interests).toBeNaN();
    expect(tasks).toBeGreaterThan(0);
  });

  it('are found by skills where nothing else is known', () => {
    const skilled = (id: string, skills: [string, number][]): RelatedDocument =>
      job(id, '', { titles: [], skills: new Map(skills) });
    const some = new RelatedIndex([
      skilled('a', [
        ['budgets', 20],
        ['rostering', 9],
      ]),
      skilled('b', [['budgets', 16]]),
      skilled('c', [['welding', 25]]),
    ]);
    expect(nearestOf(some, 'a').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('roles further afield', () => {
  const rated = (id: string, importances: number[]): RelatedDocument =>
    job(id, id, {
      abilities: importances.map((importance, at) => ({ element: `2.A.1.${'abcd'[at]}`, importance })),
    });
  const index = new RelatedIndex([
    rated('auctioneer', [5, 4, 1, 2]),
    rated('town-crier', [5, 3, 1, 2]),
    rated('watchmaker', [1, 2, 5, 4]),
    rated('locksmith', [2, 1, 4, 5]),
  ]);

  it('share skills and activities', () => {
    const [first, ...rest] = index.furtherAfield(index.numberOf('auctioneer')!, 3, () => true);
    expect(first).toMatchObject({ id: 'town-crier' });
    expect(first!.alike).toBeGreaterThan(0.5);
    expect(first!.similarity).toBeLessThanOrEqual(1);
    expect(rest).toEqual([]);
  });

  it('are only those that are wanted', () => {
    const wanted = (id: string): boolean => id !== 'town-crier';
    expect(index.furtherAfield(index.numberOf('auctioneer')!, 3, wanted)).toEqual([]);
  });
});

describe('what two roles have in common', () => {
  it('is said in words', () => {
    const index = new RelatedIndex([...TOWN, ...TOWN.map((one) => ({ ...one, id: `${one.id}-again` }))]);
    const common = findInCommon(index, index.numberOf('ward-nurse')!, index.numberOf('district-nurse')!);
    expect(common.titles).toEqual(['Staff Nurse']);
    expect(common.knowledge).toEqual(['2.C.5.a']);
    expect(common.interests).toEqual(['social']);
    const bricks = findInCommon(index, index.numberOf('bricklayer')!, index.numberOf('draper')!);
    expect(bricks).toEqual({ words: [], titles: [], skills: [], knowledge: [], interests: [] });
  });
});

describe('laws of likeness', () => {
  const word = fc.constantFrom('patients', 'wounds', 'wall', 'plaster', 'cloth', 'sells', 'measures', 'ward');
  const document = fc.record({
    text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    titles: fc.array(fc.constantFrom('Nurse', 'Staff Nurse', 'Draper', 'Mason'), { maxLength: 3 }),
    knowledge: fc.oneof(
      fc.constant([]),
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
        .map(([a, b]) => knows(a, b, 3)),
    ),
    interests: fc.option(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 6, maxLength: 6 })),
    skills: fc
      .array(fc.tuple(fc.constantFrom('care', 'trowel'), fc.integer({ min: 1, max: 35 })))
      .map((skills) => new Map(skills)),
    abilities: fc.constant([]),
  });
  const documents = fc
    .array(document, { minLength: 1, maxLength: 14 })
    .map((all) => all.map((one, at): RelatedDocument => ({ id: `job-${at}`, ...one })));

  it('a is as near to b as b is to a, between 0 and 1', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const index = new RelatedIndex(all);
        for (const { id } of all) {
          for (const near of nearestOf(index, id, all.length)) {
            const back = nearestOf(index, near.id, all.length).find((one) => one.id === id);
            expect(back?.similarity).toBe(near.similarity);
            expect(near.similarity).toBeGreaterThan(0);
            expect(near.similarity).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('the order in which roles are read changes nothing', () => {
    fc.assert(
      fc.property(
        documents.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          const [one, other] = [new RelatedIndex(all), new RelatedIndex(shuffled)];
          for (const { id } of all) expect(nearestOf(other, id)).toEqual(nearestOf(one, id));
        },
      ),
    );
  });
});

describe('a large catalogue', () => {
  const trades = ['nurse', 'mason', 'draper', 'clerk', 'baker', 'smith', 'tanner', 'cooper'];
  const many = Array.from({ length: 2000 }, (_, at) => {
    const trade = trades[at % trades.length]!;
    const words = Array.from({ length: 30 }, (_word, k) => `${trade}${(at * 7 + k * k) % 60}`);
    return job(`job-${at}`, `${words.join(' ')} shop${at % 50}`, { titles: [`${trade} ${at % 90}`] });
  });

  it('is compared within its own words, and everybody finds somebody of the same trade', () => {
    const index = new RelatedIndex(many);
    for (let at = 0; at < many.length; at += 61) {
      const trade = Number(index.ids[at]!.slice(4)) % trades.length;
      const near = index.nearest(at, 5);
      expect(near).toHaveLength(5);
      for (const { id } of near) expect(Number(id.slice(4)) % trades.length).toBe(trade);
    }
  });
});
