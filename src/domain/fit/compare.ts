import { STATEMENT_KINDS, type StatementKind } from '../../schema/vocabulary.ts';
import type { Answer } from '../questionnaire.ts';
import { contributionsOf, type FitStatement, scoreOf } from './assess.ts';

/** A check: a role's statements and what was answered to them. */
export interface FitCheck {
  readonly statements: readonly FitStatement[];
  readonly answers: Readonly<Record<string, Answer | null>>;
}

/** What two checks come to in the statements of one kind. */
export interface KindScores {
  readonly kind: StatementKind;
  /** 0 to 100, or null where nothing of the kind was answered. */
  readonly scores: readonly [number | null, number | null];
}

/** The scores of two checks by kind of statement, the most different first; kinds that neither answered are left out. */
export function compareKinds(a: FitCheck, b: FitCheck): KindScores[] {
  const score = ({ statements, answers }: FitCheck, kind: StatementKind): number | null => {
    const contributions = contributionsOf(
      statements.filter((statement) => statement.kind === kind),
      answers,
    );
    return contributions.length === 0 ? null : scoreOf(contributions);
  };
  const gap = ({ scores: [x, y] }: KindScores): number => (x === null || y === null ? -1 : Math.abs(x - y));
  return STATEMENT_KINDS.map((kind): KindScores => ({ kind, scores: [score(a, kind), score(b, kind)] }))
    .filter(({ scores }) => scores.some((one) => one !== null))
    .sort((x, y) => gap(y) - gap(x));
}

/**
 * What one other answer does to a check's score by itself, in points of 100; null when the check has no
 * such statement. Several changes together need not add up where answers were skipped, because the
 * score is a share of what was answered.
 */
export function effectOfAnswer(
  { statements, answers }: FitCheck,
  statement: string,
  answer: Answer | null,
): number | null {
  if (!statements.some(({ id }) => id === statement)) return null;
  const changed = { ...answers, [statement]: answer };
  return scoreOf(contributionsOf(statements, changed)) - scoreOf(contributionsOf(statements, answers));
}
