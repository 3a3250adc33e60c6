import type { Landscape } from '../domain/build.ts';
import type { RoleRow } from '../domain/role.ts';
import { buildTitleIndex } from '../domain/title-search/build.ts';
import type { TitleDocument } from '../domain/title-search/document.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { CatalogueRecord } from './compile.ts';
import { pack } from './packed.ts';
import { KEYS, TITLES_IN_RECORD } from './records.ts';

/** The records of the title search; documents are the rows in their order. */
export function* titleRecords(rows: readonly RoleRow[], landscape: Landscape): Generator<CatalogueRecord> {
  const { categories } = landscape.profiles;
  const documents = rows.map((row) => documentOf(landscape.profiles.roles.get(row.id)!, landscape));
  const { index, titles } = buildTitleIndex(
    documents,
    new Map([...categories.values()].map(({ code, title }) => [code, title])),
  );
  yield [KEYS.titleIndex, pack({ ...index })];
  for (let start = 0; start < titles.length; start += TITLES_IN_RECORD) {
    const some = titles.slice(start, start + TITLES_IN_RECORD);
    yield [KEYS.titles(start / TITLES_IN_RECORD), JSON.stringify(some)];
  }
}

function documentOf(role: RoleProfile, { profiles, occupations }: Landscape): TitleDocument {
  // A written role that stands for an occupation is found by what the release says of it, too.
  const occupation = role.searchTitles ? (occupations.get(role.id) ?? role) : role;
  const tasks = occupation.tasks ?? [];
  const technology = occupation.technology ?? [];
  return {
    id: role.id,
    soc: role.occupation?.slice(0, 7) ?? role.category ?? null,
    title: role.title,
    otherTitles: [...role.aliases, ...(role.searchTitles ?? [])],
    texts: [
      role.summary,
      ...(occupation === role ? [] : [occupation.summary]),
      ...role.skills.map((skill) => profiles.skills.get(skill.id)?.name ?? skill.id),
      ...tasks.map(({ text }) => text),
      ...technology.map(({ name }) => name),
    ],
    isEditorial: role.origin === undefined,
  };
}
