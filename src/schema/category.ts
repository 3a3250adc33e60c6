import * as z from 'zod';
import { education, line, onetCode, socCode } from './common.ts';
import { PERCENTILES } from './vocabulary.ts';

const dollars = z.int().min(0).describe('US dollars a year.');
const elementId = z.string().regex(/^\d\.[A-Z](?:\.[0-9a-z]+)*$/, 'an O*NET element such as 2.B.1.b');
const rating = z.strictObject({
  element: elementId,
  name: line,
  importance: z.number().min(1).max(5).describe('O*NET importance, 1 to 5.'),
  level: z
    .number()
    .min(0)
    .max(7)
    .describe('O*NET level, 0 to 7; null where the release has none.')
    .nullable(),
});
const interest = z.number().min(1).max(7).describe('O*NET occupational interest, 1 to 7.');

const pay = z
  .strictObject({
    p10: dollars.nullable(),
    p25: dollars.nullable(),
    median: dollars.nullable(),
    p75: dollars.nullable(),
    p90: dollars.nullable(),
    topCoded: z
      .array(z.enum(PERCENTILES))
      .default([])
      .describe('Percentiles that the publisher gives only as "at or above" the number shown.'),
    release: line,
  })
  .describe('Annual pay at five percentiles; null where the publisher has no estimate.');

const yearFigures = z.strictObject({
  year: z.int().min(1990).max(2100),
  employment: z.int().min(0).describe('People.').nullable(),
  medianPay: dollars.nullable(),
  topCoded: z.boolean().default(false).describe('true when the median is at or above the number shown.'),
  release: line,
});

const projection = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    employmentFrom: z.int().describe('People.').nullable(),
    employmentTo: z.int().describe('People.').nullable(),
    change: z.int().describe('People, over the whole period.').nullable(),
    growthPercent: z.number().describe('Percent, over the whole period.').nullable(),
    openingsPerYear: z.int().describe('Openings a year, mostly to replace people who leave.').nullable(),
    entryEducation: education.nullable(),
    experience: line.describe('Work experience in a related occupation.').nullable(),
    training: line.describe('Typical on-the-job training.').nullable(),
    release: line,
  })
  .describe('Employment projection.');

const occupation = z
  .strictObject({
    code: onetCode,
    title: line,
    jobZone: z.int().min(1).max(5).nullable(),
    interests: z
      .strictObject({
        realistic: interest,
        investigative: interest,
        artistic: interest,
        social: interest,
        enterprising: interest,
        conventional: interest,
      })
      .nullable(),
    skills: z.array(rating),
    knowledge: z.array(rating),
    activities: z.array(rating).optional(),
    workStyles: z
      .array(
        z.strictObject({
          element: elementId,
          name: line,
          impact: z.number().min(-3).max(3).describe('O*NET impact, -3 to 3.'),
        }),
      )
      .optional(),
    values: z
      .array(
        z.strictObject({
          element: elementId,
          name: line,
          extent: z.number().min(1).max(7).describe('O*NET extent, 1 to 7.'),
        }),
      )
      .optional(),
    educationShares: z
      .array(
        z.strictObject({
          education,
          percent: z.number().min(0).max(100).describe('Percent of those asked who say that it is required.'),
        }),
      )
      .optional(),
    release: line,
  })
  .describe('A detailed O*NET occupation within the category.');

export const categorySchema = z
  .strictObject({
    code: socCode.describe('The SOC code, which is the file name without .yaml.'),
    title: line,
    employment: z
      .strictObject({ people: z.int().min(0).nullable(), release: line })
      .describe('People in the category.')
      .nullable(),
    pay: pay.nullable(),
    series: z.array(yearFigures).describe('Employment and median pay by year, in the dollars of that year.'),
    gaps: z
      .array(z.strictObject({ year: z.int(), why: line }))
      .default([])
      .describe('Years that are left out, and why.'),
    projection: projection.nullable(),
    occupations: z.array(occupation),
  })
  .describe('An occupational category: numbers and names only, each with its release.');

export type CategoryProfile = z.infer<typeof categorySchema>;
export type OccupationProfile = CategoryProfile['occupations'][number];
