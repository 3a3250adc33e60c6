import { DIALS, type Dial } from '../../schema/vocabulary.ts';
import type { DialEnd, StyleChoices, ValueRanking, WorkValue } from '../strengths/values.ts';

/** Where a dial of a role speaks to how somebody would rather work, or to what matters most to them. */
export interface StyleNote {
  readonly dial: Dial;
  /** The end at which the role stands. */
  readonly end: DialEnd;
  readonly agrees: boolean;
  /** The value that it speaks to; null when it was a choice of style. */
  readonly value: WorkValue | null;
}

/** The values that a dial can speak to. The others no dial knows of. */
const DIAL_OF_VALUE: Readonly<Partial<Record<WorkValue, readonly [Dial, DialEnd]>>> = {
  independence: ['autonomy', 'high'],
  relationships: ['people', 'high'],
  support: ['autonomy', 'low'],
  conditions: ['hours', 'low'],
};

/** Of the ranking these count as what matters most. */
const MOST_IMPORTANT = 2;

/**
 * The dials of a role at one of their ends (1 and 2, 4 and 5; in the middle a dial says nothing) that
 * somebody chose an end of, or that one of their two first values goes with. `dials` in the order of
 * DIALS, null where unknown.
 */
export function styleNotes(
  dials: readonly (number | null)[],
  style: StyleChoices,
  values: ValueRanking,
): StyleNote[] {
  const endOf = (dial: Dial): DialEnd | undefined => {
    const score = dials[DIALS.indexOf(dial)] ?? 3;
    return score >= 4 ? 'high' : score <= 2 ? 'low' : undefined;
  };
  const chosen = DIALS.flatMap((dial): StyleNote[] => {
    const [end, wanted] = [endOf(dial), style[dial]];
    return end && wanted ? [{ dial, end, agrees: end === wanted, value: null }] : [];
  });
  const valued = values.slice(0, MOST_IMPORTANT).flatMap((value): StyleNote[] => {
    const [dial, wanted] = DIAL_OF_VALUE[value] ?? [];
    const end = dial && endOf(dial);
    if (!dial || !end || chosen.some((note) => note.dial === dial)) return [];
    return [{ dial, end, agrees: end === wanted, value }];
  });
  return [...chosen, ...valued];
}
