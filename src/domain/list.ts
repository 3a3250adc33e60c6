import { EDUCATION, type Education } from '../schema/vocabulary.ts';
import type { RoleRow } from './role.ts';

export const SORT_KEYS = ['track', 'title', 'level', 'pay', 'growth', 'openings', 'education'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What a role has to be to be listed. Money in US dollars a year, growth in percent. */
export interface RoleFilter {
  readonly track?: string;
  /** A level's id, or a stage: early, middle, senior. */
  readonly level?: string;
  readonly minPay?: number;
  readonly minGrowth?: number;
  /** At most this education is usually asked for. */
  readonly education?: Education;
}

/** The roles that pass. A role without a figure never passes a filter on that figure. */
export function filterRoles(roles: readonly RoleRow[], filter: RoleFilter): RoleRow[] {
  const { track, level, minPay, minGrowth, education } = filter;
  return roles.filter(
    (role) =>
      (track === undefined || role.track === track) &&
      (level === undefined || role.level === level || role.stage === level) &&
      (minPay === undefined || (role.medianPay !== null && role.medianPay >= minPay)) &&
      (minGrowth === undefined || (role.growthPercent !== null && role.growthPercent >= minGrowth)) &&
      (education === undefined ||
        (role.education !== null && educationRank(role.education) <= educationRank(education))),
  );
}

export const educationRank = (education: Education): number => EDUCATION.indexOf(education);

/**
 * Sorted by a key: pay, growth and openings from the highest, the others from the lowest; `reverse`
 * turns that round. Roles without the figure come last either way; equals stand by track, level, title.
 */
export function sortRoles(roles: readonly RoleRow[], key: SortKey, reverse = false): RoleRow[] {
  const order = compareBy(key);
  return [...roles].sort((a, b) => {
    const missing = Number(isMissing(a, key)) - Number(isMissing(b, key));
    return missing || (reverse ? -order(a, b) : order(a, b)) || compareByPlace(a, b);
  });
}

/** By track, then level, then title; of one height those on a rung before those beside it, by job zone. */
export function compareByPlace(a: RoleRow, b: RoleRow): number {
  return (
    compareText(a.track, b.track) ||
    a.rank - b.rank ||
    Number(a.imported) - Number(b.imported) ||
    (a.imported ? compareText(a.level, b.level) : 0) ||
    compareText(a.title, b.title) ||
    compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const STAGE_ORDER = { early: 0, middle: 1, senior: 2 };

function compareBy(key: SortKey): (a: RoleRow, b: RoleRow) => number {
  switch (key) {
    case 'track':
      return compareByPlace;
    case 'title':
      return (a, b) => compareText(a.title, b.title);
    case 'level':
      return (a, b) => STAGE_ORDER[a.stage] - STAGE_ORDER[b.stage] || a.rank - b.rank;
    case 'pay':
      return (a, b) => (b.medianPay ?? 0) - (a.medianPay ?? 0);
    case 'growth':
      return (a, b) => (b.growthPercent ?? 0) - (a.growthPercent ?? 0);
    case 'openings':
      return (a, b) => (b.openingsPerYear ?? 0) - (a.openingsPerYear ?? 0);
    case 'education':
      return (a, b) => educationRank(a.education ?? 'none') - educationRank(b.education ?? 'none');
  }
}

function isMissing(role: RoleRow, key: SortKey): boolean {
  if (key === 'pay') return role.medianPay === null;
  if (key === 'growth') return role.growthPercent === null;
  if (key === 'openings') return role.openingsPerYear === null;
  return key === 'education' && role.education === null;
}
