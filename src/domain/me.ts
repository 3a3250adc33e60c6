import type { Education, Interest } from '../schema/vocabulary.ts';

/** What somebody told truest about themselves. Whatever they did not tell is null or empty. */
export interface Me {
  /** The id of the role that they have now. */
  readonly role: string | null;
  /** Years in that role. */
  readonly yearsInRole: number | null;
  /** Years of work altogether. */
  readonly years: number | null;
  /** Levels, 1 to 7, by the id of the skill. */
  readonly skills: Readonly<Record<string, number>>;
  readonly education: Education | null;
  /** As they are called in the profiles, or in their holder's words. */
  readonly licences: readonly string[];
}

/** Somebody who has told nothing. */
export const emptyMe: Me = {
  role: null,
  yearsInRole: null,
  years: null,
  skills: {},
  education: null,
  licences: [],
};

/** Interests as the strengths questionnaire scores them: each 0 to 40. */
export type InterestScores = Readonly<Record<Interest, number>>;
