import type { Context } from './context.ts';

/**
 * Writes a page to stdout; on a terminal, when it is longer than the screen, through the pager of
 * TRUEST_PAGER or PAGER, or less. `--no-pager` and an empty TRUEST_PAGER write it straight.
 */
export async function writePage(text: string, context: Context): Promise<void> {
  const { stdout } = context.io;
  const lines = text.split('\n').length;
  if (!stdout.isTerminal || !context.globals.pager || stdout.rows === undefined || lines <= stdout.rows) {
    stdout.write(text);
    return;
  }
  const { runPager } = await import('./pager.ts');
  if (!(await runPager(text, context.io))) stdout.write(text);
}
