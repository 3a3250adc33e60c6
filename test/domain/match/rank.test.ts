import { describe, expect, test } from 'vitest';
import { buildMatchIndex } from '../../../src/domain/match/match-index.ts';
import {
  type MatchFilter,
  type MatchResult,
  type Person,
  rankMatches,
} from '../../../src/domain/match/rank.ts';
import type { InterestScores } from '../../../src/domain/me.ts';
import { INTERESTS } from '../../../src/schema/vocabulary.ts';
import {
  asks,
  category,
  occupation,
  payAround,
  profiles,
  projection,
  role,
  rowsOf,
  skill,
  track,
} from '../../support/profiles.ts';

const six = (...numbers: readonly number[]): InterestScores =>
  Object.fromEntries(INTERESTS.map((interest, at) => [interest, numbers[at]!])) as InterestScores;

const work = (code: string, interests: InterestScores | null): ReturnType<typeof occupation> => ({
  ...occupation(code, `Work of ${code}`),
  interests,
});

/** Nurses are social, lab people investigative, porters realistic; receptionists have no figures. */
const HOSPITAL = profiles({
  tracks: [track('nursing', ['trainee', 'nurse', 'ward-manager'])],
  skills: [skill('patient-care'), skill('medication'), skill('samples'), skill('lifting')],
  categories: [
    category('29-1141', 'Registered Nurses', {
      pay: payAround(80_000),
      projection: projection(5),
      occupations: [work('29-1141.00', six(2, 4, 1.5, 7, 3, 3))],
    }),
    category('29-2011', 'Laboratory Technicians', {
      pay: payAround(55_000),
      occupations: [work('29-2011.00', six(4, 7, 1, 3, 1, 4))],
    }),
    category('37-2012', 'Porters', {
      pay: payAround(30_000),
      occupations: [work('37-2012.00', six(7, 1, 1, 3, 1, 4))],
    }),
    category('43-4171', 'Receptionists', { occupations: [work('43-4171.00', null)] }),
  ],
  roles: [
    role('staff-nurse', {
      category: '29-1141',
      skills: [asks('patient-care', 5, 5), asks('medication', 5, 4)],
      requirements: {
        licences: [
          { name: 'RN licence', required: true },
          { name: 'Life support', required: false },
        ],
      },
    }),
    role('ward-manager', {
      category: '29-1141',
      level: 'ward-manager',
      skills: [asks('patient-care', 5, 6)],
    }),
    role('lab-hand', { category: '29-2011', level: 'trainee', skills: [asks('samples', 5, 4)] }),
    role('porter', { category: '37-2012', level: 'trainee' }),
    role('receptionist', { category: '43-4171' }),
  ],
});
const INDEX = buildMatchIndex(HOSPITAL, rowsOf(HOSPITAL));

const NOBODY: Person = {
  interests: six(8, 20, 10, 38, 18, 14),
  values: [],
  style: {},
  me: { role: null, yearsInRole: null, years: null, skills: {}, education: null, licences: [] },
  role: null,
};
const rank = (person: Partial<Person> = {}, filter: MatchFilter = {}, limit = 10): MatchResult =>
  rankMatches(INDEX, { ...NOBODY, ...person }, filter, limit);
const idsOf = ({ matches }: MatchResult): string[][] => matches.map(({ roles }) => roles.map(({ id }) => id));

describe('matches', () => {
  test('stand by correlation, roles of one occupation together, and what is no match is not shown', () => {
    const result = rank();
    expect(idsOf(result)).toEqual([['staff-nurse', 'ward-manager'], ['lab-hand']]);
    expect(result.matches.map(({ band }) => band)).toEqual(['best', 'good']);
    expect(result).toMatchObject({
      counts: { best: 1, great: 0, good: 1, none: 1 },
      roleCount: 5,
      withoutInterests: 1,
    });
  });

  test('are not ranked by a flat profile, nor without one', () => {
    expect(rank({ interests: six(20, 20, 20, 20, 20, 20) })).toMatchObject({
      noRanking: 'flat',
      matches: [],
    });
    expect(rank({ interests: six(20, 27, 20, 20, 20, 20) })).toMatchObject({
      noRanking: 'flat',
      matches: [],
    });
    expect(rank({ interests: six(20, 28, 20, 20, 20, 20) }).noRanking).toBeNull();
    expect(rank({ interests: null })).toMatchObject({ noRanking: 'no interests', matches: [] });
  });

  test('pass filters; a role without the figure never does', () => {
    expect(idsOf(rank({}, { minPay: 60_000 }))).toEqual([['staff-nurse', 'ward-manager']]);
    expect(rank({}, { minPay: 0 }).roleCount).toBe(4);
    expect(rank({}, { education: 'associate' }).roleCount).toBe(0);
    expect(rank({}, { education: 'bachelor' }).roleCount).toBe(2);
    expect(rank({}, { track: 'portering' })).toMatchObject({ roleCount: 0, matches: [] });
    expect(idsOf(rank({}, {}, 1))).toHaveLength(1);
  });

  test('share a rank when they are too near to tell apart', () => {
    const twins = profiles({
      tracks: [track('nursing', ['nurse'])],
      categories: [7, 6.9, 5].map((social, at) =>
        category(`29-114${at}`, `Nurses ${at}`, {
          occupations: [work(`29-114${at}.00`, six(2, 4, 1, social, 3, at === 2 ? 6 : 3))],
        }),
      ),
      roles: [0, 1, 2].map((at) => role(`nurse-${at}`, { category: `29-114${at}` })),
    });
    const { matches } = rankMatches(buildMatchIndex(twins, rowsOf(twins)), NOBODY, {}, 10);
    expect(matches.map(({ rank: place, isTied }) => [place, isTied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  test('say how far skills are, by what was told and what the own role asks for', () => {
    expect(rank().matches[0]!.roles[0]!.reach).toBeNull();
    const [nurse] = rank({ me: { ...NOBODY.me, skills: { 'patient-care': 5 } } }).matches[0]!.roles.filter(
      ({ id }) => id === 'staff-nurse',
    );
    // Of 25 + 20, all of medication is missing.
    expect(nurse!.reach!.gap).toBeCloseTo(20 / 45);
    expect(nurse!.reach!.skills).toEqual([
      { id: 'medication', name: 'Medication', from: 0, to: 4, share: 20 / 45 },
    ]);
    const [other] = rank({
      me: { ...NOBODY.me, role: 'lab-hand', skills: { medication: 4 } },
      role: {
        track: 'nursing',
        skills: [{ id: 'medication', importance: 5, level: 1 }],
        background: { 'patient-care': 5 },
      },
    }).matches[0]!.roles;
    expect(other).toMatchObject({ id: 'staff-nurse', reach: { gap: 0, skills: [] } });
  });

  test('put the nearer role of an occupation first, and mark the own one', () => {
    const { matches } = rank({ me: { ...NOBODY.me, role: 'ward-manager', skills: { 'patient-care': 6 } } });
    expect(matches[0]!.roles.map(({ id, isOwn }) => [id, isOwn])).toEqual([
      ['ward-manager', true],
      ['staff-nurse', false],
    ]);
  });

  test('name what is formally asked for: the required licences alone', () => {
    const nurse = rank().matches[0]!.roles.find(({ id }) => id === 'staff-nurse');
    expect(nurse!.formal).toEqual([
      { kind: 'education', asked: 'bachelor', has: null },
      { kind: 'licence', asked: 'RN licence', has: null },
    ]);
  });

  test('never let reach, formal needs or style into the figure', () => {
    const rich = rank({
      me: {
        ...NOBODY.me,
        skills: { 'patient-care': 7 },
        education: 'doctorate',
        licences: ['RN'],
        years: 30,
      },
      values: ['support'],
      style: { people: 'low', pace: 'low' },
    });
    const figures = ({ matches }: MatchResult) =>
      matches.map(({ correlation, rank: place }) => [correlation, place]);
    expect(figures(rich)).toEqual(figures(rank()));
  });

  test('of nothing at all is nothing', () => {
    const empty = profiles({ tracks: [track('nursing', ['nurse'])], roles: [] });
    expect(rankMatches(buildMatchIndex(empty, []), NOBODY, {}, 5)).toMatchObject({
      matches: [],
      roleCount: 0,
    });
  });
});
