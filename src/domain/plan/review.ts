import type { Years } from '../../schema/vocabulary.ts';

/** Whether a text is a day of the calendar, written as 2026-03-02. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day some months later; the last of the month where that month is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * When to look at a plan again: after a quarter of the shortest time that the step typically takes,
 * but not before three months and not after six.
 */
export const reviewDay = (today: string, years: Years): string =>
  monthsAfter(today, Math.min(6, Math.max(3, Math.round(years.min * 3))));
