import { DIALS, type Dial } from '../../schema/vocabulary.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RolePage } from '../role.ts';
import { skillGap } from '../skill-gap.ts';

/** Another role that is worth a fit check. */
export interface OtherRole {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

const SUGGESTED = 3;

/** What a dial is when it stands lower, and when it stands higher. */
const DIAL_WORDS: Readonly<Record<Dial, readonly [lower: string, higher: string]>> = {
  people: ['more time with things and data', 'more time with people'],
  pace: ['steadier days', 'a livelier, more interrupted day'],
  structure: ['clearer procedures', 'more open problems'],
  autonomy: ['more guidance', 'more say in what to do'],
  hours: ['more regular hours', 'less regular hours'],
  place: ['more freedom where to work', 'more time on site'],
};

/**
 * Two or three roles near a role that differ from it in kind: those that it has moves to and from, the
 * most different first by the shape of the work, of equals the one with the smaller skill gap. Each
 * with the difference as its reason. None where the profiles say too little.
 */
export function suggestOthers(catalogue: Catalogue, page: RolePage): OtherRole[] {
  if (!page.roleProfile) return [];
  const ids = new Set(
    [...page.lateral, ...page.advancement, ...page.derivedMoves]
      .map((move) => move.to)
      .concat(page.feeders.map(({ id }) => id)),
  );
  ids.delete(page.id);
  const candidates = [...ids].flatMap((id) => {
    const other = catalogue.findRole(id);
    const differences = other ? differencesBetween(page, other) : [];
    if (!other || differences.length === 0) return [];
    const gap = skillGap(page.skills, other.skills, page.background).share;
    return [
      { other, differences, gap, size: differences.reduce((sum, { steps }) => sum + Math.abs(steps), 0) },
    ];
  });
  candidates.sort((a, b) => b.size - a.size || a.gap - b.gap || (a.other.id < b.other.id ? -1 : 1));
  return candidates.slice(0, SUGGESTED).map(({ other, differences }) => ({
    id: other.id,
    title: other.title,
    reason: `related work with ${differences
      .slice(0, 2)
      .map(({ words }) => words)
      .join(' and ')}.`,
  }));
}

/** The dials that differ, the most first. */
function differencesBetween(page: RolePage, other: RolePage): { steps: number; words: string }[] {
  const [a, b] = [page.roleProfile, other.roleProfile];
  if (!a || !b) return [];
  return DIALS.map((dial) => ({ dial, steps: b[dial].score - a[dial].score }))
    .filter(({ steps }) => steps !== 0)
    .sort((x, y) => Math.abs(y.steps) - Math.abs(x.steps))
    .map(({ dial, steps }) => ({ steps, words: DIAL_WORDS[dial][steps < 0 ? 0 : 1] }));
}
