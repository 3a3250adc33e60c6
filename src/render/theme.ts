import { Chalk } from 'chalk';
import type { Screen } from './screen.ts';

const UNICODE = {
  advance: '↑',
  lateral: '→',
  pivot: '⇄',
  feeder: '↖',
  tradeoff: '⇅',
  bullet: '•',
  dot: '●',
  ring: '○',
  dash: '–',
  ellipsis: '…',
  separator: '·',
  under: '›',
  minus: '−',
  full: '█',
  filled: '▰',
  empty: '▱',
  line: '─',
  vertical: '│',
  left: '├',
  right: '┤',
  corner: '└',
  multiply: '×',
  check: '✓',
  pointer: '❯',
  spark: '▁▂▃▄▅▆▇█',
} as const;

const ASCII: { readonly [Name in keyof typeof UNICODE]: string } = {
  advance: '^',
  lateral: '>',
  pivot: '~',
  feeder: '<',
  tradeoff: '+/-',
  bullet: '*',
  dot: 'o',
  ring: '.',
  dash: '-',
  ellipsis: '...',
  separator: '|',
  under: '>',
  minus: '-',
  full: '#',
  filled: '#',
  empty: '.',
  line: '-',
  vertical: '|',
  left: '|',
  right: '|',
  corner: '`',
  multiply: 'x',
  check: 'x',
  pointer: '>',
  spark: '_.-~=+*#',
};

export type SymbolName = keyof typeof UNICODE;

/** The looks of a page: what each kind of text looks like on this screen, and its symbols. */
export interface Theme {
  readonly screen: Screen;
  readonly symbols: { readonly [Name in SymbolName]: string };
  title(text: string): string;
  heading(text: string): string;
  strong(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
  /** A command to type, marked so that it is told from prose without colour too. */
  command(text: string): string;
}

export function createTheme(screen: Screen): Theme {
  const chalk = new Chalk({ level: screen.colour ? 1 : 0 });
  return {
    screen,
    symbols: screen.unicode ? UNICODE : ASCII,
    title: (text) => chalk.bold(text),
    heading: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    command: (text) => chalk.cyan(text),
  };
}
