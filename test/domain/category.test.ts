import { describe, expect, it } from 'vitest';
import { findOccupation, viewCategory } from '../../src/domain/category.ts';
import type { OccupationProfile } from '../../src/schema/category.ts';
import { hospital } from '../support/hospital.ts';
import { category, occupation, payAround, projection, yearOf } from '../support/profiles.ts';

const whole = occupation('29-1141.00', 'Registered Nurses');
const acute = occupation('29-1141.01', 'Acute Care Nurses');
const clinic = occupation('29-1141.04', 'Clinical Nurse Specialists');
const nurses = (...occupations: OccupationProfile[]) =>
  category('29-1141', 'Registered Nurses', { occupations });

describe('findOccupation', () => {
  it('takes the one that is named', () => {
    expect(findOccupation(nurses(whole, acute, clinic), '29-1141.04')).toEqual(clinic);
  });

  it('takes none for one that is named and not there', () => {
    expect(findOccupation(nurses(whole, acute), '29-1141.04')).toBeUndefined();
  });

  it('takes the one that is the category itself, wherever it stands', () => {
    expect(findOccupation(nurses(acute, whole))).toEqual(whole);
  });

  it('takes the only one, and none of several', () => {
    expect(findOccupation(nurses(acute))).toEqual(acute);
    expect(findOccupation(nurses(acute, clinic))).toBeUndefined();
    expect(findOccupation(nurses())).toBeUndefined();
  });
});

describe('viewCategory', () => {
  it('says null for everything that is missing', () => {
    expect(viewCategory(category('29-2072', 'Medical Records Specialists'))).toEqual({
      code: '29-2072',
      title: 'Medical Records Specialists',
      employment: null,
      pay: null,
      growthPercent: null,
      openingsPerYear: null,
      entryEducation: null,
      projection: null,
      occupation: null,
      jobZone: null,
      interests: null,
      series: [],
      gaps: [],
      releases: { employment: null, pay: null, projection: null, occupation: null },
      sources: [],
    });
  });

  it('gives pay in the dollars of the newest year, and keeps the gaps', () => {
    const view = viewCategory(hospital().categories.get('29-1141')!);
    expect(view.series.map(({ year, medianPay, realMedianPay }) => [year, medianPay, realMedianPay])).toEqual(
      [
        [2019, 73_300, 92_011],
        [2021, 77_600, 92_668],
        [2022, 81_220, 89_325],
        [2023, 86_070, 90_977],
        [2025, 93_600, 93_600],
      ],
    );
    expect(view.gaps.map(({ year }) => year)).toEqual([2020, 2024]);
    expect(view).toMatchObject({ employment: 3_282_010, growthPercent: 4.9, jobZone: 3 });
    expect(view.sources).toEqual([
      'OEWS May 2019 to OEWS May 2025',
      'Employment Projections 2024-2034',
      'O*NET 30.1',
    ]);
  });

  it('has no real pay for a median that is only "at or above", nor for a year without an index', () => {
    const view = viewCategory(
      category('29-1229', 'Physicians', {
        series: [
          yearOf(2015, 30, 190_000),
          { ...yearOf(2022, 40, 239_200), topCoded: true },
          yearOf(2023, null, null),
          yearOf(2025, 50, 236_000),
        ],
      }),
    );
    expect(view.series.map(({ realMedianPay }) => realMedianPay)).toEqual([null, null, null, 236_000]);
    expect(view.series.map(({ topCoded }) => topCoded)).toEqual([false, true, false, false]);
  });

  it('carries which percentiles are cut off, and which are missing', () => {
    const pay = payAround(239_200, { p10: null, p75: null, p90: null, topCoded: ['median'] });
    expect(viewCategory(category('29-1229', 'Physicians', { pay })).pay).toEqual({
      p10: null,
      p25: 203_320,
      median: 239_200,
      p75: null,
      p90: null,
      topCoded: ['median'],
    });
  });

  it('shows the job zone of the occupation that the role names', () => {
    const zones = category('29-1141', 'Registered Nurses', {
      occupations: [whole, { ...acute, jobZone: 5 }],
    });
    expect(viewCategory(zones).jobZone).toBe(4);
    expect(viewCategory(zones, '29-1141.01')).toMatchObject({
      jobZone: 5,
      occupation: { code: '29-1141.01', title: 'Acute Care Nurses' },
    });
  });

  it('names every release that a figure is from, each once', () => {
    const release = 'OEWS May 2025';
    const one = { employment: { people: 10, release }, pay: payAround(50_000), projection: projection(3) };
    const sources = (parts: Parameters<typeof category>[2]): readonly string[] =>
      viewCategory(category('29-1141', 'Registered Nurses', parts)).sources;
    expect(sources(one)).toEqual([release, 'Employment Projections 2024-2034']);
    expect(sources({ ...one, series: [yearOf(2025, 10, 50_000)] })).toEqual(sources(one));
    expect(sources({ series: [yearOf(2025, 10, 50_000)] }), 'when only a series is there').toEqual([release]);
    expect(
      sources({ pay: payAround(50_000), series: [yearOf(2019, 8, 40_000), yearOf(2023, 9, 45_000)] }),
    ).toEqual(['OEWS May 2019 to OEWS May 2023', release]);
  });
});
