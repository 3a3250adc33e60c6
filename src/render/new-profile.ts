import { stack, suggestion } from './layout.ts';
import { safeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { wrap } from './text.ts';
import { createTheme } from './theme.ts';

/** What `profile new` has written, as it says it. */
export interface NewProfile {
  readonly title: string;
  readonly path: string;
  /** The file of its track, when that is new too. */
  readonly trackPath: string | undefined;
  readonly trackTitle: string;
  readonly levelTitle: string;
  /** Whether it stands in for a role that comes with truest. */
  readonly replaces: boolean;
  /** The command lines that check it and show it. */
  readonly check: string;
  readonly show: string;
}

/** Where the new profile is, and what to do next. */
export function renderNewProfile(profile: NewProfile, screen: Screen): string {
  const theme = createTheme(screen);
  const { symbols } = theme;
  const place = `${safeText(profile.trackTitle)} ${symbols.under} ${safeText(profile.levelTitle)}`;
  return stack([
    [
      `${theme.good(symbols.check)} ${theme.strong(safeText(profile.title))}`,
      ...wrap(place, screen.width, '  ').map(theme.dim),
      // Whole, however long, so that it can be copied.
      `  ${safeText(profile.path)}`,
      ...(profile.trackPath === undefined
        ? []
        : [
            ...wrap(
              'The track is new too. Its three rungs are a beginning: name them in',
              screen.width,
              '  ',
            ),
            `  ${safeText(profile.trackPath)}`,
          ]),
      ...(profile.replaces
        ? wrap(
            'It stands in for the role of the same id that comes with truest. Remove the file to have that one back.',
            screen.width,
            '  ',
          ).map(theme.warn)
        : []),
    ],
    [
      ...suggestion(
        'Edit the file: the other parts of a role are in it as examples. Then check it, and look at it:',
        safeText(profile.check),
        theme,
      ),
      `    ${theme.command(safeText(profile.show))}`,
    ],
  ]);
}
