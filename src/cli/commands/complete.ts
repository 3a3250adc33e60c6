import type { Command } from 'commander';
import { safeText } from '../../render/safe-text.ts';
import { complete } from '../completion.ts';
import { completeValue } from '../completion-values.ts';
import type { Context } from '../context.ts';

export interface CompleteOptions {
  readonly program: Command;
  /** The words after the name of the program, up to the cursor. */
  readonly words: readonly string[];
}

/**
 * Answers a shell's question what can stand at the cursor: a line that says `words`, `files` or
 * `folders`, then a line for each word, with what it is after a tab. Says nothing at all when something
 * is wrong: somebody is in the middle of typing.
 */
export async function runComplete({ program, words }: CompleteOptions, context: Context): Promise<void> {
  try {
    const found = await complete(program, words, (slot) => completeValue(slot, context));
    const candidates = found.kind === 'words' ? found.candidates : [];
    const lines = candidates.map(({ value, about }) => `${safeText(value)}\t${safeText(about)}`);
    context.io.stdout.write(`${[found.kind, ...lines].join('\n')}\n`);
  } catch {
    // No candidates, then.
  }
}
