import { ROUTE_LABELS, type RouteLabel } from '../choose-routes.ts';
import type { PathRoute } from '../paths.ts';

/** What a route is asked for by: what it is best at, or its number as `truest paths` shows them. */
export type RouteWish = RouteLabel | number;

/** "best-paid" and "2" as they are typed; undefined for anything else. */
export function parseRoute(text: string): RouteWish | undefined {
  const label = ROUTE_LABELS.find((name) => name === text.replace('-', ' '));
  if (label) return label;
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

/** The roles that a route passes, after its start. */
export const stopsOf = (route: PathRoute): string[] => route.steps.map((step) => step.to.id);

/** The route that is asked for; undefined when there is none of that number. */
export const findRoute = (routes: readonly PathRoute[], wish: RouteWish): PathRoute | undefined =>
  typeof wish === 'number' ? routes[wish - 1] : routes.find((route) => route.labels.includes(wish));

/**
 * The route to propose: of those with the fewest steps the one with the smallest stretch at its hardest
 * step, then in all. The smoothest of all would lead a nurse who wants the record system through a
 * master's degree, because it halves the largest step.
 */
export function proposeRoute(routes: readonly PathRoute[]): PathRoute {
  return [...routes].sort(
    (a, b) =>
      a.steps.length - b.steps.length ||
      a.totals.maxGap - b.totals.maxGap ||
      a.totals.totalGap - b.totals.totalGap,
  )[0]!;
}

/** What a route is among the others, as the end of a sentence: "the fastest of 3 routes". */
export function describeRoute(route: PathRoute, routes: readonly PathRoute[]): string {
  if (routes.length === 1) return 'the only route worth choosing';
  const of = `of ${routes.length} routes`;
  if (route.labels.length > 0) return `the ${route.labels.join(' and ')} ${of}`;
  return `route ${routes.indexOf(route) + 1} ${of}`;
}
