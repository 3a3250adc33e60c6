import { describe, expect, test } from 'vitest';
import { checkFormal, isSameLicence } from '../../../src/domain/match/eligibility.ts';
import { emptyMe, type Me } from '../../../src/domain/me.ts';

const NURSE = { education: 'bachelor', yearsMin: 2, licences: ['Registered nurse licence'] } as const;
const check = (me: Partial<Me>, isOwnTrack = true, formal: Parameters<typeof checkFormal>[0] = NURSE) =>
  checkFormal(formal, { ...emptyMe, ...me }, isOwnTrack).map(({ kind, has }) => [kind, has]);

describe('what is formally asked for', () => {
  test('is not known to be there or not of somebody who told nothing', () => {
    expect(check({})).toEqual([
      ['education', null],
      ['years', null],
      ['licence', null],
    ]);
  });

  test('is there or lacks of somebody who told', () => {
    const told = { education: 'master', years: 1, licences: ['Forklift licence'] } as const;
    expect(check(told)).toEqual([
      ['education', true],
      ['years', false],
      ['licence', false],
    ]);
    expect(check({ education: 'associate', years: 2, licences: ['registered nurse'] })).toEqual([
      ['education', false],
      ['years', true],
      ['licence', true],
    ]);
  });

  test('enough years in another track are not known to count', () => {
    expect(check({ years: 12 }, false)).toContainEqual(['years', null]);
    expect(check({ years: 1 }, false)).toContainEqual(['years', false]);
  });

  test('of a role that asks for nothing there is nothing', () => {
    expect(check({}, true, { education: 'none', yearsMin: 0, licences: [] })).toEqual([]);
    expect(check({}, true, { education: null, yearsMin: null, licences: [] })).toEqual([]);
  });
});

test.each([
  ['RN', 'RN licence', true],
  ['rn license', 'RN licence', true],
  ['Registered nurse licence', 'Registered nurse licence', true],
  ['licence', 'RN licence', false],
  ['RN licence and APRN', 'RN licence', false],
  ['', 'RN licence', false],
])('"%s" for "%s": %s', (own, asked, same) => {
  expect(isSameLicence(own, asked)).toBe(same);
});
