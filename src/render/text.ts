import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Theme } from './theme.ts';

/**
 * Text in which each character takes one column: Latin letters, common punctuation, arrows, lines and
 * blocks. Nearly all text is of this kind and need not be looked at character by character.
 */
const SINGLE_WIDTH =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2212\u2500-\u25fc\u25b0\u25b1\u276f]*$/;

const COLOUR = /\u001b\[[\d;]*m/g;

/** Whether every program measures a text alike: no wide characters, no emoji. */
export const isPlainWidth = (text: string): boolean =>
  SINGLE_WIDTH.test(text) || SINGLE_WIDTH.test(text.replace(COLOUR, ''));

/** Columns that a text takes on a terminal; colour takes none, CJK and most emoji take two. */
export function widthOf(text: string): number {
  return SINGLE_WIDTH.test(text) ? text.length : stringWidth(text);
}

/** A text and the spaces that fill it up to `width` columns; longer texts stay as they are. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * A text in lines of at most `width` columns, each beginning with `indent`, lines after the first
 * with `hanging`. Words longer than a line are broken.
 */
export function wrap(text: string, width: number, indent = '', hanging = indent): string[] {
  const room = Math.max(8, width - Math.max(widthOf(indent), widthOf(hanging)));
  const lines = SINGLE_WIDTH.test(text)
    ? wrapSingle(text, room)
    : wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line, index) => ((index === 0 ? indent : hanging) + line).trimEnd());
}

/** The same lines as fast-wrap-ansi for text of single width, sooner. */
function wrapSingle(text: string, room: number): string[] {
  const whole = text.trim();
  if (whole.length <= room) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const word of whole.split(' ')) {
    if (line !== '') line += ' ';
    if (word.length > room) {
      // Begun on this line if that makes no more lines of it.
      const begun = Math.ceil((word.length - (room - line.length)) / room);
      if (begun >= Math.ceil(word.length / room)) {
        lines.push(line);
        line = '';
      }
      const letters = line + word;
      for (let at = 0; at + room < letters.length; at += room) lines.push(letters.slice(at, at + room));
      line = letters.slice(Math.floor((letters.length - 1) / room) * room);
    } else if (line !== '' && word !== '' && line.length + word.length > room) {
      lines.push(line);
      line = word;
    } else line += word;
  }
  return [...lines, line];
}

/** The paragraphs of a prose text of a profile: an empty line parts them, other line ends do not. */
export function paragraphsOf(prose: string): string[] {
  return prose
    .trim()
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
}

/** Prose that has to do with one paragraph. */
export const oneParagraph = (prose: string): string => paragraphsOf(prose).join(' ');

/** Prose in lines, an empty line between paragraphs. */
export function wrapProse(prose: string, theme: Theme, indent = ''): string[] {
  return paragraphsOf(prose).flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(paragraph, theme.screen.width, indent),
  ]);
}

const ASCII_FOR: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '×': 'x',
  '·': '|',
  '•': '*',
  '→': '->',
  '\u00a0': ' ',
};

/** A text with the ASCII likeness of its typographic characters; letters of other scripts stay. */
export function toAscii(text: string): string {
  return text.replace(/[^\x00-\x7e]/g, (character) => ASCII_FOR[character] ?? character);
}
