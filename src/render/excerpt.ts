import { safeText } from './safe-text.ts';
import { widthOf } from './text.ts';
import type { Theme } from './theme.ts';

const TAB = 4;
/** Characters that are looked at before and after the place; a line of a megabyte is not measured. */
const REACH = 300;

const segmenter = new Intl.Segmenter();

/** A part of a line in the columns that it takes on a screen. */
interface Cells {
  readonly text: string;
  readonly width: number;
}

/** A line of a file in which a part is marked: both lines of text, without the number in front. */
export interface Excerpt {
  readonly text: string;
  readonly pointer: string;
}

/**
 * The part of a line around a place, at most `width` columns wide, and below it a pointer as wide as
 * what is meant. Tabs are spread, wide characters measured, and what cannot be shown is written out.
 *
 * @param column 1-based, in UTF-16 units of `source`, like `length`
 */
export function excerptOf(
  source: string,
  column: number,
  length: number,
  width: number,
  theme: Theme,
): Excerpt {
  const start = Math.min(column - 1, source.length);
  const end = Math.min(start + length, source.length);
  const before = cells(whole(source.slice(Math.max(0, start - REACH), start)), 0);
  const marked = cells(whole(source.slice(start, Math.min(end, start + REACH))), before.width);
  const after = cells(whole(source.slice(end, end + REACH)), before.width + marked.width);
  const all = before.text + marked.text + after.text;
  const total = before.width + marked.width + after.width;
  const isWhole = start <= REACH && end - start <= REACH && source.length - end <= REACH;
  if (isWhole && total <= width) return { text: all, pointer: pointerAt(before.width, marked.width) };
  return windowOf({ before, marked, after }, width, theme, start > REACH);
}

function windowOf(
  { before, marked, after }: { readonly before: Cells; readonly marked: Cells; readonly after: Cells },
  width: number,
  theme: Theme,
  isCut: boolean,
): Excerpt {
  const dots = theme.symbols.ellipsis;
  const room = Math.max(8, width - 2 * widthOf(dots));
  const shown = takeStart(marked.text, Math.max(1, Math.min(marked.width, room - 4)));
  // What is meant stands with a third of the free room before it, and more when little comes after.
  const free = room - shown.width;
  const beside = Math.max(Math.floor(free / 3), free - after.width);
  const left = takeEnd(before.text, Math.min(before.width, beside));
  const rest = marked.text.slice(shown.text.length) + after.text;
  const right = takeStart(rest, room - left.width - shown.width);
  const first = isCut || left.text.length < before.text.length ? dots : '';
  const last = right.text.length < rest.length || after.text.length >= REACH ? dots : '';
  return {
    text: first + left.text + shown.text + right.text + last,
    pointer: pointerAt(widthOf(first) + left.width, shown.width),
  };
}

const pointerAt = (column: number, width: number): string =>
  `${' '.repeat(column)}^${'~'.repeat(Math.max(0, width - 1))}`;

/** A slice without the halves of characters that it was cut through. */
const whole = (slice: string): string => slice.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

function cells(text: string, column: number): Cells {
  let spread = '';
  let width = 0;
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) {
      const tab = TAB - ((column + width) % TAB);
      spread += ' '.repeat(tab);
      width += tab;
    }
    const safe = safeText(part);
    spread += safe;
    width += widthOf(safe);
  }
  return { text: spread, width };
}

function takeStart(text: string, width: number): Cells {
  let taken = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const more = widthOf(segment);
    if (used + more > width) break;
    taken += segment;
    used += more;
  }
  return { text: taken, width: used };
}

function takeEnd(text: string, width: number): Cells {
  const total = widthOf(text);
  let dropped = 0;
  let from = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (total - dropped <= width) break;
    dropped += widthOf(segment);
    from = index + segment.length;
  }
  return { text: text.slice(from), width: total - dropped };
}
