import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SkillDemand, skillGap, telling } from '../../src/domain/skill-gap.ts';

const demand = (id: string, importance: number, level: number): SkillDemand => ({ id, importance, level });

describe('skillGap', () => {
  const bookkeeper = [demand('ledgers', 5, 4), demand('spreadsheets', 3, 4)];
  const accountant = [demand('ledgers', 5, 5), demand('tax-law', 4, 5), demand('spreadsheets', 3, 3)];

  it('is the share of what has to be learnt', () => {
    // (5 × 1 + 4 × 5) of (5 × 5 + 4 × 5 + 3 × 3)
    expect(skillGap(bookkeeper, accountant)).toEqual({
      share: expect.closeTo(25 / 54, 12),
      skills: [
        { id: 'tax-law', from: 0, to: 5, share: 20 / 54 },
        { id: 'ledgers', from: 4, to: 5, share: 5 / 54 },
      ],
    });
  });

  it('is another one on the way back', () => {
    expect(skillGap(accountant, bookkeeper)).toEqual({
      share: 3 / 32,
      skills: [{ id: 'spreadsheets', from: 3, to: 4, share: 3 / 32 }],
    });
  });

  it('counts what people bring from their occupation, unless the role says it itself', () => {
    const background = { 'tax-law': 4.5, ledgers: 7 };
    expect(skillGap(bookkeeper, accountant, background).skills).toEqual([
      { id: 'ledgers', from: 4, to: 5, share: 5 / 54 },
      { id: 'tax-law', from: 4.5, to: 5, share: 2 / 54 },
    ]);
  });

  it('is nothing to a role that names no skills, and all from one that names none', () => {
    expect(skillGap(bookkeeper, [])).toEqual({ share: 0, skills: [] });
    expect(skillGap([], bookkeeper).share).toBe(1);
  });
});

const importance = fc.integer({ min: 1, max: 5 });
const level = fc.integer({ min: 1, max: 7 });
const skillId = fc.constantFrom('ledgers', 'tax-law', 'spreadsheets', 'payroll', 'audit', 'constructor');
const demands = fc.uniqueArray(fc.record({ id: skillId, importance, level }), { selector: ({ id }) => id });
const background = fc.dictionary(skillId, fc.double({ min: 0, max: 7, noNaN: true }));

/** One of the skills a level higher, where there is a higher one. */
const oneUp = (role: readonly SkillDemand[], at: number): SkillDemand[] =>
  role.map((skill, index) =>
    index === at % role.length ? { ...skill, level: Math.min(7, skill.level + 1) } : skill,
  );

describe('skillGap of any roles', () => {
  it('lies between 0 and 1, is the sum of its parts, and names the largest first', () => {
    fc.assert(
      fc.property(demands, demands, background, (from, to, brings) => {
        const { share, skills } = skillGap(from, to, brings);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-12);
        expect(skills.reduce((sum, skill) => sum + skill.share, 0)).toBeCloseTo(share, 12);
        const shares = skills.map((skill) => skill.share);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(skills.every((skill) => skill.share > 0 && skill.from < skill.to)).toBe(true);
      }),
    );
  });

  it('is none to the same role', () => {
    fc.assert(
      fc.property(demands, background, (role, brings) => {
        expect(skillGap(role, role, brings)).toEqual({ share: 0, skills: [] });
      }),
    );
  });

  it('never grows when the first role asks for more of something', () => {
    fc.assert(
      fc.property(demands, demands, fc.nat(9), (from, to, at) => {
        expect(skillGap(oneUp(from, at), to).share).toBeLessThanOrEqual(skillGap(from, to).share + 1e-12);
      }),
    );
  });

  it('leaves no less to learn when the second role asks for more of something', () => {
    fc.assert(
      fc.property(demands, demands, fc.nat(9), (from, to, at) => {
        const toLearn = (role: readonly SkillDemand[]): number =>
          skillGap(from, role).share * role.reduce((sum, skill) => sum + skill.importance * skill.level, 0);
        expect(toLearn(oneUp(to, at))).toBeGreaterThanOrEqual(toLearn(to) - 1e-12);
      }),
    );
  });

  it('does not depend on the order in which a role names its skills', () => {
    fc.assert(
      fc.property(demands, demands, (from, to) => {
        const gap = skillGap([...from].reverse(), [...to].reverse());
        const same = skillGap(from, to);
        expect(gap.skills).toEqual(same.skills);
        expect(gap.share).toBeCloseTo(same.share, 12);
      }),
    );
  });
});

describe('telling', () => {
  it('names two to four skills: as many as make most of the gap', () => {
    fc.assert(
      fc.property(demands, demands, (from, to) => {
        const gap = skillGap(from, to);
        const told = telling(gap);
        expect(told).toEqual(gap.skills.slice(0, told.length));
        expect(told.length).toBeLessThanOrEqual(4);
        expect(told.length).toBeGreaterThanOrEqual(Math.min(2, gap.skills.length));
        const sum = told.reduce((all, skill) => all + skill.share, 0);
        if (told.length < Math.min(4, gap.skills.length)) {
          expect(sum).toBeGreaterThanOrEqual(0.6 * gap.share - 1e-12);
        }
      }),
    );
  });
});
