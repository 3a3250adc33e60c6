import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

export function registerFit({ program, action }: Tree): void {
  const fit = program
    .command('fit')
    .helpGroup('You:')
    .argument('[role...]', 'an id, a title, or something near it; asked for without it')
    .description('Would this work fit you? A short check, explained answer by answer')
    .option('--answers <file>', 'answers from a file, or - for stdin, instead of asking')
    .option('--save', 'keep the answers, as it does unless told otherwise')
    .option('--no-save', 'keep nothing')
    .option('--restart', 'begin anew though an unfinished check is there')
    .option('--replay <file>', 'show a saved check again')
    .action(
      action(
        async () => (await import('../commands/fit.ts')).runFit,
        (words, flags) => ({
          role: words,
          answers: flags['answers'] as string | undefined,
          save: flags['save'] !== false,
          replay: flags['replay'] as string | undefined,
          restart: flags['restart'] === true,
        }),
      ),
    );
  withExamples(fit, [
    'truest fit e-commerce-operations-manager',
    'truest fit operations-manager --answers answers.yaml --no-save',
    'truest fit list',
  ]);
  const saved = async (): Promise<typeof import('../commands/fit-saved.ts')> =>
    import('../commands/fit-saved.ts');
  const checks = (words: string[]): { checks: string[] } => ({ checks: words });
  fit
    .command('list')
    .description('The fit checks that you saved')
    .action(action(async () => (await saved()).runFitList, checks));
  fit
    .command('show')
    .argument('<check>', 'its number or name in the list')
    .description('Show a saved check')
    .action(action(async () => (await saved()).runFitShow, checks));
  fit
    .command('diff')
    .argument('<a>', 'a saved check')
    .argument('<b>', 'another, of the same role or of another')
    .description('Compare two saved checks')
    .action(action(async () => (await saved()).runFitDiff, checks));
  fit
    .command('delete')
    .argument('<checks...>', 'saved checks')
    .description('Remove saved checks')
    .action(action(async () => (await saved()).runFitDelete, checks));
}
