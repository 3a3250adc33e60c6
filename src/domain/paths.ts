import { MOVE_KINDS, type MoveKind, type Years } from '../schema/vocabulary.ts';
import { type Barriers, barriersBetween } from './barriers.ts';
import type { Catalogue } from './catalogue.ts';
import { chooseRoutes, type RouteLabel } from './choose-routes.ts';
import { type MoveGraph, movesOf } from './move-graph.ts';
import { mentionOf, type PathRole } from './path-role.ts';
import type { YearsBasis } from './related/move-years.ts';
import type { RoleMention } from './role.ts';
import { findRoutes, type Route, type RouteLimits, rolesWithin } from './routes.ts';
import { comparableSkills, skillGap, telling } from './skill-gap.ts';

/** A skill that a step needs, by name, from level to level of 7. */
export interface SkillToLearn {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** One move of a route. Money in US dollars a year. */
export interface PathStep {
  readonly from: RoleMention;
  readonly to: RoleMention;
  readonly kind: MoveKind;
  readonly years: Years;
  /** Of a derived move: what its years rest on; null when they are assumed, and for what somebody wrote. */
  readonly yearsBasis: YearsBasis | null;
  /** Difference of the medians of the two categories; null where one is not known or only a least. */
  readonly payChange: number | null;
  /** Share 0 to 1, and the two to four skills that make most of it. */
  readonly gap: { readonly share: number; readonly skills: readonly SkillToLearn[] };
  /** What has to be true before; null for a derived move. */
  readonly before: string | null;
  readonly how: string | null;
  readonly giveUp: string | null;
  /** What the author says there is to learn. */
  readonly learn: string | null;
  /** What stands in between and is never hidden in a gap. */
  readonly barriers: Barriers;
  readonly evidence: 'authored' | 'derived';
}

export interface PathRoute {
  /** What it is best at among the routes; none when it is a compromise. */
  readonly labels: readonly RouteLabel[];
  readonly steps: readonly PathStep[];
  readonly totals: {
    readonly years: Years;
    readonly payChange: number | null;
    readonly maxGap: number;
    readonly totalGap: number;
    /** Lowest median pay of the categories after the start; null when none is known. */
    readonly lowestPay: number | null;
  };
}

/**
 * Where no chain of moves leads: how near the moves come that somebody wrote, and the one that is missing.
 * Derived moves do not count here: they would put the link between two jobs that have to do with neither end.
 */
export interface MissingLink {
  /** The reachable role that is nearest, possibly the start itself. */
  readonly nearest: RoleMention;
  readonly stepsToNearest: number;
  /** The role that a move would have to lead to: the target, or one that leads there. */
  readonly to: RoleMention;
  readonly gap: { readonly share: number; readonly skills: readonly SkillToLearn[] };
  /** false when the skills of one of the two are not known: the gap says nothing then. */
  readonly isGapKnown: boolean;
  /** What the missing move needs by law or custom. */
  readonly barriers: Barriers;
  /** Of moves that nobody wrote, how many a route takes at most; null where there are none. */
  readonly maxDerived: number | null;
}

export interface PathsAnswer {
  readonly from: RoleMention;
  readonly to: RoleMention;
  readonly routes: readonly PathRoute[];
  /** How many routes are worth choosing between in all; `routes` may be fewer. */
  readonly routeCount: number;
  /** true when derived moves were left out, because moves that somebody wrote lead there. */
  readonly authoredOnly: boolean;
  /** How many of them were left out because they gain too little over those that are given. */
  readonly immaterialCount: number;
  /** The quickest route without the limits, when only they stand in the way. */
  readonly unlimited: PathRoute | null;
  /** Set when there is no route, with or without limits. */
  readonly missing: MissingLink | null;
}

export interface PathQuery extends Pick<RouteLimits, 'maxSteps' | 'maxYears'> {
  /** Ids of roles. */
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  readonly withoutPivots: boolean;
  /** Only these kinds of move; all without it. */
  readonly kinds?: readonly MoveKind[];
  /** Routes to give at most. */
  readonly limit: number;
  /** true to leave out routes that gain too little to matter over those that are best at something. */
  readonly materialOnly?: boolean;
}

/** Traces the routes between two roles that are worth choosing between. Throws when an id is not a role's. */
export function tracePaths(catalogue: Catalogue, query: PathQuery): PathsAnswer {
  const graph = catalogue.moveGraph();
  const ids = graph.ids.split('\n');
  const number = (id: string): number => ids.indexOf(id);
  const limits: RouteLimits = {
    maxSteps: query.maxSteps,
    maxDerived: MOST_DERIVED,
    ...(query.maxYears === undefined ? {} : { maxYears: query.maxYears }),
    via: query.via.map(number),
    avoid: new Set(query.avoid.map(number)),
    withoutKinds: new Set(
      MOVE_KINDS.flatMap((kind, at) =>
        (query.withoutPivots && kind === 'pivot') || query.kinds?.includes(kind) === false ? [at] : [],
      ),
    ),
  };
  const roles = new PathRoles(catalogue, ids);
  const [from, to] = [number(query.from), number(query.to)];
  // What somebody wrote is worth more than what figures say: derived moves fill in where nothing is written.
  const authored = findRoutes(graph, from, to, { ...limits, authoredOnly: true });
  const isAuthored = authored.length > 0 && graph.derived.includes(1);
  const all = authored.length > 0 ? authored : findRoutes(graph, from, to, limits);
  if (all.length === 0) catalogue.ensureFresh();
  const { chosen, immaterial } = chooseRoutes(all, query.limit, query.materialOnly === true);
  const free =
    all.length > 0 ? [] : findRoutes(graph, from, to, { maxSteps: MOST_STEPS, maxDerived: MOST_DERIVED });
  return {
    from: roles.mention(from),
    to: roles.mention(to),
    routes: chosen.map(({ route, labels }) => routeView(route, labels, from, graph, roles)),
    routeCount: all.length,
    authoredOnly: isAuthored,
    immaterialCount: immaterial,
    unlimited: free[0] ? routeView(free[0], [], from, graph, roles) : null,
    missing: all.length === 0 && free.length === 0 ? findMissingLink(graph, from, to, limits, roles) : null,
  };
}

/** What routes say of roles, by their number in the graph, each read once. */
class PathRoles {
  readonly #catalogue: Catalogue;
  readonly #ids: readonly string[];
  readonly #read = new Map<number, PathRole>();

  constructor(catalogue: Catalogue, ids: readonly string[]) {
    this.#catalogue = catalogue;
    this.#ids = ids;
  }

  get(role: number): PathRole {
    const known = this.#read.get(role);
    if (known) return known;
    const found = this.#catalogue.findPathRole(this.#ids[role] ?? '');
    if (!found) throw new RangeError(`no role of number ${role}`);
    this.#read.set(role, found);
    return found;
  }

  mention(role: number): RoleMention {
    return mentionOf(this.get(role));
  }
}

function routeView(
  route: Route,
  labels: readonly RouteLabel[],
  start: number,
  graph: MoveGraph,
  roles: PathRoles,
): PathRoute {
  let at = start;
  const steps = route.moves.map((move) => {
    const step = stepView(move, at, graph, roles);
    at = graph.targets[move]!;
    return step;
  });
  const { maxGap, totalGap, lowestPay } = route.costs;
  return {
    labels,
    steps,
    totals: {
      years: {
        min: steps.reduce((sum, step) => sum + step.years.min, 0),
        max: steps.reduce((sum, step) => sum + step.years.max, 0),
      },
      payChange: payChange(steps[0]!.from, steps.at(-1)!.to),
      maxGap,
      totalGap,
      lowestPay: Number.isFinite(lowestPay) ? lowestPay : null,
    },
  };
}

function stepView(move: number, from: number, graph: MoveGraph, roles: PathRoles): PathStep {
  const kind = MOVE_KINDS[graph.kinds[move]!]!;
  const years = { min: graph.yearsMin[move]!, max: graph.yearsMax[move]! };
  return stepBetween(
    roles.get(from),
    roles.get(graph.targets[move]!),
    kind,
    years,
    graph.derived[move] === 1,
  );
}

function payChange(from: RoleMention, to: RoleMention): number | null {
  const isKnown = (role: RoleMention): boolean => role.medianPay !== null && !role.medianPayTopCoded;
  return isKnown(from) && isKnown(to) ? to.medianPay! - from.medianPay! : null;
}

/** A move between two roles with all that is known of it. */
export function stepBetween(
  from: PathRole,
  to: PathRole,
  kind: MoveKind,
  years: Years,
  derived: boolean,
): PathStep {
  const [a, b] = [mentionOf(from), mentionOf(to)];
  const words = derived ? undefined : from.moves.find((move) => move.to === to.id && move.kind === kind);
  return {
    from: a,
    to: b,
    kind,
    years,
    yearsBasis: derived ? (from.derived.find((move) => move.to === to.id)?.yearsBasis ?? null) : null,
    payChange: payChange(a, b),
    gap: gapBetween(from, to),
    before: words?.before ?? null,
    how: words?.how ?? null,
    giveUp: words?.giveUp ?? null,
    learn: words?.gap ?? null,
    barriers: barriersBetween(from.formalities, to.formalities),
    evidence: derived ? 'derived' : 'authored',
  };
}

export function gapBetween(before: PathRole, after: PathRole): PathStep['gap'] {
  const demands = demandsOf(before, after);
  const gap = skillGap(before.skills, demands, before.background);
  const names = new Map(demands.map((skill) => [skill.id, skill.name]));
  return {
    share: gap.share,
    skills: telling(gap).map(({ id, from, to }) => ({ id, name: names.get(id) ?? id, from, to })),
  };
}

const demandsOf = (before: PathRole, after: PathRole): PathRole['skills'] =>
  comparableSkills(before, after, after.publicSkills);

/** Whether the skills of both are known; without them the share of a gap says nothing. */
export const isGapKnown = (before: PathRole, after: PathRole): boolean =>
  demandsOf(before, after).length > 0 &&
  (before.skills.length > 0 || Object.keys(before.background).length > 0);

/**
 * Derived moves of one route. Each says only whose work is near, and nearness thins out with every step:
 * a long chain of them leads from any job to any other.
 */
const MOST_DERIVED = 3;

/** As many steps as --max-steps takes. */
const MOST_STEPS = 20;

/** Roles on each side of a missing link that are looked at. */
const SIDE = 40;

/**
 * The smallest skill gap between a role that can be reached and one that leads to the target, by moves
 * that somebody wrote, within the forty nearest on each side; one that is not known counts as the widest.
 * Null when there is nothing on one of the sides.
 */
function findMissingLink(
  graph: MoveGraph,
  from: number,
  to: number,
  limits: RouteLimits,
  roles: PathRoles,
): MissingLink | null {
  const written = { ...limits, authoredOnly: true };
  const reachable = [...rolesWithin(graph, from, written, 'from')].slice(0, SIDE);
  const leading = [...rolesWithin(graph, to, written, 'to')].slice(0, SIDE);
  const maxDerived = graph.derived.includes(1) ? MOST_DERIVED : null;
  let best: { link: MissingLink; share: number; steps: number } | undefined;
  for (const [role, steps] of reachable) {
    for (const [target, left] of leading) {
      if (role === target || hasMove(graph, role, target)) continue;
      const [before, after] = [roles.get(role), roles.get(target)];
      const isKnown = isGapKnown(before, after);
      const gap = gapBetween(before, after);
      const share = isKnown ? gap.share : 1;
      const better =
        !best || share < best.share - 1e-9 || (share < best.share + 1e-9 && steps + left < best.steps);
      if (!better) continue;
      const link = {
        nearest: roles.mention(role),
        stepsToNearest: steps,
        to: roles.mention(target),
        gap,
        isGapKnown: isKnown,
        barriers: barriersBetween(before.formalities, after.formalities),
        maxDerived,
      };
      best = { link, share, steps: steps + left };
    }
  }
  return best?.link ?? null;
}

function hasMove(graph: MoveGraph, from: number, to: number): boolean {
  const [first, end] = movesOf(graph, from);
  for (let move = first; move < end; move++) if (graph.targets[move] === to) return true;
  return false;
}
