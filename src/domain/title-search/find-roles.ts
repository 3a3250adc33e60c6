import type { Catalogue, SearchCard } from '../catalogue.ts';
import { explainMatch, type Matched } from '../explain-match.ts';
import { isSocCode } from './soc-code.ts';
import { type Band, type ClassWithDocuments, type Reading, TitleSearch } from './title-search.ts';

/** A role behind a title, and why. */
export interface FoundRole {
  readonly card: SearchCard;
  /** The SOC code, null for a role that belongs to none. */
  readonly code: string | null;
  readonly codeTitle: string | null;
  /** How sure it is that the title belongs to the code: 0 to 1, and in a word. */
  readonly confidence: number;
  readonly band: Band;
  readonly matched: readonly Matched[];
}

/** From here on further roles are worth showing; the first few always are. */
const WORTH_SHOWING = 0.02;
const ALWAYS_SHOWN = 5;
/** Less similar titles explain nothing. */
const TELLING = 0.3;

/** The roles behind a title, the most likely first, at most `limit`. */
export function findRoles(
  catalogue: Catalogue,
  title: string,
  limit: number,
): { reading: Reading; found: FoundRole[] } {
  const { reading, matches } = new TitleSearch(catalogue.titleIndex()).find(
    title,
    Math.max(limit, ALWAYS_SHOWN),
  );
  const ranked = rankDocuments(matches)
    .filter(({ relevance }, at) => relevance >= WORTH_SHOWING || at < ALWAYS_SHOWN)
    .slice(0, limit);
  const found = ranked.map(({ match, document, nearestTitle, similarity }): FoundRole => {
    const card = catalogue.searchCard(document);
    const listed = similarity >= TELLING ? catalogue.listedTitle(nearestTitle) : null;
    const hasCode = isSocCode(match.code);
    return {
      card,
      code: hasCode ? match.code : null,
      codeTitle: hasCode ? match.title : null,
      confidence: match.confidence,
      band: match.band,
      matched: explainMatch(card, listed, reading),
    };
  });
  return { reading, found };
}

/** The roles nearest to a title, at most `limit`, without saying why. */
export function nearestRoles(catalogue: Catalogue, title: string, limit: number): SearchCard[] {
  const { matches } = new TitleSearch(catalogue.titleIndex()).find(title, limit);
  return rankDocuments(matches)
    .slice(0, limit)
    .map(({ document }) => catalogue.searchCard(document));
}

/** The documents of all classes in one order: each class's first where the class stands. */
function rankDocuments(matches: readonly ClassWithDocuments[]) {
  return matches
    .flatMap((match) => match.documents.map((document) => ({ match, ...document })))
    .sort((a, b) => b.relevance - a.relevance || a.document - b.document);
}
