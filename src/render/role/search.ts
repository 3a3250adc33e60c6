import type { FoundRole } from '../../domain/title-search/find-roles.ts';
import type { Reading } from '../../domain/title-search/title-search.ts';
import { fitModel } from '../fit-model.ts';
import { stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { growthCell, payCell } from './list.ts';

/** What a search found. */
export interface SearchView {
  readonly query: string;
  readonly reading: Reading;
  readonly found: readonly FoundRole[];
}

/** What a search found, each with why and how sure that is. */
export function renderSearch(view: SearchView, screen: Screen): string {
  const theme = createTheme(screen);
  const { query, reading, found } = fitModel(view, theme);
  if (found.length === 0) {
    return stack([
      [
        ...wrap(`No role matches "${query}".`, screen.width),
        ...wrap(
          `Try fewer or other words, or look around: ${theme.command('truest role list')}`,
          screen.width,
        ),
      ],
    ]);
  }
  return stack([
    readingLines(reading, found[0]!, theme),
    ...found.map((role) => roleLines(role, theme)),
    wrap(BANDS, screen.width).map(theme.dim),
  ]);
}

const BANDS = 'sure, likely or guess: whether what was typed belongs to that occupation code.';

/** How the words were taken, where not as they were typed, and a warning when the first is a guess. */
function readingLines({ expanded, repaired, levels }: Reading, first: FoundRole, theme: Theme): string[] {
  const { width } = theme.screen;
  const taken = [
    ...repaired.map(({ typed, meant }) => `"${typed}" taken as "${meant}"`),
    ...expanded.map(({ typed, meant }) => `${typed}: ${meant}`),
    ...(levels.length > 0 ? [`a level, which counts little: ${levels.join(', ')}`] : []),
  ];
  return [
    ...(taken.length > 0 ? wrap(`(${taken.join('; ')})`, width).map(theme.dim) : []),
    ...(first.band === 'guess' ? wrap('None of these is sure.', width) : []),
  ];
}

const FIELD_WORDS = {
  title: '',
  alias: 'also called',
  listed: 'a title of it:',
  skill: 'skill:',
  summary: '',
} as const;

function roleLines({ card, code, band, matched }: FoundRole, theme: Theme): string[] {
  const { width } = theme.screen;
  const { separator, under } = theme.symbols;
  const facts = [
    code === null ? band : `${code} (${band})`,
    card.levelTitle === '' ? card.trackTitle : `${card.trackTitle} ${under} ${card.levelTitle}`,
    ...(card.medianPay === null ? [] : [payCell(card), growthCell(card, theme)]),
    card.id,
  ];
  return [
    ...wrap(card.title, width).map(theme.strong),
    ...wrap(facts.join(` ${separator} `), width, '  ').map(theme.dim),
    ...matched
      .filter(({ field }) => field !== 'title')
      .flatMap(({ field, text }) => wrap(`${FIELD_WORDS[field]} ${text}`.trim(), width, '  ')),
  ];
}
