import type * as z from 'zod';
import { buildRolePage, type Profiles, surveyLandscape } from '../../src/domain/build.ts';
import type { RolePage, RoleRow } from '../../src/domain/role.ts';
import { type CategoryProfile, categorySchema } from '../../src/schema/category.ts';
import { type RoleProfile, roleSchema } from '../../src/schema/role.ts';
import type { SkillProfile } from '../../src/schema/skills.ts';
import { type TrackProfile, trackSchema } from '../../src/schema/track.ts';

/** "staff-nurse" as "Staff Nurse". */
const titleOf = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

type Parts<Schema extends z.ZodType> = Partial<z.input<Schema>>;

export type RoleParts = Omit<Parts<typeof roleSchema>, 'skills'> & {
  readonly skills?: RoleProfile['skills'];
};

/** A role of the nursing track with no more than it must have, and `parts`. */
export function role(id: string, parts: RoleParts = {}): RoleProfile {
  const title = titleOf(id);
  return roleSchema.parse({
    id,
    title,
    track: 'nursing',
    level: 'nurse',
    summary: `What a ${title.toLowerCase()} does all day.`,
    ...parts,
  });
}

/** An imported occupation of the nursing track, 29-1141.00 unless `parts` say otherwise. */
export function importedRole(id: string, title: string, parts: Partial<RoleProfile> = {}): RoleProfile {
  const { level: _, ...plain } = role(id);
  return {
    ...plain,
    title,
    category: '29-1141',
    occupation: '29-1141.00',
    origin: { source: 'O*NET', release: 'O*NET 30.1' },
    searchTitles: [`${title} of the ward`],
    tasks: [{ text: `Work as ${title}.`, core: true }],
    technology: [],
    relatedOccupations: [],
    ...parts,
  };
}

type AdvanceParts = NonNullable<z.input<typeof roleSchema>['advancement']>[number];
type LateralParts = NonNullable<z.input<typeof roleSchema>['lateral']>[number];

const MOVE = {
  years: { min: 2, max: 4 },
  before: 'You have run a ward alone at night.',
  how: 'A post comes free, and the ward manager asks.',
  giveUp: 'The patients you know.',
  gap: 'Writing a rota that holds.',
};

export const advance = (to: string, parts: Partial<AdvanceParts> = {}): AdvanceParts => ({
  ...MOVE,
  to,
  ...parts,
});

export const sideways = (
  to: string,
  kind: 'lateral' | 'pivot' = 'lateral',
  parts: Partial<LateralParts> = {},
): LateralParts => ({ ...MOVE, to, kind, ...parts });

/** A skill as a role asks for it. */
export const asks = (id: string, importance: number, level: number): RoleProfile['skills'][number] => ({
  id,
  importance,
  level,
  why: `The ward stops without ${titleOf(id).toLowerCase()}.`,
});

/** A track with a rung for each of `levels`; the first is early, the last senior. */
export function track(
  id: string,
  levels: readonly string[],
  parts: Parts<typeof trackSchema> = {},
): TrackProfile {
  const stage = (at: number): 'early' | 'middle' | 'senior' =>
    at === 0 ? 'early' : at === levels.length - 1 ? 'senior' : 'middle';
  return trackSchema.parse({
    id,
    title: titleOf(id),
    summary: `The people of ${titleOf(id).toLowerCase()}.`,
    levels: levels.map((level, at) => ({
      id: level,
      title: titleOf(level),
      stage: stage(at),
      summary: `Trusted with the work of the ${level} rung.`,
    })),
    ...parts,
  });
}

/** A category without any figure, and `parts`. */
export function category(
  code: string,
  title: string,
  parts: Parts<typeof categorySchema> = {},
): CategoryProfile {
  return categorySchema.parse({
    code,
    title,
    employment: null,
    pay: null,
    series: [],
    projection: null,
    occupations: [],
    ...parts,
  });
}

/** An O*NET occupation without ratings. */
export const occupation = (
  code: string,
  title: string,
  jobZone = 4,
): CategoryProfile['occupations'][number] => ({
  code,
  title,
  jobZone,
  interests: null,
  skills: [],
  knowledge: [],
  release: 'O*NET 30.1',
});

/** Pay at the five percentiles, `median` in the middle; figures are made up. */
export const payAround = (
  median: number,
  parts: Partial<NonNullable<CategoryProfile['pay']>> = {},
): NonNullable<CategoryProfile['pay']> => ({
  p10: Math.round(median * 0.7),
  p25: Math.round(median * 0.85),
  median,
  p75: Math.round(median * 1.25),
  p90: Math.round(median * 1.5),
  topCoded: [],
  release: 'OEWS May 2025',
  ...parts,
});

export const projection = (
  growthPercent: number,
  parts: Partial<NonNullable<CategoryProfile['projection']>> = {},
): NonNullable<CategoryProfile['projection']> => ({
  from: 2024,
  to: 2034,
  employmentFrom: 100_000,
  employmentTo: Math.round(1000 * (100 + growthPercent)),
  change: Math.round(1000 * growthPercent),
  growthPercent,
  openingsPerYear: 8_200,
  entryEducation: 'bachelor',
  experience: null,
  training: null,
  release: 'Employment Projections 2024-2034',
  ...parts,
});

export const yearOf = (
  year: number,
  employment: number | null,
  medianPay: number | null,
): CategoryProfile['series'][number] => ({
  year,
  employment,
  medianPay,
  topCoded: false,
  release: `OEWS May ${year}`,
});

export const skill = (id: string, group = 'At the bedside'): SkillProfile => ({
  id,
  name: titleOf(id),
  group,
});

/** Profiles as the compiler takes them. Tracks default to nursing. */
export function profiles(parts: {
  readonly roles: readonly RoleProfile[];
  readonly tracks?: readonly TrackProfile[];
  readonly categories?: readonly CategoryProfile[];
  readonly skills?: readonly SkillProfile[];
}): Profiles {
  const tracks = parts.tracks ?? [track('nursing', ['assistant', 'nurse', 'senior', 'lead'])];
  return {
    roles: new Map(parts.roles.map((each) => [each.id, each])),
    tracks: new Map(tracks.map((each) => [each.id, each])),
    categories: new Map((parts.categories ?? []).map((each) => [each.code, each])),
    skills: new Map((parts.skills ?? []).map((each) => [each.id, each])),
  };
}

/** The page of one of some profiles. */
export const pageOf = (all: Profiles, id: string): RolePage =>
  buildRolePage(all.roles.get(id)!, surveyLandscape(all));

/** All roles as rows, by track, level, title. */
export const rowsOf = (all: Profiles): RoleRow[] => [...surveyLandscape(all).byTrack.values()].flat();

/** A row as a list shows it, without any figure, and `parts`. */
export const row = (id: string, parts: Partial<RoleRow> = {}): RoleRow => ({
  id,
  title: titleOf(id),
  track: 'nursing',
  trackTitle: 'Nursing',
  level: 'nurse',
  levelTitle: 'Nurse',
  stage: 'early',
  rank: 1,
  category: null,
  medianPay: null,
  medianPayTopCoded: false,
  middleHalfPay: null,
  imported: false,
  growthPercent: null,
  openingsPerYear: null,
  education: null,
  ...parts,
});
