import type { CategoryProfile, OccupationProfile } from '../schema/category.ts';
import type { Education, Interest, Percentile } from '../schema/vocabulary.ts';
import { inDollarsOf } from './money.ts';

/** One year of a category. Money in US dollars a year. */
export interface YearFigures {
  readonly year: number;
  /** People. */
  readonly employment: number | null;
  /** In the dollars of that year. */
  readonly medianPay: number | null;
  /** In the dollars of the newest year of the series; null where no price index is known. */
  readonly realMedianPay: number | null;
  /** true when the median is "at or above" the number. */
  readonly topCoded: boolean;
}

/** A category as pages and JSON show it: the public figures beside a role. */
export interface CategoryView {
  readonly code: string;
  readonly title: string;
  /** People in the newest year. */
  readonly employment: number | null;
  /** US dollars a year at five percentiles; `topCoded` names those that are "at or above". */
  readonly pay: (Record<Percentile, number | null> & { readonly topCoded: readonly Percentile[] }) | null;
  /** Projected change of employment over `projection.from`–`projection.to`, in percent. */
  readonly growthPercent: number | null;
  readonly openingsPerYear: number | null;
  readonly entryEducation: Education | null;
  readonly projection: {
    readonly from: number;
    readonly to: number;
    readonly change: number | null;
  } | null;
  /** The O*NET occupation that the job zone and the interests are of. */
  readonly occupation: { readonly code: string; readonly title: string } | null;
  /** 1 (little preparation) to 5 (extensive preparation). */
  readonly jobZone: number | null;
  /** RIASEC, each 1 to 7. */
  readonly interests: Readonly<Record<Interest, number>> | null;
  readonly series: readonly YearFigures[];
  readonly gaps: readonly { readonly year: number; readonly why: string }[];
  /** The release that each kind of figure is from. */
  readonly releases: {
    readonly employment: string | null;
    readonly pay: string | null;
    readonly projection: string | null;
    readonly occupation: string | null;
  };
  /** All releases, as a list of sources names them. */
  readonly sources: readonly string[];
}

/**
 * The occupation of a category that stands for a role: the one that is named; otherwise the one that
 * is the category itself (its code and .00); otherwise the only one.
 */
export function findOccupation(category: CategoryProfile, code?: string): OccupationProfile | undefined {
  const { occupations } = category;
  if (code !== undefined) return occupations.find((occupation) => occupation.code === code);
  const whole = occupations.find((occupation) => occupation.code === `${category.code}.00`);
  return whole ?? (occupations.length === 1 ? occupations[0] : undefined);
}

export function viewCategory(category: CategoryProfile, occupationCode?: string): CategoryView {
  const occupation = findOccupation(category, occupationCode);
  const { projection, pay } = category;
  const newest = category.series.at(-1)?.year;
  return {
    code: category.code,
    title: category.title,
    employment: category.employment?.people ?? null,
    pay: pay && {
      p10: pay.p10,
      p25: pay.p25,
      median: pay.median,
      p75: pay.p75,
      p90: pay.p90,
      topCoded: pay.topCoded,
    },
    growthPercent: projection?.growthPercent ?? null,
    openingsPerYear: projection?.openingsPerYear ?? null,
    entryEducation: projection?.entryEducation ?? null,
    projection: projection && { from: projection.from, to: projection.to, change: projection.change },
    occupation: occupation ? { code: occupation.code, title: occupation.title } : null,
    jobZone: occupation?.jobZone ?? null,
    interests: occupation?.interests ?? null,
    series: category.series.map(({ year, employment, medianPay, topCoded }) => ({
      year,
      employment,
      medianPay,
      realMedianPay:
        medianPay === null || topCoded || newest === undefined
          ? null
          : (inDollarsOf(medianPay, year, newest) ?? null),
      topCoded,
    })),
    gaps: category.gaps,
    releases: {
      employment: category.employment?.release ?? null,
      pay: pay?.release ?? null,
      projection: projection?.release ?? null,
      occupation: occupation?.release ?? null,
    },
    sources: sourcesOf(category, occupation),
  };
}

/** Each release once; the years of the series as a range, which covers the newest figures too. */
function sourcesOf(category: CategoryProfile, occupation: OccupationProfile | undefined): string[] {
  const [first, last] = [category.series[0]?.release, category.series.at(-1)?.release];
  const range = first === undefined || first === last ? [] : [`${first} to ${last}`];
  const oneYear = range.length === 0 ? category.series[0] : undefined;
  const figures = [category.pay, category.employment, oneYear, category.projection, occupation].map(
    (part) => part?.release,
  );
  const single = figures.filter(
    (release) => release !== undefined && (range.length === 0 || release !== last),
  );
  return [...new Set([...range, ...single])] as string[];
}
