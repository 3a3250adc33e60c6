import type { Education, Years } from '../../schema/vocabulary.ts';

/** What an estimate of years rests on. */
export type YearsBasis = 'experience' | 'rungs' | 'schooling' | 'preparation';

/** A role as far as the years before a move depend on it. */
export interface Prepared {
  /** Experience that somebody wrote the role asks for; null where nobody did. */
  readonly experience: Years | null;
  readonly education: Education | null;
  /** 1 to 5; null when unknown. */
  readonly jobZone: number | null;
}

/** Years of full-time study after school, as programmes usually take. */
const STUDY_YEARS: Readonly<Record<Education, number>> = {
  none: 0,
  'high-school': 0,
  'some-college': 1,
  certificate: 1,
  associate: 2,
  bachelor: 4,
  master: 6,
  doctorate: 8,
};

/**
 * Years of specific preparation that O*NET's job zones 1 to 5 stand for: their ranges of SVP (up to 3, 4
 * to 5, 6, 7, and 8 or more) in the years by which the Dictionary of Occupational Titles defines SVP.
 */
const ZONE_YEARS: readonly Years[] = [
  { min: 0, max: 0.25 },
  { min: 0.25, max: 1 },
  { min: 1, max: 2 },
  { min: 2, max: 4 },
  { min: 4, max: 10 },
];

/** Taken where nothing is known of the time that a move takes: an assumption, and shown as one. */
export const ASSUMED_YEARS: Years = { min: 1, max: 3 };

/** More years of full-time study that the second level of education takes; 0 where one is not known. */
export const moreStudy = (before: Education | null, after: Education | null): number =>
  before === null || after === null ? 0 : Math.max(0, STUDY_YEARS[after] - STUDY_YEARS[before]);

/**
 * Years before a move that nobody authored, and what they rest on: by how much the experience rises that
 * both roles ask for; the rungs between them (`rungs`, 0 for none), two years each; or how much longer
 * the second takes in study and in O*NET's preparation. Null basis, and `ASSUMED_YEARS`, where none of
 * them says anything.
 */
export function estimateYears(
  from: Prepared,
  to: Prepared,
  rungs: number,
): { readonly years: Years; readonly basis: YearsBasis | null } {
  const study = moreStudy(from.education, to.education);
  const known = knownYears(from, to, rungs);
  const { years, basis } = known ?? { years: preparation(from, to), basis: 'preparation' as const };
  // However near the work is: what has to be studied first takes its time.
  if (study > (years?.min ?? 0))
    return { years: { min: study, max: Math.max(study + 2, years?.max ?? 0) }, basis: 'schooling' };
  return years === null ? { years: ASSUMED_YEARS, basis: null } : { years, basis };
}

function knownYears(
  { experience: before }: Prepared,
  { experience: after }: Prepared,
  rungs: number,
): { years: Years; basis: YearsBasis } | undefined {
  if (before && after) {
    const min = Math.max(1, Math.round(after.min - before.min));
    return { years: { min, max: min + 2 }, basis: 'experience' };
  }
  return rungs > 0 ? { years: { min: rungs * 2, max: rungs * 2 + 2 }, basis: 'rungs' } : undefined;
}

/** In whole years, from one at least; null when the second job zone is not the higher one. */
function preparation({ jobZone: from }: Prepared, { jobZone: to }: Prepared): Years | null {
  if (from === null || to === null || to <= from) return null;
  const [before, after] = [ZONE_YEARS[from - 1]!, ZONE_YEARS[to - 1]!];
  const min = Math.max(1, Math.round(after.min - before.max));
  return { min, max: Math.max(min, Math.ceil(after.max - before.min)) };
}
