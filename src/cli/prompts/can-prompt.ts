import type { Context } from '../context.ts';

/** Whether questions can be asked: a person at both ends, and not in the middle of a pipe or a script. */
export function canPrompt({ io, globals }: Context): boolean {
  return io.stdin.isTTY === true && io.stdout.isTerminal && !globals.json && io.env['CI'] === undefined;
}
