import { explainMatch } from '../../domain/explain-match.ts';
import { searchIndex } from '../../domain/search.ts';
import { renderJson } from '../../render/json.ts';
import { renderSearch, type SearchResult } from '../../render/role/search.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';

export interface RoleSearchOptions {
  readonly query: string;
  /** How many results at most. */
  readonly limit: number;
}

/** Hits below this share of the best score say little. */
const WORTH_SHOWING = 0.12;

/** Finds roles by words and says why each was found. */
export async function runRoleSearch({ query, limit }: RoleSearchOptions, context: Context): Promise<void> {
  const results = await ask(context, (catalogue): SearchResult[] => {
    const hits = searchIndex(catalogue.searchIndex(), query, limit);
    if (hits.length === 0) catalogue.ensureFresh();
    const best = hits[0]?.score ?? 0;
    return hits
      .filter((hit) => hit.score >= best * WORTH_SHOWING)
      .map((hit) => {
        const card = catalogue.searchCard(hit.document);
        return { card, matched: explainMatch(card, hit.words) };
      });
  });
  if (!context.globals.json) return writePage(renderSearch(query, results, context.screen), context);
  const rows = results.map(({ card: { aliases: _, skills: __, summary: ___, ...row }, matched }) => ({
    ...row,
    matched,
  }));
  context.io.stdout.write(renderJson({ query, results: rows }));
}
