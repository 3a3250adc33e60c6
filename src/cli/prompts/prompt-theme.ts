import type { Screen } from '../../render/screen.ts';
import { createTheme } from '../../render/theme.ts';

type Style = (text: string) => string;

/** What the keys of a prompt do, for the line below it. */
export type KeyHelp = readonly (readonly [key: string, action: string])[];

/**
 * The looks of inquirer's prompts in truest's own colours and symbols: inquirer's default theme asks
 * the process instead of `--no-color` and the locale.
 */
export function promptTheme(screen: Screen) {
  const theme = createTheme(screen);
  const { symbols } = theme;
  const keyNames: Readonly<Record<string, string>> = screen.unicode ? {} : { '↑↓': 'up/down', '⏎': 'enter' };
  const plain: Style = (text) => text;
  return {
    prefix: { idle: theme.accent('?'), done: theme.good(symbols.check) },
    icon: { cursor: symbols.pointer },
    style: {
      answer: theme.accent,
      message: (text: string) => theme.strong(text.endsWith('?') ? text : `${text}:`),
      error: (text: string) => theme.bad(`${symbols.under} ${text}`),
      defaultAnswer: (text: string) => theme.dim(`(${text})`),
      help: theme.dim,
      highlight: theme.accent,
      description: theme.dim,
      disabled: theme.dim,
      searchTerm: plain,
      confirmDefault: (text: string) => text.toUpperCase(),
      keysHelpTip: (keys: [string, string][]) => renderKeys(keys, keyNames, theme.dim, symbols.separator),
    },
  };
}

function renderKeys(
  keys: KeyHelp,
  names: Readonly<Record<string, string>>,
  dim: Style,
  separator: string,
): string {
  return dim(keys.map(([key, action]) => `${names[key] ?? key} ${action}`).join(` ${separator} `));
}
