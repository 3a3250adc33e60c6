import type { Catalogue } from './catalogue.ts';
import { pathRoleOf } from './path-role.ts';
import { isGapKnown, type PathStep, stepBetween } from './paths.ts';
import type { RolePage } from './role.ts';

/** A move from or to a role, with what speaks for it. */
export interface RankedMove extends PathStep {
  /** Why it is a move at all: the author's words, or what a derived one rests on. */
  readonly reason: string;
  /** Of a derived move: stretch, step back, with training. */
  readonly remark: string | null;
  /** false when the skills of one of the two are not known: the gap says nothing then. */
  readonly isGapKnown: boolean;
}

export interface RoleMoves {
  readonly id: string;
  readonly title: string;
  readonly next: readonly RankedMove[];
  readonly lateral: readonly RankedMove[];
  /** Derived from skills and activities into other fields. */
  readonly furtherAfield: readonly RankedMove[];
  /** Moves that lead here. */
  readonly feeders: readonly RankedMove[];
  /** The release that the role's public occupation is of; null when none is imported. */
  readonly publishedBy: string | null;
  /** The related occupations as it lists them, nearest first. */
  readonly publishedRelated: RolePage['publishedRelated'];
}

/** The moves of a role, each list by the smallest skill gap first. Reads a little of each of its neighbours. */
export function rankMoves(catalogue: Catalogue, page: RolePage): RoleMoves {
  const far = new Set(page.derivedMoves.filter(({ list }) => list !== 'close').map(({ to }) => to));
  const all = movesBetween(catalogue, page, () => true);
  const out = all.filter((move) => !far.has(move.to.id));
  const feeders = page.feeders.flatMap((feeder) => {
    const from = catalogue.findRole(feeder.id);
    return from ? movesBetween(catalogue, from, (to, kind) => to === page.id && kind === feeder.kind) : [];
  });
  const ranked = (moves: RankedMove[]): RankedMove[] =>
    moves.sort((a, b) => a.gap.share - b.gap.share || compareText(a.from.id + a.to.id, b.from.id + b.to.id));
  return {
    id: page.id,
    title: page.title,
    next: ranked(out.filter((move) => move.kind === 'advance')),
    lateral: ranked(out.filter((move) => move.kind !== 'advance')),
    furtherAfield: ranked(all.filter((move) => far.has(move.to.id))),
    feeders: ranked(feeders),
    publishedBy: page.publicOccupation?.release ?? null,
    publishedRelated: page.publishedRelated,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function movesBetween(
  catalogue: Catalogue,
  from: RolePage,
  wanted: (to: string, kind: PathStep['kind']) => boolean,
): RankedMove[] {
  const authored = [...from.advancement, ...from.lateral].map((move) => ({
    move,
    reason: move.how,
    remark: null,
    derived: false,
  }));
  const derived = from.derivedMoves.map((move) => ({
    move,
    reason: `why: ${move.reasons.join('; ')}`,
    remark: move.remark,
    derived: true,
  }));
  const start = pathRoleOf(from);
  return [...authored, ...derived]
    .filter(({ move }) => wanted(move.to, move.kind))
    .flatMap(({ move, reason, remark, derived: isDerived }) => {
      const to = catalogue.findPathRole(move.to);
      return to
        ? [
            {
              ...stepBetween(start, to, move.kind, move.years, isDerived),
              reason,
              remark,
              isGapKnown: isGapKnown(start, to),
            },
          ]
        : [];
    });
}
