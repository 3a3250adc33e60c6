import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildMoveGraph,
  type GraphMove,
  type GraphRole,
  type MoveGraph,
  movesOf,
} from '../../src/domain/move-graph.ts';
import {
  compareRoutes,
  findRoutes,
  type Route,
  type RouteCosts,
  rolesWithin,
} from '../../src/domain/routes.ts';
import { MOVE_KINDS } from '../../src/schema/vocabulary.ts';

/** A few jobs of a kitchen, in alphabetical order: the numbers are their places in a graph. */
const KITCHEN = [
  'chef-de-partie',
  'commis-chef',
  'dishwasher',
  'food-buyer',
  'head-chef',
  'pastry-chef',
  'sous-chef',
  'waiter',
];

const move = (from: string, to: string, parts: Partial<GraphMove> = {}): GraphMove => ({
  from,
  to,
  kind: 'advance',
  derived: false,
  years: { min: 1, max: 3 },
  gap: 0.25,
  ...parts,
});

const kitchen = (moves: readonly GraphMove[], pay: Readonly<Record<string, number>> = {}): MoveGraph =>
  buildMoveGraph(
    KITCHEN.map((id) => ({ id, track: 'kitchen', medianPay: pay[id] ?? null })),
    moves,
  );

const numberOf = (id: string): number => KITCHEN.indexOf(id);

/** Each route as the roles on it. */
const named = (graph: MoveGraph, routes: readonly Route[]): string[] =>
  routes.map(({ moves }) => moves.map((at) => KITCHEN[graph.targets[at]!]).join(' > '));

describe('findRoutes', () => {
  it('shows a slow and smooth route beside a fast and steep one', () => {
    const graph = kitchen([
      move('dishwasher', 'commis-chef', { gap: 0.1, years: { min: 2, max: 2 } }),
      move('commis-chef', 'chef-de-partie', { gap: 0.1, years: { min: 3, max: 3 } }),
      move('dishwasher', 'chef-de-partie', { gap: 0.6, years: { min: 1, max: 2 } }),
    ]);
    const routes = findRoutes(graph, numberOf('dishwasher'), numberOf('chef-de-partie'), { maxSteps: 4 });
    expect(named(graph, routes)).toEqual(['chef-de-partie', 'commis-chef > chef-de-partie']);
    expect(routes[0]!.costs).toEqual({
      years: 1.5,
      totalGap: 0.6,
      maxGap: 0.6,
      lowestPay: Number.POSITIVE_INFINITY,
    });
  });

  it('keeps a detour that is better paid on the way', () => {
    const moves = [
      move('waiter', 'commis-chef'),
      move('commis-chef', 'head-chef'),
      move('waiter', 'food-buyer', { kind: 'pivot' }),
      move('food-buyer', 'head-chef', { kind: 'pivot', years: { min: 9, max: 9 } }),
    ];
    const pay = { 'commis-chef': 28_000, 'food-buyer': 61_000, 'head-chef': 58_000 };
    const graph = kitchen(moves, pay);
    const routes = findRoutes(graph, numberOf('waiter'), numberOf('head-chef'), { maxSteps: 3 });
    expect(routes.map(({ costs }) => costs.lowestPay)).toEqual([28_000, 58_000]);
  });

  it('says nothing where there is no way, where nobody has to go, and where the ends are to be avoided', () => {
    const graph = kitchen([move('dishwasher', 'commis-chef')]);
    const [from, to] = [numberOf('dishwasher'), numberOf('commis-chef')];
    expect(findRoutes(graph, to, from, { maxSteps: 5 })).toEqual([]);
    expect(findRoutes(graph, from, from, { maxSteps: 5 })).toEqual([]);
    expect(findRoutes(graph, from, to, { maxSteps: 5, avoid: new Set([to]) })).toEqual([]);
    expect(findRoutes(graph, from, to, { maxSteps: 5, avoid: new Set([from]) })).toEqual([]);
    expect(findRoutes(graph, from, to, { maxSteps: 0 })).toEqual([]);
  });

  it('takes a way that is as good in no more steps only once', () => {
    const graph = kitchen([
      move('dishwasher', 'commis-chef', { years: { min: 1, max: 3 } }),
      move('dishwasher', 'commis-chef', { years: { min: 2, max: 2 } }),
    ]);
    const routes = findRoutes(graph, numberOf('dishwasher'), numberOf('commis-chef'), { maxSteps: 2 });
    expect(routes).toHaveLength(1);
  });

  it('is not held up by cycles', () => {
    const moves = KITCHEN.flatMap((from) =>
      KITCHEN.flatMap((to) => (from === to ? [] : [move(from, to, { kind: 'lateral' })])),
    );
    const graph = kitchen(moves);
    const routes = findRoutes(graph, numberOf('waiter'), numberOf('head-chef'), { maxSteps: 8 });
    expect(named(graph, routes)).toEqual(['head-chef']);
  });
});

interface Task {
  readonly graph: MoveGraph;
  readonly roles: readonly GraphRole[];
  readonly moves: readonly GraphMove[];
  readonly from: number;
  readonly to: number;
  readonly maxSteps: number;
  readonly maxYears?: number;
  readonly maxDerived?: number;
  readonly avoid: ReadonlySet<number>;
  readonly via: readonly number[];
  readonly withoutKinds: ReadonlySet<number>;
}

/**
 * Costs are small multiples of binary fractions, so sums are exact and ties are frequent; moves to the
 * role itself, several between two roles, and both ways round are among them.
 */
const tasks = (size: number): fc.Arbitrary<Task> => {
  const ids = KITCHEN.slice(0, size);
  const place = fc.nat(size - 1);
  const someMove = fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    kind: fc.constantFrom(...MOVE_KINDS),
    derived: fc.boolean(),
    years: fc
      .tuple(fc.nat(6), fc.nat(4))
      .map(([least, more]) => ({ min: least / 2, max: (least + more) / 2 })),
    gap: fc.nat(8).map((eighths) => eighths / 8),
  });
  // A task in five has one and the same role at both ends, or one of them to be avoided.
  const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    fc.oneof({ arbitrary: usual, weight: 4 }, { arbitrary: seldom, weight: 1 });
  return fc
    .record({
      pay: fc.array(fc.option(fc.constantFrom(30_000, 40_000, 50_000, 60_000), { freq: 3 }), {
        minLength: size,
        maxLength: size,
      }),
      moves: fc.array(someMove, { minLength: size * 2, maxLength: size * 5, size: 'max' }),
      ends: often(
        fc.constantFrom<[number, number]>([0, size - 1], [size - 1, 0], [1, 2]),
        fc.tuple(place, place),
      ),
      maxSteps: often(fc.constant(size), fc.integer({ min: 1, max: size })),
      maxYears: often(
        fc.constant(undefined),
        fc.nat(24).map((halves) => halves / 2),
      ),
      maxDerived: often(fc.constant(undefined), fc.nat(3)),
      avoid: often(fc.constant<number[]>([]), fc.uniqueArray(place, { maxLength: 2 })),
      via: fc.oneof(fc.constant<number[]>([]), fc.uniqueArray(place, { maxLength: 2 })),
      withoutKinds: often(fc.constant<number[]>([]), fc.uniqueArray(fc.nat(2), { maxLength: 1 })),
    })
    .map(({ pay, moves, ends: [from, to], avoid, withoutKinds, maxYears, maxDerived, ...rest }) => {
      const roles = ids.map((id, at) => ({ id, track: 'kitchen', medianPay: pay[at] ?? null }));
      return {
        ...rest,
        from,
        to,
        ...(maxYears === undefined ? {} : { maxYears }),
        ...(maxDerived === undefined ? {} : { maxDerived }),
        avoid: new Set(avoid),
        withoutKinds: new Set(withoutKinds),
        roles,
        moves,
        graph: buildMoveGraph(roles, moves),
      };
    });
};

/** Every way without a loop that keeps to the limits, by going all of them. */
function everyRoute(task: Task): Route[] {
  const { graph, from, to, maxSteps, maxYears, maxDerived, avoid, via, withoutKinds } = task;
  const routes: Route[] = [];
  if (from === to || avoid.has(from)) return routes;
  const go = (role: number, moves: readonly number[], been: readonly number[]): void => {
    if (role === to) {
      const costs = costsOf(graph, moves);
      const isQuick = maxYears === undefined || costs.years <= maxYears;
      const isAuthored = derivedIn(graph, moves) <= (maxDerived ?? Number.POSITIVE_INFINITY);
      if (isQuick && isAuthored && via.every((other) => been.includes(other))) routes.push({ moves, costs });
      return;
    }
    if (moves.length === maxSteps) return;
    const [first, end] = movesOf(graph, role);
    for (let at = first; at < end; at++) {
      const target = graph.targets[at]!;
      if (been.includes(target) || avoid.has(target) || withoutKinds.has(graph.kinds[at]!)) continue;
      go(target, [...moves, at], [...been, target]);
    }
  };
  go(from, [], [from]);
  return routes;
}

const derivedIn = (graph: MoveGraph, moves: readonly number[]): number =>
  moves.filter((at) => graph.derived[at] === 1).length;

function costsOf(graph: MoveGraph, moves: readonly number[]): RouteCosts {
  const gaps = moves.map((at) => graph.gaps[at]!);
  const pays = moves.map((at) => graph.pay[graph.targets[at]!]!).filter((pay) => !Number.isNaN(pay));
  return {
    years: moves.reduce((sum, at) => sum + (graph.yearsMin[at]! + graph.yearsMax[at]!) / 2, 0),
    totalGap: gaps.reduce((sum, gap) => sum + gap, 0),
    maxGap: Math.max(...gaps),
    lowestPay: Math.min(...pays),
  };
}

const COSTS = ['years', 'totalGap', 'maxGap', 'lowestPay'] as const;
const vector = ({ costs }: Route): number[] =>
  COSTS.map((cost) => (cost === 'lowestPay' ? -costs[cost] : costs[cost]));
const key = (route: Route): string => vector(route).join(' ');

/** The cost vectors of which no other is at least as low everywhere, each with the fewest steps for it. */
function bestOf(routes: readonly Route[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const route of routes) {
    const mine = vector(route);
    const isBeaten = routes.some(
      (other) => key(other) !== key(route) && vector(other).every((cost, at) => cost <= mine[at]!),
    );
    if (!isBeaten) {
      best.set(key(route), Math.min(best.get(key(route)) ?? Number.POSITIVE_INFINITY, route.moves.length));
    }
  }
  return best;
}

const sorted = (entries: Iterable<readonly [string, number]>): (readonly [string, number])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

describe('findRoutes against all simple paths', () => {
  it.each([
    [4, 6000],
    [6, 3000],
    [8, 600],
  ])('finds exactly the routes that none beats, among %i roles', (size, numRuns) => {
    fc.assert(
      fc.property(tasks(size), (task) => {
        const found = findRoutes(task.graph, task.from, task.to, task);
        const best = bestOf(everyRoute(task));
        expect(sorted(found.map((route) => [key(route), route.moves.length]))).toEqual(sorted(best));
      }),
      { numRuns },
    );
  });

  it('gives routes that hang together, keep to the limits and have the costs that it says', () => {
    fc.assert(
      fc.property(tasks(6), (task) => {
        const { graph, from, to, maxSteps, avoid, via, withoutKinds } = task;
        const routes = findRoutes(graph, from, to, task);
        expect([...routes].sort(compareRoutes)).toEqual(routes);
        for (const { moves, costs } of routes) {
          const been = [from];
          for (const at of moves) {
            const [first, end] = movesOf(graph, been.at(-1)!);
            expect(at >= first && at < end, 'a move of the role that the route is at').toBe(true);
            expect(withoutKinds.has(graph.kinds[at]!)).toBe(false);
            been.push(graph.targets[at]!);
          }
          expect(been.at(-1)).toBe(to);
          expect(new Set(been).size, 'no role twice').toBe(been.length);
          expect(moves.length).toBeLessThanOrEqual(maxSteps);
          expect(derivedIn(graph, moves)).toBeLessThanOrEqual(task.maxDerived ?? maxSteps);
          expect(been.some((role) => avoid.has(role))).toBe(false);
          expect(via.every((role) => been.includes(role))).toBe(true);
          expect(costs.years).toBeLessThanOrEqual(task.maxYears ?? Number.POSITIVE_INFINITY);
          expect(costs).toEqual(costsOf(graph, moves));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order in which roles and moves were read', () => {
    const shuffledTasks = tasks(6).chain((task) =>
      fc.tuple(
        fc.constant(task),
        fc.shuffledSubarray([...task.roles], { minLength: task.roles.length }),
        fc.shuffledSubarray([...task.moves], { minLength: task.moves.length }),
      ),
    );
    fc.assert(
      fc.property(shuffledTasks, ([task, roles, moves]) => {
        const graph = buildMoveGraph(roles, moves);
        expect(graph).toEqual(task.graph);
        expect(findRoutes(graph, task.from, task.to, task)).toEqual(
          findRoutes(task.graph, task.from, task.to, task),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('rolesWithin', () => {
  it('counts the fewest steps to every role that can be reached, and from every role that leads there', () => {
    fc.assert(
      fc.property(tasks(6), (task) => {
        const { graph, from, maxSteps, avoid, withoutKinds } = task;
        fc.pre(!avoid.has(from));
        const away = rolesWithin(graph, from, task, 'from');
        for (let role = 0; role < graph.moveEnds.length; role++) {
          const free = { graph, maxSteps, avoid, withoutKinds, via: [], roles: [], moves: [] };
          const there = everyRoute({ ...free, from, to: role });
          const fewest = Math.min(...there.map(({ moves }) => moves.length));
          expect(away.get(role)).toBe(role === from ? 0 : there.length === 0 ? undefined : fewest);
          const back = rolesWithin(graph, role, task, 'to').get(from);
          if (!avoid.has(role)) expect(back).toBe(away.get(role));
        }
        expect([...away.values()]).toEqual([...away.values()].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });
});
