import type { TrackProfile } from '../schema/track.ts';
import type { RoleRow } from './role.ts';

/** A track in one line. */
export interface TrackRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Roles that somebody wrote. */
  readonly roleCount: number;
  /** Imported occupations that nobody has written about. */
  readonly occupationCount: number;
  readonly levels: readonly string[];
  /** Lowest and highest median pay among the categories of its roles, US dollars a year. */
  readonly medianPay: {
    readonly min: number;
    readonly max: number;
    /** true when the highest is "at or above" the number. */
    readonly maxTopCoded: boolean;
  } | null;
}

/** The page of a track. */
export interface TrackPage extends TrackProfile {
  /** By level, then title. */
  readonly roles: readonly RoleRow[];
}
