import type { Theme } from './theme.ts';

/** Five numbers of a distribution, lowest first, none missing. */
export interface Percentiles {
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

/**
 * A box plot in one line, `width` columns: the line runs from the 10th to the 90th percentile, the box
 * from the 25th to the 75th, with a gap at the median.
 */
export function percentileBar(values: Percentiles, width: number, theme: Theme): string {
  const { symbols, screen } = theme;
  const span = values.p90 - values.p10;
  const place = (value: number): number =>
    span === 0 ? 0 : Math.round(((value - values.p10) / span) * (width - 1));
  const [from, middle, to] = [place(values.p25), place(values.median), place(values.p75)];
  let bar = '';
  for (let at = 0; at < width; at++) {
    if (at === middle) bar += theme.strong(screen.unicode ? '┃' : '|');
    else if (at >= from && at <= to) bar += theme.accent(symbols.full);
    else if (at === 0) bar += symbols.left;
    else if (at === width - 1) bar += symbols.right;
    else bar += symbols.line;
  }
  return bar;
}

/** One sign a value, from the lowest to the highest of them; a missing value is a dot. */
export function sparkline(values: readonly (number | null)[], theme: Theme): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const signs = [...theme.symbols.spark];
  return values
    .map((value) => {
      if (value === null) return theme.symbols.separator;
      const share = high === low ? 0.5 : (value - low) / (high - low);
      return signs[Math.round(share * (signs.length - 1))]!;
    })
    .join('');
}

/** `value` of `most` as filled and empty signs. */
export function meter(value: number, most: number, theme: Theme): string {
  return (
    theme.accent(theme.symbols.filled.repeat(value)) + theme.dim(theme.symbols.empty.repeat(most - value))
  );
}

/** A place from 1 to `most` on a line. */
export function slider(value: number, most: number, theme: Theme): string {
  const { line, dot } = theme.symbols;
  return `${theme.dim(line.repeat(value - 1))}${theme.accent(dot)}${theme.dim(line.repeat(most - value))}`;
}
