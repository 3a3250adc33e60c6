import { type ProfileText, plainWords, sentencesOf, type TextPath } from './texts.ts';

/** A text with the profile that it is of. */
export interface PlacedText extends ProfileText {
  readonly profile: string;
}

/** Two places that say the same. */
export interface Repetition {
  readonly profile: string;
  readonly path: TextPath;
  readonly otherProfile: string;
  readonly otherPath: TextPath;
  /** What is said twice, as it stands here. */
  readonly words: string;
}

/** Shorter sentences may well occur twice by chance ("Ask for it."). */
const SENTENCE_WORDS = 5;
/** A phrase of this many words is nobody's common property. */
const PHRASE_WORDS = 8;
/** Sentences of at least this many words whose words are this much the same are one with its nouns exchanged. */
const NEAR_WORDS = 8;
const NEAR_LIKENESS = 0.75;
const QUESTION_LIKENESS = 0.8;

interface Sentence {
  readonly text: PlacedText;
  readonly sentence: string;
  readonly words: readonly string[];
}

/*
 * Everywhere below each text of `texts` is compared with all others, and those of `around` only with
 * those of `texts`. A repetition is told where it stands for the second time.
 */

/** Sentences that occur in two places. */
export function sharedSentences(
  texts: readonly PlacedText[],
  around: readonly PlacedText[] = [],
): Repetition[] {
  const first = new Map<string, Sentence>();
  for (const found of sentences(around)) {
    const key = found.words.join(' ');
    if (!first.has(key)) first.set(key, found);
  }
  return sentences(texts).flatMap((found) => {
    if (found.words.length < SENTENCE_WORDS) return [];
    const key = found.words.join(' ');
    const before = first.get(key);
    if (!before) first.set(key, found);
    return before ? [repetition(found, before, found.sentence)] : [];
  });
}

/** Interview questions that two roles share, or nearly. */
export function sharedQuestions(
  texts: readonly PlacedText[],
  around: readonly PlacedText[] = [],
): Repetition[] {
  const questions = (all: readonly PlacedText[]): Sentence[] =>
    all
      .filter(({ path }) => path[0] === 'interview' && path[2] === 'question')
      .map((text) => ({ text, sentence: text.text, words: plainWords(text.text) }));
  return nearPairs(questions(around), questions(texts), QUESTION_LIKENESS, { same: true });
}

/** Phrases of eight words that two profiles share, each pair of places once, the longest run of words. */
export function sharedPhrases(
  texts: readonly PlacedText[],
  around: readonly PlacedText[] = [],
): Repetition[] {
  const first = new Map<
    string,
    { readonly text: PlacedText; readonly at: number; readonly words: readonly string[] }
  >();
  for (const text of around) {
    const words = plainWords(text.text);
    for (let at = 0; at + PHRASE_WORDS <= words.length; at++) {
      const key = words.slice(at, at + PHRASE_WORDS).join(' ');
      if (!first.has(key)) first.set(key, { text, at, words });
    }
  }
  const found: Repetition[] = [];
  for (const text of texts) {
    const words = plainWords(text.text);
    for (let at = 0; at + PHRASE_WORDS <= words.length; at++) {
      const key = words.slice(at, at + PHRASE_WORDS).join(' ');
      const before = first.get(key);
      if (!before) {
        first.set(key, { text, at, words });
        continue;
      }
      if (before.text.profile === text.profile) continue;
      let length = PHRASE_WORDS;
      while (at + length < words.length && words[at + length] === before.words[before.at + length]) length++;
      found.push(repetition({ text }, before, words.slice(at, at + length).join(' ')));
      at += length - 1;
    }
  }
  return found;
}

/** Sentences of different profiles that are nearly the same: those of which three quarters of the words are. */
export function nearSentences(
  texts: readonly PlacedText[],
  around: readonly PlacedText[] = [],
): Repetition[] {
  const long = (all: readonly PlacedText[]): Sentence[] =>
    sentences(all).filter(({ words }) => words.length >= NEAR_WORDS);
  return nearPairs(long(around), long(texts), NEAR_LIKENESS, { same: false });
}

/** Pairs of different profiles whose sets of words are at least this much the same; with those that are the very same? */
function nearPairs(
  around: readonly Sentence[],
  texts: readonly Sentence[],
  likeness: number,
  { same }: { readonly same: boolean },
): Repetition[] {
  const all = [...around, ...texts];
  const sets = all.map(({ words }) => new Set(words));
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byWord = new Map<string, number[]>();
  return all.flatMap((sentence, at) => {
    const own = sets[at]!;
    // Two sentences this alike share one of the rarest words of either.
    const rare = [...own]
      .sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1))
      .slice(0, Math.ceil(own.size * (1 - likeness)) + 1);
    const candidates = at < around.length ? [] : new Set(rare.flatMap((word) => byWord.get(word) ?? []));
    for (const word of rare) {
      const having = byWord.get(word);
      if (having) having.push(at);
      else byWord.set(word, [at]);
    }
    return [...candidates].flatMap((other) => {
      const before = all[other]!;
      const [fewer, more] = [own.size, sets[other]!.size].sort((a, b) => a - b);
      if (fewer! / more! < likeness) return [];
      if (before.text.profile === sentence.text.profile) return [];
      if (!same && before.words.join(' ') === sentence.words.join(' ')) return [];
      if (jaccard(own, sets[other]!) < likeness) return [];
      return [repetition(sentence, before, sentence.sentence)];
    });
  });
}

function sentences(texts: readonly PlacedText[]): Sentence[] {
  return texts.flatMap((text) =>
    sentencesOf(text.text).map((sentence) => ({ text, sentence, words: plainWords(sentence) })),
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both);
}

const repetition = (
  here: { readonly text: PlacedText },
  before: { readonly text: PlacedText },
  words: string,
): Repetition => ({
  profile: here.text.profile,
  path: here.text.path,
  otherProfile: before.text.profile,
  otherPath: before.text.path,
  words,
});
