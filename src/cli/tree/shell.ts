import { Argument } from 'commander';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export function registerShell({ program, action }: Tree): void {
  withExamples(
    program
      .command('completion')
      .addArgument(new Argument('<shell>', 'the shell that shall complete').choices([...SHELLS]))
      .description('Let the tab key complete commands, roles and tracks')
      .helpGroup('Set up:')
      .action(
        action(
          async () => (await import('../commands/completion.ts')).runCompletion,
          ([shell]) => ({ shell: shell as (typeof SHELLS)[number] }),
        ),
      ),
    [
      "echo 'source <(truest completion bash)' >> ~/.bashrc",
      "echo 'source <(truest completion zsh)' >> ~/.zshrc",
      'truest completion fish > ~/.config/fish/completions/truest.fish',
    ],
  );
  // What the shells ask; `truest complete -- role show op` says what can stand there.
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(
      action(
        async () => (await import('../commands/complete.ts')).runComplete,
        (words) => ({ program, words }),
        { takesAnyWords: true },
      ),
    );
}
