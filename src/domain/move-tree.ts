import { MOVE_KINDS, type MoveKind } from '../schema/vocabulary.ts';
import { type MoveGraph, movesOf } from './move-graph.ts';

/** A role in a tree of moves, and the move by which it hangs there. */
export interface TreeNode {
  readonly role: number;
  /** Index of the move in the graph; -1 for the root. */
  readonly move: number;
  readonly children: readonly TreeNode[];
  /** true when the role is unfolded elsewhere in the tree, nearer to the root. */
  readonly seenBefore: boolean;
  /** Moves that lead on from here but are beyond the depth. */
  readonly beyond: number;
}

export interface TreeLimits {
  /** Steps from the root. */
  readonly depth: number;
  /** Kinds to follow; all without it. */
  readonly kinds?: readonly MoveKind[];
  /** true for how people get there instead of where it leads. */
  readonly into: boolean;
}

/**
 * Unfolds where a role leads, or with `into` how people get there. A role unfolds once, where it is
 * nearest to the root, so cycles end and nothing is said twice. Derived moves show where nobody wrote any. Children stand by kind, then as in the
 * graph.
 */
export function unfoldMoves(graph: MoveGraph, root: number, limits: TreeLimits): TreeNode {
  const kinds = new Set((limits.kinds ?? MOVE_KINDS).map((kind) => MOVE_KINDS.indexOf(kind)));
  const incoming = limits.into ? movesInto(graph) : undefined;
  const branches = (role: number): { role: number; move: number }[] => {
    const all = incoming ? (incoming.get(role) ?? []) : movesFrom(graph, role);
    const authored = all.filter(({ move }) => !graph.derived[move]);
    return (authored.length > 0 ? authored : all)
      .filter(({ move }) => kinds.has(graph.kinds[move]!))
      .sort((a, b) => graph.kinds[a.move]! - graph.kinds[b.move]! || a.role - b.role || a.move - b.move);
  };
  interface Growing {
    role: number;
    move: number;
    children: Growing[];
    seenBefore: boolean;
    beyond: number;
  }
  const top: Growing = { role: root, move: -1, children: [], seenBefore: false, beyond: 0 };
  const unfolded = new Set([root]);
  let layer = [top];
  for (let step = 1; layer.length > 0; step++) {
    const next: Growing[] = [];
    for (const node of layer) {
      const here = branches(node.role);
      if (step > limits.depth) {
        node.beyond = here.length;
        continue;
      }
      for (const { role, move } of here) {
        const child: Growing = { role, move, children: [], seenBefore: unfolded.has(role), beyond: 0 };
        node.children.push(child);
        if (child.seenBefore) continue;
        unfolded.add(role);
        next.push(child);
      }
    }
    layer = next;
  }
  return top;
}

function movesFrom(graph: MoveGraph, role: number): { role: number; move: number }[] {
  const [first, end] = movesOf(graph, role);
  return Array.from({ length: end - first }, (_, at) => ({
    role: graph.targets[first + at]!,
    move: first + at,
  }));
}

function movesInto(graph: MoveGraph): Map<number, { role: number; move: number }[]> {
  const into = new Map<number, { role: number; move: number }[]>();
  for (let role = 0; role < graph.moveEnds.length; role++) {
    for (const { role: target, move } of movesFrom(graph, role)) {
      const list = into.get(target);
      if (list) list.push({ role, move });
      else into.set(target, [{ role, move }]);
    }
  }
  return into;
}
