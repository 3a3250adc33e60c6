import {
  nextRole,
  PLAN_PARTS,
  type Plan,
  type PlanItem,
  type PlanStep,
  progressOf,
} from '../../domain/plan/plan.ts';
import { meter } from '../chart.ts';
import { fitModel } from '../fit-model.ts';
import { beside, inline, isNarrow, keptIn, painted, sectionHeading, stack, suggestion } from '../layout.ts';
import { kindWords, payChange, STRETCH_NOTE, share, yearWords } from '../paths/words.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { oneParagraph, widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { changeSentences, DERIVED, isOverdue, PART_TITLES, type PlanReport } from './report.ts';

/** A plan: the way, the step that it is for, and what there is to do, as a list that can be ticked. */
export function renderPlan(report: PlanReport, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const { plan, changes, name, saved, today } = fitModel(report, theme);
  return stack([
    wrap(`Plan: ${plan.from.title} to ${plan.to.title}`, theme.screen.width).map(theme.title),
    wayLines(plan, theme),
    nextLines(plan, today, theme),
    ...PLAN_PARTS.map((part) => partLines(plan, part, theme)),
    listLines('What you have already', plan.have, theme),
    listLines('What the profiles do not say', plan.lacks, theme),
    laterLines(plan, theme),
    changes ? changeSentences(changes).flatMap((line) => wrap(line, theme.screen.width)) : [],
    closingLines(plan, name, saved, theme),
  ]);
}

/** The roles on the way, one below the other, with the years that each step typically takes. */
function wayLines({ from, steps, route, to }: Plan, theme: Theme): string[] {
  const { symbols, screen } = theme;
  const station = (mark: string, title: string, aside: string, paint = theme.strong): string[] => {
    const room = screen.width - 4 - widthOf(title) - widthOf(aside);
    if (room >= 2) return [`  ${mark} ${paint(title)}${' '.repeat(room)}${theme.dim(aside)}`];
    return [
      ...wrap(title, screen.width - 4).map((line, at) => `  ${at === 0 ? mark : ' '} ${paint(line)}`),
      ...painted(aside, theme, '    ', theme.dim),
    ];
  };
  const plain = (text: string): string => text;
  const total = steps.reduce(({ min, max }, { years }) => ({ min: min + years.min, max: max + years.max }), {
    min: 0,
    max: 0,
  });
  const others = route.startsWith('the only')
    ? []
    : [theme.command(`truest paths ${from.id} ${to.id}`)].map((command) => `    ${command}`);
  return [
    ...station(theme.accent(symbols.dot), from.title, 'where you start', plain),
    ...steps.flatMap((step, at) =>
      station(
        symbols[step.kind],
        step.to.title,
        `${step.evidence === 'derived' ? 'derived, ' : ''}${yearWords(step.years, theme)}`,
        at === 0 ? theme.strong : plain,
      ),
    ),
    ...wrap(
      `${steps.length > 1 ? `${yearWords(total, theme)} in all; ` : ''}${route}${others.length > 0 ? '. To see all:' : ''}`,
      screen.width,
      '  ',
    ),
    ...others,
  ];
}

function nextLines(plan: Plan, today: string, theme: Theme): string[] {
  const step = plan.steps[0]!;
  const { done, total } = progressOf(plan);
  const facts = [
    step.kind,
    yearWords(step.years, theme),
    ...(step.payChange === null ? [] : [`${payChange(step.payChange, theme)} by the categories' medians`]),
  ];
  const slots = Math.min(total, 20);
  const bar = total === 0 ? '' : `${meter(Math.round((done / total) * slots), slots, theme)} `;
  const due = isOverdue(plan, today) ? ', which has passed: plan anew' : '';
  return [
    ...sectionHeading(`Next: ${nextRole(plan).title}`, theme),
    ...inline(facts, theme),
    ...(step.evidence === 'derived' ? wrap(DERIVED, theme.screen.width, '  ') : []),
    ...(step.giveUp === null ? [] : beside('give up', oneParagraph(step.giveUp), theme, 9)),
    ...(step.learn === null ? [] : beside('learn', oneParagraph(step.learn), theme, 9)),
    ...beside('done', `${bar}${done} of ${total}`, theme, 9),
    ...beside('review', `${plan.review}${due}`, theme, 9),
  ];
}

function partLines(plan: Plan, part: Plan['items'][number]['part'], theme: Theme): string[] {
  const items = plan.items.flatMap((item, at) => (item.part === part ? [{ item, number: at + 1 }] : []));
  if (items.length === 0) return [];
  const digits = `${plan.items.length}`.length;
  return [
    ...sectionHeading(PART_TITLES[part], theme, part === 'skills' ? stretchWords(plan) : ''),
    ...items.flatMap(({ item, number }) => itemLines(item, `${number}`.padStart(digits), theme)),
    ...(part === 'skills' && plan.levels !== null
      ? wrap(plan.levels, theme.screen.width, '  ').map(theme.dim)
      : []),
  ];
}

const stretchWords = ({ steps }: Plan): string => `${share(steps[0]!.stretch)} of what is asked for is new`;

const LABEL_WIDTH = 8;

function itemLines({ text, notes, done }: PlanItem, number: string, theme: Theme): string[] {
  const { screen, symbols } = theme;
  const box = done === null ? '[ ]' : `[${symbols.check}]`;
  const lead = `  ${box} ${number} `;
  const indent = isNarrow(theme) ? '      ' : ' '.repeat(widthOf(lead));
  const day = done === null ? '' : ` (${done})`;
  const lines = wrap(`${oneParagraph(text)}${day}`, screen.width - Math.max(widthOf(lead), indent.length));
  return [
    ...lines.map((line, at) => (at === 0 ? lead : indent) + (done === null ? theme.strong(line) : line)),
    ...(done === null ? notes.flatMap((note) => noteLines(note, indent, theme)) : []),
  ];
}

function noteLines({ label, text }: PlanItem['notes'][number], indent: string, theme: Theme): string[] {
  const { width } = theme.screen;
  if (text.startsWith('truest ')) return [`${indent}${theme.command(text)}`];
  if (isNarrow(theme)) return wrap(`${label}: ${oneParagraph(text)}`, width, indent, `${indent}  `);
  const lines = wrap(oneParagraph(text), width - indent.length - LABEL_WIDTH);
  return lines.map((line, at) => `${indent}${theme.dim((at === 0 ? label : '').padEnd(LABEL_WIDTH))}${line}`);
}

function listLines(heading: string, texts: readonly string[], theme: Theme): string[] {
  if (texts.length === 0) return [];
  const bullet = `  ${theme.symbols.bullet} `;
  return [
    ...sectionHeading(heading, theme),
    ...texts.flatMap((text) => wrap(text, theme.screen.width, bullet, '    ')),
  ];
}

/** The steps after the next one, in brief. */
function laterLines({ steps }: Plan, theme: Theme): string[] {
  if (steps.length === 1) return [];
  const brief = (step: PlanStep): string[] => {
    const facts = [
      kindWords(step),
      yearWords(step.years, theme),
      `stretch ${share(step.stretch)}`,
      ...(step.payChange === null ? [] : [payChange(step.payChange, theme)]),
    ];
    return [
      ...wrap(step.to.title, theme.screen.width - 4).map((line, at) =>
        at === 0 ? `  ${theme.symbols[step.kind]} ${theme.strong(line)}` : `    ${theme.strong(line)}`,
      ),
      ...inline(facts, theme, '    '),
      ...(step.needs.length === 0 ? [] : wrap(`needs: ${step.needs.join('; ')}`, theme.screen.width, '    ')),
      ...(step.learn === null ? [] : wrap(`learn: ${oneParagraph(step.learn)}`, theme.screen.width, '    ')),
      ...(step.giveUp === null
        ? []
        : wrap(`give up: ${oneParagraph(step.giveUp)}`, theme.screen.width, '    ')),
    ];
  };
  return [
    ...sectionHeading('Later', theme),
    ...steps.slice(1).flatMap(brief),
    ...wrap(STRETCH_NOTE, theme.screen.width, '  ').map(theme.dim),
  ];
}

function closingLines(plan: Plan, name: string | null, saved: string | null, theme: Theme): string[] {
  const again = `truest plan ${plan.to.id} --from ${plan.from.id}`;
  if (name === null || saved === null)
    return wrap('This plan is not kept.', theme.screen.width).map(theme.dim);
  const first = plan.items.findIndex(({ done }) => done === null);
  return [
    ...suggestion(
      'Tick what is done:',
      `truest plan check ${first < 0 ? 1 : first + 1} --plan ${name}`,
      theme,
    ),
    ...suggestion('Plan anew when something has changed; ticks stay:', again, theme),
    ...keptIn(saved, theme, '  '),
  ];
}
