import { findSteering, isHarmless, spellCharacter } from '../domain/steering.ts';

/**
 * A text that came from a file or a person, fit for a terminal: what would steer it is written out
 * (`\x1b[2J` instead of a cleared screen), a tab becomes a space, and everything that can be seen
 * stays, emoji sequences and joined scripts too.
 *
 * @param options.lines true keeps line ends (`\r\n` becomes `\n`); otherwise they too are written out
 */
export function safeText(text: string, options: { readonly lines?: boolean } = {}): string {
  if (isHarmless(text, options.lines === true)) return text;
  const source = options.lines ? text.replaceAll('\r\n', '\n') : text;
  let safe = '';
  let done = 0;
  for (const { at, character } of findSteering(source)) {
    safe += source.slice(done, at) + shown(character, options.lines === true);
    done = at + character.length;
  }
  return done === 0 ? source : safe + source.slice(done);
}

function shown(character: string, lines: boolean): string {
  if (character === '\t') return ' ';
  return character === '\n' && lines ? character : spellCharacter(character);
}
