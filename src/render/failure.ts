import type { Failure } from '../domain/failure.ts';
import { safeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { wrap } from './text.ts';
import { createTheme } from './theme.ts';

/** The message of a failure, what to do next, and with `stack` where it happened. */
export function renderFailure(failure: Failure, screen: Screen, stack?: string): string {
  const theme = createTheme(screen);
  if (failure.kind === 'interrupted') {
    const advice = failure.advice.map((line) => `${safeText(line)}\n`).join('');
    return `\n${advice}`;
  }
  const lines = [
    ...wrap(`${theme.bad('truest:')} ${safeText(failure.message, { lines: true })}`, screen.width),
    ...failure.advice.flatMap((line) => wrap(safeText(line), screen.width, `  ${/^ */.exec(line)![0]}`)),
  ];
  if (stack !== undefined) lines.push('', safeText(stack, { lines: true }));
  return `${lines.join('\n')}\n`;
}
