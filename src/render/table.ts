import Table from 'cli-table3';
import { padEnd, padStart, widthOf, wrap } from './text.ts';
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
  const cell = (text: string, at: number): string[] => {
    const pad = columns[at]!.align === 'right' ? padStart : padEnd;
    // Spaces in front of a text set it off from what it belongs to.
    const start = ' '.repeat(text.length - text.trimStart().length);
    return wrap(text.trimStart(), widths[at]!, start).map((line) => pad(line, widths[at]!));
  };
  const cells = rows.map((row) => columns.map((_, at) => cell(row[at] ?? '', at)));
  if (columns.some((column) => column.head !== '')) {
    cells.unshift(columns.map((column, at) => cell(column.head, at).map(theme.dim)));
  }
  const lines = cells.every((row) => row.every((lines) => lines.length === 1))
    ? cells.map((row) => row.join(' '.repeat(GAP)))
    : layOut(cells, widths);
  return lines.map((line) => line.trimEnd());
}

/** Only where a cell breaks is there something to lay out; cli-table3 takes its time for it. */
function layOut(cells: readonly (readonly (readonly string[])[])[], widths: readonly number[]): string[] {
  const table = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
    colWidths: widths.map((width) => width + GAP),
  });
  for (const row of cells) table.push(row.map((lines) => lines.join('\n')));
  return table.toString().split('\n');
}

/** Natural widths where they fit; otherwise the flexible columns share what is left. */
function fitWidths(natural: readonly number[], columns: readonly Column[], room: number): number[] {
  const gaps = GAP * (natural.length - 1);
  const total = natural.reduce((sum, width) => sum + width, gaps);
  if (total <= room) return [...natural];
  const fixed = natural.reduce((sum, width, at) => sum + (columns[at]!.flexible ? 0 : width), gaps);
  const flexible = natural.reduce((sum, width, at) => sum + (columns[at]!.flexible ? width : 0), 0);
  return natural.map((width, at) =>
    columns[at]!.flexible ? Math.max(LEAST_FLEXIBLE, Math.floor(((room - fixed) * width) / flexible)) : width,
  );
}
