import type { PersonalStore, Saved } from '../../data/personal-store.ts';
import { PLANS, planFileSchema } from '../../data/plan-file.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { findNearest } from '../../domain/nearest.ts';
import { type Plan, tickItem } from '../../domain/plan/plan.ts';
import { normalise } from '../../domain/words.ts';
import { renderJson } from '../../render/json.ts';
import {
  type PlanLine,
  planLineOf,
  planLinesJson,
  renderPlanList,
  unreadablePlan,
} from '../../render/plan/list.ts';
import { type PlanReport, planJson } from '../../render/plan/report.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore, today } from '../personal.ts';
import { type PlanFormat, showPlan } from './plan.ts';

export interface ShowPlanOptions {
  /** A plan by its number or name in the list, or by the role that it leads to; not needed when there is one. */
  readonly plan: string | undefined;
  readonly format: PlanFormat;
}

/** Shows a saved plan. */
export async function runPlanShow({ plan, format }: ShowPlanOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  const name = await choosePlan(store, plan, 'show', context);
  await showPlan(reportOf(name, load(store, name), context), format, context);
}

/** Lists the saved plans, with how far they are. */
export async function runPlanList(_options: object, context: Context): Promise<void> {
  const store = personalStore(context);
  const day = today(context);
  const lines = store.list(PLANS).map((path): PlanLine => {
    const name = shortName(path);
    try {
      return planLineOf(name, load(store, path).value, day);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return unreadablePlan(name, error.message);
    }
  });
  if (context.globals.json) context.io.stdout.write(renderJson(planLinesJson(lines)));
  else await writePage(renderPlanList(lines, context.screen), context);
}

export interface CheckPlanOptions {
  /** Numbers of items as the plan shows them. */
  readonly numbers: readonly string[];
  readonly plan: string | undefined;
  readonly undo: boolean;
}

/** Ticks items of a plan, or with undo takes the ticks away. All of them or none. */
export async function runPlanCheck(
  { numbers, plan, undo }: CheckPlanOptions,
  context: Context,
): Promise<void> {
  const store = personalStore(context);
  const name = await choosePlan(store, plan, `check ${numbers.join(' ')}`, context);
  const before = load(store, name);
  const items = before.value.items;
  const wanted = numbers.map((typed) => {
    const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    if (number >= 1 && number <= items.length) return number;
    throw new Failure(`the plan has no item "${typed}": its items are 1 to ${items.length}`, {
      kind: 'usage',
      advice: [`see them: truest plan show ${shortName(name)}`],
    });
  });
  const day = today(context);
  const after = wanted.reduce((now, number) => tickItem(now, number, undo ? null : day), before.value);
  const { path, seen } = store.save(name, after, before.seen);
  if (context.globals.json) {
    return context.io.stdout.write(
      renderJson(planJson(reportOf(name, { value: after, path, seen }, context))),
    );
  }
  const { renderTicked } = await import('../../render/plan/ticked.ts');
  await writePage(renderTicked(before.value, after, wanted, context.screen), context);
}

/** Removes saved plans, all that are named or none. */
export async function runPlanDelete(
  { plans }: { readonly plans: readonly string[] },
  context: Context,
): Promise<void> {
  const store = personalStore(context);
  for (const name of new Set(plans.map((plan) => namedPlan(store, plan)))) {
    store.remove(name);
    note(context, `Removed ${store.pathOf(name)}`);
  }
}

const reportOf = (name: string, { value, path }: Saved<Plan>, context: Context): PlanReport => ({
  plan: value,
  name: shortName(name),
  saved: path,
  changes: null,
  today: today(context),
});

const shortName = (name: string): string => name.slice(PLANS.length + 1);

async function choosePlan(
  store: PersonalStore,
  typed: string | undefined,
  doing: string,
  context: Context,
): Promise<string> {
  if (typed !== undefined) return namedPlan(store, typed);
  const names = store.list(PLANS);
  if (names.length === 1) return names[0]!;
  if (names.length === 0) {
    throw new Failure('no plan is saved yet', {
      kind: 'usage',
      advice: ['make one: truest plan <target> --from <role>'],
    });
  }
  const { canPrompt } = await import('../prompts/can-prompt.ts');
  if (canPrompt(context)) {
    const { askWhich } = await import('../prompts/ask-which.ts');
    const choices = names.map((name) => ({ value: name, name: shortName(name) }));
    return askWhich({ message: 'Which plan?', flag: '--plan' }, choices, context);
  }
  throw new Failure(`which of the ${names.length} plans?`, {
    kind: 'usage',
    advice: names.map((name) =>
      doing === 'show'
        ? `truest plan show ${shortName(name)}`
        : `truest plan ${doing} --plan ${shortName(name)}`,
    ),
  });
}

/** A saved plan by its number in the list, its name, or the role that it alone leads to. Throws a usage Failure. */
function namedPlan(store: PersonalStore, typed: string): string {
  const names = store.list(PLANS);
  const numbered = /^\d+$/.test(typed) ? names[Number(typed) - 1] : undefined;
  if (numbered !== undefined) return numbered;
  const wanted = `${PLANS}/${typed.replace(/^plans\//, '').replace(/\.yaml$/, '')}`;
  if (names.includes(wanted)) return wanted;
  const words = normalise(typed).replaceAll(' ', '-');
  const leading = words === '' ? [] : names.filter((name) => name.endsWith(`-to-${words}`));
  if (leading.length === 1) return leading[0]!;
  const near = findNearest(wanted, names);
  throw new Failure(
    leading.length > 1
      ? `several plans lead to "${typed}": ${leading.map(shortName).join(', ')}`
      : `there is no saved plan "${typed}"${near === undefined ? '' : `; did you mean ${shortName(near)}?`}`,
    { kind: 'usage', advice: ['the saved ones: truest plan list'] },
  );
}

function load(store: PersonalStore, name: string): Saved<Plan> {
  const saved = store.load(name, planFileSchema);
  if (!saved) throw new Failure(`${store.pathOf(name)} is gone`);
  return saved;
}
