import type { Catalogue, CategoryRow, SearchCard } from '../domain/catalogue.ts';
import type { MoveGraph } from '../domain/move-graph.ts';
import type { RolePage, RoleRow } from '../domain/role.ts';
import type { SearchIndex } from '../domain/search.ts';
import type { TrackPage, TrackRow } from '../domain/track.ts';
import { type Fingerprint, isSettled, isUnchanged, parseFingerprints } from './fingerprint.ts';
import type { RecordFile } from './record-file.ts';
import { KEYS, type Origin } from './records.ts';
import { DamagedCatalogue, StoredCatalogue } from './stored-catalogue.ts';

/** A file has changed since the catalogue was compiled: compile it again, and ask again. */
export class StaleCatalogue extends Error {}

/** Up to this many files, every answer looks at all of them; checking one takes a few microseconds. */
const ALWAYS_CHECK_ALL = 1000;

/**
 * A catalogue compiled from the user's folders over the shipped profiles. Before it answers it looks
 * whether the files are still as they were; in a large folder whether those are that the answer was
 * made from, and all of them before it says that there is no such thing, or lists everything.
 * Throws `StaleCatalogue` from any method.
 */
export class LayeredCatalogue implements Catalogue {
  readonly #stored: StoredCatalogue;
  readonly #records: RecordFile;
  readonly #readAt: number;
  readonly origin: Origin;
  allChecked = false;
  /** Whether a file's content had to be compared because its times could not be trusted yet. */
  unsettled = false;

  constructor(records: RecordFile) {
    this.#records = records;
    this.#stored = new StoredCatalogue(records);
    this.#readAt = records.stamp;
    const origin = records.readJson<Origin>(KEYS.origin);
    if (!origin) throw new DamagedCatalogue(KEYS.origin);
    this.origin = origin;
  }

  /** Looks at the folders, and at the files if they are not too many. */
  checkFolders(): void {
    for (const print of [...this.origin.directories, ...this.origin.always]) this.#check(print);
    if (this.origin.fileCount <= ALWAYS_CHECK_ALL) this.#checkAll();
  }

  findRole(id: string): RolePage | undefined {
    const stored = this.#stored.findStoredRole(id);
    if (!stored) this.#checkAll();
    else if (!this.allChecked) {
      for (const role of stored.sources.roles) this.#checkFile('role', role);
      for (const track of stored.sources.tracks) this.#checkFile('track', track);
      for (const category of stored.sources.categories) this.#checkFile('category', category);
    }
    return stored?.page;
  }

  findRow(id: string): RoleRow | undefined {
    const row = this.#stored.findRow(id);
    if (!row) this.#checkAll();
    else this.#checkFile('role', id);
    return row;
  }

  findTrack(id: string): TrackPage | undefined {
    const page = this.#stored.findTrack(id);
    if (!page) this.#checkAll();
    else if (!this.allChecked) {
      this.#checkFile('track', id);
      for (const role of page.roles) this.#checkFile('role', role.id);
    }
    return page;
  }

  tracks(): readonly TrackRow[] {
    const tracks = this.#stored.tracks();
    for (const track of tracks) this.#checkFile('track', track.id);
    return tracks;
  }

  categories(): readonly CategoryRow[] {
    const categories = this.#stored.categories();
    for (const category of categories) this.#checkFile('category', category.code);
    return categories;
  }

  roles(): readonly RoleRow[] {
    this.#checkAll();
    return this.#stored.roles();
  }

  idsByName(normalised: string): readonly string[] {
    return this.#stored.idsByName(normalised);
  }

  moveGraph(): MoveGraph {
    return this.#stored.moveGraph();
  }

  searchIndex(): SearchIndex {
    return this.#stored.searchIndex();
  }

  searchCard(document: number): SearchCard {
    const card = this.#stored.searchCard(document);
    this.#checkFile('role', card.id);
    return card;
  }

  #checkAll(): void {
    if (this.allChecked) return;
    const files = this.#records.read(KEYS.files);
    if (!files) throw new DamagedCatalogue(KEYS.files);
    for (const print of parseFingerprints(files.toString())) this.#check(print);
    this.allChecked = true;
  }

  #checkFile(kind: string, id: string): void {
    if (this.allChecked) return;
    const print = this.#records.readJson<Fingerprint>(KEYS.file(kind, id));
    if (print) this.#check(print);
  }

  #check(print: Fingerprint): void {
    if (!isUnchanged(print, this.#readAt)) throw new StaleCatalogue();
    if (print.content !== 0 && !isSettled(print, this.#readAt)) this.unsettled = true;
  }
}
