import type { RolePage } from '../../domain/role.ts';
import type { StatementKind } from '../../schema/vocabulary.ts';
import { painted, sectionHeading, suggestion } from '../layout.ts';
import { oneParagraph, wrap } from '../text.ts';
import type { Theme } from '../theme.ts';
import { releaseSources } from './occupation.ts';

const KINDS: Readonly<Record<StatementKind, string>> = {
  energy: 'It should energise you',
  friction: 'You should be able to live with it',
  strength: 'It should be how you work',
};

/** Who it suits at a glance: the statements that weigh most; with `whole` all of them. */
export function renderFit(page: RolePage, theme: Theme, whole: boolean): string[] {
  if (!page.fit) return [];
  const { statements } = page.fit;
  const shown = whole
    ? statements
    : statements.filter((statement) => statement.weight === 3 || statement.dealbreaker);
  const lines = (Object.keys(KINDS) as StatementKind[]).flatMap((kind) => {
    const ofKind = shown.filter((statement) => statement.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      ...painted(KINDS[kind], theme, '  ', theme.strong),
      ...ofKind.flatMap((statement) => {
        const mark = statement.dealbreaker ? ' (if not, think twice)' : '';
        return wrap(`${statement.text}${mark}`, theme.screen.width, `    ${theme.symbols.bullet} `, '      ');
      }),
    ];
  });
  const rest = statements.length - shown.length;
  const more =
    rest > 0
      ? suggestion(
          `${rest} more ${rest === 1 ? 'statement' : 'statements'}:`,
          `truest role show ${page.id} --section fit`,
          theme,
        )
      : [];
  return [...sectionHeading('Would it fit you?', theme), ...lines, ...more];
}

const QUESTIONS_SHOWN = 3;

/** The first interview questions; with `whole` all of them, with strong and weak signs. */
export function renderInterview(page: RolePage, theme: Theme, whole: boolean): string[] {
  if (page.interview.length === 0) return [];
  const shown = whole ? page.interview : page.interview.slice(0, QUESTIONS_SHOWN);
  const { width } = theme.screen;
  const say = (label: string, prose: string): string[] =>
    wrap(`${label}: ${oneParagraph(prose)}`, width, '     ', '     ');
  const lines = shown.flatMap((question, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(`${question.question}`, width, `  ${index + 1}. `, '     ').map(theme.strong),
    ...wrap(`${question.kind}; listens for: ${oneParagraph(question.listensFor)}`, width, '     '),
    ...(whole ? [...say('strong', question.strong), ...say('weak', question.weak)] : []),
  ]);
  const rest = page.interview.length - shown.length;
  const about = `${rest > 0 ? `${rest} more, and what` : 'What'} strong and weak answers sound like:`;
  const more = whole
    ? []
    : ['', ...suggestion(about, `truest role show ${page.id} --section interview`, theme)];
  return [...sectionHeading('Interview questions', theme), ...lines, ...more];
}

/** Where the page's facts come from. */
export function renderSources(page: RolePage, theme: Theme): string[] {
  const { width } = theme.screen;
  const bullet = `  ${theme.symbols.bullet} `;
  const lines = [
    ...releaseSources(page).flatMap((line) => wrap(line, width, bullet, '    ')),
    ...page.sources.flatMap((source) =>
      wrap(`${source.title}: ${source.used}${source.url ? ` (${source.url})` : ''}`, width, bullet, '    '),
    ),
  ];
  return lines.length === 0 ? [] : [...sectionHeading('Sources', theme), ...lines];
}
