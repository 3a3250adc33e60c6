import { SKILL_LEVELS } from '../../schema/vocabulary.ts';
import { normalise } from '../words.ts';

/** What a level means: `5` is "others come for advice". */
export const meaningOf = (level: number): string => SKILL_LEVELS[level - 1]!;

/** "5 others come for advice", for a list of the levels. */
export const LEVEL_CHOICES: readonly string[] = SKILL_LEVELS.map((words, at) => `${at + 1} ${words}`);

/**
 * The level that somebody means: a number from 1 to 7, or words of the scale that stand in one level
 * alone, such as "alone" or "with guidance". undefined when it is none, or could be several.
 */
export function parseLevel(typed: string): number | undefined {
  const text = normalise(typed);
  if (/\d/.test(typed)) return /^\s*[1-7]\s*$/.test(typed) ? Number(typed) : undefined;
  const words = text.split(' ').filter((word) => !FILLERS.has(word));
  if (words.length === 0 || words[0] === '') return undefined;
  const meant = SKILL_LEVELS.flatMap((meaning, at) => {
    const parts = normalise(meaning).split(' ');
    return words.every((word) => parts.some((part) => part === word || isSameVerb(part, word)))
      ? [at + 1]
      : [];
  });
  return meant.length === 1 ? meant[0] : undefined;
}

const FILLERS = new Set(['i', 'it', 'can', 'me', 'my', 'am', 'to']);

/** "knows" and "know", "does" and "do": people say it of themselves. */
const isSameVerb = (part: string, word: string): boolean =>
  word.length >= 2 && (part === `${word}s` || part === `${word}es`);

/** Words for the levels, as résumés use them; the first of each is the one that truest writes. */
const RESUME_WORDS: readonly (readonly string[])[] = [
  ['Novice', 'awareness', 'aware', 'exposure', 'none', 'learning', 'student'],
  [
    'Beginner',
    'basic',
    'basics',
    'elementary',
    'entry',
    'entry level',
    'fundamental',
    'fundamentals',
    'limited',
  ],
  [
    'Intermediate',
    'advanced beginner',
    'medium',
    'moderate',
    'average',
    'conversational',
    'working knowledge',
  ],
  [
    'Competent',
    'good',
    'solid',
    'skilled',
    'experienced',
    'professional',
    'upper intermediate',
    'independent',
  ],
  ['Advanced', 'proficient', 'very good', 'strong', 'senior', 'fluent', 'highly skilled', 'excellent'],
  ['Expert', 'specialist', 'expert level', 'lead', 'native'],
  ['Master', 'world class', 'authority', 'guru'],
];

/** The word for a level in a résumé: 1 Novice to 7 Master. */
export const resumeWordOf = (level: number): string => RESUME_WORDS[level - 1]![0]!;

/**
 * The level that a résumé means: by the word (Beginner to Master), by words of truest's own scale, or by
 * a share such as "80%" or "4/5". undefined for everything else: a bare number could be of any scale.
 */
export function levelOfResume(text: string): number | undefined {
  const share = shareOf(text);
  if (share !== undefined) return Math.min(7, Math.max(1, Math.round(share * 7)));
  const said = normalise(text);
  const at = RESUME_WORDS.findIndex((words) => words.some((word) => normalise(word) === said));
  if (at >= 0) return at + 1;
  return /^\d+$/.test(said) ? undefined : parseLevel(text);
}

/** "80%", "4/5" and "4 of 5" as a share of the whole, 0 to 1. */
function shareOf(text: string): number | undefined {
  const percent = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(text);
  const parts = /^\s*(\d{1,3}(?:\.\d+)?)\s*(?:\/|of|out of)\s*(\d{1,3})\s*$/i.exec(text);
  const share = percent ? Number(percent[1]) / 100 : parts ? Number(parts[1]) / Number(parts[2]) : Number.NaN;
  return share >= 0 && share <= 1 ? share : undefined;
}
