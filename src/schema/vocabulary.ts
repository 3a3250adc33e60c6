/**
 * The fixed words of the profile format. They stand apart from the schemas because pages and commands
 * need them too, and must not load zod for it.
 */

/** Levels of education, in the order in which the Bureau of Labor Statistics lists them. */
export const EDUCATION = [
  'none',
  'high-school',
  'some-college',
  'certificate',
  'associate',
  'bachelor',
  'master',
  'doctorate',
] as const;

/** RIASEC. */
export const INTERESTS = [
  'realistic',
  'investigative',
  'artistic',
  'social',
  'enterprising',
  'conventional',
] as const;

export const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'] as const;
export const MOVE_KINDS = ['advance', 'lateral', 'pivot'] as const;
export const STATEMENT_KINDS = ['energy', 'friction', 'strength'] as const;
export const QUESTION_KINDS = ['behavioural', 'situational', 'technical', 'motivation'] as const;
export const DIALS = ['people', 'pace', 'structure', 'autonomy', 'hours', 'place'] as const;
export const STAGES = ['early', 'middle', 'senior'] as const;

/** What the levels of a skill mean, from 1 to 7. */
export const SKILL_LEVELS = [
  'knows of it',
  'helps with it',
  'does it with guidance',
  'does it alone',
  'others come for advice',
  'sets how it is done',
  'known for it beyond the firm',
] as const;

export type Education = (typeof EDUCATION)[number];
export type Interest = (typeof INTERESTS)[number];
export type Percentile = (typeof PERCENTILES)[number];
export type MoveKind = (typeof MOVE_KINDS)[number];
export type StatementKind = (typeof STATEMENT_KINDS)[number];
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type Dial = (typeof DIALS)[number];
export type Stage = (typeof STAGES)[number];

/** A range of years. */
export interface Years {
  readonly min: number;
  readonly max: number;
}
