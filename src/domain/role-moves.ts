import type { Catalogue } from './catalogue.ts';
import { type PathStep, stepBetween } from './paths.ts';
import type { RolePage } from './role.ts';

/** A move from or to a role, with what speaks for it. */
export interface RankedMove extends PathStep {
  /** Why it is a move at all: the author's words, or what a derived one rests on. */
  readonly reason: string;
  /** Of a derived move: stretch, step back, with training. */
  readonly remark: string | null;
}

export interface RoleMoves {
  readonly id: string;
  readonly title: string;
  readonly next: readonly RankedMove[];
  readonly lateral: readonly RankedMove[];
  /** Moves that lead here. */
  readonly feeders: readonly RankedMove[];
}

/** The moves of a role, each list by the smallest skill gap first. Reads the pages of its neighbours. */
export function rankMoves(catalogue: Catalogue, page: RolePage): RoleMoves {
  const out = movesBetween(catalogue, page, () => true);
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
    feeders: ranked(feeders),
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
    reason:
      move.reasons.length === 0
        ? 'the nearest by interests and field'
        : `in common: ${move.reasons.join('; ')}`,
    remark: move.remark,
    derived: true,
  }));
  return [...authored, ...derived]
    .filter(({ move }) => wanted(move.to, move.kind))
    .flatMap(({ move, reason, remark, derived: isDerived }) => {
      const to = catalogue.findRole(move.to);
      return to ? [{ ...stepBetween(from, to, move.kind, move.years, isDerived), reason, remark }] : [];
    });
}
