import type { SearchCard } from './catalogue.ts';
import { prefixOf } from './title-search/features.ts';
import type { Reading } from './title-search/title-search.ts';
import { foldTitle, splitWords, stem } from './title-search/words.ts';

/** What of a role a query matched, the most telling first. */
const FIELDS = ['title', 'alias', 'listed', 'skill', 'summary'] as const;
export type MatchField = (typeof FIELDS)[number];

/** Why a role was found: the text that matched, field by field, the most telling first. */
export interface Matched {
  readonly field: MatchField;
  /** The title, alias, listed title or skill, or the sentence of the summary. */
  readonly text: string;
  /** The words of the query that it has, as they were looked up. */
  readonly words: readonly string[];
}

/**
 * Where the words of a query stand in a role: each is explained once. `listed` is the nearest of the
 * titles that a release lists for it, null where there is none worth naming.
 */
export function explainMatch(card: SearchCard, listed: string | null, { words }: Reading): Matched[] {
  const texts: Record<MatchField, readonly string[]> = {
    title: [card.title],
    alias: card.aliases,
    listed: listed === null ? [] : [listed],
    skill: card.skills,
    summary: card.summary.replace(/\s+/g, ' ').split(/(?<=[.!?]) /),
  };
  const reasons: Matched[] = [];
  const left = new Set(words);
  // First the words themselves; other forms of a word ("welding" in "weld") only where it is nowhere.
  for (const form of [(word: string) => word, prefixOf]) {
    for (const field of FIELDS) {
      const best = bestOf(field, texts[field], left, form);
      if (!best || (form === prefixOf && reasons.length > 0)) continue;
      for (const word of best.words) left.delete(word);
      reasons.push(best);
    }
  }
  return reasons;
}

function bestOf(
  field: MatchField,
  texts: readonly string[],
  words: ReadonlySet<string>,
  form: (word: string) => string,
): Matched | undefined {
  let best: Matched | undefined;
  for (const text of texts) {
    const forms = new Set(splitWords(foldTitle(text)).map((word) => form(stem(word))));
    const matched = [...words].filter((word) => forms.has(form(word)));
    if (matched.length > (best?.words.length ?? 0)) best = { field, text, words: matched };
  }
  return best;
}
