import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterRoles, type RoleFilter, SORT_KEYS, type SortKey, sortRoles } from '../../src/domain/list.ts';
import type { RoleRow } from '../../src/domain/role.ts';
import { EDUCATION, STAGES } from '../../src/schema/vocabulary.ts';
import { row } from '../support/profiles.ts';

const nurse = row('staff-nurse', {
  medianPay: 93_600,
  growthPercent: 4.9,
  education: 'bachelor',
  openingsPerYear: 189_100,
});
const aide = row('nursing-assistant', {
  level: 'assistant',
  rank: 0,
  medianPay: 39_530,
  growthPercent: 2.3,
  education: 'certificate',
});
const director = row('director-of-nursing', {
  level: 'lead',
  stage: 'senior',
  rank: 3,
  medianPay: 117_960,
  growthPercent: -1.2,
  education: 'master',
  openingsPerYear: 8_200,
});
const clerk = row('records-clerk', { track: 'health-information', level: 'clerk', rank: 0 });
const ward = [director, clerk, nurse, aide];
const ids = (rows: readonly RoleRow[]): string[] => rows.map(({ id }) => id);

/** Rows with few different values, so that ties are frequent. */
const rows = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(
        'porter',
        'midwife',
        'radiographer',
        'phlebotomist',
        'pharmacist',
        'dietitian',
        'surgeon',
      ),
      title: fc.constantFrom('Porter', 'Midwife', 'Surgeon'),
      track: fc.constantFrom('nursing', 'medicine'),
      level: fc.constantFrom('assistant', 'nurse', 'early'),
      stage: fc.constantFrom(...STAGES),
      rank: fc.nat(2),
      medianPay: fc.option(fc.constantFrom(0, 40_000, 80_000), { freq: 3 }),
      growthPercent: fc.option(fc.constantFrom(-3, 0, 3), { freq: 3 }),
      openingsPerYear: fc.option(fc.constantFrom(0, 10, 20), { freq: 3 }),
      education: fc.option(fc.constantFrom(...EDUCATION), { freq: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: 7, size: 'max' },
  )
  .map((list) => list.map(({ id, ...parts }) => row(id, parts)));
const sortKey = fc.constantFrom(...SORT_KEYS);

describe('filterRoles', () => {
  it.each<[string, RoleFilter, string[]]>([
    ['nothing', {}, ['director-of-nursing', 'records-clerk', 'staff-nurse', 'nursing-assistant']],
    ['a track', { track: 'health-information' }, ['records-clerk']],
    ['a level', { level: 'lead' }, ['director-of-nursing']],
    ['a stage', { level: 'senior' }, ['director-of-nursing']],
    ['pay, from the figure itself', { minPay: 93_600 }, ['director-of-nursing', 'staff-nurse']],
    ['growth', { minGrowth: 0 }, ['staff-nurse', 'nursing-assistant']],
    ['falling', { minGrowth: -2 }, ['director-of-nursing', 'staff-nurse', 'nursing-assistant']],
    ['education', { education: 'bachelor' }, ['staff-nurse', 'nursing-assistant']],
    ['several', { minPay: 50_000, education: 'bachelor' }, ['staff-nurse']],
    ['what nobody is', { track: 'catering' }, []],
  ])('by %s', (_, filter, expected) => {
    expect(ids(filterRoles(ward, filter))).toEqual(expected);
  });

  it('never lets a role pass that has no figure for it', () => {
    const filter = fc.record<RoleFilter>(
      {
        minPay: fc.constantFrom(-1, 0, 40_000),
        minGrowth: fc.constantFrom(-100, 0),
        education: fc.constantFrom(...EDUCATION),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rows, filter, (list, wanted) => {
        const passed = filterRoles(list, wanted);
        expect(
          list.filter((role) => passed.includes(role)),
          'in their order',
        ).toEqual(passed);
        for (const role of passed) {
          if (wanted.minPay !== undefined) expect(role.medianPay).not.toBeNull();
          if (wanted.minGrowth !== undefined) expect(role.growthPercent).not.toBeNull();
          if (wanted.education !== undefined) expect(role.education).not.toBeNull();
        }
      }),
    );
  });

  it('passes with two filters what passes with each', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(0, 40_000),
        fc.constantFrom(...EDUCATION),
        (list, minPay, education) => {
          const each = filterRoles(filterRoles(list, { minPay }), { education });
          expect(filterRoles(list, { minPay, education })).toEqual(each);
        },
      ),
    );
  });
});

describe('sortRoles', () => {
  it.each<[SortKey, string[]]>([
    ['pay', ['director-of-nursing', 'staff-nurse', 'nursing-assistant', 'records-clerk']],
    ['growth', ['staff-nurse', 'nursing-assistant', 'director-of-nursing', 'records-clerk']],
    ['openings', ['staff-nurse', 'director-of-nursing', 'records-clerk', 'nursing-assistant']],
    ['education', ['nursing-assistant', 'staff-nurse', 'director-of-nursing', 'records-clerk']],
    ['title', ['director-of-nursing', 'nursing-assistant', 'records-clerk', 'staff-nurse']],
    ['track', ['records-clerk', 'nursing-assistant', 'staff-nurse', 'director-of-nursing']],
    ['level', ['records-clerk', 'nursing-assistant', 'staff-nurse', 'director-of-nursing']],
  ])('by %s', (key, expected) => {
    expect(ids(sortRoles(ward, key))).toEqual(expected);
  });

  it('turns the figures round, and leaves those without any at the end', () => {
    expect(ids(sortRoles(ward, 'pay', true))).toEqual([
      'nursing-assistant',
      'staff-nurse',
      'director-of-nursing',
      'records-clerk',
    ]);
  });

  it('does not depend on the order in which the roles come', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, sortKey, fc.boolean(), ([list, others], key, reverse) => {
        expect(sortRoles(others, key, reverse)).toEqual(sortRoles(list, key, reverse));
      }),
    );
  });

  it('keeps every role, changes nothing in the list that it got, and is settled after once', () => {
    fc.assert(
      fc.property(rows, sortKey, fc.boolean(), (list, key, reverse) => {
        const before = [...list];
        const sorted = sortRoles(list, key, reverse);
        expect(list).toEqual(before);
        expect(ids(sorted).sort()).toEqual(ids(list).sort());
        expect(sortRoles(sorted, key, reverse)).toEqual(sorted);
      }),
    );
  });

  it('puts roles without the figure last, forwards and backwards', () => {
    const figures = {
      pay: 'medianPay',
      growth: 'growthPercent',
      openings: 'openingsPerYear',
      education: 'education',
    } as const;
    const figure = fc.constantFrom(...(Object.keys(figures) as (keyof typeof figures)[]));
    fc.assert(
      fc.property(rows, figure, fc.boolean(), (list, key, reverse) => {
        const isMissing = sortRoles(list, key, reverse).map((role) => role[figures[key]] === null);
        expect(isMissing).toEqual([...isMissing].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});
