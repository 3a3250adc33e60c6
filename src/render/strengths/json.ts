import type { InterestsResult } from '../../domain/strengths/score.ts';
import type { StrengthsReport } from './result.ts';

/**
 * `{date, form, interests {answered, total, scores [{interest, score, answered, total}], spread,
 * noRanking, doubts, leading}, values, style, previous {date, scores}, changes, saved}`: scores and
 * spread are 0 to 40, values the most important first, style from dial to low, high or null, and
 * `saved` the file that it is kept in, or null.
 */
export function strengthsJson(report: StrengthsReport): object {
  const { date, form, result, values, style, previous, changes, saved } = report;
  const { answered, total, spread, noRanking, doubts, leading } = result;
  return {
    date,
    form,
    interests: { answered, total, scores: result.scales, spread, noRanking, doubts, leading },
    values,
    style,
    previous: previous && { date: previous.date, scores: scoresOf(previous.result) },
    changes,
    saved,
  };
}

const scoresOf = ({ scales }: InterestsResult): object =>
  Object.fromEntries(scales.map(({ interest, score }) => [interest, score]));
