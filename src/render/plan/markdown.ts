import { nextRole, PLAN_PARTS, type PlanItem, type PlanStep, progressOf } from '../../domain/plan/plan.ts';
import { fitModel } from '../fit-model.ts';
import { bullets, document, escapeMarkdown, section } from '../markdown.ts';
import { kindWords, share, yearWords } from '../paths/words.ts';
import { oneParagraph } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { changeSentences, DERIVED, PART_TITLES, type PlanReport } from './report.ts';

/** A plan as a checklist in Markdown, for taking along. */
export function renderPlanMarkdown(report: PlanReport): string {
  const theme = createTheme({ width: 80, colour: false, unicode: true });
  const { plan, changes } = fitModel(report, theme);
  const { done, total } = progressOf(plan);
  const step = plan.steps[0]!;
  const say = (label: string, text: string | null): string[] =>
    text === null ? [] : [`**${label}:** ${escapeMarkdown(oneParagraph(text))}`];
  const list = (texts: readonly string[]): string => bullets(texts.map(escapeMarkdown));
  return document(
    `# Plan: ${escapeMarkdown(`${plan.from.title} to ${plan.to.title}`)}`,
    bullets([
      ...plan.steps.map((each) => stepLine(each, theme)),
      escapeMarkdown(`${plan.route}; ${done} of ${total} done; review on ${plan.review}`),
    ]),
    section(
      2,
      `Next: ${nextRole(plan).title}`,
      ...(step.evidence === 'derived' ? [`This step is ${DERIVED}.`] : []),
      ...say('Give up', step.giveUp),
      ...say('Learn', step.learn),
    ),
    ...PLAN_PARTS.map((part) =>
      section(
        3,
        PART_TITLES[part],
        plan.items
          .filter((item) => item.part === part)
          .map(itemLines)
          .join('\n'),
        ...(part === 'skills' && plan.levels !== null ? [escapeMarkdown(plan.levels)] : []),
      ),
    ),
    plan.have.length === 0 ? '' : section(3, 'What you have already', list(plan.have)),
    plan.lacks.length === 0 ? '' : section(3, 'What the profiles do not say', list(plan.lacks)),
    plan.steps.length === 1
      ? ''
      : section(
          2,
          'Later',
          ...plan.steps
            .slice(1)
            .map((each) =>
              [
                `**${escapeMarkdown(each.to.title)}**`,
                ...say('Needs', each.needs.length === 0 ? null : each.needs.join('; ')),
                ...say('Learn', each.learn),
                ...say('Give up', each.giveUp),
              ].join('  \n'),
            ),
        ),
    ...(changes ? changeSentences(changes).map(escapeMarkdown) : []),
  );
}

const stepLine = (step: PlanStep, theme: Theme): string =>
  escapeMarkdown(
    `${step.to.title}: ${kindWords(step)}, ${yearWords(step.years, theme)}, stretch ${share(step.stretch)}`,
  );

function itemLines({ text, notes, done }: PlanItem): string {
  const day = done === null ? '' : ` (${done})`;
  const says = notes.map(({ label, text: said }) =>
    said.startsWith('truest ')
      ? `  - ${label}: \`${said}\``
      : `  - ${label}: ${escapeMarkdown(oneParagraph(said))}`,
  );
  return [`- [${done === null ? ' ' : 'x'}] ${escapeMarkdown(oneParagraph(text))}${day}`, ...says].join('\n');
}
