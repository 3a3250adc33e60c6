import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Profiles, surveyLandscape } from '../../src/domain/build.ts';
import { type DerivedMove, MoveDeriver } from '../../src/domain/derive-moves.ts';
import { hospital } from '../support/hospital.ts';
import {
  asks,
  category,
  payAround,
  profiles,
  type RoleParts,
  role,
  skill,
  track,
} from '../support/profiles.ts';

function deriverOf(all: Profiles): MoveDeriver {
  const { rows } = surveyLandscape(all);
  const roles = [...all.roles.values()].map((each) => ({
    role: each,
    row: rows.get(each.id)!,
    category: all.categories.get(each.category ?? ''),
    background: {},
  }));
  return new MoveDeriver(roles, all.skills);
}

const SKILLS = ['patient-care', 'medication', 'rostering', 'budgets'].map((id) => skill(id));
const CARE = [asks('patient-care', 5, 5), asks('medication', 4, 4)];

/** The move between two roles of alike work, which `from` and `to` add to. */
function moveBetween(from: RoleParts, to: RoleParts): DerivedMove {
  const all = profiles({
    tracks: [
      track('nursing', ['assistant', 'nurse', 'senior', 'lead']),
      track('midwifery', ['nurse', 'lead']),
    ],
    roles: [
      role('ward-nurse', { summary: 'Cares for people.', skills: CARE, ...from }),
      role('clinic-nurse', { summary: 'Cares for people.', skills: CARE, ...to }),
    ],
    categories: [
      category('29-1141', 'Registered Nurses', { pay: payAround(80_000) }),
      category('31-1131', 'Nursing Assistants', { pay: payAround(40_000) }),
    ],
    skills: SKILLS,
  });
  const [move] = deriverOf(all).derive('ward-nurse');
  expect(move?.to).toBe('clinic-nurse');
  return move!;
}

const licence = { name: 'Nursing licence', required: true };
const NOTHING = { licences: [], education: null };

describe('a derived move', () => {
  it('is lateral at the same height', () => {
    expect(moveBetween({}, {})).toMatchObject({
      kind: 'lateral',
      remark: null,
      gap: 0,
      years: { min: 1, max: 3 },
      barriers: { licences: [], education: null },
    });
  });

  it('is an advance up the ladder', () => {
    expect(moveBetween({}, { level: 'senior' })).toMatchObject({
      kind: 'advance',
      remark: null,
      years: { min: 2, max: 4 },
    });
  });

  it('is a step back down the ladder, and where it is paid less', () => {
    expect(moveBetween({ level: 'senior' }, {})).toMatchObject({ kind: 'lateral', remark: 'step back' });
    expect(moveBetween({ category: '29-1141' }, { category: '31-1131' })).toMatchObject({
      kind: 'lateral',
      remark: 'step back',
    });
  });

  it('is an advance on the same rung where it is paid more', () => {
    expect(moveBetween({ category: '31-1131' }, { category: '29-1141' })).toMatchObject({ kind: 'advance' });
  });

  it('is a pivot into another track', () => {
    expect(moveBetween({}, { track: 'midwifery' })).toMatchObject({ kind: 'pivot' });
  });

  it('needs training for a middling gap, and is a stretch for a wide one', () => {
    const middling = [...CARE, asks('rostering', 3, 3)];
    const wide = [...CARE, asks('rostering', 4, 4), asks('budgets', 2, 2)];
    expect(moveBetween({}, { skills: middling })).toMatchObject({ remark: 'with training' });
    expect(moveBetween({}, { skills: wide })).toMatchObject({ remark: 'stretch' });
  });

  it('is a stretch to a much higher education, and names what stands in between', () => {
    const needs = (usual: 'associate' | 'master', licences: (typeof licence)[]) => ({
      requirements: { education: { usual }, licences, tools: [] },
    });
    expect(moveBetween(needs('associate', []), needs('master', [licence]))).toMatchObject({
      remark: 'stretch',
      barriers: { licences: ['Nursing licence'], education: 'master' },
    });
    expect(moveBetween(needs('master', [licence]), needs('master', [licence])).barriers).toEqual(NOTHING);
    expect(moveBetween(needs('master', []), needs('associate', [])).barriers).toEqual(NOTHING);
  });

  it('has no gap to a role that names no skills', () => {
    const title = 'Nurse';
    expect(moveBetween({ title }, { title, skills: [] }).gap).toBeNull();
  });

  it('says what the two have in common', () => {
    expect(moveBetween({}, {}).reasons).toEqual([
      expect.stringMatching(/^words of the tasks: .*care/),
      'skills: Patient Care, Medication',
    ]);
  });
});

describe('MoveDeriver', () => {
  const all = hospital();

  it('knows nothing of a role that is not there, and finds nothing for one that nothing is like', () => {
    const odd = role('lighthouse-keeper', { title: 'Lighthouse Keeper', summary: 'Trims wicks.' });
    const deriver = deriverOf({ ...all, roles: new Map([...all.roles, [odd.id, odd]]) });
    expect(deriver.derive('astronaut')).toEqual([]);
    expect(deriver.derive('lighthouse-keeper')).toEqual([]);
  });

  it('gives at most five others, the most alike first, with numbers that are numbers', () => {
    const deriver = deriverOf(all);
    for (const id of all.roles.keys()) {
      const moves = deriver.derive(id);
      expect(moves.length).toBeLessThanOrEqual(5);
      expect(moves.map(({ to }) => to)).not.toContain(id);
      expect(new Set(moves.map(({ to }) => to)).size).toBe(moves.length);
      const alike = moves.map(({ similarity }) => similarity);
      expect(alike).toEqual([...alike].sort((a, b) => b - a));
      for (const { similarity, gap, years } of moves) {
        expect(similarity).toBeGreaterThan(0);
        expect(similarity).toBeLessThanOrEqual(1 + 1e-9);
        expect(gap ?? 0).toBeGreaterThanOrEqual(0);
        expect(years.min).toBeGreaterThanOrEqual(1);
        expect(years.max).toBeGreaterThanOrEqual(years.min);
      }
    }
  });

  it('does not depend on the order in which the roles were read', () => {
    const told = (some: Profiles): unknown =>
      Object.fromEntries([...all.roles.keys()].map((id) => [id, deriverOf(some).derive(id)]));
    const usual = told(all);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all.roles], { minLength: all.roles.size }), (roles) => {
        expect(told({ ...all, roles: new Map(roles) })).toEqual(usual);
      }),
      { numRuns: 20 },
    );
  });
});
