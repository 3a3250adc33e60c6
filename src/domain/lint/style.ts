import { type ProfileText, paragraphs, plainWords, sentencesOf, type TextPath } from './texts.ts';

/** Something about one text. */
export interface StyleFinding {
  readonly path: TextPath;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The words of the text that are meant, where it is not the whole text. */
  readonly excerpt?: string;
}

/** Words and phrases that say nothing about any job. */
const FILLER =
  /\b(?:dynamic(?! (?:analys\w+|balanc\w+|braking|loads?|loading|memory|pressure|pricing|programming|range|stretch\w*|tests?|typing)\b)|fast[- ]paced|passionate|passion for|wear(?:ing)? many hats|no two days are the same|leverages|leveraging|(?:to|can|you|will|and) leverage|synerg\w*|cutting[- ]edge|world[- ]class|best[- ]in[- ]class|game[- ]chang\w+|rock ?star|ninja|self[- ]starter|results[- ]driven|think outside the box|hit the ground running|thought leader\w*|ever[- ]changing|exciting opportunit\w+|mak(?:e|es|ing) a (?:real|lasting|positive|meaningful) difference|make a difference (?:every day|in (?:people|lives|the world)))\b/gi;

/** Longer sentences are read twice, longer paragraphs not at all. */
const SENTENCE_WORDS = 32;
const PARAGRAPH_WORDS = 120;

/** Flesch reading ease: below, prose is a report; above, it talks down. */
const READABILITY = { hardest: 45, easiest: 88 } as const;

export function checkStyle(texts: readonly ProfileText[]): StyleFinding[] {
  return [...texts.flatMap(checkText), ...checkReadability(texts)];
}

function checkText({ path, text, prose }: ProfileText): StyleFinding[] {
  const findings: StyleFinding[] = [];
  for (const [filler] of text.matchAll(FILLER))
    findings.push({
      path,
      rule: 'lint/filler',
      severity: 'error',
      message: `"${filler}" says nothing about this job`,
      excerpt: filler,
    });
  for (const sentence of sentencesOf(text)) {
    const count = plainWords(sentence).length;
    if (count > SENTENCE_WORDS) {
      findings.push({
        path,
        rule: 'lint/long-sentence',
        severity: 'warning',
        message: `a sentence of ${count} words: "${sentence.slice(0, 48)}..."`,
        excerpt: sentence,
      });
    }
  }
  if (!prose) return findings;
  for (const paragraph of paragraphs(text)) {
    const count = plainWords(paragraph).length;
    if (count > PARAGRAPH_WORDS)
      findings.push({
        path,
        rule: 'lint/long-paragraph',
        severity: 'warning',
        message: `a paragraph of ${count} words`,
        excerpt: paragraph,
      });
  }
  return findings;
}

function checkReadability(texts: readonly ProfileText[]): StyleFinding[] {
  const prose = texts.filter((text) => text.prose);
  const ease = readingEase(prose.map(({ text }) => text).join('\n\n'));
  if (ease === undefined || (ease >= READABILITY.hardest && ease <= READABILITY.easiest)) return [];
  const side = ease < READABILITY.hardest ? 'hard' : 'childish';
  return [
    {
      path: ['summary'],
      rule: 'lint/readability',
      severity: 'warning',
      message: `the prose as a whole is ${side} to read: a reading ease of ${Math.round(ease)}, wanted ${READABILITY.hardest} to ${READABILITY.easiest}`,
    },
  ];
}

/**
 * Flesch reading ease: 206.835 − 1.015 × words a sentence − 84.6 × syllables a word (R. Flesch, 1948);
 * about 0 to 100, higher is easier. Syllables are counted by groups of vowels. Undefined below a hundred
 * words, where it means nothing.
 */
export function readingEase(text: string): number | undefined {
  const words = plainWords(text);
  if (words.length < 100) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.835 - 1.015 * (words.length / sentencesOf(text).length) - 84.6 * (syllables / words.length);
}

function syllablesOf(word: string): number {
  const groups = word.replace(/(?:[^laeiouycsxz]es|[^aeiouytd]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}
