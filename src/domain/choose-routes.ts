import { isSmoother, type Route, type RouteCosts } from './routes.ts';

export const ROUTE_LABELS = ['fastest', 'smoothest', 'best paid'] as const;
export type RouteLabel = (typeof ROUTE_LABELS)[number];

/** A route that is shown, and what it is best at among all; nothing when it is a compromise. */
export interface ChosenRoute {
  readonly route: Route;
  readonly labels: readonly RouteLabel[];
}

/** What a person would take a detour for. */
const MATERIAL = { years: 0.5, maxGap: 0.05, lowestPay: 2000 } as const;

/**
 * Whether a route is better than another in something that matters to a person: half a typical year, five
 * points of the biggest stretch, or $2,000 of the lowest pay on the way.
 */
export function gainsMaterially({ years, maxGap, lowestPay }: RouteCosts, other: RouteCosts): boolean {
  return (
    other.years - years >= MATERIAL.years - 1e-9 ||
    other.maxGap - maxGap >= MATERIAL.maxGap - 1e-9 ||
    (lowestPay > other.lowestPay && lowestPay - other.lowestPay >= MATERIAL.lowestPay)
  );
}

/**
 * Which of the routes to show, at most `limit`: those that are best at something, then the others by years.
 * With `materialOnly` one of the others is passed over unless it gains materially over each route that is
 * shown already. By years again; `immaterial` counts those that were passed over for that.
 *
 * @param routes as `findRoutes` gives them, by years
 */
export function chooseRoutes(
  routes: readonly Route[],
  limit: number,
  materialOnly: boolean,
): { readonly chosen: readonly ChosenRoute[]; readonly immaterial: number } {
  if (routes.length === 0) return { chosen: [], immaterial: 0 };
  const best = (better: (a: Route, b: Route) => boolean): Route =>
    routes.reduce((found, route) => (better(route, found) ? route : found));
  const winners: Readonly<Record<RouteLabel, Route>> = {
    fastest: routes[0]!,
    smoothest: best(isSmoother),
    'best paid': best((a, b) => a.costs.lowestPay > b.costs.lowestPay),
  };
  const entries = routes.map(
    (route): ChosenRoute => ({
      route,
      labels: ROUTE_LABELS.filter((label) => winners[label] === route),
    }),
  );
  const shown = entries.filter(({ labels }) => labels.length > 0);
  let immaterial = 0;
  for (const entry of entries.filter(({ labels }) => labels.length === 0)) {
    const { costs } = entry.route;
    if (!materialOnly || shown.every(({ route }) => gainsMaterially(costs, route.costs))) shown.push(entry);
    else immaterial++;
  }
  const kept = new Set(shown.slice(0, limit));
  return { chosen: entries.filter((entry) => kept.has(entry)), immaterial };
}
