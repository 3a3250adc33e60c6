import type { LadderView, TreeView } from '../../domain/outlook.ts';
import type { PathRoute, PathStep, PathsAnswer } from '../../domain/paths.ts';

/** One step as scripts read it; roles by id and title, money in US dollars a year, shares 0 to 1. */
export function stepJson({ from, to, ...step }: PathStep): object {
  return { from: from.id, to: to.id, fromTitle: from.title, toTitle: to.title, ...step };
}

const routeJson = (route: PathRoute): object => ({ ...route, steps: route.steps.map(stepJson) });

/** `{from, to, routes [{labels, steps, totals}], routeCount, authoredOnly, immaterialCount, missing, unlimited}`. */
export function routesJson(answer: PathsAnswer): object {
  const { from, to, routes, routeCount, authoredOnly, immaterialCount, missing, unlimited } = answer;
  return {
    from: from.id,
    to: to.id,
    routes: routes.map(routeJson),
    routeCount,
    authoredOnly,
    immaterialCount,
    missing: missing && { ...missing, nearest: missing.nearest.id, to: missing.to.id },
    unlimited: unlimited && routeJson(unlimited),
  };
}

/** `{tree {id, title, track, level, medianPay, medianPayTopCoded, move, children}}`. */
export const treeJson = (tree: TreeView): object => ({ tree: nodeJson(tree) });

function nodeJson({ role, move, children, seenBefore, beyond }: TreeView): object {
  const { id, title, track, level, medianPay, medianPayTopCoded } = role;
  return {
    id,
    title,
    track,
    level,
    medianPay,
    medianPayTopCoded,
    move,
    seenBefore,
    beyond,
    children: children.map(nodeJson),
  };
}

/** `{tracks [{id, title, roleCount, spine [{id, title, level, medianPay, medianPayTopCoded, next}]}]}`. */
export const laddersJson = (ladders: readonly LadderView[]): object => ({
  tracks: ladders.map(({ spine, ...ladder }) => ({
    ...ladder,
    spine: spine.map(({ role: { id, title, level, medianPay, medianPayTopCoded }, next }) => ({
      id,
      title,
      level,
      medianPay,
      medianPayTopCoded,
      next,
    })),
  })),
});
