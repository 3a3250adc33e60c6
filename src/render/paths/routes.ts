import type { PathRoute, PathStep, PathsAnswer } from '../../domain/paths.ts';
import { payWords } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, painted, sectionHeading, stack } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { renderTable } from '../table.ts';
import { oneParagraph, widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import {
  barrierWords,
  DERIVED_STEPS,
  kindWords,
  learning,
  payChange,
  STRETCH_NOTE,
  share,
  stepYears,
  yearSpan,
  yearWords,
} from './words.ts';

/** Routes between two roles: a summary to choose by, then each step by step; or why there is none. */
export function renderRoutes(answer: PathsAnswer, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(answer, theme);
  const title = wrap(`From ${fitted.from.title} to ${fitted.to.title}`, theme.screen.width).map(theme.title);
  if (fitted.routes.length === 0) return stack([title, missingLines(fitted, theme)]);
  return stack([
    [...title, ...wrap(countWords(fitted), theme.screen.width).map(theme.dim)],
    summaryLines(fitted.routes, theme),
    ...fitted.routes.map((route, at) => routeLines(route, at, theme)),
    beginningLines(fitted.routes, theme),
    [
      ...wrap(
        `Pay is the median of the occupational categories, not of the roles. ${STRETCH_NOTE}`,
        theme.screen.width,
      ).map(theme.dim),
      ...(fitted.routes.some((route) => route.steps.some((step) => step.evidence === 'derived'))
        ? wrap(DERIVED_STEPS, theme.screen.width).map(theme.dim)
        : []),
    ],
  ]);
}

function countWords({ routes, routeCount, immaterialCount, authoredOnly }: PathsAnswer): string {
  const among = authoredOnly ? ' Moves that nobody wrote are left out.' : '';
  if (routeCount === 1) return `One route is worth choosing: any other is no better in anything.${among}`;
  if (routes.length === routeCount)
    return `${routeCount} routes worth choosing between: any other is no better in anything.${among}`;
  const left = routeCount - routes.length - immaterialCount;
  const more = [
    ...(immaterialCount > 0
      ? [
          `${immaterialCount} more gain less than half a year, 5 points of stretch or $2,000 over one of these`,
        ]
      : []),
    ...(left > 0 ? [`${left} more take longer`] : []),
  ];
  const all = `--limit ${routeCount} shows ${routeCount - routes.length === 1 ? 'it' : 'them'}`;
  return `${routes.length} of the ${routeCount} routes that are better than any other in something. ${more.join(', ')}: ${all}.${among}`;
}

/** What each route asks of somebody at its first step, side by side; routes that begin alike together. */
function beginningLines(routes: readonly PathRoute[], theme: Theme): string[] {
  const byStep = new Map<string, { names: string[]; step: PathStep }>();
  for (const [at, route] of routes.entries()) {
    const step = route.steps[0]!;
    const known = byStep.get(`${step.to.id} ${step.kind}`);
    if (known) known.names.push(nameOf(route, at));
    else byStep.set(`${step.to.id} ${step.kind}`, { names: [nameOf(route, at)], step });
  }
  if (byStep.size < 2) return [];
  const rows = [...byStep.values()].map(({ names, step }) => ({
    name: names.join(', '),
    to: step.to.title,
    learn: step.gap.skills.map(({ name }) => name).join(', ') || 'nothing new',
    giveUp: step.giveUp ?? '-',
  }));
  const heading = sectionHeading('How each begins', theme);
  if (isNarrow(theme)) {
    const { width } = theme.screen;
    return [
      ...heading,
      ...rows.flatMap(({ name, to, learn, giveUp }) => [
        ...painted(name, theme, '  ', theme.strong),
        ...[`as ${to}`, `learn first: ${learn}`, `give up: ${giveUp}`].flatMap((line) =>
          wrap(oneParagraph(line), width, '    ', '      '),
        ),
      ]),
    ];
  }
  const table = renderTable(
    ['', 'first post', 'learn first', 'give up'].map((head) => ({ head, flexible: true })),
    rows.map(({ name, to, learn, giveUp }) => [name, to, learn, oneParagraph(giveUp)]),
    { ...theme, screen: { ...theme.screen, width: theme.screen.width - 2 } },
  );
  return [...heading, ...table.map((line) => `  ${line}`)];
}

/** What a route is called: by what it is best at, or by its place. */
const nameOf = (route: PathRoute, at: number): string =>
  route.labels.length > 0 ? route.labels.join(', ') : `another way (${at + 1})`;

function summaryLines(routes: readonly PathRoute[], theme: Theme): string[] {
  const stretch = (route: PathRoute): string => {
    const at = route.steps.findIndex(
      (step) => step.gap.share === Math.max(...route.steps.map((other) => other.gap.share)),
    );
    return route.steps.length === 1
      ? share(route.totals.maxGap)
      : `${share(route.totals.maxGap)} at step ${at + 1}`;
  };
  if (isNarrow(theme)) {
    return routes.flatMap((route, at) => [
      `  ${theme.strong(nameOf(route, at))}`,
      ...wrap(
        `${stepsWords(route)}, ${yearWords(route.totals.years, theme)}, biggest stretch ${stretch(route)}`,
        theme.screen.width,
        '    ',
      ),
      ...wrap(payLine(route, theme), theme.screen.width, '    '),
    ]);
  }
  const table = renderTable(
    [
      // Names stay whole where there is room beside them.
      { head: '', flexible: theme.screen.width < 80 },
      { head: 'steps', align: 'right' },
      { head: 'years', align: 'right' },
      { head: 'biggest stretch' },
      { head: 'pay of the categories', flexible: true },
    ],
    routes.map((route, at) => [
      nameOf(route, at),
      `${route.steps.length}`,
      yearSpan(route.totals.years, theme),
      stretch(route),
      payLine(route, theme),
    ]),
    { ...theme, screen: { ...theme.screen, width: theme.screen.width - 2 } },
  );
  return table.map((line) => `  ${line}`);
}

const stepsWords = (route: PathRoute): string =>
  route.steps.length === 1 ? '1 step' : `${route.steps.length} steps`;

/** The medians on the way, each new one once. */
function payLine(route: PathRoute, theme: Theme): string {
  const pays = [route.steps[0]!.from, ...route.steps.map((step) => step.to)].map(payWords);
  return pays.filter((pay, at) => at === 0 || pay !== pays[at - 1]).join(` ${theme.symbols.lateral} `);
}

function routeLines(route: PathRoute, at: number, theme: Theme): string[] {
  const { years } = route.totals;
  const lines = [theme.heading(capital(nameOf(route, at)))];
  let sum = { min: 0, max: 0 };
  for (const [index, step] of route.steps.entries()) {
    if (index === 0) lines.push(...stationLines(step.from, theme));
    sum = { min: sum.min + step.years.min, max: sum.max + step.years.max };
    lines.push(...stepLines(step, index === 0 ? undefined : sum, theme), ...stationLines(step.to, theme));
  }
  const total = `  ${yearWords(years, theme)} in all`;
  const pay =
    route.totals.payChange === null ? '' : `, categories' median ${payChange(route.totals.payChange, theme)}`;
  return [...lines, ...wrap(`${total.trim()}${pay}`, theme.screen.width, '  ')];
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function stationLines(role: PathStep['from'], theme: Theme): string[] {
  const place = `${role.trackTitle}`;
  const lead = `  ${theme.accent(theme.symbols.dot)} `;
  const room = theme.screen.width - 4 - widthOf(role.title) - widthOf(place);
  if (room >= 2) return [`${lead}${theme.strong(role.title)}${' '.repeat(room)}${theme.dim(place)}`];
  return wrap(role.title, theme.screen.width - 4).map(
    (line, at) => (at === 0 ? lead : '    ') + theme.strong(line),
  );
}

/** `sum` is the running total of years, left out where it is the step's own. */
function stepLines(step: PathStep, sum: PathStep['years'] | undefined, theme: Theme): string[] {
  const { symbols, screen } = theme;
  const facts = [
    kindWords(step),
    `${stepYears(step, theme)}${sum ? ` (${yearSpan(sum, theme)} so far)` : ''}`,
    `stretch ${share(step.gap.share)}`,
    ...(step.payChange === null ? [] : [payChange(step.payChange, theme)]),
  ];
  const bar = `  ${symbols.vertical} `;
  const said: [string, string][] = [
    ['needs', barrierWords(step).join('; ')],
    ['learn', step.gap.skills.map((skill) => learning(skill, theme)).join(', ')],
    [step.gap.skills.length === 0 || isNarrow(theme) ? 'learn' : '', step.learn ?? ''],
    ['first', step.before ?? ''],
    ['how', step.how ?? ''],
    ['give up', step.giveUp ?? ''],
  ];
  return [
    ...wrap(facts.join(` ${symbols.separator} `), screen.width, `  ${symbols[step.kind]} `, bar),
    ...said.filter(([, text]) => text !== '').flatMap(([label, text]) => saidLines(label, text, bar, theme)),
  ];
}

const LABEL_WIDTH = 9;

function saidLines(label: string, text: string, bar: string, theme: Theme): string[] {
  if (isNarrow(theme))
    return wrap(
      oneParagraph(label === '' ? text : `${label}: ${text}`),
      theme.screen.width,
      `${bar} `,
      `${bar}   `,
    );
  const lines = wrap(oneParagraph(text), theme.screen.width - widthOf(bar) - LABEL_WIDTH - 1);
  return lines.map((line, at) => `${bar} ${theme.dim((at === 0 ? label : '').padEnd(LABEL_WIDTH))}${line}`);
}

function missingLines({ from, to, missing, unlimited }: PathsAnswer, theme: Theme): string[] {
  const { width } = theme.screen;
  if (unlimited) {
    const { years, maxGap } = unlimited.totals;
    return [
      ...wrap(`No route from ${from.title} to ${to.title} fits within these limits.`, width),
      '',
      ...wrap(
        `Without them the quickest takes ${stepsWords(unlimited)} and ${yearWords(years, theme)}, with a biggest stretch of ${share(maxGap)}:`,
        width,
      ),
      `  ${theme.command(`truest paths ${from.id} ${to.id} --max-steps ${unlimited.steps.length}`)}`,
    ];
  }
  const none = `No chain of moves leads from ${from.title} to ${to.title} within these limits.`;
  if (!missing) return wrap(none, width);
  const { nearest, stepsToNearest, gap, isGapKnown, maxDerived } = missing;
  const few =
    maxDerived === null ? '' : ` Of moves that nobody has written a route takes ${maxDerived} at most.`;
  const start = nearest.id === from.id;
  const where = start
    ? `${from.title} itself is the nearest`
    : `The nearest role within reach is ${nearest.title}, ${stepsToNearest} ${stepsToNearest === 1 ? 'step' : 'steps'} away`;
  const target = missing.to.id === to.id ? missing.to.title : `${missing.to.title}, which leads there`;
  const skills = gap.skills.map((skill) => learning(skill, theme)).join(', ');
  const size = `a stretch of ${share(gap.share)}${skills === '' ? '' : `, mostly ${skills}`}`;
  const needs = barrierWords(missing).join('; ');
  return [
    ...wrap(`${none}${few}`, width),
    '',
    ...wrap(
      `${where}. The missing link is a move from there to ${target}${isGapKnown ? `: ${size}` : ''}.`,
      width,
    ),
    ...(needs === '' ? [] : wrap(`It needs: ${needs}.`, width)),
    ...(start
      ? []
      : [
          '',
          ...wrap('How to get that far:', width),
          `  ${theme.command(`truest paths ${from.id} ${nearest.id}`)}`,
        ]),
  ];
}
