import { MOVE_KINDS, type MoveKind, type Years } from '../schema/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { type MoveGraph, movesOf } from './move-graph.ts';
import { type TreeLimits, type TreeNode, unfoldMoves } from './move-tree.ts';
import type { RoleRow } from './role.ts';
import { findSpine, type LadderRole } from './spine.ts';

/** A move as trees and ladders show it. */
export interface MoveSummary {
  readonly kind: MoveKind;
  readonly years: Years;
  /** Share of the skill gap, 0 to 1. */
  readonly gap: number;
  readonly evidence: 'authored' | 'derived';
}

/** Where a role leads, or how people get there: a tree of roles. */
export interface TreeView {
  readonly role: RoleRow;
  /** Null for the root. */
  readonly move: MoveSummary | null;
  readonly children: readonly TreeView[];
  /** true when the role is unfolded elsewhere in the tree. */
  readonly seenBefore: boolean;
  /** Moves beyond the depth. */
  readonly beyond: number;
}

/** A track's ladder: its roles by level, and the spine that leads from the bottom to the top. */
export interface LadderView {
  readonly id: string;
  readonly title: string;
  readonly roleCount: number;
  readonly spine: readonly { readonly role: RoleRow; readonly next: MoveSummary | null }[];
}

/** The tree of moves from a role, or into it. Throws a RangeError when there is no role of that id. */
export function unfoldTree(catalogue: Catalogue, root: string, limits: TreeLimits): TreeView {
  const graph = catalogue.moveGraph();
  const ids = graph.ids.split('\n');
  const view = (node: TreeNode): TreeView => ({
    role: getRow(catalogue, ids[node.role]!),
    move: node.move < 0 ? null : summaryOf(graph, node.move),
    children: node.children.map(view),
    seenBefore: node.seenBefore,
    beyond: node.beyond,
  });
  const start = ids.indexOf(root);
  if (start < 0) throw new RangeError(`no role ${root}`);
  return view(unfoldMoves(graph, start, limits));
}

/** The ladders of all tracks that have roles, by title. */
export function surveyLadders(catalogue: Catalogue): LadderView[] {
  const graph = catalogue.moveGraph();
  const ids = graph.ids.split('\n');
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const byTrack = new Map<string, RoleRow[]>();
  for (const row of catalogue.roles()) {
    if (row.imported) continue;
    const ofTrack = byTrack.get(row.track);
    if (ofTrack) ofTrack.push(row);
    else byTrack.set(row.track, [row]);
  }
  return catalogue.tracks().flatMap(({ id, title }) => {
    const rows = byTrack.get(id);
    return rows ? [ladderOf(id, title, rows, graph, ids, numbers)] : [];
  });
}

function ladderOf(
  id: string,
  title: string,
  rows: readonly RoleRow[],
  graph: MoveGraph,
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
): LadderView {
  const advances = (row: RoleRow): number[] => {
    const [first, end] = movesOf(graph, numbers.get(row.id)!);
    const moves = Array.from({ length: end - first }, (_, at) => first + at);
    return moves.filter((move) => MOVE_KINDS[graph.kinds[move]!] === 'advance');
  };
  const ladder = rows.map((row): LadderRole => {
    const advancesTo = advances(row).map((move) => ({
      to: ids[graph.targets[move]!]!,
      gap: graph.gaps[move]!,
    }));
    return { ...row, advancesTo };
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain = findSpine(ladder).map((role) => byId.get(role)!);
  const spine = chain.map((role, at) => {
    const next = chain[at + 1];
    const move = next && advances(role).find((other) => ids[graph.targets[other]!] === next.id);
    return { role, next: move === undefined ? null : summaryOf(graph, move) };
  });
  return { id, title, roleCount: rows.length, spine };
}

const summaryOf = (graph: MoveGraph, move: number): MoveSummary => ({
  kind: MOVE_KINDS[graph.kinds[move]!]!,
  years: { min: graph.yearsMin[move]!, max: graph.yearsMax[move]! },
  gap: graph.gaps[move]!,
  evidence: graph.derived[move] ? 'derived' : 'authored',
});

function getRow(catalogue: Catalogue, id: string): RoleRow {
  const row = catalogue.findRow(id);
  if (!row) throw new RangeError(`no role ${id}`);
  return row;
}
