import type { MatchIndex } from './match/match-index.ts';
import type { MoveGraph } from './move-graph.ts';
import type { PathRole } from './path-role.ts';
import type { RolePage, RoleRow } from './role.ts';
import type { TitleIndex } from './title-search/title-index.ts';
import type { TrackPage, TrackRow } from './track.ts';

/** What a search shows of one role. */
export interface SearchCard extends RoleRow {
  readonly aliases: readonly string[];
  readonly skills: readonly string[];
  readonly summary: string;
}

/** A category in one line. */
export interface CategoryRow {
  /** The SOC code. */
  readonly code: string;
  readonly title: string;
}

/** A skill of the vocabulary. */
export interface SkillRow {
  readonly id: string;
  readonly name: string;
  /** The heading that it stands under. */
  readonly group: string;
  /** What somebody with this skill can do. */
  readonly summary: string | null;
}

/**
 * Everything truest knows, asked one question at a time. Each answer is one small read; nothing here
 * loads all of it but `roles()`.
 */
export interface Catalogue {
  findRole(id: string): RolePage | undefined;
  /** What a route says of a role that it passes: a tenth of its page. */
  findPathRole(id: string): PathRole | undefined;
  /** A role in one line. */
  findRow(id: string): RoleRow | undefined;
  findTrack(id: string): TrackPage | undefined;
  /** By title. */
  tracks(): readonly TrackRow[];
  /** By code. */
  categories(): readonly CategoryRow[];
  /** The vocabulary of skills, in its own order: related ones stand together. */
  skills(): readonly SkillRow[];
  /** By track, level, title. */
  roles(): readonly RoleRow[];
  /** Ids of the roles that have this id, title, alias or former id, as `normalise` writes it. */
  idsByName(normalised: string): readonly string[];
  moveGraph(): MoveGraph;
  /** What a match asks of every role. */
  matchIndex(): MatchIndex;
  titleIndex(): TitleIndex;
  /** A title that is listed for a role, by its number in the title index. */
  listedTitle(title: number): string;
  /**
   * Looks at every file before somebody is told that there is nothing: what is kept of a large folder may
   * lack what was written a moment ago.
   */
  ensureFresh(): void;
  /** The role behind a document number of the title index. */
  searchCard(document: number): SearchCard;
}
