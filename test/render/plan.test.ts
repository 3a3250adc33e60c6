import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/domain/interview-practice.ts';
import { tracePaths } from '../../src/domain/paths.ts';
import { makePlan } from '../../src/domain/plan/make.ts';
import { type Plan, tickItem } from '../../src/domain/plan/plan.ts';
import { planLineOf, renderPlanList, unreadablePlan } from '../../src/render/plan/list.ts';
import { renderPlanMarkdown } from '../../src/render/plan/markdown.ts';
import { renderPlan } from '../../src/render/plan/page.ts';
import type { PlanReport } from '../../src/render/plan/report.ts';
import { renderInterviewPage } from '../../src/render/role/interview.ts';
import { renderNotes, renderReveal } from '../../src/render/role/interview-practice.ts';
import { renderPractised } from '../../src/render/role/practised.ts';
import type { Screen } from '../../src/render/screen.ts';
import { widthOf } from '../../src/render/text.ts';
import { hospital } from '../support/hospital.ts';
import { pageOf } from '../support/profiles.ts';
import { catalogueOf } from '../support/views.ts';

// Pages as they look, to be read by people: `npx vitest run test/render/plan.test.ts -u` writes them anew.

const screen = (width: number, parts: Partial<Screen> = {}): Screen => ({
  width,
  colour: false,
  unicode: true,
  ...parts,
});
const looksLike = (page: string, file: string): Promise<void> =>
  expect(page.replaceAll('\u001b', '␛')).toMatchFileSnapshot(`pages/${file}`);

const catalogue = catalogueOf(hospital());
const { routes } = tracePaths(catalogue, {
  from: 'nursing-assistant',
  to: 'director-of-nursing',
  via: [],
  avoid: [],
  withoutPivots: false,
  maxSteps: 8,
  limit: 4,
});
const ME = {
  role: null,
  yearsInRole: null,
  years: null,
  skills: { coordination: 5 },
  education: null,
  licences: [],
};
const PLAN: Plan = tickItem(
  makePlan(catalogue, { route: routes[0]!, routes, me: ME, today: '2026-03-02', review: null }),
  1,
  '2026-03-09',
);
const REPORT: PlanReport = {
  plan: PLAN,
  name: 'nursing-assistant-to-director-of-nursing',
  saved: '/home/you/truest/personal/plans/nursing-assistant-to-director-of-nursing.yaml',
  changes: { added: ['Rostering, to level 5: others come for advice'], gone: [], reworded: [] },
  today: '2026-03-10',
};

const PAGE = pageOf(hospital(), 'staff-nurse');
const QUESTIONS = questionsOf(PAGE);
const VIEW = { role: { id: PAGE.id, title: PAGE.title }, count: QUESTIONS.length, questions: QUESTIONS };
const GO = { date: '2026-03-01', notes: 'who is behind it\nsay it aloud', rating: 'shaky' as const };

const PAGES: readonly [string, (on: Screen) => string][] = [
  ['plan', (on) => renderPlan(REPORT, on)],
  [
    'plan-list',
    (on) =>
      renderPlanList(
        [
          planLineOf('a-to-b', PLAN, '2026-12-01'),
          unreadablePlan('c-to-d', 'c-to-d.yaml:1:8 is not readable'),
        ],
        on,
      ),
  ],
  ['interview', (on) => renderInterviewPage(VIEW, false, on)],
  ['interview-full', (on) => renderInterviewPage(VIEW, true, on)],
  ['interview-reveal', (on) => renderReveal(QUESTIONS[1]!, GO, on)],
  [
    'interview-notes',
    (on) =>
      renderNotes(
        {
          role: VIEW.role,
          questions: [
            { number: 2, question: QUESTIONS[1]!.question, tries: [GO, { ...GO, notes: '', rating: null }] },
          ],
          gone: [{ question: 'Can you lift?', tries: [GO] }],
          never: 3,
          saved: '/home/you/truest/personal/interviews/staff-nurse.yaml',
        },
        on,
      ),
  ],
  [
    'interview-practised',
    (on) =>
      renderPractised(
        {
          role: VIEW.role,
          answered: [
            { question: QUESTIONS[0]!, notes: 'the potassium', rating: 4 },
            { question: QUESTIONS[1]!, notes: GO.notes, rating: 2 },
          ],
          total: 4,
          saved: null,
        },
        on,
      ),
  ],
];

describe.each(PAGES)('%s', (name, render) => {
  it.each([
    ['80', screen(80)],
    ['40', screen(40)],
    ['40-ascii', screen(40, { unicode: false })],
  ])('%s', async (size, on) => {
    const page = render(on);
    const isWhole = (line: string): boolean => line.includes('truest ') || /^ +\//.test(line);
    const wide = page.split('\n').filter((line) => widthOf(line) > on.width && !isWhole(line));
    expect(wide).toEqual([]);
    if (!on.unicode) expect(page).toMatch(/^[\x00-\x7e]*$/);
    else await looksLike(page, `${name}-${size}.txt`);
  });

  it('has its words in colour too', () => {
    const plain = render(screen(80));
    expect(render(screen(80, { colour: true })).replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
  });
});

it('plan.md', async () => {
  await looksLike(renderPlanMarkdown(REPORT), 'plan.md');
});

it('texts of profiles and files do not steer the terminal', () => {
  const evil = JSON.parse(JSON.stringify(REPORT).replaceAll('Nurs', 'N\\u001b[2Jurs')) as PlanReport;
  for (const page of [renderPlan(evil, screen(80)), renderPlanMarkdown(evil)])
    expect(page).not.toContain('\u001b[2J');
});
