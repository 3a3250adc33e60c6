import type { Band, Reasons } from '../../domain/match/correlate.ts';
import type { FormalNeed } from '../../domain/match/eligibility.ts';
import type { StyleNote } from '../../domain/match/style.ts';
import type { DialEnd } from '../../domain/strengths/values.ts';
import { INTEREST_WORDS, VALUE_NAMES } from '../../domain/strengths/words.ts';
import type { Dial, Interest } from '../../schema/vocabulary.ts';
import { educationWords } from '../figures.ts';

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  best: 'best match',
  great: 'great match',
  good: 'good match',
};

/** Interests named in each reason, so that a line stays a line. */
const NAMED = 2;

const named = (interests: readonly Interest[]): string =>
  interests
    .slice(0, NAMED)
    .map((interest) => INTEREST_WORDS[interest].name)
    .join(' and ');

/** What brings them together, in words; empty when nothing tells. */
export function agreement({ bothHigh, bothLow }: Reasons): string {
  return [
    ...(bothHigh.length > 0 ? [`high in both: ${named(bothHigh)}`] : []),
    ...(bothLow.length > 0 ? [`low in both: ${named(bothLow)}`] : []),
  ].join('; ');
}

/** What parts them, in words; empty when nothing does. */
export function disagreement({ workHasMore, workHasLess }: Reasons): string {
  return [
    ...(workHasMore.length > 0 ? [`more ${named(workHasMore)} than you like`] : []),
    ...(workHasLess.length > 0 ? [`less ${named(workHasLess)} than you like`] : []),
  ].join('; ');
}

function needWords(need: FormalNeed): string {
  if (need.kind === 'education') return `${educationWords(need.asked)} (usual)`;
  if (need.kind === 'years') return `${need.asked} ${need.asked === 1 ? 'year' : 'years'} of such work`;
  return need.asked;
}

/** What is lacking, what is not known, and, when neither is, that nothing stands in the way. */
export function formalWords(needs: readonly FormalNeed[]): { lacks: string; unknown: string } {
  const words = (has: FormalNeed['has']): string =>
    needs
      .filter((need) => need.has === has)
      .map(needWords)
      .join(', ');
  return { lacks: words(false), unknown: words(null) };
}

const DIAL_WORDS: Readonly<Record<Dial, Readonly<Record<DialEnd, string>>>> = {
  people: { low: 'things and data', high: 'people' },
  pace: { low: 'steady days', high: 'lively days' },
  structure: { low: 'clear procedures', high: 'open problems' },
  autonomy: { low: 'set work', high: 'own direction' },
  hours: { low: 'regular hours', high: 'irregular hours' },
  place: { low: 'from anywhere', high: 'on site' },
};

const noteWords = ({ dial, end, value }: StyleNote): string =>
  DIAL_WORDS[dial][end] + (value === null ? '' : ` (for ${VALUE_NAMES[value]})`);

/** What is as somebody would choose it, and what is not. */
export function styleWords(notes: readonly StyleNote[]): { yes: string; no: string } {
  const words = (agrees: boolean): string =>
    notes
      .filter((note) => note.agrees === agrees)
      .map(noteWords)
      .join(', ');
  return { yes: words(true), no: words(false) };
}
