import type { TrackPage, TrackRow } from '../../domain/track.ts';
import { moneyShort } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, painted, stack } from '../layout.ts';
import { FIGURES_NOTE, roleTableByGroup } from '../role/list.ts';
import type { Screen } from '../screen.ts';
import { renderTable } from '../table.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

/** All tracks in a table. */
export function renderTracks(tracks: readonly TrackRow[], screen: Screen): string {
  const theme = createTheme(screen);
  if (tracks.length === 0) return stack([['There are no tracks.']]);
  const fitted = fitModel(tracks, theme);
  const pay = (track: TrackRow): string =>
    track.medianPay === null
      ? '-'
      : `${moneyShort(track.medianPay.min)}${track.medianPay.maxTopCoded ? ' to above ' : theme.symbols.dash}${moneyShort(track.medianPay.max)}`;
  const lines = isNarrow(theme)
    ? fitted.flatMap((track) => [
        ...painted(track.title, theme, '', theme.strong),
        ...wrap(
          `${track.id} ${theme.symbols.separator} ${track.roleCount} ${track.roleCount === 1 ? 'role' : 'roles'} ${theme.symbols.separator} ${pay(track)}`,
          screen.width,
          '  ',
        ).map(theme.dim),
      ])
    : renderTable(
        [
          { head: 'track', flexible: true },
          { head: 'roles', align: 'right' },
          { head: 'pay', align: 'right' },
          { head: 'id' },
        ],
        fitted.map((track) => [track.title, `${track.roleCount}`, pay(track), track.id]),
        theme,
      );
  return stack([
    lines,
    wrap("Pay is the range of the medians of the roles' occupational categories.", screen.width).map(
      theme.dim,
    ),
    wrap(
      `A track's roles by level: ${theme.command('truest track list <id>')}; its page: ${theme.command('truest track show <id>')}`,
      screen.width,
    ),
  ]);
}

/** A track's roles by level, the highest first, as on a ladder. */
export function renderTrackRoles(page: TrackPage, screen: Screen): string {
  const theme = createTheme(screen);
  const fitted = fitModel(page, theme);
  const title = painted(fitted.title, theme, '', theme.title);
  if (fitted.roles.length === 0)
    return stack([title, wrap('There are no roles in this track yet.', screen.width)]);
  return stack([title, ladderLines(fitted, theme), wrap(FIGURES_NOTE, screen.width).map(theme.dim)]);
}

/** The rungs with their roles, the highest first. */
export function ladderLines(page: TrackPage, theme: Theme): string[] {
  const rungs = [...page.levels].reverse().map((level) => ({
    title: level.title,
    roles: page.roles.filter((role) => role.level === level.id),
  }));
  return roleTableByGroup(
    rungs.filter((rung) => rung.roles.length > 0),
    theme,
  );
}
