import type { RoleProfile } from '../schema/role.ts';
import { EDUCATION, STAGES } from '../schema/vocabulary.ts';
import type { Profiles } from './build.ts';
import { plainWords, textsOfRole } from './lint/texts.ts';

/** How many of something there are. */
export interface Tally {
  readonly name: string;
  readonly count: number;
}

/** What a set of profiles covers. */
export interface ProfileStats {
  readonly roles: number;
  readonly tracks: readonly (Tally & {
    readonly levels: number;
    readonly words: number;
    readonly laterals: number;
    readonly pivots: number;
  })[];
  readonly stages: readonly Tally[];
  readonly education: readonly Tally[];
  /** Roles that have each section. */
  readonly sections: readonly Tally[];
  readonly categories: number;
  /** Words a role: fewest, median, most. */
  readonly words: { readonly fewest: number; readonly median: number; readonly most: number };
  readonly moves: {
    readonly advance: number;
    readonly lateral: number;
    readonly pivot: number;
    readonly acrossTracks: number;
  };
}

const SECTIONS: Readonly<Record<string, (role: RoleProfile) => boolean>> = {
  "what it's like": (role) => role.whatItsLike !== undefined,
  shape: (role) => role.roleProfile !== undefined,
  requirements: (role) => role.requirements !== undefined,
  skills: (role) => role.skills.length > 0,
  varies: (role) => role.varies.length > 0,
  'fit check': (role) => role.fit !== undefined,
  advancement: (role) => role.advancement.length > 0,
  lateral: (role) => role.lateral.length > 0,
  interview: (role) => role.interview.length > 0,
  changing: (role) => role.changing.length > 0,
  sources: (role) => role.sources.length > 0,
  category: (role) => role.category !== undefined,
};

export function countProfiles({ roles, tracks }: Profiles): ProfileStats {
  const all = [...roles.values()];
  const words = new Map(all.map((role) => [role.id, wordsOf(role)]));
  const sorted = [...words.values()].sort((a, b) => a - b);
  const moves = all.flatMap((role) =>
    [...role.advancement, ...role.lateral].map((move) => ({ ...move, from: role })),
  );
  const ofKind = (kind: string): number => moves.filter((move) => move.kind === kind).length;
  const tally = (names: readonly string[], nameOf: (role: RoleProfile) => string | undefined): Tally[] =>
    names.map((name) => ({ name, count: all.filter((role) => nameOf(role) === name).length }));
  return {
    roles: all.length,
    tracks: [...tracks.values()]
      .sort((a, b) => (a.title < b.title ? -1 : 1))
      .map((track) => {
        const own = all.filter((role) => role.track === track.id);
        const sum = own.reduce((total, role) => total + words.get(role.id)!, 0);
        const sideways = own.flatMap((role) => role.lateral);
        return {
          name: track.title,
          count: own.length,
          levels: new Set(own.map((role) => role.level)).size,
          words: own.length === 0 ? 0 : Math.round(sum / own.length),
          laterals: sideways.filter((move) => move.kind === 'lateral').length,
          pivots: sideways.filter((move) => move.kind === 'pivot').length,
        };
      }),
    stages: tally(
      STAGES,
      (role) => tracks.get(role.track)?.levels.find((level) => level.id === role.level)?.stage,
    ),
    education: tally(EDUCATION, (role) => role.requirements?.education?.usual),
    sections: Object.entries(SECTIONS).map(([name, has]) => ({ name, count: all.filter(has).length })),
    categories: new Set(all.map((role) => role.category).filter((code) => code !== undefined)).size,
    words: { fewest: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 },
    moves: {
      advance: ofKind('advance'),
      lateral: ofKind('lateral'),
      pivot: ofKind('pivot'),
      acrossTracks: moves.filter(
        (move) => roles.get(move.to) && roles.get(move.to)!.track !== move.from.track,
      ).length,
    },
  };
}

const wordsOf = (role: RoleProfile): number =>
  textsOfRole(role).reduce((sum, { text }) => sum + plainWords(text).length, 0);
