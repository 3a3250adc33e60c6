import type { TrackPage } from '../../domain/track.ts';
import { fitModel } from '../fit-model.ts';
import { bullets, document, markdownTable, prose, section, escapeMarkdown as text } from '../markdown.ts';
import { FIGURES_NOTE, growthCell, payCell } from '../role/list.ts';
import { createTheme } from '../theme.ts';

const theme = createTheme({ width: 80, colour: false, unicode: true });

/** The page of a track as Markdown. */
export function renderTrackMarkdown(track: TrackPage): string {
  const page = fitModel(track, theme);
  const { work } = page;
  const rows = [...page.roles]
    .reverse()
    .map((role) => [
      text(role.title),
      text(role.levelTitle),
      payCell(role),
      growthCell(role, theme),
      `\`${role.id}\``,
    ]);
  return document(
    `# ${text(page.title)}`,
    prose(page.summary),
    work
      ? section(
          2,
          'What the work is like',
          section(3, 'The first years', prose(work.early)),
          section(3, 'The middle', prose(work.middle)),
          section(3, 'The top', prose(work.senior)),
        )
      : '',
    page.challenge === undefined ? '' : section(2, 'The core challenge', prose(page.challenge)),
    page.thrives === undefined ? '' : section(2, 'Who thrives', prose(page.thrives)),
    section(2, 'Ways in', ...page.waysIn.map((way) => section(3, way.from, prose(way.how)))),
    section(
      2,
      'The ladder, from the bottom',
      bullets(page.levels.map((level) => `${text(level.title)}: ${text(level.summary)}`)),
    ),
    rows.length === 0
      ? ''
      : section(
          2,
          'Roles, the highest rung first',
          markdownTable(['role', 'level', 'pay', 'growth', 'id'], rows),
          FIGURES_NOTE,
        ),
  );
}
