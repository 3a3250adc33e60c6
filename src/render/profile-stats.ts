import type { ProfileStats, Tally } from '../domain/profile-stats.ts';
import { meter } from './chart.ts';
import { fitModel } from './fit-model.ts';
import { isNarrow, sectionHeading, stack } from './layout.ts';
import type { Screen } from './screen.ts';
import { renderTable } from './table.ts';
import { widthOf, wrap } from './text.ts';
import { createTheme, type Theme } from './theme.ts';

/** What the profiles cover, as tables. */
export function renderProfileStats(stats: ProfileStats, screen: Screen): string {
  const theme = createTheme(screen);
  const fitted = fitModel(stats, theme);
  const { moves, words } = fitted;
  return stack([
    wrap(
      `${counted(fitted.roles, 'role')} in ${counted(fitted.tracks.length, 'track')}, with ${counted(fitted.categories, 'category', 'categories')}`,
      screen.width,
    ).map(theme.title),
    trackLines(fitted, theme),
    [...sectionHeading('Level', theme), ...tallyLines(fitted.stages, fitted.roles, theme)],
    [...sectionHeading('Usual education', theme), ...tallyLines(fitted.education, fitted.roles, theme)],
    [
      ...sectionHeading('Sections that are written', theme),
      ...tallyLines(fitted.sections, fitted.roles, theme),
    ],
    [
      ...wrap(
        `Words a role: ${words.fewest} to ${words.most}, half of them up to ${words.median}.`,
        screen.width,
      ),
      ...wrap(
        `Moves: ${counted(moves.advance, 'advance')}, ${moves.lateral} lateral, ${counted(moves.pivot, 'pivot')}; ${moves.acrossTracks} across tracks.`,
        screen.width,
      ),
    ],
  ]);
}

function trackLines({ tracks }: ProfileStats, theme: Theme): string[] {
  if (isNarrow(theme)) {
    return tracks.flatMap((track) => [
      ...wrap(track.name, theme.screen.width).map(theme.strong),
      ...wrap(
        `${counted(track.count, 'role')}, ${counted(track.levels, 'level')}, ${track.words} words each`,
        theme.screen.width,
        '  ',
      ),
    ]);
  }
  return renderTable(
    [
      { head: 'track', flexible: true },
      ...['roles', 'levels', 'words each', 'laterals', 'pivots'].map((head) => ({
        head,
        align: 'right' as const,
      })),
    ],
    tracks.map((track) => [
      track.name,
      ...[track.count, track.levels, track.words, track.laterals, track.pivots].map(String),
    ]),
    theme,
  );
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const METER = 20;

function tallyLines(tallies: readonly Tally[], total: number, theme: Theme): string[] {
  const width = Math.max(...tallies.map(({ name }) => widthOf(name)));
  const digits = String(total).length;
  const shown = Math.min(isNarrow(theme) ? 8 : METER, theme.screen.width - width - digits - 5);
  return tallies.map(({ name, count }) => {
    const filled = total === 0 ? 0 : Math.round((count / total) * shown);
    const drawn = shown < 4 ? '' : `${meter(filled, shown, theme)} `;
    return `  ${name.padEnd(width)}  ${drawn}${count}`;
  });
}
