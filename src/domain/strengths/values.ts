import { DIALS, type Dial } from '../../schema/vocabulary.ts';

/** What somebody may want of work: the six values of the theory of work adjustment, as O*NET names them. */
export const WORK_VALUES = [
  'achievement',
  'independence',
  'recognition',
  'relationships',
  'support',
  'conditions',
] as const;
export type WorkValue = (typeof WORK_VALUES)[number];

/** The values in our own words, to choose from. */
export const VALUE_TEXTS: Readonly<Record<WorkValue, string>> = {
  achievement: 'Using what I am good at, and seeing what came of it',
  independence: 'Trying my own ideas and deciding for myself',
  recognition: 'Being noticed for good work, and getting ahead',
  relationships: 'Friendly people around me, and being of use to others',
  support: 'Somebody above me who trains me and stands by me',
  conditions: 'Security, fair pay, and days that suit me',
};

/** The two ends of a dial of a role's profile. */
export type DialEnd = 'low' | 'high';

/** How somebody likes to work: for each dial of a role's profile its two ends, 1 and 5. */
export const STYLE_TEXTS: Readonly<Record<Dial, Readonly<Record<DialEnd, string>>>> = {
  people: { low: 'Most of the day with things and data', high: 'Most of the day with people' },
  pace: { low: 'Steady, planned days', high: 'Lively days with interruptions' },
  structure: { low: 'Clear procedures', high: 'Open problems' },
  autonomy: { low: 'Work that is set and checked by somebody', high: 'Setting my own direction' },
  hours: { low: 'Regular hours', high: 'Irregular hours, when the work is worth it' },
  place: { low: 'Working from anywhere', high: 'Being there, where it happens' },
};

/** Values that were chosen so far, the most important first. */
export type ValueRanking = readonly WorkValue[];
/** What was chosen of each dial; null where neither was. */
export type StyleChoices = Readonly<Partial<Record<Dial, DialEnd | null>>>;

/** The values that are still to choose from; the last one that is left needs no choice. */
export const valuesLeft = (ranking: ValueRanking): WorkValue[] =>
  WORK_VALUES.filter((value) => !ranking.includes(value));

/** The ranking after a choice: once one is left, it is the last. */
export function rankValue(ranking: ValueRanking, value: WorkValue): ValueRanking {
  const next = [...ranking, value];
  const left = valuesLeft(next);
  return left.length === 1 ? [...next, left[0]!] : next;
}

/** The ranking before the last choice. */
export const unrankValue = (ranking: ValueRanking): ValueRanking =>
  ranking.slice(0, ranking.length === WORK_VALUES.length ? -2 : -1);

/** The dial that was not asked about yet; undefined when all were. */
export const nextDial = (style: StyleChoices): Dial | undefined =>
  DIALS.find((dial) => !Object.hasOwn(style, dial));
