import type { SearchCard } from './catalogue.ts';
import type { SearchField, WordMatch } from './search.ts';
import { wordsOf } from './words.ts';

/** Why a role was found: the text that matched, field by field, the most telling first. */
export interface Matched {
  readonly field: SearchField;
  /** The title, alias or skill, or the sentence of the summary. */
  readonly text: string;
  /** The words of it that matched, as they were found. */
  readonly words: readonly string[];
  /** Set where a word of the query was taken for another. */
  readonly typo?: { readonly typed: string; readonly found: string };
}

const FIELD_ORDER: readonly SearchField[] = ['title', 'alias', 'skill', 'summary'];

export function explainMatch(card: SearchCard, words: readonly WordMatch[]): Matched[] {
  const texts: Record<SearchField, readonly string[]> = {
    title: [card.title],
    alias: card.aliases,
    skill: card.skills,
    summary: card.summary.replace(/\s+/g, ' ').split(/(?<=[.!?]) /),
  };
  const reasons: Matched[] = [];
  const explained = new Set<string>();
  for (const field of FIELD_ORDER) {
    const here = words.filter((word) => word.fields.includes(field) && !explained.has(word.found));
    if (here.length === 0) continue;
    const wanted = new Set(here.map((word) => word.found));
    const best = [...texts[field]]
      .map((text) => ({ text, words: [...new Set(wordsOf(text).filter((word) => wanted.has(word)))] }))
      .sort((a, b) => b.words.length - a.words.length)[0];
    if (!best || best.words.length === 0) continue;
    for (const word of best.words) explained.add(word);
    const typo = here.find((word) => word.how === 'typo' && best.words.includes(word.found));
    reasons.push({ field, ...best, ...(typo ? { typo: { typed: typo.typed, found: typo.found } } : {}) });
  }
  return reasons;
}
