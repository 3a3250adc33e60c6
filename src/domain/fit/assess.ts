import type { StatementKind } from '../../schema/vocabulary.ts';
import { ANSWERS, type Answer } from '../questionnaire.ts';

/** A statement of a role's fit check. */
export interface FitStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  /** 1 to 3. */
  readonly weight: number;
  readonly because: string;
  readonly dealbreaker: boolean;
  readonly ask?: string | undefined;
}

export const VERDICTS = ['poor', 'mixed', 'promising', 'strong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The lowest score, 0 to 100, of each verdict but the lowest. */
const THRESHOLDS = { strong: 75, promising: 60, mixed: 45 } as const;

/** Of the statements at least this share has to be answered for a verdict. */
const ENOUGH_ANSWERED = 0.6;

/** What one answer adds. */
export interface Contribution {
  readonly statement: FitStatement;
  readonly answer: Answer;
  /** Weight × (answer − 3) / 2: from −weight to +weight. */
  readonly points: number;
}

/** An answer that would change the verdict if it were one step different. */
export interface Flip {
  readonly statement: FitStatement;
  readonly from: Answer;
  readonly to: Answer;
  readonly verdict: Verdict;
}

export interface FitResult {
  /** 0 to 100; null when there is no verdict. */
  readonly score: number | null;
  readonly verdict: Verdict | null;
  /** Why there is none: too few were answered, or all answers are the same. */
  readonly noVerdict: 'too few answers' | 'all answers alike' | null;
  readonly answered: number;
  readonly total: number;
  /** Answers of 1 or 2 to a dealbreaker: said first, whatever the score is. */
  readonly dealbreakers: readonly Contribution[];
  /** Above 0, the largest first. */
  readonly speaksFor: readonly Contribution[];
  /** Below 0, the largest first. */
  readonly speaksAgainst: readonly Contribution[];
  /** Set when one step in one answer changes the verdict. */
  readonly flips: readonly Flip[];
}

/**
 * Judges answers to a role's statements: score = (Σ contributions / Σ weights of answered + 1) / 2 × 100.
 * Skipped statements count for nothing but the share that is answered. An editorial instrument, not a
 * validated test.
 */
export function assessFit(
  statements: readonly FitStatement[],
  answers: Readonly<Record<string, Answer | null>>,
): FitResult {
  const contributions = contributionsOf(statements, answers);
  const noVerdict = whyNone(contributions, statements.length);
  const score = noVerdict === null ? scoreOf(contributions) : null;
  const verdict = score === null ? null : verdictOf(score);
  const bySize = (a: Contribution, b: Contribution): number => Math.abs(b.points) - Math.abs(a.points);
  return {
    score,
    verdict,
    noVerdict,
    answered: contributions.length,
    total: statements.length,
    dealbreakers: contributions.filter(({ statement, answer }) => statement.dealbreaker && answer <= 2),
    speaksFor: contributions.filter(({ points }) => points > 0).sort(bySize),
    speaksAgainst: contributions.filter(({ points }) => points < 0).sort(bySize),
    flips: verdict === null ? [] : flipsOf(contributions, verdict),
  };
}

/** What each answer adds, in the order of the statements; nothing for those that were skipped. */
export const contributionsOf = (
  statements: readonly FitStatement[],
  answers: Readonly<Record<string, Answer | null>>,
): Contribution[] =>
  statements.flatMap((statement): Contribution[] => {
    const answer = Object.hasOwn(answers, statement.id) ? (answers[statement.id] ?? null) : null;
    return answer === null ? [] : [{ statement, answer, points: (statement.weight * (answer - 3)) / 2 }];
  });

/** 0 to 100; 50 for nothing. */
export function scoreOf(
  contributions: readonly { readonly statement: { readonly weight: number }; readonly points: number }[],
): number {
  const weights = contributions.reduce((sum, { statement }) => sum + statement.weight, 0);
  const points = contributions.reduce((sum, { points: own }) => sum + own, 0);
  return weights === 0 ? 50 : (points / weights + 1) * 50;
}

/** A score as it is shown: whole, and never rounded up into the next verdict. */
export const wholeScore = (score: number): number => Math.floor(score);

export function verdictOf(score: number): Verdict {
  if (score >= THRESHOLDS.strong) return 'strong';
  if (score >= THRESHOLDS.promising) return 'promising';
  return score >= THRESHOLDS.mixed ? 'mixed' : 'poor';
}

function whyNone(contributions: readonly Contribution[], total: number): FitResult['noVerdict'] {
  if (contributions.length === 0 || contributions.length < ENOUGH_ANSWERED * total) return 'too few answers';
  return contributions.length > 1 && new Set(contributions.map(({ answer }) => answer)).size === 1
    ? 'all answers alike'
    : null;
}

function flipsOf(contributions: readonly Contribution[], verdict: Verdict): Flip[] {
  return contributions.flatMap(({ statement, answer }, at) =>
    ANSWERS.filter((other) => Math.abs(other - answer) === 1).flatMap((to): Flip[] => {
      const changed = contributions.map((other, index) =>
        index === at ? { ...other, answer: to, points: (statement.weight * (to - 3)) / 2 } : other,
      );
      // A step after which all answers are alike leads to no verdict, not to another one.
      if (whyNone(changed, changed.length) !== null) return [];
      const other = verdictOf(scoreOf(changed));
      return other === verdict ? [] : [{ statement, from: answer, to, verdict: other }];
    }),
  );
}
