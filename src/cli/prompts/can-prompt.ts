import { Failure } from '../../domain/failure.ts';
import type { Context } from '../context.ts';

/** Whether questions can be asked: a person at both ends, and not in the middle of a pipe or a script. */
export function canPrompt({ io, globals }: Context): boolean {
  return io.stdin.isTTY === true && io.stdout.isTerminal && !globals.json && !isSet(io.env['CI']);
}

/**
 * Whether questions are asked as plain numbered lines that never redraw: on request, and where a
 * terminal cannot move its cursor.
 */
export function asksInLines({ io, globals }: Context): boolean {
  return globals.plain || io.env['TERM'] === 'dumb';
}

/**
 * The failure of a command that would have to ask and cannot. `what` says what is missing, as a
 * sentence; `command` is the command line that has it; `more` are lines about how to give it.
 */
export function cannotAsk(what: string, command: string, more: readonly string[] = []): Failure {
  const where = 'questions are asked on a terminal only, and not with --json';
  return new Failure(what, { kind: 'usage', advice: [`say it all at once: ${command}`, where, ...more] });
}

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== '0' && value !== 'false';
