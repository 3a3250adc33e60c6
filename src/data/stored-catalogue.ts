import type { Catalogue, CategoryRow, SearchCard, SkillRow } from '../domain/catalogue.ts';
import type { MatchIndex } from '../domain/match/match-index.ts';
import type { MoveGraph } from '../domain/move-graph.ts';
import type { PathRole } from '../domain/path-role.ts';
import type { RolePage, RoleRow } from '../domain/role.ts';
import type { TitleIndex } from '../domain/title-search/title-index.ts';
import type { TrackPage, TrackRow } from '../domain/track.ts';
import { unpack } from './packed.ts';
import type { RecordFile } from './record-file.ts';
import { KEYS, type StoredRole, TITLES_IN_RECORD } from './records.ts';

/** A record of a compiled catalogue is missing or damaged. */
export class DamagedCatalogue extends Error {}

/** A compiled catalogue, as its file holds it. */
export class StoredCatalogue implements Catalogue {
  readonly records: RecordFile;
  #titleIndex: TitleIndex | undefined;

  constructor(records: RecordFile) {
    this.records = records;
  }

  findRole(id: string): RolePage | undefined {
    return this.findStoredRole(id)?.page;
  }

  findStoredRole(id: string): StoredRole<RolePage> | undefined {
    return this.#find(KEYS.role(id));
  }

  findPathRole(id: string): PathRole | undefined {
    return this.#find(KEYS.pathRole(id));
  }

  findRow(id: string): RoleRow | undefined {
    return this.#find(KEYS.row(id));
  }

  findTrack(id: string): TrackPage | undefined {
    return this.#find(KEYS.track(id));
  }

  tracks(): readonly TrackRow[] {
    return this.#get(KEYS.tracks);
  }

  categories(): readonly CategoryRow[] {
    return this.#get(KEYS.categories);
  }

  skills(): readonly SkillRow[] {
    return this.#get(KEYS.skills);
  }

  roles(): readonly RoleRow[] {
    return this.#get(KEYS.roles);
  }

  idsByName(normalised: string): readonly string[] {
    return this.#find(KEYS.name(normalised)) ?? [];
  }

  moveGraph(): MoveGraph {
    const bytes = this.records.read(KEYS.moves);
    if (!bytes) throw new DamagedCatalogue(KEYS.moves);
    return unpack(bytes) as unknown as MoveGraph;
  }

  matchIndex(): MatchIndex {
    const bytes = this.records.read(KEYS.match);
    if (!bytes) throw new DamagedCatalogue(KEYS.match);
    return unpack(bytes) as unknown as MatchIndex;
  }

  titleIndex(): TitleIndex {
    if (this.#titleIndex) return this.#titleIndex;
    const bytes = this.records.read(KEYS.titleIndex);
    if (!bytes) throw new DamagedCatalogue(KEYS.titleIndex);
    this.#titleIndex = unpack(bytes) as unknown as TitleIndex;
    return this.#titleIndex;
  }

  listedTitle(title: number): string {
    const block = this.#get<string[]>(KEYS.titles(Math.floor(title / TITLES_IN_RECORD)));
    return block[title % TITLES_IN_RECORD]!;
  }

  /** What it holds cannot change. */
  ensureFresh(): void {}

  searchCard(document: number): SearchCard {
    return this.#get(KEYS.card(document));
  }

  #find<T>(key: string): T | undefined {
    const value = this.records.readJson<T>(key);
    if (value === undefined && !this.records.lacks(key)) throw new DamagedCatalogue(key);
    return value;
  }

  #get<T>(key: string): T {
    const value = this.records.readJson<T>(key);
    if (value === undefined) throw new DamagedCatalogue(key);
    return value;
  }
}
