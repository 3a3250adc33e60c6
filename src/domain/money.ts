/**
 * Consumer Price Index for All Urban Consumers (CPI-U), U.S. city average, all items, not seasonally
 * adjusted, May of each year, 1982-84 = 100; Bureau of Labor Statistics, series CUUR0000SA0. May,
 * because the wage estimates are of May.
 */
export const CPI_U_MAY: Readonly<Record<number, number>> = {
  2019: 256.092,
  2020: 256.394,
  2021: 269.195,
  2022: 292.296,
  2023: 304.127,
  2024: 314.069,
  2025: 321.465,
};

/**
 * Dollars of May `from` in dollars of May `to`, rounded to whole dollars; undefined when the index of
 * either year is not known.
 */
export function inDollarsOf(dollars: number, from: number, to: number): number | undefined {
  const before = CPI_U_MAY[from];
  const after = CPI_U_MAY[to];
  if (before === undefined || after === undefined) return undefined;
  return Math.round((dollars * after) / before);
}

/** The change from one number to another in percent; undefined from zero. */
export function percentChange(from: number, to: number): number | undefined {
  return from === 0 ? undefined : ((to - from) / from) * 100;
}
