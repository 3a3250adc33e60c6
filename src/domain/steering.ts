/**
 * Characters that steer a terminal or reorder a line instead of being seen: control characters (C0,
 * DEL, C1), overrides, isolates and marks of writing direction, zero-width characters, separators
 * that some programs take for line ends, tags, and half surrogates.
 */
const STEERING =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Only characters of common Latin text, arrows, lines and blocks: the quick way out for nearly every text. */
const HARMLESS = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2bff]*$/;
const HARMLESS_LINES =
  /^[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2bff]*$/;

/** Whether a text is seen at a glance to steer nothing; `lines` allows line ends. */
export const isHarmless = (text: string, lines: boolean): boolean =>
  (lines ? HARMLESS_LINES : HARMLESS).test(text);

/** A flag of a part of a country: the black flag, and its code written in tags. */
const REGION_FLAG = /^\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}/u;

/** Scripts that spell some words with a joiner or a non-joiner. */
const JOINING =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const BEFORE_EMOJI_JOINER = /(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})$/u;
const EMOJI = /^\p{Extended_Pictographic}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A steering character and where it stands, in UTF-16 units. */
export interface Steering {
  readonly at: number;
  readonly character: string;
}

/** Whether a joiner at `at` holds an emoji together or belongs to the spelling of a word. */
function isJoinerInPlace(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 3);
  if (text[at] === '\u200d' && EMOJI.test(after)) {
    return BEFORE_EMOJI_JOINER.test(text.slice(Math.max(0, at - 4), at));
  }
  return JOINING.test(text.slice(Math.max(0, at - 1), at)) && (after === '' || !/^\p{C}/u.test(after));
}

/** Where the tags end that spell a flag around `at`; `at` itself when they spell none. */
function endOfFlag(text: string, at: number): number {
  const flag = REGION_FLAG.exec(text.slice(Math.max(0, at - 2), at + 32));
  return flag === null ? at : at - 2 + flag[0].length;
}

/**
 * The characters of a text that steer rather than show, in order. Tabs and line ends are among them;
 * a joiner in an emoji or in a script that needs it, the tags of a flag, and direction marks in text
 * that runs from right to left are not.
 */
export function findSteering(text: string): Steering[] {
  if (isHarmless(text, false)) return [];
  const found: Steering[] = [];
  let rightToLeft: boolean | undefined;
  let flagEnd = 0;
  for (const match of text.matchAll(STEERING)) {
    const [character] = match;
    const at = match.index;
    if (at < flagEnd) continue;
    if ('\u200c\u200d'.includes(character) && isJoinerInPlace(text, at)) continue;
    if ('\u200e\u200f\u061c'.includes(character)) {
      rightToLeft ??= RIGHT_TO_LEFT.test(text);
      if (rightToLeft) continue;
    }
    flagEnd = endOfFlag(text, at);
    if (flagEnd > at) continue;
    found.push({ at, character });
  }
  return found;
}

/** A character written out so that it can be seen: `\x1b`, `\u202e`, `\u{e0041}`. */
export function spellCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
