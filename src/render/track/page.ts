import type { TrackPage } from '../../domain/track.ts';
import { fitModel } from '../fit-model.ts';
import { beside, labelled, painted, sectionHeading, stack } from '../layout.ts';
import { FIGURES_NOTE } from '../role/list.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { widthOf, wrap, wrapProse } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { ladderLines, occupationLines } from './list.ts';

/** The page of a track. */
export function renderTrack(page: TrackPage, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(page, theme);
  return stack([
    [...painted(fitted.title, theme, '', theme.title), '', ...wrapProse(fitted.summary, theme, '  ')],
    workLines(fitted, theme),
    [...proseSection('The core challenge', fitted.challenge, theme)],
    [...proseSection('Who thrives', fitted.thrives, theme)],
    waysInLines(fitted, theme),
    levelLines(fitted, theme),
    fitted.roles.length === 0
      ? []
      : [
          ...(fitted.roles.every((role) => role.imported)
            ? []
            : sectionHeading('Roles, the highest rung first', theme)),
          ...ladderLines(fitted, theme),
          ...occupationLines(fitted, theme),
          ...wrap(FIGURES_NOTE, theme.screen.width).map(theme.dim),
        ],
    fitted.roles.length === 0
      ? []
      : wrap(`Read one: ${theme.command(`truest role show ${fitted.roles[0]!.id}`)}`, theme.screen.width),
  ]);
}

function workLines({ work }: TrackPage, theme: Theme): string[] {
  if (!work) return [];
  const parts = [
    labelled('The first years', work.early, theme),
    labelled('The middle', work.middle, theme),
    labelled('The top', work.senior, theme),
  ];
  return [
    ...sectionHeading('What the work is like', theme),
    ...parts.flatMap((lines, at) => (at ? ['', ...lines] : lines)),
  ];
}

function proseSection(title: string, prose: string | undefined, theme: Theme): string[] {
  return prose === undefined ? [] : [...sectionHeading(title, theme), ...wrapProse(prose, theme, '  ')];
}

function waysInLines({ waysIn }: TrackPage, theme: Theme): string[] {
  if (waysIn.length === 0) return [];
  const parts = waysIn.map((way) => labelled(way.from, way.how, theme));
  return [
    ...sectionHeading('Ways in', theme),
    ...parts.flatMap((lines, at) => (at ? ['', ...lines] : lines)),
  ];
}

function levelLines({ levels }: TrackPage, theme: Theme): string[] {
  const width = Math.min(26, Math.max(...levels.map((level) => widthOf(level.title))) + 2);
  return [
    ...sectionHeading('The ladder, from the bottom', theme),
    ...levels.flatMap((level) => beside(level.title, level.summary, theme, width, theme.strong)),
  ];
}
