import type { LadderView, TreeView } from '../../domain/outlook.ts';
import type { PathRoute, PathStep, PathsAnswer } from '../../domain/paths.ts';
import { payWords } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { bullets, document, markdownTable, section, escapeMarkdown as text } from '../markdown.ts';
import { createTheme } from '../theme.ts';
import {
  barrierWords,
  DERIVED_STEPS,
  kindWords,
  learning,
  payChange,
  share,
  stepYears,
  yearSpan,
  yearWords,
} from './words.ts';

const theme = createTheme({ width: 80, colour: false, unicode: true });

/** Routes as Markdown: a table to choose by, then each step. */
export function renderRoutesMarkdown(answer: PathsAnswer): string {
  const { from, to, routes, missing, unlimited } = fitModel(answer, theme);
  const title = `# From ${text(from.title)} to ${text(to.title)}`;
  if (routes.length === 0) {
    const link = missing
      ? `The nearest role within reach is ${text(missing.nearest.title)}. The missing link is a move from there to ${text(missing.to.title)}: a stretch of ${share(missing.gap.share)}.`
      : '';
    if (unlimited)
      return document(
        title,
        'No route fits within these limits.',
        `Without them the quickest takes ${yearWords(unlimited.totals.years, theme)} in ${unlimited.steps.length} steps.`,
      );
    return document(title, 'No chain of moves leads there within these limits.', link);
  }
  const name = (route: PathRoute, at: number): string =>
    route.labels.length > 0 ? route.labels.join(', ') : `another way (${at + 1})`;
  const rows = routes.map((route, at) => [
    name(route, at),
    `${route.steps.length}`,
    yearSpan(route.totals.years, theme),
    share(route.totals.maxGap),
    route.totals.payChange === null ? 'unknown' : payChange(route.totals.payChange, theme),
  ]);
  return document(
    title,
    markdownTable(['route', 'steps', 'years', 'biggest stretch', 'pay of the categories'], rows),
    ...routes.map((route, at) => section(2, name(route, at), ...route.steps.map(step))),
    'Pay is the median of the occupational categories, not of the roles.',
    routes.some((route) => route.steps.some((part) => part.evidence === 'derived')) ? DERIVED_STEPS : '',
  );
}

function step(part: PathStep): string {
  const facts = [kindWords(part), stepYears(part, theme), `stretch ${share(part.gap.share)}`];
  if (part.payChange !== null) facts.push(payChange(part.payChange, theme));
  const said: [string, string][] = [
    ['Needs', barrierWords(part).join('; ')],
    ['Learn', part.gap.skills.map((skill) => learning(skill, theme)).join(', ')],
    ['To learn, in words', part.learn ?? ''],
    ['First', part.before ?? ''],
    ['How', part.how ?? ''],
    ['You give up', part.giveUp ?? ''],
  ];
  const items = said
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${text(words.replace(/\s+/g, ' ').trim())}`);
  return section(3, `${part.from.title} → ${part.to.title}`, facts.join(', '), bullets(items));
}

/** A tree of moves as nested bullets. */
export function renderTreeMarkdown(tree: TreeView, into: boolean): string {
  const fitted = fitModel(tree, theme);
  const lines = (node: TreeView, depth: number): string[] =>
    node.children.flatMap((child) => {
      const { kind, years, gap, evidence } = child.move!;
      const time = evidence === 'derived' ? '' : `${yearWords(years, theme)}, `;
      const facts = `${kindWords({ kind, evidence })}, ${time}stretch ${share(gap)}${child.seenBefore ? ', shown elsewhere here' : ''}`;
      return [`${'  '.repeat(depth)}- ${text(child.role.title)} (${facts})`, ...lines(child, depth + 1)];
    });
  const title = `# ${into ? 'How people become' : 'Where it leads:'} ${text(fitted.role.title)}`;
  return document(title, lines(fitted, 0).join('\n') || 'Nothing is known.');
}

/** The spines of all tracks. */
export function renderLaddersMarkdown(ladders: readonly LadderView[]): string {
  const blocks = fitModel(ladders, theme).map((ladder) =>
    section(
      2,
      ladder.title,
      ladder.spine
        .map(
          ({ role, next }, at) =>
            `${at + 1}. ${text(role.title)}${role.medianPay === null ? '' : ` (${payWords(role)})`}${next ? `, then ${yearWords(next.years, theme)}` : ''}`,
        )
        .join('\n'),
    ),
  );
  return document('# The spine of each track', ...blocks);
}
