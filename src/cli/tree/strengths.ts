import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

export function registerStrengths({ program, action }: Tree): void {
  const strengths = program
    .command('strengths')
    .helpGroup('You:')
    .description('What do you like doing? Interests, work values and style, in some six minutes')
    .option('--full', '60 activities instead of 30, for a steadier result')
    .option('--answers <file>', 'answers from a file, or - for stdin, instead of asking')
    .option('--save', 'keep the answers, as it does unless told otherwise')
    .option('--no-save', 'keep nothing')
    .option('--restart', 'begin anew though an unfinished one is there')
    .option('--replay <file>', 'show a saved file again')
    .action(
      action(
        async () => (await import('../commands/strengths.ts')).runStrengths,
        (_words, flags) => ({
          full: flags['full'] === true,
          answers: flags['answers'] as string | undefined,
          save: flags['save'] !== false,
          replay: flags['replay'] as string | undefined,
          restart: flags['restart'] === true,
        }),
      ),
    );
  withExamples(strengths, [
    'truest strengths',
    'truest strengths --full',
    'truest strengths --answers answers.yaml --no-save',
    'truest strengths show',
  ]);
  const saved = async (): Promise<typeof import('../commands/strengths-saved.ts')> =>
    import('../commands/strengths-saved.ts');
  const names = (words: string[]): { names: string[] } => ({ names: words });
  strengths
    .command('list')
    .description('The strengths that you saved, the oldest first')
    .action(action(async () => (await saved()).runStrengthsList, names));
  strengths
    .command('show')
    .argument('[name]', 'a number or name in the list; the latest without it')
    .description('Show saved strengths, and what changed since the time before')
    .action(action(async () => (await saved()).runStrengthsShow, names));
  strengths
    .command('delete')
    .argument('<names...>', 'numbers or names in the list')
    .description('Remove saved strengths')
    .action(action(async () => (await saved()).runStrengthsDelete, names));
}
