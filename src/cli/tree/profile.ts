import { Option } from 'commander';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

export function registerProfile({ program, action }: Tree): void {
  const profile = program
    .command('profile')
    .description('Write and check profiles of your own')
    .helpGroup('Write your own:');
  withExamples(
    profile
      .command('validate')
      .argument('[paths...]', 'folders or files; without them the folders in use')
      .description('Check profiles, with the place of every problem')
      .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'github']))
      .action(
        action(
          async () => (await import('../commands/profile-validate.ts')).runProfileValidate,
          (words, flags) => ({
            paths: words,
            format: flags['format'] as 'text' | 'json' | 'github' | undefined,
          }),
        ),
      ),
    ['truest profile validate my-profiles', 'truest profile validate --format github'],
  );
}
