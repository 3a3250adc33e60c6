import type { OccupationProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { Education, MoveKind, Stage } from '../schema/vocabulary.ts';
import type { CategoryView } from './category.ts';
import type { DerivedMove } from './derive-moves.ts';
import type { SkillBackground } from './skill-gap.ts';

/** A role in one line: what lists, filters and comparisons need. */
export interface RoleRow {
  readonly id: string;
  readonly title: string;
  readonly track: string;
  readonly trackTitle: string;
  readonly level: string;
  readonly levelTitle: string;
  readonly stage: Stage;
  /** Position of the level in its track, 0 for the lowest. */
  readonly rank: number;
  readonly category: string | null;
  /** The category's median pay, US dollars a year. */
  readonly medianPay: number | null;
  /** true when the median is "at or above" that number. */
  readonly medianPayTopCoded: boolean;
  /**
   * Between which two figures the middle half of the category earns, at every level of experience; US
   * dollars a year, `topCoded` when the upper one is "at or above". Null without either.
   */
  readonly middleHalfPay: { readonly from: number; readonly to: number; readonly topCoded: boolean } | null;
  /** The category's projected growth in percent. */
  readonly growthPercent: number | null;
  readonly openingsPerYear: number | null;
  /** Usually asked for: the role's own statement, otherwise the category's typical entry. */
  readonly education: Education | null;
  /** true for an imported occupation that nobody has written about. */
  readonly imported: boolean;
}

/** Another role as a page mentions it. */
export type RoleMention = Pick<
  RoleRow,
  | 'id'
  | 'title'
  | 'track'
  | 'trackTitle'
  | 'level'
  | 'levelTitle'
  | 'rank'
  | 'medianPay'
  | 'medianPayTopCoded'
>;

/** A move with the role that it leads to. */
export type MoveView = RoleProfile['advancement' | 'lateral'][number] & { readonly role: RoleMention };

/** A role from which people come, and how. */
export interface Feeder extends RoleMention {
  readonly kind: MoveKind;
}

export type SkillView = RoleProfile['skills'][number] & {
  readonly name: string;
  readonly group: string;
  /** What somebody with this skill can do. */
  readonly summary?: string;
};

/**
 * Everything that the page of a role shows, already resolved: the one record that `role show` reads,
 * and its JSON.
 */
export interface RolePage
  extends Omit<
    RoleProfile,
    | 'track'
    | 'level'
    | 'category'
    | 'skills'
    | 'advancement'
    | 'lateral'
    | 'occupation'
    | 'searchTitles'
    | 'tasks'
    | 'technology'
    | 'relatedOccupations'
  > {
  readonly track: { readonly id: string; readonly title: string };
  readonly level: string;
  readonly levelTitle: string;
  readonly stage: Stage;
  readonly rank: number;
  readonly category: CategoryView | null;
  readonly skills: readonly SkillView[];
  /** Levels of skills, 0 to 7, that the role does not name: its occupation's O*NET ratings. */
  readonly background: SkillBackground;
  readonly advancement: readonly MoveView[];
  readonly lateral: readonly MoveView[];
  /** Moves that nobody authored, for a role without any: the close ones, then those further afield. */
  readonly derivedMoves: readonly (DerivedMove & { readonly role: RoleMention })[];
  /** Roles with a move to this one. */
  readonly feeders: readonly Feeder[];
  /** The related occupations as the publisher of an imported occupation lists them, nearest first. */
  readonly publishedRelated: readonly RoleMention[];
  /**
   * Roles of the same track by level, without this one: at most `RELATED_LIMIT`, and beside an imported
   * occupation at most `RELATED_BESIDE_IMPORTED` of about its height.
   */
  readonly related: readonly RoleMention[];
  /** The imported occupation that the role is, or that is nearest to it; null when none is imported. */
  readonly publicOccupation: PublicOccupation | null;
  /** How many roles the track has beside this one. */
  readonly relatedCount: number;
}

/** What the public release says of an occupation, in its own words. */
export interface PublicOccupation {
  /** The O*NET-SOC code. */
  readonly code: string;
  readonly title: string;
  /** The release, such as O*NET 30.1. */
  readonly release: string;
  readonly summary: string;
  /** The skills and fields of knowledge that matter most, as far as the release rates them. */
  readonly skills: readonly SkillView[];
  /** Tasks that most people in it do come first. */
  readonly tasks: NonNullable<RoleProfile['tasks']>;
  readonly technology: NonNullable<RoleProfile['technology']>;
  readonly knowledge: OccupationProfile['knowledge'];
  readonly activities: NonNullable<OccupationProfile['activities']>;
  readonly workStyles: NonNullable<OccupationProfile['workStyles']>;
  readonly values: NonNullable<OccupationProfile['values']>;
  readonly educationShares: NonNullable<OccupationProfile['educationShares']>;
}

export const RELATED_LIMIT = 40;
export const RELATED_BESIDE_IMPORTED = 12;
