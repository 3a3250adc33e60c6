import { type Plan, progressOf } from '../../domain/plan/plan.ts';
import { fitModel } from '../fit-model.ts';
import { stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { oneParagraph, wrap } from '../text.ts';
import { createTheme } from '../theme.ts';

/** What a tick changed: the items by their numbers, how far the plan is, and what is next. */
export function renderTicked(before: Plan, after: Plan, numbers: readonly number[], screen: Screen): string {
  const theme = createTheme(screen);
  const plan = fitModel(after, theme);
  const { done, total } = progressOf(plan);
  const lines = [...new Set(numbers)].flatMap((number) => {
    const item = plan.items[number - 1]!;
    const box = item.done === null ? '[ ]' : `[${theme.symbols.check}]`;
    const same = before.items[number - 1]!.done === after.items[number - 1]!.done;
    const was = item.done === null ? ' (was not ticked)' : ` (since ${item.done})`;
    const text = `${oneParagraph(item.text)}${same ? was : ''}`;
    return wrap(text, screen.width, `${box} ${number} `, '      ');
  });
  const open = plan.items.findIndex((item) => item.done === null);
  const next =
    open < 0
      ? `All of it is done. Plan the step after it: truest plan ${plan.to.id} --from ${plan.steps[0]!.to.id}`
      : `Next open: ${open + 1} ${oneParagraph(plan.items[open]!.text)}`;
  const finished = open < 0 && plan.steps.length === 1 ? 'All of it is done.' : next;
  return stack([
    lines,
    [...wrap(`${done} of ${total} done`, screen.width), ...wrap(finished, screen.width).map(theme.dim)],
  ]);
}
