/** When a job began and ended, in months since the year 0; null for one that goes on. */
export interface Stint {
  readonly from: number;
  readonly to: number | null;
}

/**
 * A date of a résumé (2014, 2014-03 or 2014-03-09) in months since the year 0; undefined when it is
 * none. A year alone counts from its beginning, so that 2014 to 2016 are two years.
 */
export function monthOf(date: string): number | undefined {
  const match = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?\s*$/.exec(date);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2] ?? 1)];
  return year < 1900 || year > 2200 || month < 1 || month > 12 ? undefined : year * 12 + month - 1;
}

/** Years of work, jobs that overlap counted once, to half a year. `now` is in months since the year 0. */
export function yearsOfWork(stints: readonly Stint[], now: number): number {
  const past = stints
    .map(({ from, to }) => ({ from, to: Math.min(to ?? now, now) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  let months = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of past) {
    months += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return inHalfYears(months);
}

/** Months as years, to half a year. */
export const inHalfYears = (months: number): number => Math.round(months / 6) / 2;
