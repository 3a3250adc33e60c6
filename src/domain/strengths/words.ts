import type { Interest } from '../../schema/vocabulary.ts';
import type { WorkValue } from './values.ts';

/** The interests in words: their names, and what they are about. */
export const INTEREST_WORDS: Readonly<
  Record<Interest, { readonly name: string; readonly about: string; readonly work: string }>
> = {
  realistic: {
    name: 'Realistic',
    about: 'making, mending and moving things',
    work: 'Tools, machines, materials, plants, animals; a day that leaves something you can touch.',
  },
  investigative: {
    name: 'Investigative',
    about: 'finding out how and why',
    work: 'Evidence, causes, measurements, puzzles; a day that ends with knowing more.',
  },
  artistic: {
    name: 'Artistic',
    about: 'making something of your own',
    work: 'Words, images, sounds, forms; work without one right answer.',
  },
  social: {
    name: 'Social',
    about: 'helping, teaching and listening',
    work: 'People, one by one or in groups; somebody is better off at the end of the day.',
  },
  enterprising: {
    name: 'Enterprising',
    about: 'persuading and getting things going',
    work: 'Deals, plans, decisions, people to win over; something moves because you moved it.',
  },
  conventional: {
    name: 'Conventional',
    about: 'keeping things in order',
    work: 'Records, figures, procedures, lists; what is there is right and can be found.',
  },
};

/** The values in one or two words, for short lines. */
export const VALUE_NAMES: Readonly<Record<WorkValue, string>> = {
  achievement: 'achievement',
  independence: 'independence',
  recognition: 'recognition',
  relationships: 'relationships',
  support: 'support',
  conditions: 'working conditions',
};

/** A score of 0 to 40 as the answer that it is the mean of. */
export function likingWords(score: number): string {
  const words = ['dislike a lot', 'dislike', 'in between', 'like', 'like a lot'];
  return words[Math.min(4, Math.max(0, Math.round(score / 10)))]!;
}
