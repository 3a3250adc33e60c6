import type { Contribution, FitResult } from '../../domain/fit/assess.ts';
import type { FitReport } from './result.ts';

/**
 * `{role {id, title}, verdict, score, noVerdict, answered, total, dealbreakers, speaksFor,
 * speaksAgainst [{statement, text, because, answer, points}], flips [{statement, from, to, verdict}],
 * others [{id, title, reason}], changes, saved}`; `saved` is the file it is kept in, or null.
 */
export function fitReportJson({ role, result, others, changes, saved }: FitReport): object {
  return { role, ...fitResultJson(result), others, changes, saved };
}

function fitResultJson({ dealbreakers, speaksFor, speaksAgainst, flips, ...rest }: FitResult): object {
  return {
    ...rest,
    dealbreakers: dealbreakers.map(contributionJson),
    speaksFor: speaksFor.map(contributionJson),
    speaksAgainst: speaksAgainst.map(contributionJson),
    flips: flips.map(({ statement, ...flip }) => ({ statement: statement.id, ...flip })),
  };
}

export const contributionJson = ({ statement, answer, points }: Contribution): object => ({
  statement: statement.id,
  text: statement.text,
  because: statement.because,
  answer,
  points,
});
