import type { RoleRow } from '../../domain/role.ts';
import type { TrackPage, TrackRow } from '../../domain/track.ts';
import { JOB_ZONES, moneyShort } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { inline, isNarrow, painted, sectionHeading, stack } from '../layout.ts';
import { FIGURES_NOTE, roleTableByGroup } from '../role/list.ts';
import type { Screen } from '../screen.ts';
import { renderTable } from '../table.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

/** All tracks in a table; those that hold only imported occupations in one below, by title alone. */
export function renderTracks(tracks: readonly TrackRow[], screen: Screen): string {
  const theme = createTheme(screen);
  if (tracks.length === 0) return stack([['There are no tracks.']]);
  const fitted = fitModel(tracks, theme);
  const written = fitted.filter((track) => track.roleCount > 0 || track.occupationCount === 0);
  const imported = fitted.filter((track) => !written.includes(track));
  const narrow = (list: readonly TrackRow[]): string[] =>
    list.flatMap((track) => [
      ...painted(track.title, theme, '', theme.strong),
      // Broken between its parts, so that an id can be copied whole.
      ...inline([track.id, countsOf(track), payRange(track, theme)], theme).map(theme.dim),
    ]);
  return stack([
    isNarrow(theme) ? narrow(written) : writtenTable(written, theme),
    imported.length === 0
      ? []
      : [
          ...sectionHeading('Fields with public occupations alone', theme),
          ...(isNarrow(theme) ? narrow(imported) : importedTable(imported, theme)),
        ],
    wrap("Pay is the range of the medians of the roles' occupational categories.", screen.width).map(
      theme.dim,
    ),
    wrap(
      `A track's roles by level: ${theme.command('truest track list <track>')}; its page: ${theme.command('truest track show <track>')}`,
      screen.width,
    ),
  ]);
}

function writtenTable(tracks: readonly TrackRow[], theme: Theme): string[] {
  const hasImported = tracks.some((track) => track.occupationCount > 0);
  return renderTable(
    [
      { head: 'track', flexible: true },
      { head: 'roles', align: 'right' },
      ...(hasImported ? [{ head: 'occupations', align: 'right' } as const] : []),
      { head: 'pay', align: 'right' },
      { head: 'id' },
    ],
    tracks.map((track) => [
      track.title,
      `${track.roleCount}`,
      ...(hasImported ? [`${track.occupationCount}`] : []),
      payRange(track, theme),
      track.id,
    ]),
    theme,
  );
}

const importedTable = (tracks: readonly TrackRow[], theme: Theme): string[] =>
  renderTable(
    [
      { head: 'track', flexible: true },
      { head: 'occupations', align: 'right' },
      { head: 'pay', align: 'right' },
    ],
    tracks.map((track) => [track.title, `${track.occupationCount}`, payRange(track, theme)]),
    theme,
  );

const payRange = ({ medianPay }: TrackRow, theme: Theme): string =>
  medianPay === null
    ? '-'
    : `${moneyShort(medianPay.min)}${medianPay.maxTopCoded ? ' to above ' : theme.symbols.dash}${moneyShort(medianPay.max)}`;

/** "17 roles, 84 occupations". */
function countsOf({ roleCount, occupationCount }: TrackRow): string {
  const roles = `${roleCount} ${roleCount === 1 ? 'role' : 'roles'}`;
  return occupationCount === 0 ? roles : `${roles}, ${occupationCount} occupations`;
}

/** A track's roles by level, the highest first, as on a ladder. */
export function renderTrackRoles(page: TrackPage, screen: Screen): string {
  const theme = createTheme(screen);
  const fitted = fitModel(page, theme);
  const title = painted(fitted.title, theme, '', theme.title);
  if (fitted.roles.length === 0)
    return stack([title, wrap('There are no roles in this track yet.', screen.width)]);
  return stack([
    title,
    ladderLines(fitted, theme),
    occupationLines(fitted, theme),
    wrap(FIGURES_NOTE, screen.width).map(theme.dim),
  ]);
}

/** Imported occupations of the track by job zone, the most preparation first. */
export function occupationLines(page: TrackPage, theme: Theme): string[] {
  const imported = page.roles.filter((role) => role.imported);
  if (imported.length === 0) return [];
  const zones = [...new Set(imported.map(zoneOf))].sort().reverse();
  return [
    ...sectionHeading('Public occupations that nobody has written about yet', theme),
    ...roleTableByGroup(
      zones.map((zone) => ({
        title: zoneTitle(zone),
        roles: imported.filter((role) => zoneOf(role) === zone),
      })),
      theme,
    ),
  ];
}

/** 1 to 5; 0 where O*NET gives none. */
const zoneOf = ({ level }: RoleRow): number => Number(/^job-zone-(\d)$/.exec(level)?.[1] ?? 0);

const zoneTitle = (zone: number): string =>
  zone === 0 ? 'No job zone' : `Job zone ${zone}: ${JOB_ZONES[zone]}`;

/** The rungs with their roles, the highest first. */
export function ladderLines(page: TrackPage, theme: Theme): string[] {
  const rungs = [...page.levels].reverse().map((level) => ({
    title: level.title,
    roles: page.roles.filter((role) => role.level === level.id && !role.imported),
  }));
  const held = rungs.filter((rung) => rung.roles.length > 0);
  return held.length === 0 ? [] : roleTableByGroup(held, theme);
}
