import type { Catalogue } from '../catalogue.ts';
import { resolveRole } from '../resolve-role.ts';
import type { RoleRow } from '../role.ts';
import { nearestRoles } from '../title-search/find-roles.ts';
import { normalise } from '../words.ts';

/** A role in so few words as a question or a message needs. */
export type RoleName = Pick<RoleRow, 'id' | 'title' | 'trackTitle'>;

/**
 * The role behind a job title. `sure`: it has that title, id or other title. `likely`: a misspelling of one
 * or the title without what stands around it. `unclear`: none that could be taken without asking; with those
 * that could be meant, possibly none.
 */
export type RolePlace =
  | { readonly how: 'sure' | 'likely'; readonly role: RoleName }
  | { readonly how: 'unclear'; readonly candidates: readonly RoleName[] };

const OFFERED = 6;

/** Words of rank, which the same work is called with and without. */
const RANK =
  /\b(?:senior|sr|junior|jr|lead|principal|staff|interim|acting|trainee|intern|i{1,3}|iv|[1-4])\b/gi;

export function placeRole(catalogue: Catalogue, title: string): RolePlace {
  const first = resolveRole(catalogue, title);
  if (first.kind === 'exact') {
    const role = catalogue.findRow(first.id);
    return role ? { how: 'sure', role } : { how: 'unclear', candidates: [] };
  }
  if (first.kind === 'near' && isSameLength(title, first.by)) return { how: 'likely', role: first.role };
  for (const bare of bareTitles(title)) {
    const found = resolveRole(catalogue, bare);
    const role = found.kind === 'exact' ? catalogue.findRow(found.id) : undefined;
    if (role) return { how: 'likely', role };
  }
  const named = first.kind === 'near' ? [first.role] : first.kind === 'several' ? first.roles : first.nearest;
  const all = [...named, ...nearestRoles(catalogue, title, OFFERED)];
  const candidates = [...new Map(all.map((row) => [row.id, row])).values()].slice(0, OFFERED);
  return {
    how: 'unclear',
    candidates: candidates.map(({ id, title: name, trackTitle }) => ({ id, title: name, trackTitle })),
  };
}

/** A misspelt title has as many words as the title; one with fewer may be of another trade altogether. */
const isSameLength = (typed: string, name: string): boolean =>
  normalise(typed).split(' ').length === normalise(name).split(' ').length;

/** The title without brackets, an employer, what follows a comma or a slash, and words of rank. */
function bareTitles(title: string): string[] {
  const plain = title.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\s+(?:at|@)\s+.*$/i, ' ');
  const parts = [plain, ...plain.split(/\s*[,/|–—]\s*|\s+-\s+/)];
  const bare = parts.flatMap((part) => [part, part.replace(RANK, ' ')]).map((part) => part.trim());
  return [...new Set(bare)].filter((part) => part !== '' && part !== title);
}
