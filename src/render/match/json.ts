import type { MatchReport } from './report.ts';

/**
 * `{interests, date, noRanking, counts {best, great, good, none}, roleCount, withoutInterests, matches
 * [{rank, isTied, correlation, band, occupation {code, title}, reasons {bothHigh, bothLow, workHasMore,
 * workHasLess}, roles [{id, title, track, trackTitle, levelTitle, stage, medianPay, medianPayTopCoded,
 * reach {gap, skills [{id, name, from, to, share}]}, formal [{kind, asked, has}], style [{dial, end,
 * agrees, value}], isOwn}]}], doubts, known [{what, text}], lacks [{what, command}]}`: interests 0 to
 * 40, pay in US dollars a year, a gap from 0 (ready) to 1, `has` null where it is not known.
 */
export function matchJson({ result, interestsProblem, ...rest }: MatchReport): object {
  const { noRanking, matches, counts, roleCount, withoutInterests } = result;
  const { interests, date, doubts, known, lacks } = rest;
  return {
    interests,
    date,
    noRanking: interestsProblem ?? noRanking,
    counts,
    roleCount,
    withoutInterests,
    matches: matches.map((match) => ({ ...match, correlation: Math.round(match.correlation * 1e4) / 1e4 })),
    doubts,
    known,
    lacks,
  };
}
