import Table from 'cli-table3';
import { isPlainWidth, padEnd, padStart, widthOf, wrap } from './text.ts';
import type { Theme } from './theme.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** May be broken over lines when the screen is narrow. At least one column should. */
  readonly flexible?: boolean;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
const GAP = 2;
const LEAST_FLEXIBLE = 12;

/**
 * A table without lines, columns apart by two spaces, within the width of the screen; cells of
 * flexible columns are broken over lines where needed. cli-table3 lives in this file alone.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  theme: Theme,
): string[] {
  const natural = columns.map((column, at) =>
    Math.max(widthOf(column.head), ...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  const widths = fitWidths(natural, columns, theme.screen.width);
  const cell = (text: string, at: number, paint = (line: string): string => line): string[] => {
    const pad = columns[at]!.align === 'right' ? padStart : padEnd;
    // Spaces in front of a text set it off from what it belongs to.
    const start = ' '.repeat(text.length - text.trimStart().length);
    return wrap(text.trimStart(), widths[at]!, start).map((line) => pad(paint(line), widths[at]!));
  };
  const cells = rows.map((row) => columns.map((_, at) => cell(row[at] ?? '', at)));
  if (columns.some((column) => column.head !== '')) {
    cells.unshift(columns.map((column, at) => cell(column.head, at, theme.dim)));
  }
  const lines = cells.every((row) => row.every((lines) => lines.length === 1))
    ? cells.map((row) => row.join(' '.repeat(GAP)))
    : layOut(cells, widths);
  return lines.map((line) => line.trimEnd());
}

/**
 * Only where a cell breaks is there something to lay out; cli-table3 takes its time for it. It measures
 * flags and emoji of recent years in its own way, so it gets a stand-in for lines with such characters:
 * one private character, repeated to the width of the line.
 */
function layOut(cells: readonly (readonly (readonly string[])[])[], widths: readonly number[]): string[] {
  const table = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
    colWidths: widths.map((width) => width + GAP),
  });
  const wide: string[] = [];
  const standIn = (line: string): string => {
    if (isPlainWidth(line)) return line;
    wide.push(line);
    return String.fromCodePoint(FIRST_PRIVATE + wide.length - 1).repeat(widthOf(line));
  };
  for (const row of cells) table.push(row.map((lines) => lines.map(standIn).join('\n')));
  const restored = (run: string): string => wide[run.codePointAt(0)! - FIRST_PRIVATE] ?? run;
  return table
    .toString()
    .split('\n')
    .map((line) => line.replace(/([\u{f0000}-\u{ffffd}])\1*/gu, restored));
}

const FIRST_PRIVATE = 0xf0000;

/** Natural widths where they fit; otherwise the flexible columns share what is left. */
function fitWidths(natural: readonly number[], columns: readonly Column[], room: number): number[] {
  const gaps = GAP * (natural.length - 1);
  const total = natural.reduce((sum, width) => sum + width, gaps);
  if (total <= room) return [...natural];
  const fixed = natural.reduce((sum, width, at) => sum + (columns[at]!.flexible ? 0 : width), gaps);
  const flexible = natural.reduce((sum, width, at) => sum + (columns[at]!.flexible ? width : 0), 0);
  const least = natural.map((width) => Math.min(width, LEAST_FLEXIBLE));
  const widths = natural.map((width, at) =>
    columns[at]!.flexible ? Math.max(least[at]!, Math.floor(((room - fixed) * width) / flexible)) : width,
  );
  // What the narrow ones got above their share, the widest give.
  for (let over = widths.reduce((sum, width) => sum + width, gaps) - room; over > 0; over--) {
    const givers = [...widths.keys()].filter((at) => columns[at]!.flexible && widths[at]! > least[at]!);
    const widest = givers.sort((a, b) => widths[b]! - widths[a]!)[0];
    if (widest === undefined) break;
    widths[widest]!--;
  }
  return widths;
}
