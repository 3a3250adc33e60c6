import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRoles, type RoleComparison } from '../../src/domain/compare.ts';
import type { RolePage } from '../../src/domain/role.ts';
import { hospital } from '../support/hospital.ts';
import { asks, category, pageOf, payAround, profiles, role, skill } from '../support/profiles.ts';

const ALL = hospital();
const compared = (...ids: string[]): RoleComparison => compareRoles(ids.map((id) => pageOf(ALL, id)));
const valuesOf = (
  comparison: RoleComparison,
  measure: string,
): readonly (string | number | null)[] | undefined =>
  [...comparison.differences, ...comparison.alike].find((each) => each.measure === measure)?.values;

/** Two roles that differ in nothing but what is given. */
const twins = (a: Parameters<typeof role>[1], b: Parameters<typeof role>[1]): RolePage[] => {
  const all = profiles({
    roles: [role('day-nurse', a), role('night-nurse', b)],
    categories: [
      category('29-1141', 'Registered Nurses', { pay: payAround(80_000) }),
      category('29-1171', 'Nurse Practitioners', { pay: payAround(160_000) }),
    ],
    skills: [skill('patient-care'), skill('medication'), skill('rostering')],
  });
  return [pageOf(all, 'day-nurse'), pageOf(all, 'night-nurse')];
};

describe('compareRoles', () => {
  it('puts what differs first, and the most different at the top', () => {
    const comparison = compared('staff-nurse', 'director-of-nursing');
    expect(comparison.roles).toEqual([
      { id: 'staff-nurse', title: 'Staff Nurse', medianPayTopCoded: false },
      { id: 'director-of-nursing', title: 'Director Of Nursing', medianPayTopCoded: false },
    ]);
    expect(comparison.differences.map(({ measure }) => measure).slice(0, 4)).toEqual([
      'growthPercent',
      'openingsPerYear',
      'level',
      'medianPay',
    ]);
    expect(comparison.alike.map(({ measure }) => measure)).toEqual(['track']);
    expect(valuesOf(comparison, 'medianPay')).toEqual([93_600, 117_960]);
    expect(valuesOf(comparison, 'education')).toEqual(['bachelor', 'master']);
    expect(valuesOf(comparison, 'experienceYears')).toEqual(['0-2', null]);
  });

  it('leaves out what no role says anything about', () => {
    const comparison = compared('records-clerk', 'coding-manager');
    expect(valuesOf(comparison, 'medianPay')).toBeUndefined();
    expect(valuesOf(comparison, 'people')).toBeUndefined();
  });

  it('knows which pay is only "at or above" the number', () => {
    const surgeon = profiles({
      roles: [role('surgeon', { category: '29-1248' }), role('surgical-nurse')],
      categories: [
        category('29-1248', 'Surgeons', {
          pay: payAround(239_200, { p75: null, p90: null, topCoded: ['median'] }),
        }),
      ],
    });
    const { roles } = compareRoles(['surgeon', 'surgical-nurse'].map((id) => pageOf(surgeon, id)));
    expect(roles.map(({ medianPayTopCoded }) => medianPayTopCoded)).toEqual([true, false]);
  });

  it('calls double the pay as different as it gets', () => {
    const [first] = compareRoles(twins({ category: '29-1141' }, { category: '29-1171' })).differences;
    expect(first).toEqual({ measure: 'medianPay', values: [80_000, 160_000], difference: 1 });
  });

  it('counts a figure that only one has as a small difference', () => {
    const { differences } = compareRoles(twins({ category: '29-1141' }, {}));
    expect(differences).toEqual([{ measure: 'medianPay', values: [80_000, null], difference: 0.1 }]);
  });

  it('parts skills into those that tell apart and those that are shared', () => {
    const { skillDifferences, sharedSkills } = compareRoles(
      twins(
        { skills: [asks('patient-care', 5, 5), asks('medication', 5, 4)] },
        { skills: [asks('patient-care', 5, 4), asks('rostering', 5, 6)] },
      ),
    );
    expect(skillDifferences.map(({ id, levels }) => [id, levels])).toEqual([
      ['rostering', [null, 6]],
      ['medication', [4, null]],
    ]);
    expect(sharedSkills.map(({ id, levels, importances }) => [id, levels, importances])).toEqual([
      ['patient-care', [5, 4], [5, 5]],
    ]);
  });

  it('gives what each takes in return, null where a role does not say', () => {
    const { tradeoffs, harder } = compared('charge-nurse', 'records-clerk', 'staff-nurse');
    expect(tradeoffs.map((text) => text?.slice(0, 14) ?? null)).toEqual([
      'You decide how',
      null,
      'People remembe',
    ]);
    expect(harder[1]).toBeNull();
  });
});

describe('compareRoles of any roles', () => {
  const pages = fc
    .shuffledSubarray([...ALL.roles.keys()], { minLength: 2, maxLength: 4 })
    .map((ids) => ids.map((id) => pageOf(ALL, id)));

  it('keeps differences between 0 and 1, in order, and every row as long as the roles', () => {
    fc.assert(
      fc.property(pages, (some) => {
        const { differences, alike, skillDifferences, sharedSkills } = compareRoles(some);
        for (const row of [...differences, ...alike]) {
          expect(row.values).toHaveLength(some.length);
          expect(row.difference).toBeGreaterThanOrEqual(0);
          expect(row.difference).toBeLessThanOrEqual(1);
        }
        for (const list of [differences, skillDifferences, sharedSkills]) {
          const order = list.map(({ difference }) => difference);
          expect(order).toEqual([...order].sort((a, b) => b - a));
        }
        expect(alike.every(({ values }) => new Set(values).size === 1)).toBe(true);
        const all = [...skillDifferences, ...sharedSkills].map(({ id }) => id).sort();
        expect(all).toEqual([...new Set(some.flatMap((page) => page.skills.map(({ id }) => id)))].sort());
      }),
    );
  });

  it('says the same the other way round', () => {
    fc.assert(
      fc.property(pages, (some) => {
        const turned = compareRoles([...some].reverse());
        const same = compareRoles(some);
        expect(turned.alike.map(({ measure }) => measure)).toEqual(same.alike.map(({ measure }) => measure));
        expect(turned.differences.map(({ measure, difference }) => [measure, difference])).toEqual(
          same.differences.map(({ measure, difference }) => [measure, difference]),
        );
        expect(turned.differences.map(({ values }) => [...values].reverse())).toEqual(
          same.differences.map(({ values }) => values),
        );
        expect(turned.skillDifferences.map(({ id }) => id)).toEqual(
          same.skillDifferences.map(({ id }) => id),
        );
      }),
    );
  });

  it('finds no difference between a role and itself', () => {
    for (const id of ALL.roles.keys()) {
      const page = pageOf(ALL, id);
      const { differences, skillDifferences } = compareRoles([page, page]);
      expect(differences).toEqual([]);
      expect(skillDifferences).toEqual([]);
    }
  });
});
