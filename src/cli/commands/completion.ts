import { COMPLETION_SCRIPTS, type Shell } from '../completion-scripts.ts';
import type { Context } from '../context.ts';

export interface CompletionOptions {
  readonly shell: Shell;
}

/** Prints what a shell evaluates to complete truest's command lines. */
export async function runCompletion({ shell }: CompletionOptions, { io }: Context): Promise<void> {
  io.stdout.write(COMPLETION_SCRIPTS[shell]);
}
