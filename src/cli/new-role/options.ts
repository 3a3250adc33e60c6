import type { NewRole } from '../../data/new-profile.ts';

/** What the flags say about a new role; the rest is asked for. */
export interface NewRoleOptions {
  readonly title: string | undefined;
  readonly id: string | undefined;
  /** A track's id or title. */
  readonly track: string | undefined;
  /** The title of a track that is new too. */
  readonly newTrack: string | undefined;
  /** A level's id or title. */
  readonly level: string | undefined;
  /** A category's code or title. */
  readonly category: string | undefined;
  readonly summary: string | undefined;
  readonly aliases: readonly string[];
  /** Whether it may have the id of a role that comes with truest. */
  readonly replace: boolean;
}

/** What is known of a new role so far. */
export type Known = { -readonly [Part in keyof NewRole]?: NewRole[Part] } & {
  /** The title of its track, when that is new too. */
  newTrack?: string;
};
