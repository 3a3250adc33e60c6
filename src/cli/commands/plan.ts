import { loadMe } from '../../data/me-file.ts';
import type { Saved } from '../../data/personal-store.ts';
import { planFileSchema, planName } from '../../data/plan-file.ts';
import { Failure } from '../../domain/failure.ts';
import type { Me } from '../../domain/me.ts';
import { type PathRoute, type PathsAnswer, tracePaths } from '../../domain/paths.ts';
import { makePlan } from '../../domain/plan/make.ts';
import { carryOver, nextRole, type Plan } from '../../domain/plan/plan.ts';
import { isDay } from '../../domain/plan/review.ts';
import { findRoute, parseRoute, proposeRoute, stopsOf } from '../../domain/plan/route.ts';
import type { RolePage } from '../../domain/role.ts';
import { renderJson } from '../../render/json.ts';
import { routesJson } from '../../render/paths/json.ts';
import { renderRoutes } from '../../render/paths/routes.ts';
import { type PlanReport, planJson } from '../../render/plan/report.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore, today } from '../personal.ts';
import { rolesNamed } from '../role-named.ts';

export type PlanFormat = 'text' | 'markdown';

export interface PlanOptions {
  /** The role to get to; asked for without it. */
  readonly target: string | undefined;
  /** The role to start from; the one that somebody told that they have without it. */
  readonly from: string | undefined;
  /** fastest, smoothest, best-paid or a number. */
  readonly route: string | undefined;
  /** A day, as 2026-03-02. */
  readonly review: string | undefined;
  readonly save: boolean;
  readonly format: PlanFormat;
}

/** Routes to choose from, as many as `truest paths` shows. */
const ROUTES = { limit: 4, maxSteps: 8, materialOnly: true } as const;

/** Plans the first step from one role to another, keeps the plan, and shows it. */
export async function runPlan(options: PlanOptions, context: Context): Promise<void> {
  const day = today(context);
  const review = parseReview(options.review, day);
  const wish = parseWish(options.route);
  const store = personalStore(context);
  const { me } = loadMe(store);
  const [from, to] = await bothEnds(options, me, context);
  const answer = await ask(context, (catalogue) =>
    tracePaths(catalogue, {
      from: from.id,
      to: to.id,
      via: [],
      avoid: [],
      withoutPivots: false,
      ...ROUTES,
    }),
  );
  if (answer.routes.length === 0) return showNoRoute(answer, context);
  const name = planName(from.id, to.id);
  const before = options.save ? store.load(name, planFileSchema) : undefined;
  const route = await chooseRoute(answer, wish, before?.value, context);
  const kept = before && before.value.review >= day ? before.value.review : null;
  const made = await ask(context, (catalogue) =>
    makePlan(catalogue, { route, routes: answer.routes, me, today: day, review: review ?? kept }),
  );
  const { plan, changes } = before ? carryOver(before.value, made) : { plan: made, changes: null };
  const saved = options.save ? store.save(name, plan, before?.seen).path : null;
  const report: PlanReport = {
    plan,
    name: saved === null ? null : name.slice('plans/'.length),
    saved,
    changes: sameRoute(before, route) ? changes : null,
    today: day,
  };
  await showPlan(report, options.format, context);
}

/** A plan on the screen, as JSON, or as a checklist for taking along. */
export async function showPlan(report: PlanReport, format: PlanFormat, context: Context): Promise<void> {
  if (context.globals.json) context.io.stdout.write(renderJson(planJson(report)));
  else if (format === 'markdown') {
    const { renderPlanMarkdown } = await import('../../render/plan/markdown.ts');
    context.io.stdout.write(renderPlanMarkdown(report));
  } else {
    const { renderPlan } = await import('../../render/plan/page.ts');
    await writePage(renderPlan(report, context.screen), context);
  }
}

/** Another route is another plan: which items are new and gone need not be told. */
const sameRoute = (before: Saved<Plan> | undefined, route: PathRoute): boolean =>
  before !== undefined && nextRole(before.value).id === route.steps[0]!.to.id;

function parseReview(text: string | undefined, day: string): string | null {
  if (text === undefined) return null;
  if (!isDay(text)) {
    throw new Failure(`--review takes a day such as ${day}, not "${text}"`, { kind: 'usage' });
  }
  if (text < day) throw new Failure(`--review ${text} has passed: today is ${day}`, { kind: 'usage' });
  return text;
}

function parseWish(text: string | undefined): ReturnType<typeof parseRoute> {
  if (text === undefined) return undefined;
  const wish = parseRoute(text);
  if (wish !== undefined) return wish;
  throw new Failure(`--route takes fastest, smoothest, best-paid or a number, not "${text}"`, {
    kind: 'usage',
    advice: ['the routes, with their numbers: truest paths <from> <to>'],
  });
}

async function bothEnds(options: PlanOptions, me: Me, context: Context): Promise<[RolePage, RolePage]> {
  const target = options.target ?? (await askEnd('Which role do you want to get to?', '<target>', context));
  const start = options.from ?? me.role ?? (await askEnd('Which role do you have now?', '--from', context));
  const [to, from] = (await rolesNamed([target, start], context)) as [RolePage, RolePage];
  if (to.id !== from.id) return [from, to];
  throw new Failure(`${to.title} is both where you are and where you want to be: there is nothing to plan`, {
    kind: 'usage',
    advice: [
      `where it leads: truest paths ${to.id}`,
      `start from another role: truest plan ${to.id} --from <role>`,
    ],
  });
}

async function askEnd(message: string, flag: string, context: Context): Promise<string> {
  const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
  if (!canPrompt(context)) {
    throw cannotAsk(
      flag === '--from' ? 'where does the plan start?' : 'where does the plan lead?',
      'truest plan <target> --from <role>',
    );
  }
  const { askRole } = await import('../prompts/ask-role.ts');
  return askRole({ message, flag }, context);
}

/** The same answer as `truest paths` gives where no chain of moves leads. */
async function showNoRoute(answer: PathsAnswer, context: Context): Promise<void> {
  if (context.globals.json) context.io.stdout.write(renderJson({ plan: null, ...routesJson(answer) }));
  else await writePage(renderRoutes(answer, context.screen), context);
}

/** The route that was asked for, the one that the saved plan follows, or one that is chosen or proposed. */
async function chooseRoute(
  { routes, from, to }: PathsAnswer,
  wish: ReturnType<typeof parseRoute>,
  before: Plan | undefined,
  context: Context,
): Promise<PathRoute> {
  if (wish !== undefined) {
    const route = findRoute(routes, wish);
    if (route) return route;
    throw new Failure(
      `there is no route ${wish}: there ${routes.length === 1 ? 'is 1' : `are ${routes.length}`}`,
      {
        kind: 'usage',
        advice: [`see them: truest paths ${from.id} ${to.id}`],
      },
    );
  }
  if (before) {
    const stops = before.steps.map((step) => step.to.id).join();
    const same = routes.find((route) => stopsOf(route).join() === stops);
    if (same) return same;
    note(context, 'The route of the saved plan is no longer one of those worth choosing.');
  }
  const proposed = proposeRoute(routes);
  const { canPrompt } = await import('../prompts/can-prompt.ts');
  if (routes.length === 1 || !canPrompt(context)) return proposed;
  const { askWhich } = await import('../prompts/ask-which.ts');
  const { routeChoice } = await import('../../render/plan/route-choice.ts');
  const chosen = await askWhich(
    { message: 'Which way do you want to plan?', flag: '--route', default: `${routes.indexOf(proposed)}` },
    routes.map((route, at) => ({ value: `${at}`, name: routeChoice(route, context.noteScreen) })),
    context,
  );
  return routes[Number(chosen)]!;
}
