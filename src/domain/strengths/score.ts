import { INTERESTS, type Interest } from '../../schema/vocabulary.ts';
import type { InterestScores } from '../me.ts';
import type { Answer } from '../questionnaire.ts';
import type { InterestItem } from './items.ts';

/** One interest of somebody. */
export interface ScaleScore {
  readonly interest: Interest;
  /** 0 to 40; null when fewer than 60% of its activities were answered. */
  readonly score: number | null;
  readonly answered: number;
  readonly total: number;
}

/** Why the six interests are not put in an order. */
export type NoRanking = 'too few answers' | 'all answers alike' | 'flat';
/** What makes their order doubtful. */
export type Doubt = 'scattered' | 'nearly all alike';

export interface InterestsResult {
  /** By RIASEC. */
  readonly scales: readonly ScaleScore[];
  readonly answered: number;
  readonly total: number;
  /** The six numbers, when they may be ranked by. */
  readonly interests: InterestScores | null;
  readonly noRanking: NoRanking | null;
  readonly doubts: readonly Doubt[];
  /** Points between the highest and the lowest; null without all six. */
  readonly spread: number | null;
  /** The interests above one's own mean, highest first: three, and those too near to the third to leave out. */
  readonly leading: readonly Interest[];
}

/** The share of a scale's activities that has to be answered. */
export const ENOUGH_ANSWERED = 0.6;

/**
 * Below this many points (of 40) between the highest and the lowest a profile is flat. Chosen for
 * truest: in the short form a step in one answer is worth 2 points, so that two answers of the highest
 * and two of the lowest scale, each a step different, would turn such an order round.
 */
export const LEAST_SPREAD = 8;

/** Points that one answer by one step is worth in the short form. */
export const ONE_STEP = 2;

/**
 * Answers are scattered when those within an interest differ nearly as much as the interests do: when
 * the F ratio of a one-way analysis of variance of the answers by interest is below this. It is the
 * 90th percentile of F with 5 and 24 degrees of freedom: of people who answer by chance, nine in ten
 * stay below it.
 */
export const LEAST_F = 2.1;

/** From this share on of one and the same answer, it is said. */
const NEARLY_ALL = 0.9;

/**
 * Scores liking of activities as the O*NET Interest Profiler does: an answer of 1 to 5 counts 0 to 4,
 * and a scale runs from 0 to 40: ten answers are added up, five are added up and doubled. With skipped
 * activities the answered ones stand for all (10 × the mean of what they count), and with fewer than
 * 60% of them answered a scale has no score. Rounded to hundredths.
 */
export function scoreInterests(
  items: readonly InterestItem[],
  answers: Readonly<Record<string, Answer | null>>,
): InterestsResult {
  const given = items.flatMap(({ id, interest }) => {
    const answer = Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
    return answer === null ? [] : [{ interest, answer }];
  });
  const scales = INTERESTS.map((interest): ScaleScore => {
    const total = items.filter((item) => item.interest === interest).length;
    const own = given.filter((one) => one.interest === interest).map(({ answer }) => answer);
    const isEnough = own.length > 0 && own.length >= ENOUGH_ANSWERED * total;
    const score = isEnough ? Math.round((sum(own) / own.length - 1) * 1000) / 100 : null;
    return { interest, score, answered: own.length, total };
  });
  const values = scales.flatMap(({ score }) => (score === null ? [] : [score]));
  const isWhole = values.length === INTERESTS.length;
  const spread = isWhole ? Math.round((Math.max(...values) - Math.min(...values)) * 100) / 100 : null;
  const common = mostCommon(given.map(({ answer }) => answer));
  const noRanking: NoRanking | null =
    spread === null
      ? 'too few answers'
      : common === given.length
        ? 'all answers alike'
        : spread < LEAST_SPREAD
          ? 'flat'
          : null;
  const interests =
    noRanking === null
      ? (Object.fromEntries(scales.map(({ interest, score }) => [interest, score])) as InterestScores)
      : null;
  const doubts: Doubt[] = [];
  if (interests && varianceRatio(given) < LEAST_F) doubts.push('scattered');
  if (noRanking !== 'all answers alike' && isWhole && common >= NEARLY_ALL * given.length)
    doubts.push('nearly all alike');
  return {
    scales,
    answered: given.length,
    total: items.length,
    interests,
    noRanking,
    doubts,
    spread,
    leading: interests ? leadingOf(interests) : [],
  };
}

/** The interests above one's own mean, highest first: three, and those within a step of the third. */
export function leadingOf(scores: InterestScores): Interest[] {
  const mean = sum(Object.values(scores)) / INTERESTS.length;
  const above = INTERESTS.filter((interest) => scores[interest] > mean).sort((a, b) => scores[b] - scores[a]);
  const third = above[2];
  return third === undefined
    ? above
    : above.filter((interest) => scores[interest] >= scores[third] - ONE_STEP);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How often the most common one of these occurs. */
function mostCommon(answers: readonly Answer[]): number {
  const counts = new Map<Answer, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The F ratio of a one-way analysis of variance; Infinity when nothing varies within the groups. */
export function varianceRatio(
  given: readonly { readonly interest: Interest; readonly answer: number }[],
): number {
  const groups = INTERESTS.map((interest) =>
    given.filter((one) => one.interest === interest).map(({ answer }) => answer),
  ).filter((group) => group.length > 0);
  const mean = sum(given.map(({ answer }) => answer)) / given.length;
  let between = 0;
  let within = 0;
  for (const group of groups) {
    const own = sum(group) / group.length;
    between += group.length * (own - mean) ** 2;
    within += sum(group.map((answer) => (answer - own) ** 2));
  }
  const [freeBetween, freeWithin] = [groups.length - 1, given.length - groups.length];
  if (freeBetween < 1 || freeWithin < 1 || within === 0) return Number.POSITIVE_INFINITY;
  return between / freeBetween / (within / freeWithin);
}
