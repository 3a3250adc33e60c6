import type { OccupationProfile } from '../../schema/category.ts';
import type { Education } from '../../schema/vocabulary.ts';

/** An element with its two ratings: importance 1 to 5, level 0 to 7 or null where the release has none. */
export type RatedElement = readonly [element: string, importance: number, level: number | null];
/** An element with one number. */
export type ScoredElement = readonly [element: string, score: number];

/** What a release says of one occupation. What it does not say is null or empty. */
export interface OnetOccupation {
  /** O*NET-SOC code. */
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly jobZone: number | null;
  readonly interests: OccupationProfile['interests'];
  /** The most important first. */
  readonly skills: readonly RatedElement[];
  readonly knowledge: readonly RatedElement[];
  readonly activities: readonly RatedElement[];
  /** Impact, -3 to 3, the highest first. */
  readonly workStyles: readonly ScoredElement[];
  /** Extent, 1 to 7, the highest first. */
  readonly values: readonly ScoredElement[];
  /** Percent of those asked, in the order of the vocabulary; only shares above 0. */
  readonly education: readonly (readonly [Education, number])[];
  /** Core tasks first. */
  readonly tasks: readonly { readonly text: string; readonly core: boolean }[];
  readonly technology: readonly { readonly name: string; readonly hot: boolean }[];
  /** Alternate and reported titles, each once. */
  readonly titles: readonly string[];
  /** Codes of related occupations, nearest first. */
  readonly related: readonly string[];
}

/** An O*NET release as it is kept for building profiles of it. */
export interface OnetFacts {
  /** Such as `O*NET 30.1 (December 2025)`. */
  readonly release: string;
  /** The names of the elements that occupations are rated by. */
  readonly elements: Readonly<Record<string, string>>;
  /** In the order of their codes, each once. */
  readonly occupations: readonly OnetOccupation[];
}
