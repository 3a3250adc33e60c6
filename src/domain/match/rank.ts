import { DIALS, EDUCATION, type Education, INTERESTS, STAGES, type Stage } from '../../schema/vocabulary.ts';
import { educationRank } from '../list.ts';
import type { InterestScores, Me } from '../me.ts';
import { type SkillBackground, type SkillDemand, type SkillStep, skillGap, telling } from '../skill-gap.ts';
import { LEAST_SPREAD } from '../strengths/score.ts';
import type { StyleChoices, ValueRanking } from '../strengths/values.ts';
import {
  type Band,
  bandOf,
  correlate,
  type Reasons,
  reasonsOf,
  standardise,
  TIE_MARGIN,
} from './correlate.ts';
import { checkFormal, type FormalNeed } from './eligibility.ts';
import { type MatchIndex, UNKNOWN } from './match-index.ts';
import { type StyleNote, styleNotes } from './style.ts';

/** What is known of somebody. */
export interface Person {
  /** null when they may not be ranked by. */
  readonly interests: InterestScores | null;
  readonly values: ValueRanking;
  readonly style: StyleChoices;
  readonly me: Me;
  /** The role that they have now: its skills, and what people in it bring besides; null without one. */
  readonly role: {
    readonly track: string;
    readonly skills: readonly SkillDemand[];
    readonly background: SkillBackground;
  } | null;
}

export interface MatchFilter {
  readonly track?: string;
  /** US dollars a year. */
  readonly minPay?: number;
  /** At most this is usually asked for. */
  readonly education?: Education;
}

/** How far somebody's skills are from a role. */
export interface Reach {
  /** 0 (ready) to 1 (everything is new). */
  readonly gap: number;
  /** The skills that make most of it. */
  readonly skills: readonly (SkillStep & { readonly name: string })[];
}

export interface MatchedRole {
  readonly id: string;
  readonly title: string;
  readonly track: string;
  readonly trackTitle: string;
  readonly levelTitle: string;
  readonly stage: Stage;
  /** The category's median pay, US dollars a year. */
  readonly medianPay: number | null;
  readonly medianPayTopCoded: boolean;
  /** null when nothing is known of somebody's skills, or the role names none. */
  readonly reach: Reach | null;
  readonly formal: readonly FormalNeed[];
  readonly style: readonly StyleNote[];
  /** true for the role that they have now. */
  readonly isOwn: boolean;
}

/** An occupation that somebody's interests fit, with the roles whose interests it stands for. */
export interface MatchedWork {
  /** From 1; shared by those that are tied. */
  readonly rank: number;
  readonly isTied: boolean;
  readonly correlation: number;
  readonly band: Band;
  readonly occupation: { readonly code: string; readonly title: string };
  readonly reasons: Reasons;
  /** The smallest skill gap first, in tenths, where it is known; equals by track, level and title. */
  readonly roles: readonly MatchedRole[];
}

export interface MatchResult {
  /** Why nothing is ranked: there are no interests, or they are too near to one another. */
  readonly noRanking: 'no interests' | 'flat' | null;
  /** The best first, cut to the limit. */
  readonly matches: readonly MatchedWork[];
  /** Occupations of each band, and those that are no match. */
  readonly counts: Readonly<Record<Band | 'none', number>>;
  /** Roles that passed the filter, and those of them whose occupation has no interests. */
  readonly roleCount: number;
  readonly withoutInterests: number;
}

/**
 * Ranks occupations by Pearson's correlation of somebody's six interests with theirs, and says of the
 * roles of each how far the skills are, what is formally asked for, and what speaks to style and values:
 * beside one another, never blended. Interests with less than `LEAST_SPREAD` between the highest and the
 * lowest rank nothing.
 */
export function rankMatches(
  index: MatchIndex,
  person: Person,
  filter: MatchFilter,
  limit: number,
): MatchResult {
  const reader = new IndexReader(index);
  const passing = reader.filter(filter);
  const byOccupation = new Map<number, number[]>();
  let withoutInterests = 0;
  for (const role of passing) {
    const occupation = index.occupationOf[role]!;
    if (occupation === UNKNOWN.index) withoutInterests++;
    else if (byOccupation.has(occupation)) byOccupation.get(occupation)!.push(role);
    else byOccupation.set(occupation, [role]);
  }
  const counts = { best: 0, great: 0, good: 0, none: 0 };
  const nothing = { matches: [], counts, roleCount: passing.length, withoutInterests };
  if (person.interests === null) return { ...nothing, noRanking: 'no interests' };
  const scores = INTERESTS.map((interest) => person.interests![interest]);
  const own = standardise(scores);
  if (!own || Math.max(...scores) - Math.min(...scores) < LEAST_SPREAD)
    return { ...nothing, noRanking: 'flat' };
  const ranked: Correlated[] = [];
  for (const [occupation, roles] of byOccupation) {
    const work = standardise(index.interests.subarray(occupation * 6, occupation * 6 + 6));
    const correlation = work ? correlate(own, work) : 0;
    const band = bandOf(correlation);
    counts[band ?? 'none']++;
    if (work && band) ranked.push({ occupation, roles, correlation, band, work, rank: 0 });
  }
  ranked.sort((a, b) => b.correlation - a.correlation || a.occupation - b.occupation);
  giveRanks(ranked);
  const shared = (rank: number): boolean => ranked.filter((other) => other.rank === rank).length > 1;
  const matches = ranked.slice(0, limit).map(
    ({ occupation, roles, correlation, band, work, rank }): MatchedWork => ({
      rank,
      isTied: shared(rank),
      correlation,
      band,
      occupation: reader.occupation(occupation),
      reasons: reasonsOf(own, work),
      roles: roles.map((role) => reader.view(role, person)).sort(byReach),
    }),
  );
  return { ...nothing, noRanking: null, matches };
}

interface Correlated {
  readonly occupation: number;
  readonly roles: readonly number[];
  readonly correlation: number;
  readonly band: Band;
  readonly work: Float64Array;
  rank: number;
}

/** Those within the margin of the first of a rank share it. */
function giveRanks(sorted: readonly Correlated[]): void {
  let first = 0;
  for (const [at, match] of sorted.entries()) {
    if (sorted[first]!.correlation - match.correlation > TIE_MARGIN) first = at;
    match.rank = first + 1;
  }
}

/** Tenths of a gap, so that a hundredth does not put the top of a ladder before its foot. */
const tenths = ({ reach }: MatchedRole): number => (reach === null ? 10 : Math.round(reach.gap * 10));

/** The nearer first; those as near, or whose reach is not known, stay as they stood. */
const byReach = (a: MatchedRole, b: MatchedRole): number => tenths(a) - tenths(b);

/** Reads roles out of the arrays. */
class IndexReader {
  readonly #index: MatchIndex;
  readonly #ids: readonly string[];
  readonly #titles: readonly string[];
  readonly #tracks: readonly string[][];
  readonly #levels: readonly string[];
  readonly #licences: readonly string[];
  readonly #occupations: readonly string[];
  readonly #skills: readonly string[][];
  readonly #skillNames: ReadonlyMap<string, string>;

  constructor(index: MatchIndex) {
    const pairs = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));
    this.#index = index;
    this.#ids = index.ids.split('\n');
    this.#titles = index.titles.split('\n');
    this.#tracks = pairs(index.tracks);
    this.#levels = index.levels.split('\n');
    this.#licences = index.licences.split('\n');
    this.#occupations = index.occupations.split('\n');
    this.#skills = pairs(index.skills);
    this.#skillNames = new Map(this.#skills as [string, string][]);
  }

  /** The numbers of the roles that pass; one without a figure never passes a filter on that figure. */
  filter({ track, minPay, education }: MatchFilter): number[] {
    const { trackOf, medianPay, education: asked } = this.#index;
    const most = education === undefined ? undefined : educationRank(education);
    return Array.from(trackOf.keys()).filter(
      (role) =>
        (track === undefined || this.#tracks[trackOf[role]!]![0] === track) &&
        (minPay === undefined || medianPay[role]! >= Math.max(0, minPay)) &&
        (most === undefined || (asked[role] !== UNKNOWN.byte && asked[role]! <= most)),
    );
  }

  occupation(occupation: number): { code: string; title: string } {
    const [code, title] = this.#occupations[occupation]!.split('\t') as [string, string];
    return { code, title };
  }

  view(role: number, { me, role: before, style, values }: Person): MatchedRole {
    const { medianPay, payTopCoded, stages, levelOf, trackOf, education, yearsMin, dials } = this.#index;
    const [track, trackTitle] = this.#tracks[trackOf[role]!] as [string, string];
    const asked = education[role]!;
    return {
      id: this.#ids[role]!,
      title: this.#titles[role]!,
      track,
      trackTitle,
      levelTitle: this.#levels[levelOf[role]!]!,
      stage: STAGES[stages[role]!]!,
      medianPay: medianPay[role]! < 0 ? null : medianPay[role]!,
      medianPayTopCoded: payTopCoded[role] === 1,
      reach: this.#reach(role, me, before),
      formal: checkFormal(
        {
          education: asked === UNKNOWN.byte ? null : EDUCATION[asked]!,
          yearsMin: Number.isNaN(yearsMin[role]) ? null : yearsMin[role]!,
          licences: this.#licences[role]!.split('\t').filter((licence) => licence !== ''),
        },
        me,
        before?.track === track,
      ),
      style: styleNotes(
        DIALS.map((_, at) => {
          const score = dials[role * DIALS.length + at]!;
          return score === UNKNOWN.byte ? null : score;
        }),
        style,
        values,
      ),
      isOwn: me.role === this.#ids[role],
    };
  }

  #reach(role: number, me: Me, before: Person['role']): Reach | null {
    const demands = this.#demands(role);
    if (demands.length === 0 || (before === null && Object.keys(me.skills).length === 0)) return null;
    const gap = skillGap(skillsOf(me, before), demands, before?.background ?? {});
    return {
      gap: gap.share,
      skills: telling(gap).map((skill) => ({ ...skill, name: this.#skillNames.get(skill.id) ?? skill.id })),
    };
  }

  #demands(role: number): SkillDemand[] {
    const { skillEnds, skillOf, importance, level } = this.#index;
    const start = role === 0 ? 0 : skillEnds[role - 1]!;
    return Array.from({ length: skillEnds[role]! - start }, (_, at) => ({
      id: this.#skills[skillOf[start + at]!]![0]!,
      importance: importance[start + at]!,
      level: level[start + at]!,
    }));
  }
}

/** What somebody can do: what they said of a skill, otherwise what their role asks for. */
function skillsOf(me: Me, before: Person['role']): SkillDemand[] {
  const levels = new Map(before?.skills.map(({ id, level }) => [id, level]));
  for (const [id, level] of Object.entries(me.skills)) levels.set(id, level);
  return [...levels].map(([id, level]) => ({ id, level, importance: 1 }));
}
