import { type MoveGraph, movesOf, typicalYears } from './move-graph.ts';

/** What a route is judged by. Less is better for all but `lowestPay`. */
export interface RouteCosts {
  /** Typical years in all: the sum of the middles of the moves' ranges. */
  readonly years: number;
  /** Sum of the skill gaps of its steps. */
  readonly totalGap: number;
  /** The largest skill gap of one step. */
  readonly maxGap: number;
  /** The lowest median pay of the categories after the start, US dollars; Infinity when none is known. */
  readonly lowestPay: number;
}

export interface Route {
  /** Indices of its moves in the graph, in order. */
  readonly moves: readonly number[];
  readonly costs: RouteCosts;
}

export interface RouteLimits {
  /** Steps at most. */
  readonly maxSteps: number;
  /** Typical years at most. */
  readonly maxYears?: number;
  /** Roles that have to be on the way. */
  readonly via?: readonly number[];
  /** Roles that must not be on the way. */
  readonly avoid?: ReadonlySet<number>;
  /** Kinds of move that are not taken (indices into MOVE_KINDS). */
  readonly withoutKinds?: ReadonlySet<number>;
  /** true for moves that somebody wrote alone. */
  readonly authoredOnly?: boolean;
  /** Moves at most that nobody authored. */
  readonly maxDerived?: number;
}

/** A way from the start to a role. */
interface Label extends RouteCosts {
  readonly role: number;
  readonly move: number;
  readonly before: Label | undefined;
  /** Which of the `via` roles are behind it, as bits. */
  readonly seen: number;
  /** How many of its moves nobody authored, where the number is limited; otherwise 0. */
  readonly derived: number;
}

/** Differences below this are rounding: the same route summed in another order. */
const EPSILON = 1e-9;

/**
 * All routes from one role to another without a loop of which no other is at least as good in all four
 * costs and better in one; of routes that are alike in all costs the one with fewest steps, then the
 * one whose moves come first. Sorted by years, then gap.
 *
 * Exact, by labels: layer by layer of steps every way to a role is kept unless another way to it, of
 * no more steps (and derived moves, where `maxDerived` limits them), is as good in all costs. That is enough because going on from the better way is never
 * worse: costs only add up, the largest gap only grows, the lowest pay only falls, and if going on
 * would cross the better way, cutting the loop out is better still. With `via` that last argument
 * fails (a cut loop may hold the role to pass), so there a way is only dropped for another that
 * passed the same roles and no others than it did. Roles that are too far from either end for the
 * number of steps are never looked at.
 */
export function findRoutes(graph: MoveGraph, from: number, to: number, limits: RouteLimits): Route[] {
  const via = [...new Set(limits.via ?? [])].filter((role) => role !== from && role !== to);
  if (from === to || limits.avoid?.has(from) || limits.avoid?.has(to)) return [];
  const left = stepsTo(graph, to, limits);
  const everything = 2 ** via.length - 1;
  const covers = via.length > 0 ? coversWithVia : coversOnTheWay;
  const kept = new Map<number, Label[]>();
  const arrived: Label[] = [];
  let layer: Label[] = [
    {
      role: from,
      move: -1,
      before: undefined,
      seen: 0,
      derived: 0,
      years: 0,
      totalGap: 0,
      maxGap: 0,
      lowestPay: Number.POSITIVE_INFINITY,
    },
  ];
  for (let step = 1; step <= limits.maxSteps && layer.length > 0; step++) {
    const next: Label[] = [];
    for (const label of layer) {
      const [first, end] = movesOf(graph, label.role);
      for (let move = first; move < end; move++) {
        const role = graph.targets[move]!;
        const distance = left.get(role);
        if (distance === undefined || step + distance > limits.maxSteps) continue;
        if (!isAllowed(graph, move, limits) || passes(label, role)) continue;
        const way = extend(graph, label, move, via, limits);
        if (limits.maxDerived !== undefined && way.derived > limits.maxDerived) continue;
        if (limits.maxYears !== undefined && way.years > limits.maxYears + EPSILON) continue;
        if (role === to) {
          if (way.seen === everything) keep(arrived, way, isAsGood);
          continue;
        }
        if (arrived.some((other) => isAsGood(other, way))) continue;
        let ofRole = kept.get(role);
        if (!ofRole) {
          ofRole = [];
          kept.set(role, ofRole);
        }
        if (keep(ofRole, way, covers)) next.push(way);
      }
    }
    // What was dropped after it was queued need not be followed.
    layer = next.filter((label) => kept.get(label.role)!.includes(label));
  }
  return arrived.map(routeOf).sort(compareRoutes);
}

/** Routes in the order in which they are shown: by years, total gap, largest gap, pay, steps, moves. */
export function compareRoutes(a: Route, b: Route): number {
  return (
    differ(a.costs.years, b.costs.years) ||
    differ(a.costs.totalGap, b.costs.totalGap) ||
    differ(a.costs.maxGap, b.costs.maxGap) ||
    differ(b.costs.lowestPay, a.costs.lowestPay) ||
    a.moves.length - b.moves.length ||
    compareMoves(a.moves, b.moves)
  );
}

const differ = (a: number, b: number): number => (a === b || Math.abs(a - b) <= EPSILON ? 0 : a - b);

function compareMoves(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

/** Whether the first is at least as good as the second in every cost. */
export function isAsGood(a: RouteCosts, b: RouteCosts): boolean {
  return (
    a.years <= b.years + EPSILON &&
    a.totalGap <= b.totalGap + EPSILON &&
    a.maxGap <= b.maxGap + EPSILON &&
    a.lowestPay >= b.lowestPay - EPSILON
  );
}

/**
 * Adds a way unless one that is there covers it, and drops those that it covers. Ways of fewer steps
 * come first, and of as many in the order of their moves, so the first of equals stays.
 */
function keep(ways: Label[], way: Label, covers: (a: Label, b: Label) => boolean): boolean {
  if (ways.some((other) => covers(other, way))) return false;
  for (let at = ways.length - 1; at >= 0; at--) if (covers(way, ways[at]!)) ways.splice(at, 1);
  ways.push(way);
  return true;
}

/** Whether going on from the second way to a role can be no better than from the first. */
const coversOnTheWay = (a: Label, b: Label): boolean => isAsGood(a, b) && a.derived <= b.derived;

/** The same where routes have to pass roles: see `findRoutes`. */
const coversWithVia = (a: Label, b: Label): boolean =>
  coversOnTheWay(a, b) && a.seen === b.seen && visitsOnly(a, b);

/** Whether every role on the first way is on the second too. */
function visitsOnly(a: Label, b: Label): boolean {
  for (let label: Label | undefined = a; label; label = label.before)
    if (!passes(b, label.role)) return false;
  return true;
}

function passes(way: Label, role: number): boolean {
  for (let label: Label | undefined = way; label; label = label.before) if (label.role === role) return true;
  return false;
}

function extend(
  graph: MoveGraph,
  label: Label,
  move: number,
  via: readonly number[],
  { maxDerived }: RouteLimits,
): Label {
  const role = graph.targets[move]!;
  const gap = graph.gaps[move]!;
  const pay = graph.pay[role]!;
  const bit = via.indexOf(role);
  return {
    role,
    move,
    before: label,
    seen: bit < 0 ? label.seen : label.seen | (1 << bit),
    derived: maxDerived === undefined ? 0 : label.derived + graph.derived[move]!,
    years: label.years + typicalYears(graph, move),
    totalGap: label.totalGap + gap,
    maxGap: Math.max(label.maxGap, gap),
    lowestPay: Number.isNaN(pay) ? label.lowestPay : Math.min(label.lowestPay, pay),
  };
}

const isAllowed = (graph: MoveGraph, move: number, limits: RouteLimits): boolean =>
  !limits.avoid?.has(graph.targets[move]!) &&
  !limits.withoutKinds?.has(graph.kinds[move]!) &&
  !(limits.authoredOnly && graph.derived[move]);

/** Whether a route's largest step is smaller than another's; for equals the sum of gaps, then years. */
export function isSmoother(a: Route, b: Route): boolean {
  return (
    (differ(a.costs.maxGap, b.costs.maxGap) ||
      differ(a.costs.totalGap, b.costs.totalGap) ||
      differ(a.costs.years, b.costs.years)) < 0
  );
}

/** The fewest steps from each role to `to`, for roles within `maxSteps`. */
const stepsTo = (graph: MoveGraph, to: number, limits: RouteLimits): Map<number, number> =>
  rolesWithin(graph, to, limits, 'to');

/**
 * The roles that can be reached from a role, or that lead to it, within `maxSteps`, the nearest first,
 * each with its fewest steps. The role itself stands first, with 0.
 */
export function rolesWithin(
  graph: MoveGraph,
  role: number,
  limits: RouteLimits,
  direction: 'from' | 'to',
): Map<number, number> {
  const neighbours = direction === 'to' ? reverse(graph, limits) : forward(graph, limits);
  const steps = new Map([[role, 0]]);
  let layer = [role];
  for (let step = 1; step <= limits.maxSteps && layer.length > 0; step++) {
    const next: number[] = [];
    for (const role of layer) {
      for (const source of neighbours.of(role)) {
        if (steps.has(source)) continue;
        steps.set(source, step);
        next.push(source);
      }
    }
    layer = next;
  }
  return steps;
}

interface Neighbours {
  of(role: number): Iterable<number>;
}

/** For each role those that an allowed move leads to. */
function forward(graph: MoveGraph, limits: RouteLimits): Neighbours {
  return {
    *of(role) {
      const [first, end] = movesOf(graph, role);
      for (let move = first; move < end; move++)
        if (isAllowed(graph, move, limits)) yield graph.targets[move]!;
    },
  };
}

/** For each role those with an allowed move to it. */
function reverse(graph: MoveGraph, limits: RouteLimits): Neighbours {
  const ends = new Uint32Array(graph.moveEnds.length);
  const allowed = (move: number): boolean => isAllowed(graph, move, limits);
  for (let move = 0; move < graph.targets.length; move++) if (allowed(move)) ends[graph.targets[move]!]!++;
  for (let role = 1; role < ends.length; role++) ends[role]! += ends[role - 1]!;
  const sources = new Uint32Array(ends.at(-1) ?? 0);
  const next = Uint32Array.from(ends, (_, role) => (role === 0 ? 0 : ends[role - 1]!));
  for (let role = 0; role < graph.moveEnds.length; role++) {
    const [first, end] = movesOf(graph, role);
    for (let move = first; move < end; move++)
      if (allowed(move)) sources[next[graph.targets[move]!]!++] = role;
  }
  return { of: (role) => sources.subarray(role === 0 ? 0 : ends[role - 1]!, ends[role]!) };
}

function routeOf(label: Label): Route {
  const moves: number[] = [];
  for (let way: Label = label; way.before; way = way.before) moves.unshift(way.move);
  const { years, totalGap, maxGap, lowestPay } = label;
  return { moves, costs: { years, totalGap, maxGap, lowestPay } };
}
