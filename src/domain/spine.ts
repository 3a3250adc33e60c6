import type { RoleRow } from './role.ts';

/** A role with the roles of its own track that it advances to. */
export interface LadderRole extends RoleRow {
  readonly advancesTo: readonly { readonly to: string; readonly gap: number }[];
}

/**
 * The main spine of a track's ladder: the chain of advances with the most rungs, from the bottom to the
 * top; of chains as long the one with the smallest skill gaps in all, then the first by id. Only
 * advances to a higher rung count, so there is no cycle.
 */
export function findSpine(roles: readonly LadderRole[]): string[] {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const fromTop = [...roles].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const best = new Map<string, { chain: string[]; gap: number }>();
  for (const role of fromTop) {
    let chosen = { chain: [role.id], gap: 0 };
    for (const { to, gap } of role.advancesTo) {
      const target = byId.get(to);
      const rest = target && target.rank > role.rank ? best.get(to) : undefined;
      if (!rest) continue;
      const candidate = { chain: [role.id, ...rest.chain], gap: gap + rest.gap };
      if (isBetter(candidate, chosen)) chosen = candidate;
    }
    best.set(role.id, chosen);
  }
  let spine: { chain: string[]; gap: number } = { chain: [], gap: 0 };
  for (const candidate of best.values()) if (isBetter(candidate, spine)) spine = candidate;
  return spine.chain;
}

function isBetter(a: { chain: string[]; gap: number }, b: { chain: string[]; gap: number }): boolean {
  if (a.chain.length !== b.chain.length) return a.chain.length > b.chain.length;
  if (a.gap !== b.gap) return a.gap < b.gap;
  return a.chain.join() < b.chain.join();
}
