import type { Catalogue, CategoryRow, SearchCard, SkillRow } from '../domain/catalogue.ts';
import type { MatchIndex } from '../domain/match/match-index.ts';
import type { MoveGraph } from '../domain/move-graph.ts';
import type { PathRole } from '../domain/path-role.ts';
import type { RolePage, RoleRow } from '../domain/role.ts';
import type { TitleIndex } from '../domain/title-search/title-index.ts';
import type { TrackPage, TrackRow } from '../domain/track.ts';
import { type Fingerprint, isSettled, isUnchanged, parseFingerprints } from './fingerprint.ts';
import type { RecordFile } from './record-file.ts';
import { KEYS, type Origin } from './records.ts';
import { DamagedCatalogue, StoredCatalogue } from './stored-catalogue.ts';

/** A file has changed since the catalogue was compiled: compile it again, and ask again. */
export class StaleCatalogue extends Error {}

/** Up to this many files, every answer looks at all of them; checking one takes a few microseconds. */
const ALWAYS_CHECK_ALL = 1000;
/** Searches and paths, which take longer anyway, do up to this many times as many files. */
const SEARCH_CHECKS_MORE = 4;

/**
 * A catalogue compiled from the user's folders over the shipped profiles. Before it answers it looks
 * whether the files are still as they were. In a large folder it looks for the page of one role or
 * track only at the files of what stands on it, in a very large one also for what a search or a path
 * shows; and at all of them before it says that there is no such thing, or lists everything. So in a very
 * large folder a new title or move, written into a file in place, is found once anything looked at it.
 * Throws `StaleCatalogue` from any method.
 */
export class LayeredCatalogue implements Catalogue {
  readonly #stored: StoredCatalogue;
  readonly #records: RecordFile;
  readonly #readAt: number;
  readonly #checkAllUpTo: number;
  readonly origin: Origin;
  allChecked = false;
  /** Whether a file's content had to be compared because its times could not be trusted yet. */
  unsettled = false;

  constructor(records: RecordFile, checkAllUpTo = ALWAYS_CHECK_ALL) {
    this.#records = records;
    this.#checkAllUpTo = checkAllUpTo;
    this.#stored = new StoredCatalogue(records);
    this.#readAt = records.stamp;
    const origin = records.readJson<Origin>(KEYS.origin);
    if (!origin) throw new DamagedCatalogue(KEYS.origin);
    this.origin = origin;
  }

  /** Looks at the folders, and at the files if they are not too many. */
  checkFolders(): void {
    for (const print of [...this.origin.directories, ...this.origin.always]) this.#check(print);
    if (this.origin.fileCount <= this.#checkAllUpTo) this.#checkAll();
  }

  findRole(id: string): RolePage | undefined {
    const stored = this.#stored.findStoredRole(id);
    if (!stored) this.#checkAll();
    else if (this.allChecked) {
      // Then only imported files can have changed, which are looked at for what they tell themselves.
      const { track, category } = stored.page;
      this.#checkRow({ id, track: track.id, category: category?.code ?? null });
    } else {
      for (const role of stored.sources.roles) this.#checkFile('role', role);
      for (const track of stored.sources.tracks) this.#checkFile('track', track);
      for (const category of stored.sources.categories) this.#checkFile('category', category);
    }
    return stored?.page;
  }

  findPathRole(id: string): PathRole | undefined {
    const role = this.#stored.findPathRole(id);
    if (!role) this.#checkAll();
    else this.#checkRow(role);
    return role;
  }

  findRow(id: string): RoleRow | undefined {
    const row = this.#stored.findRow(id);
    if (!row) this.#checkAll();
    else this.#checkRow(row);
    return row;
  }

  findTrack(id: string): TrackPage | undefined {
    const page = this.#stored.findTrack(id);
    if (!page) this.#checkAll();
    else if (this.allChecked) this.#checkFile('track', id);
    else {
      this.#checkFile('track', id);
      for (const row of page.roles) this.#checkFile('role', row.id);
      for (const code of new Set(page.roles.map((row) => row.category))) {
        if (code !== null) this.#checkFile('category', code);
      }
    }
    return page;
  }

  tracks(): readonly TrackRow[] {
    this.#checkAll();
    return this.#stored.tracks();
  }

  categories(): readonly CategoryRow[] {
    this.#checkAll();
    return this.#stored.categories();
  }

  /** Files of skills are looked at before every answer: see `Origin.always`. */
  skills(): readonly SkillRow[] {
    return this.#stored.skills();
  }

  roles(): readonly RoleRow[] {
    this.#checkAll();
    return this.#stored.roles();
  }

  idsByName(normalised: string): readonly string[] {
    const ids = this.#stored.idsByName(normalised);
    if (ids.length === 0) this.#checkAll();
    return ids;
  }

  moveGraph(): MoveGraph {
    this.#checkForSearch();
    return this.#stored.moveGraph();
  }

  matchIndex(): MatchIndex {
    this.#checkForSearch();
    return this.#stored.matchIndex();
  }

  titleIndex(): TitleIndex {
    this.#checkForSearch();
    return this.#stored.titleIndex();
  }

  listedTitle(title: number): string {
    return this.#stored.listedTitle(title);
  }

  ensureFresh(): void {
    this.#checkAll();
  }

  searchCard(document: number): SearchCard {
    const card = this.#stored.searchCard(document);
    this.#checkRow(card);
    return card;
  }

  #checkRow({ id, track, category }: Pick<RoleRow, 'id' | 'track' | 'category'>): void {
    this.#checkFile('role', id);
    this.#checkFile('track', track);
    if (category !== null) this.#checkFile('category', category);
  }

  #checkAll(): void {
    if (this.allChecked) return;
    const files = this.#records.read(KEYS.files);
    if (!files) throw new DamagedCatalogue(KEYS.files);
    for (const print of parseFingerprints(files.toString())) this.#check(print);
    this.allChecked = true;
  }

  /** Imported files are many, and only looked at where they are shown: the next import replaces them all. */
  get #mayHaveChanged(): boolean {
    return !this.allChecked || this.origin.imported !== null;
  }

  #checkForSearch(): void {
    if (this.origin.fileCount <= SEARCH_CHECKS_MORE * this.#checkAllUpTo) this.#checkAll();
  }

  #checkFile(kind: string, id: string): void {
    if (!this.#mayHaveChanged) return;
    const print = this.#records.readJson<Fingerprint>(KEYS.file(kind, id));
    if (print) this.#check(print);
  }

  #check(print: Fingerprint): void {
    if (!isUnchanged(print, this.#readAt)) throw new StaleCatalogue();
    if (print.content !== 0 && !isSettled(print, this.#readAt)) this.unsettled = true;
  }
}
