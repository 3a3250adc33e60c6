import { Option } from 'commander';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

const FORMATS = ['text', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const formatOption = (): Option =>
  new Option('--format <format>', 'text, or markdown for taking it along')
    .choices([...FORMATS])
    .default('text');

export function registerPlan({ program, action }: Tree): void {
  const plan = program
    .command('plan')
    .helpGroup('You:')
    .argument('[target...]', 'the role that you want, by id, title, or something near it')
    .description('Plan the next move towards a role: what to learn, whom to ask, what to prepare')
    .option('--from <role>', 'where you start (default: the role that you told truest)')
    .option('--route <which>', 'fastest, smoothest, best-paid, or a number as truest paths counts them')
    .option('--review <day>', 'when to look at it again, such as 2027-03-01')
    .option('--save', 'keep the plan, as it does unless told otherwise')
    .option('--no-save', 'keep nothing')
    .addOption(formatOption())
    .action(
      action(
        async () => (await import('../commands/plan.ts')).runPlan,
        (words, flags) => ({
          target: words.length === 0 ? undefined : words.join(' '),
          from: flags['from'] as string | undefined,
          route: flags['route'] as string | undefined,
          review: flags['review'] as string | undefined,
          save: flags['save'] !== false,
          format: flags['format'] as Format,
        }),
      ),
    );
  withExamples(plan, [
    'truest plan vice-president-of-operations --from e-commerce-coordinator',
    'truest plan check 3',
    'truest plan show --format markdown > plan.md',
  ]);
  const saved = async (): Promise<typeof import('../commands/plan-saved.ts')> =>
    import('../commands/plan-saved.ts');
  plan
    .command('list')
    .description('The plans that you saved, how far they are, and when to look at them again')
    .action(
      action(
        async () => (await saved()).runPlanList,
        () => ({}),
      ),
    );
  plan
    .command('show')
    .argument('[plan]', 'its number or name in the list; not needed when there is one')
    .description('Show a saved plan')
    .addOption(formatOption())
    .action(
      action(
        async () => (await saved()).runPlanShow,
        ([name], flags) => ({ plan: name, format: (flags['format'] as Format | undefined) ?? 'text' }),
      ),
    );
  plan
    .command('check')
    .argument('<items...>', 'numbers of items, as the plan shows them')
    .description('Tick what is done')
    .option('--undo', 'take the tick away')
    .option('--plan <plan>', 'which plan, when there are several')
    .action(
      action(
        async () => (await saved()).runPlanCheck,
        (numbers, flags) => ({
          numbers,
          plan: flags['plan'] as string | undefined,
          undo: flags['undo'] === true,
        }),
      ),
    );
  plan
    .command('delete')
    .argument('<plans...>', 'saved plans')
    .description('Remove saved plans')
    .action(
      action(
        async () => (await saved()).runPlanDelete,
        (plans) => ({ plans }),
      ),
    );
}
