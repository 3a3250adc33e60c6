import type { MatchResult } from '../../domain/match/rank.ts';
import type { InterestScores } from '../../domain/me.ts';
import type { NoRanking } from '../../domain/strengths/score.ts';

/** What a match shows: the ranking, and what it rests on. */
export interface MatchReport {
  readonly result: MatchResult;
  readonly interests: InterestScores | null;
  /** The day of the strengths that were taken, as 2026-03-02; null when the numbers were given. */
  readonly date: string | null;
  /** Why saved strengths have no six numbers to rank by. */
  readonly interestsProblem: NoRanking | null;
  /** What makes the order doubtful, in sentences. */
  readonly doubts: readonly string[];
  /** What else is known of the person. */
  readonly known: readonly { readonly what: string; readonly text: string }[];
  /** What is not, and the command that supplies it. */
  readonly lacks: readonly { readonly what: string; readonly command: string }[];
}
