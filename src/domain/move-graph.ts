import { MOVE_KINDS, type MoveKind } from '../schema/vocabulary.ts';

/**
 * Roles and the moves between them in flat arrays. Role `r` is `ids[r]`, in alphabetical order; its
 * moves are those from `moveEnds[r - 1]` to `moveEnds[r]`, by target, kind and the rest.
 */
export interface MoveGraph {
  /** Ids, one a line. */
  readonly ids: string;
  readonly moveEnds: Uint32Array;
  readonly targets: Uint32Array;
  /** Index into MOVE_KINDS. */
  readonly kinds: Uint8Array;
  /** 1 for a move that nobody authored. */
  readonly derived: Uint8Array;
  /** Years in the role before the move. */
  readonly yearsMin: Float64Array;
  readonly yearsMax: Float64Array;
  /** Share of the skill gap, 0 to 1. */
  readonly gaps: Float64Array;
  /** Median pay of a role's category, US dollars a year; NaN where there is none. */
  readonly pay: Float64Array;
  /** Index of a role's track in `tracks`, ids one a line. */
  readonly trackOf: Uint32Array;
  readonly tracks: string;
}

/** A move as the graph is built from it. */
export interface GraphMove {
  readonly from: string;
  readonly to: string;
  readonly kind: MoveKind;
  readonly derived: boolean;
  readonly years: { readonly min: number; readonly max: number };
  readonly gap: number;
}

export interface GraphRole {
  readonly id: string;
  readonly track: string;
  readonly medianPay: number | null;
}

/** Builds the graph; moves from or to roles that are not there, and moves of a role to itself, are left out. */
export function buildMoveGraph(roles: readonly GraphRole[], moves: readonly GraphMove[]): MoveGraph {
  const sorted = [...roles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const number = new Map(sorted.map((role, at) => [role.id, at]));
  const tracks = [...new Set(sorted.map((role) => role.track))].sort();
  const out: GraphMove[][] = sorted.map(() => []);
  for (const move of moves) {
    const from = number.get(move.from);
    if (from !== undefined && number.has(move.to) && move.from !== move.to) out[from]!.push(move);
  }
  const count = out.reduce((sum, list) => sum + list.length, 0);
  const graph: MoveGraph = {
    ids: sorted.map((role) => role.id).join('\n'),
    moveEnds: new Uint32Array(sorted.length),
    targets: new Uint32Array(count),
    kinds: new Uint8Array(count),
    derived: new Uint8Array(count),
    yearsMin: new Float64Array(count),
    yearsMax: new Float64Array(count),
    gaps: new Float64Array(count),
    pay: Float64Array.from(sorted, (role) => role.medianPay ?? Number.NaN),
    trackOf: Uint32Array.from(sorted, (role) => tracks.indexOf(role.track)),
    tracks: tracks.join('\n'),
  };
  let at = 0;
  out.forEach((list, from) => {
    list.sort((a, b) => number.get(a.to)! - number.get(b.to)! || compareMoves(a, b));
    for (const move of list) {
      graph.targets[at] = number.get(move.to)!;
      graph.kinds[at] = MOVE_KINDS.indexOf(move.kind);
      graph.derived[at] = move.derived ? 1 : 0;
      graph.yearsMin[at] = move.years.min;
      graph.yearsMax[at] = move.years.max;
      graph.gaps[at] = move.gap;
      at++;
    }
    graph.moveEnds[from] = at;
  });
  return graph;
}

/** Moves between the same two roles, in an order that does not depend on how they were read. */
const compareMoves = (a: GraphMove, b: GraphMove): number =>
  MOVE_KINDS.indexOf(a.kind) - MOVE_KINDS.indexOf(b.kind) ||
  Number(a.derived) - Number(b.derived) ||
  a.years.min - b.years.min ||
  a.years.max - b.years.max ||
  a.gap - b.gap;

/** The moves of a role, as indices into the graph's arrays: from the first up to, not including, the second. */
export const movesOf = (graph: MoveGraph, role: number): readonly [number, number] => [
  role === 0 ? 0 : graph.moveEnds[role - 1]!,
  graph.moveEnds[role]!,
];

/** A move's typical years: the middle of its range. */
export const typicalYears = (graph: MoveGraph, move: number): number =>
  (graph.yearsMin[move]! + graph.yearsMax[move]!) / 2;
