import type { Catalogue, SearchCard } from './catalogue.ts';
import { compareByPlace } from './list.ts';
import { editDistance } from './nearest.ts';
import type { RoleRow } from './role.ts';
import { nearestRoles } from './title-search/find-roles.ts';
import { normalise } from './words.ts';

/**
 * The role that somebody means.
 * `exact`: it has that id, title or alias, and `by` says which other title it was.
 * `near`: it does not, but one role is clearly nearest.
 * `several`: more than one could be meant. `none`: with the nearest names, possibly none.
 */
export type Resolution =
  | { readonly kind: 'exact'; readonly id: string }
  | { readonly kind: 'near'; readonly role: SearchCard; readonly by: string }
  | { readonly kind: 'several'; readonly roles: readonly RoleRow[] }
  | { readonly kind: 'none'; readonly nearest: readonly SearchCard[] };

/** From this likeness on a role may be meant, and from this margin before the next one it is. */
const MEANT = 0.72;
const CLEAR_MARGIN = 0.08;
const OFFERED = 8;
/** So many roles are looked at. */
const CANDIDATES = 40;

export function resolveRole(catalogue: Catalogue, typed: string): Resolution {
  const ids = catalogue.idsByName(normalise(typed));
  if (ids.length === 1) return { kind: 'exact', id: ids[0]! };
  if (ids.length > 1) {
    const roles = ids.flatMap((id) => catalogue.findRow(id) ?? []);
    return { kind: 'several', roles: roles.sort(compareByPlace) };
  }
  const cards = nearestRoles(catalogue, typed, CANDIDATES);
  const ranked = cards
    .map((card) => ({ card, ...nearestName(typed, card) }))
    .sort((a, b) => b.likeness - a.likeness || (a.card.id < b.card.id ? -1 : 1));
  const named = ranked.filter(({ card }) => isPartOfName(typed, card));
  if (named.length === 1) return { kind: 'near', role: named[0]!.card, by: named[0]!.name };
  if (named.length > 1) return { kind: 'several', roles: named.slice(0, OFFERED).map(({ card }) => card) };
  const [first, second] = ranked;
  if (!first || first.likeness < MEANT) {
    return { kind: 'none', nearest: ranked.slice(0, 3).map(({ card }) => card) };
  }
  if (!second || first.likeness - second.likeness >= CLEAR_MARGIN) {
    return { kind: 'near', role: first.card, by: first.name };
  }
  const meant = ranked.filter((other) => first.likeness - other.likeness < 2 * CLEAR_MARGIN);
  return { kind: 'several', roles: meant.slice(0, OFFERED).map(({ card }) => card) };
}

/** Whether every word that was typed is a word of one of the role's names: "operations" points at many. */
function isPartOfName(typed: string, card: SearchCard): boolean {
  const words = normalise(typed).split(' ');
  return [card.title, ...card.aliases].some((name) => {
    const all = new Set(normalise(name).split(' '));
    return words.every((word) => all.has(word));
  });
}

function nearestName(typed: string, card: SearchCard): { name: string; likeness: number } {
  let best = { name: card.title, likeness: 0 };
  for (const name of [card.title, ...card.aliases]) {
    const likeness = likenessOf(normalise(typed), normalise(name));
    if (likeness > best.likeness) best = { name, likeness };
  }
  return best;
}

/** 1 for the same letters, 0 for none in common: the share of letters that need no edit, in either word order. */
function likenessOf(a: string, b: string): number {
  const sorted = (text: string): string => text.split(' ').sort().join(' ');
  const share = (x: string, y: string): number => {
    const longest = Math.max(x.length, y.length);
    return longest === 0 ? 0 : 1 - editDistance(x, y, longest) / longest;
  };
  return Math.max(share(a, b), share(sorted(a), sorted(b)));
}
