import type { SearchCard } from '../../domain/catalogue.ts';
import type { Matched } from '../../domain/explain-match.ts';
import { fitModel } from '../fit-model.ts';
import { stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { growthCell, payCell } from './list.ts';

export interface SearchResult {
  readonly card: SearchCard;
  readonly matched: readonly Matched[];
}

/** What a search found, each with why. */
export function renderSearch(query: string, results: readonly SearchResult[], screen: Screen): string {
  const theme = createTheme(screen);
  const fitted = fitModel({ query, results }, theme);
  if (results.length === 0) {
    return stack([
      [
        ...wrap(`No role matches "${fitted.query}".`, screen.width),
        ...wrap(
          `Try fewer or other words, or look around: ${theme.command('truest role list')}`,
          screen.width,
        ),
      ],
    ]);
  }
  return stack(fitted.results.map((result) => resultLines(result, theme)));
}

const FIELD_WORDS = { title: '', alias: 'also called', skill: 'skill:', summary: '' } as const;

function resultLines({ card, matched }: SearchResult, theme: Theme): string[] {
  const { width } = theme.screen;
  const place = `${card.trackTitle} ${theme.symbols.under} ${card.levelTitle}`;
  const figures =
    card.medianPay === null
      ? ''
      : ` ${theme.symbols.separator} ${payCell(card)} ${theme.symbols.separator} ${growthCell(card, theme)}`;
  return [
    ...wrap(card.title, width).map(theme.strong),
    ...wrap(`${place}${figures} ${theme.symbols.separator} ${card.id}`, width, '  ').map(theme.dim),
    ...matched.flatMap((reason) => {
      if (reason.field === 'title' && !reason.typo) return [];
      const typo = reason.typo ? ` ("${reason.typo.typed}" taken as "${reason.typo.found}")` : '';
      const text =
        reason.field === 'title' ? typo.trim() : `${FIELD_WORDS[reason.field]} ${reason.text}${typo}`.trim();
      return wrap(text, width, '  ');
    }),
  ];
}
