import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASSUMED_YEARS,
  estimateYears,
  moreStudy,
  type Prepared,
} from '../../src/domain/related/move-years.ts';
import { EDUCATION } from '../../src/schema/vocabulary.ts';

const person = (parts: Partial<Prepared> = {}): Prepared => ({
  experience: null,
  education: null,
  jobZone: null,
  ...parts,
});

describe('estimateYears', () => {
  it('takes the experience that both roles ask for', () => {
    const asks = (min: number) => person({ experience: { min, max: min + 5 } });
    expect(estimateYears(asks(1), asks(5), 0)).toEqual({ years: { min: 4, max: 6 }, basis: 'experience' });
    expect(estimateYears(asks(5), asks(1), 0)).toEqual({ years: { min: 1, max: 3 }, basis: 'experience' });
  });

  it('takes two years a rung where nobody wrote of experience', () => {
    expect(estimateYears(person(), person(), 2)).toEqual({ years: { min: 4, max: 6 }, basis: 'rungs' });
  });

  it('takes at least as long as what has to be studied first', () => {
    const school = person({ education: 'high-school', jobZone: 3 });
    const physician = person({ education: 'doctorate', jobZone: 5 });
    expect(estimateYears(school, physician, 0)).toEqual({ years: { min: 8, max: 10 }, basis: 'schooling' });
    expect(estimateYears(physician, school, 0).basis).toBeNull();
    const nurse = person({ education: 'bachelor', experience: { min: 0, max: 1 } });
    const asks = person({ education: 'master', experience: { min: 1, max: 3 } });
    expect(estimateYears(nurse, asks, 0)).toEqual({ years: { min: 2, max: 4 }, basis: 'schooling' });
  });

  it('takes the longer preparation of a higher job zone', () => {
    const zone = (jobZone: number) => person({ jobZone });
    expect(estimateYears(zone(2), zone(4), 0)).toEqual({ years: { min: 1, max: 4 }, basis: 'preparation' });
    expect(estimateYears(zone(1), zone(2), 0).years).toEqual({ min: 1, max: 1 });
    expect(estimateYears(zone(4), zone(4), 0)).toEqual({ years: ASSUMED_YEARS, basis: null });
    expect(estimateYears(zone(4), zone(2), 0).basis).toBeNull();
  });

  it('is a range of whole years from one on, never shorter than the study', () => {
    const prepared = fc.record({
      experience: fc.option(fc.nat(8).map((min) => ({ min, max: min + 2 }))),
      education: fc.option(fc.constantFrom(...EDUCATION)),
      jobZone: fc.option(fc.integer({ min: 1, max: 5 })),
    });
    fc.assert(
      fc.property(prepared, prepared, fc.nat(4), (from, to, rungs) => {
        const { years } = estimateYears(from, to, rungs);
        expect(Number.isInteger(years.min) && Number.isInteger(years.max)).toBe(true);
        expect(years.min).toBeGreaterThanOrEqual(Math.max(1, moreStudy(from.education, to.education)));
        expect(years.max).toBeGreaterThanOrEqual(years.min);
      }),
    );
  });
});
