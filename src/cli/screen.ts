import { type Screen, WIDTH } from '../render/screen.ts';
import type { Io, Sink } from './io.ts';

/**
 * What can be shown on a stream. Colour is decided by, in this order, --color/--no-color,
 * FORCE_COLOR, NO_COLOR, TERM=dumb, and whether the stream is a terminal.
 */
export function screenOf(sink: Sink, env: Io['env'], color: boolean | undefined): Screen {
  return {
    width: Math.max(WIDTH.least, sink.columns ?? WIDTH.withoutTerminal),
    colour: decideColour(sink, env, color),
    unicode: decideUnicode(env),
  };
}

function decideColour(sink: Sink, env: Io['env'], color: boolean | undefined): boolean {
  if (color !== undefined) return color;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['TERM'] === 'dumb') return false;
  return sink.isTerminal;
}

/** A locale that is set and is not UTF-8, or the Linux console, gets ASCII; TRUEST_ASCII=1 asks for it. */
function decideUnicode(env: Io['env']): boolean {
  if (env['TRUEST_ASCII'] !== undefined) return env['TRUEST_ASCII'] === '0' || env['TRUEST_ASCII'] === '';
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return !locale || /utf-?8/i.test(locale);
}
