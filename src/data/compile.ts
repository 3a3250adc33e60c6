import {
  buildRolePage,
  buildTrackPage,
  buildTrackRow,
  graphMoves,
  type Profiles,
  surveyLandscape,
} from '../domain/build.ts';
import type { CategoryRow, SearchCard, SkillRow } from '../domain/catalogue.ts';
import { compareByPlace } from '../domain/list.ts';
import { buildMatchIndex } from '../domain/match/match-index.ts';
import { buildMoveGraph } from '../domain/move-graph.ts';
import { pathRoleOf } from '../domain/path-role.ts';
import { normalise } from '../domain/words.ts';
import type { RoleProfile } from '../schema/role.ts';
import { pack } from './packed.ts';
import { KEYS, type RoleSources, type StoredRole } from './records.ts';
import { titleRecords } from './title-records.ts';

/** A record of a compiled catalogue. */
export type CatalogueRecord = readonly [key: string, payload: Uint8Array | string];

/** Turns checked profiles into the records that the commands read; one after another, to save memory. */
export function* compileProfiles(all: Profiles): Generator<CatalogueRecord> {
  const landscape = surveyLandscape(all);
  const { profiles } = landscape;
  const rows = [...landscape.rows.values()].sort(compareByPlace);
  const roles = [...profiles.roles.values()].filter((role) => landscape.rows.has(role.id));
  for (const role of roles) {
    const page = buildRolePage(role, landscape);
    const neighbours = [page.advancement, page.lateral, page.derivedMoves].flat().map((move) => move.role);
    const mentioned = [...neighbours, ...page.feeders, ...page.publishedRelated, ...page.related];
    const ids = [...new Set([role.id, ...mentioned.map((other) => other.id)])];
    const sources: RoleSources = {
      roles: ids,
      tracks: [...new Set([role.track, ...mentioned.map((other) => other.track)])],
      categories: [...new Set(ids.flatMap((id) => landscape.rows.get(id)?.category ?? []))],
    };
    yield [KEYS.role(role.id), JSON.stringify({ page, sources } satisfies StoredRole<typeof page>)];
    yield [KEYS.pathRole(role.id), JSON.stringify(pathRoleOf(page))];
  }
  for (const track of profiles.tracks.values()) {
    yield [KEYS.track(track.id), JSON.stringify(buildTrackPage(track, landscape))];
  }
  const tracks = [...profiles.tracks.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  yield [KEYS.tracks, JSON.stringify(tracks.map((track) => buildTrackRow(track, landscape)))];
  const categories = [...profiles.categories.values()].map(
    ({ code, title }): CategoryRow => ({ code, title }),
  );
  categories.sort((a, b) => (a.code < b.code ? -1 : 1));
  yield [KEYS.categories, JSON.stringify(categories)];
  const skills = [...profiles.skills.values()].map(
    ({ id, name, group, summary }): SkillRow => ({ id, name, group, summary: summary ?? null }),
  );
  yield [KEYS.skills, JSON.stringify(skills)];
  yield [KEYS.roles, JSON.stringify(rows)];
  for (const row of rows) yield [KEYS.row(row.id), JSON.stringify(row)];
  for (const [name, ids] of namesOf(roles)) yield [KEYS.name(name), JSON.stringify([...ids])];
  const cards = rows.map((row): SearchCard => {
    const role = profiles.roles.get(row.id)!;
    const skills = role.skills.map((skill) => profiles.skills.get(skill.id)?.name ?? skill.id);
    return { ...row, aliases: role.aliases, skills, summary: role.summary };
  });
  for (const [document, card] of cards.entries()) yield [KEYS.card(document), JSON.stringify(card)];
  yield [KEYS.moves, pack({ ...buildMoveGraph(rows, graphMoves(landscape)) })];
  yield [KEYS.match, pack({ ...buildMatchIndex(profiles, rows) })];
  yield* titleRecords(rows, landscape);
}

/** Ids by every name that finds a role: a role's own id and title come before another's alias. */
function namesOf(roles: Iterable<RoleProfile>): Map<string, Set<string>> {
  const all = [...roles];
  const names = new Map<string, Set<string>>();
  for (const rank of [
    (role: RoleProfile) => [role.id, role.title, ...role.formerIds],
    (role: RoleProfile) => role.aliases,
  ]) {
    const ofRank = new Map<string, Set<string>>();
    for (const role of all) {
      for (const name of rank(role).map(normalise)) {
        const ids = ofRank.get(name);
        if (ids) ids.add(role.id);
        else ofRank.set(name, new Set([role.id]));
      }
    }
    for (const [name, ids] of ofRank) if (!names.has(name)) names.set(name, ids);
  }
  return names;
}
