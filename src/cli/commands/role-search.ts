import { Failure } from '../../domain/failure.ts';
import { findRoles } from '../../domain/title-search/find-roles.ts';
import { isSocCode } from '../../domain/title-search/soc-code.ts';
import { TitleSearch } from '../../domain/title-search/title-search.ts';
import { renderJson } from '../../render/json.ts';
import { renderSearch } from '../../render/role/search.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';

export interface RoleSearchOptions {
  readonly query: string;
  /** How many results at most; 10 roles or 1 code without it. */
  readonly limit: number | undefined;
  /** Print SOC codes and their titles, and nothing else. */
  readonly code: boolean;
  /** A CSV file whose titles are to be coded. */
  readonly batch: string | undefined;
  readonly column: string | undefined;
  readonly format: 'csv' | 'jsonl' | undefined;
}

const ROLES = 10;

/** Finds the roles behind a title or other words, and says why each was found and how sure that is. */
export async function runRoleSearch(options: RoleSearchOptions, context: Context): Promise<void> {
  const { query, limit, code, batch } = options;
  if (batch !== undefined || query === '-') {
    if (batch !== undefined && query !== '') {
      throw new Failure('--batch takes the titles from the file, so no words beside it', { kind: 'usage' });
    }
    const { codeLines, codeTable } = await import('./code-titles.ts');
    return batch === undefined ? codeLines(options, context) : codeTable({ ...options, batch }, context);
  }
  for (const name of ['column', 'format'] as const) {
    if (options[name] !== undefined) throw new Failure(`--${name} goes with --batch`, { kind: 'usage' });
  }
  if (query.trim() === '') {
    throw new Failure('nothing to search for', {
      kind: 'usage',
      advice: ['give a title or other words: truest role search "truck driver"'],
    });
  }
  if (code) return printCodes(query, limit ?? 1, context);
  const answer = await ask(context, (catalogue) => {
    const { reading, found } = findRoles(catalogue, query, limit ?? ROLES);
    if (found.length === 0) catalogue.ensureFresh();
    return { query, reading, found };
  });
  if (!context.globals.json) return writePage(renderSearch(answer, context.screen), context);
  const results = answer.found.map(({ card, ...rest }) => {
    const { aliases: _, skills: __, summary: ___, ...row } = card;
    return { ...row, ...rest };
  });
  context.io.stdout.write(renderJson({ query, reading: answer.reading, results }));
}

/** The most likely SOC codes, one a line: the code, a tab, what it is called. */
async function printCodes(query: string, limit: number, context: Context): Promise<void> {
  const codes = await ask(context, (catalogue) => {
    const { matches } = new TitleSearch(catalogue.titleIndex()).findClasses(query, limit + 1);
    if (matches.length === 0) catalogue.ensureFresh();
    return matches
      .filter(({ code }) => isSocCode(code))
      .slice(0, limit)
      .map(({ code, title, confidence, band }) => ({ code, title, confidence, band }));
  });
  context.io.stdout.write(
    context.globals.json
      ? renderJson({ query, codes })
      : codes.map(({ code, title }) => `${code}\t${title}\n`).join(''),
  );
}
