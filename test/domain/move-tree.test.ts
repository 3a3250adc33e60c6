import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMoveGraph, type GraphMove, type MoveGraph, movesOf } from '../../src/domain/move-graph.ts';
import { type TreeLimits, type TreeNode, unfoldMoves } from '../../src/domain/move-tree.ts';
import { MOVE_KINDS, type MoveKind } from '../../src/schema/vocabulary.ts';

/** In alphabetical order: the numbers are their places in the graph. */
const THEATRE = ['actor', 'director', 'dresser', 'prompter', 'stagehand', 'usher'];

const move = (from: string, to: string, kind: MoveKind = 'advance'): GraphMove => ({
  from,
  to,
  kind,
  derived: false,
  years: { min: 1, max: 2 },
  gap: 0.1,
});

const theatre = (...moves: GraphMove[]): MoveGraph =>
  buildMoveGraph(
    THEATRE.map((id) => ({ id, track: 'theatre', medianPay: null })),
    moves,
  );

/** A tree as indented lines; `*` was unfolded elsewhere, `+2` are moves beyond the depth. */
const drawn = (node: TreeNode, indent = ''): string[] => [
  `${indent}${THEATRE[node.role]}${node.seenBefore ? '*' : ''}${node.beyond > 0 ? ` +${node.beyond}` : ''}`,
  ...node.children.flatMap((child) => drawn(child, `${indent}  `)),
];

const unfold = (graph: MoveGraph, root: string, limits: Partial<TreeLimits> = {}): string[] =>
  drawn(unfoldMoves(graph, THEATRE.indexOf(root), { depth: 9, into: false, ...limits }));

describe('unfoldMoves', () => {
  const graph = theatre(
    move('usher', 'stagehand'),
    move('usher', 'dresser', 'lateral'),
    move('stagehand', 'prompter'),
    move('dresser', 'prompter'),
    move('dresser', 'actor', 'pivot'),
    move('prompter', 'director'),
    move('prompter', 'usher', 'lateral'),
    move('director', 'director'),
  );

  it('unfolds where a role leads, each role once, by kind', () => {
    expect(unfold(graph, 'usher')).toEqual([
      'usher',
      '  stagehand',
      '    prompter',
      '      director',
      '      usher*',
      '  dresser',
      '    prompter*',
      '    actor',
    ]);
  });

  it('unfolds how people get there', () => {
    expect(unfold(graph, 'prompter', { into: true })).toEqual([
      'prompter',
      '  dresser',
      '    usher',
      '      prompter*',
      '  stagehand',
      '    usher*',
    ]);
  });

  it('stops at the depth, and counts what lies beyond', () => {
    expect(unfold(graph, 'usher', { depth: 1 })).toEqual(['usher', '  stagehand +1', '  dresser +2']);
    expect(unfold(graph, 'usher', { depth: 0 })).toEqual(['usher +2']);
  });

  it('follows only the kinds that are asked for', () => {
    expect(unfold(graph, 'usher', { kinds: ['advance'] })).toEqual([
      'usher',
      '  stagehand',
      '    prompter',
      '      director',
    ]);
    expect(unfold(graph, 'usher', { kinds: [] })).toEqual(['usher']);
  });

  it('unfolds a role where it is nearest to the root', () => {
    const detour = theatre(
      move('usher', 'stagehand'),
      move('stagehand', 'dresser'),
      move('dresser', 'director'),
      move('usher', 'dresser', 'pivot'),
    );
    expect(unfold(detour, 'usher')).toEqual([
      'usher',
      '  stagehand',
      '    dresser*',
      '  dresser',
      '    director',
    ]);
  });

  it('shows two moves to the same role as two, and unfolds one', () => {
    const both = theatre(move('usher', 'actor'), move('usher', 'actor', 'pivot'), move('actor', 'director'));
    expect(unfold(both, 'usher')).toEqual(['usher', '  actor', '    director', '  actor*']);
  });
});

describe('unfoldMoves over any moves', () => {
  const role = fc.constantFrom(...THEATRE);
  const moves = fc.array(fc.record({ from: role, to: role, kind: fc.constantFrom(...MOVE_KINDS) }), {
    maxLength: 20,
    size: 'max',
  });

  it('ends, unfolds every reachable role exactly once, and in the fewest steps', () => {
    fc.assert(
      fc.property(moves, fc.nat(5), fc.nat(4), fc.boolean(), (list, root, depth, into) => {
        const graph = theatre(...list.map(({ from, to, kind }) => move(from, to, kind)));
        const tree = unfoldMoves(graph, root, { depth, into });
        const steps = stepsFrom(graph, root, into);
        const unfolded = new Map<number, number>();
        const walk = (node: TreeNode, step: number): void => {
          expect(step).toBeLessThanOrEqual(depth);
          if (node.seenBefore) {
            expect(node.children).toEqual([]);
            return;
          }
          expect(unfolded.has(node.role)).toBe(false);
          unfolded.set(node.role, step);
          const branches = branchesOf(graph, node.role, into);
          if (step === depth) expect(node.beyond).toBe(branches.length);
          else expect(node.children.map((child) => child.move).sort()).toEqual(branches.sort());
          for (const child of node.children) walk(child, step + 1);
        };
        walk(tree, 0);
        expect(new Map([...unfolded].sort())).toEqual(
          new Map([...steps].filter(([, count]) => count <= depth).sort()),
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** The moves from a role, or into it. */
function branchesOf(graph: MoveGraph, role: number, into: boolean): number[] {
  const [first, end] = movesOf(graph, role);
  if (!into) return Array.from({ length: end - first }, (_, at) => first + at);
  return [...graph.targets.keys()].filter((at) => graph.targets[at] === role);
}

/** The fewest steps to each role, by trying all. */
function stepsFrom(graph: MoveGraph, root: number, into: boolean): Map<number, number> {
  const steps = new Map([[root, 0]]);
  for (let round = 0; round < THEATRE.length; round++) {
    for (const from of THEATRE.keys()) {
      const [first, end] = movesOf(graph, from);
      for (let at = first; at < end; at++) {
        const [a, b] = into ? [graph.targets[at]!, from] : [from, graph.targets[at]!];
        const there = steps.get(a);
        if (there !== undefined && there + 1 < (steps.get(b) ?? Number.POSITIVE_INFINITY))
          steps.set(b, there + 1);
      }
    }
  }
  return steps;
}
