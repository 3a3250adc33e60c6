import type { RoleProfile } from '../schema/role.ts';
import type { TrackProfile } from '../schema/track.ts';
import type { Stage } from '../schema/vocabulary.ts';

/** Where a role stands in its track. */
export interface Place {
  readonly level: string;
  readonly levelTitle: string;
  readonly stage: Stage;
  /** Position of the level in its track, 0 for the lowest. */
  readonly rank: number;
}

const STAGE_OF_ZONE: readonly Stage[] = ['early', 'early', 'middle', 'middle', 'senior'];

/**
 * The level of a role that names one; undefined when its track does not have it. An imported occupation
 * names none: it stands by its job zone (1 to 5, null when unknown) beside the rungs of that stage.
 */
export function findPlace(role: RoleProfile, track: TrackProfile, jobZone: number | null): Place | undefined {
  if (role.level !== undefined) {
    const rank = track.levels.findIndex((level) => level.id === role.level);
    const level = track.levels[rank];
    return level && { level: level.id, levelTitle: level.title, stage: level.stage, rank };
  }
  const stage = jobZone === null ? 'middle' : STAGE_OF_ZONE[jobZone - 1]!;
  const rank = track.levels.findLastIndex((level) => level.stage === stage);
  return {
    level: jobZone === null ? 'no-job-zone' : `job-zone-${jobZone}`,
    levelTitle: jobZone === null ? 'No job zone' : `Job zone ${jobZone}`,
    stage,
    rank: rank < 0 ? track.levels.length - 1 : rank,
  };
}
