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

/** The failure of a command that would have to ask and cannot. `flags` are those that give the answers. */
export function cannotAsk(what: string, flags: readonly string[]): Failure {
  return new Failure(`${what}, and there is no terminal to ask on`, {
    kind: 'usage',
    advice: [`give it as ${flags.length === 1 ? 'a flag' : 'flags'}: ${flags.join(' ')}`],
  });
}

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== '0' && value !== 'false';
