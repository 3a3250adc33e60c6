import { DIALS, type Dial } from '../schema/vocabulary.ts';
import { educationRank } from './list.ts';
import type { RolePage } from './role.ts';

/** Something that roles can be compared by. Money in US dollars a year, growth in percent. */
export type Measure =
  | 'level'
  | 'track'
  | 'medianPay'
  | 'growthPercent'
  | 'openingsPerYear'
  | 'education'
  | 'experienceYears'
  | Dial;

/** One measure of all compared roles, in their order; null where a role says nothing. */
export interface Comparison {
  readonly measure: Measure;
  readonly values: readonly (string | number | null)[];
  /** 0 when all are alike, 1 when they are as far apart as this measure goes. */
  readonly difference: number;
}

/** A skill of the compared roles: level 1 to 7 and importance 1 to 5 in each, null where it is not asked for. */
export interface SkillComparison {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly (number | null)[];
  readonly importances: readonly (number | null)[];
  readonly difference: number;
}

export interface RoleComparison {
  readonly roles: readonly {
    readonly id: string;
    readonly title: string;
    /** true when the median pay is "at or above" the number. */
    readonly medianPayTopCoded: boolean;
  }[];
  /** Measures that differ, the most different first. */
  readonly differences: readonly Comparison[];
  /** Measures that are alike. */
  readonly alike: readonly Comparison[];
  /** Skills that differ, the most different first. */
  readonly skillDifferences: readonly SkillComparison[];
  /** Skills that all ask for at about the same level. */
  readonly sharedSkills: readonly SkillComparison[];
  /** What each takes in return. */
  readonly tradeoffs: readonly (string | null)[];
  readonly harder: readonly (string | null)[];
}

/** Two levels apart in a skill is a difference that shows at work. */
const SKILL_DIFFERS = 2 / 7;

/** Compares pages of two to four roles. */
export function compareRoles(pages: readonly RolePage[]): RoleComparison {
  const comparisons = MEASURES.map((measure) => compareBy(measure, pages)).filter((row) =>
    row.values.some((value) => value !== null),
  );
  const skills = compareSkills(pages);
  const byDifference = (a: { difference: number }, b: { difference: number }): number =>
    b.difference - a.difference;
  return {
    roles: pages.map(({ id, title, category }) => ({
      id,
      title,
      medianPayTopCoded: category?.pay?.topCoded.includes('median') ?? false,
    })),
    differences: comparisons.filter((row) => row.difference > 0).sort(byDifference),
    alike: comparisons.filter((row) => row.difference === 0),
    skillDifferences: skills.filter((skill) => skill.difference >= SKILL_DIFFERS).sort(byDifference),
    sharedSkills: skills.filter((skill) => skill.difference < SKILL_DIFFERS),
    tradeoffs: pages.map((page) => page.whatItsLike?.tradeoff ?? null),
    harder: pages.map((page) => page.whatItsLike?.harder ?? null),
  };
}

const MEASURES: readonly Measure[] = [
  'medianPay',
  'growthPercent',
  'openingsPerYear',
  'education',
  'experienceYears',
  'level',
  'track',
  ...DIALS,
];

function compareBy(measure: Measure, pages: readonly RolePage[]): Comparison {
  const values = pages.map((page) => readMeasure(measure, page));
  const numbers = pages.map((page) => positionOf(measure, page)).filter((value) => value !== null);
  const known = values.filter((value) => value !== null);
  const alike = known.length === values.length && new Set(known).size === 1;
  if (alike) return { measure, values, difference: 0 };
  if (known.length < values.length || numbers.length < values.length)
    return { measure, values, difference: 0.1 };
  return {
    measure,
    values,
    difference: Math.max(0.01, Math.min(1, Math.max(...numbers) - Math.min(...numbers))),
  };
}

function readMeasure(measure: Measure, page: RolePage): string | number | null {
  switch (measure) {
    case 'level':
      return page.levelTitle;
    case 'track':
      return page.track.title;
    case 'medianPay':
      return page.category?.pay?.median ?? null;
    case 'growthPercent':
      return page.category?.growthPercent ?? null;
    case 'openingsPerYear':
      return page.category?.openingsPerYear ?? null;
    case 'education':
      return page.requirements?.education?.usual ?? page.category?.entryEducation ?? null;
    case 'experienceYears': {
      const years = page.requirements?.experience?.years;
      return years ? `${years.min}-${years.max}` : null;
    }
    default:
      return page.roleProfile?.[measure].score ?? null;
  }
}

const STAGE_PLACE = { early: 0, middle: 0.4, senior: 0.8 };

/**
 * Where a role stands on a measure, scaled so that 1 apart is as different as it matters: pay by its
 * logarithm (double is 1), growth 10 points, experience 10 years, a dial its whole length.
 */
function positionOf(measure: Measure, page: RolePage): number | null {
  const value = readMeasure(measure, page);
  if (value === null) return null;
  switch (measure) {
    case 'medianPay':
      return Math.log2(Math.max(1, value as number));
    case 'openingsPerYear':
      return Math.log2(Math.max(1, value as number)) / 8;
    case 'growthPercent':
      return (value as number) / 10;
    case 'education': {
      const education = page.requirements?.education?.usual ?? page.category?.entryEducation;
      return education ? educationRank(education) / 4 : null;
    }
    case 'experienceYears':
      return (page.requirements?.experience?.years.min ?? 0) / 10;
    case 'level':
      return STAGE_PLACE[page.stage] + page.rank / 100;
    case 'track':
      return null;
    default:
      return (value as number) / 4;
  }
}

function compareSkills(pages: readonly RolePage[]): SkillComparison[] {
  const names = new Map<string, string>();
  for (const page of pages) for (const skill of page.skills) names.set(skill.id, skill.name);
  return [...names]
    .map(([id, name]) => {
      const own = pages.map((page) => page.skills.find((skill) => skill.id === id));
      const levels = own.map((skill) => skill?.level ?? null);
      const importances = own.map((skill) => skill?.importance ?? null);
      const heights = levels.map((level) => level ?? 0);
      const weight = Math.max(...importances.map((importance) => importance ?? 0)) / 5;
      return {
        id,
        name,
        levels,
        importances,
        difference: ((Math.max(...heights) - Math.min(...heights)) / 7) * weight,
      };
    })
    .sort((a, b) => b.difference - a.difference || (a.name < b.name ? -1 : 1));
}
