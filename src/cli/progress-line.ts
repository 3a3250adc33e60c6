import type { Context } from './context.ts';

/** One line on a terminal that says what is being done; nothing elsewhere. */
export interface ProgressLine {
  show(what: string): void;
  clear(): void;
}

export function progressLine({ io: { stderr } }: Context): ProgressLine {
  let isShown = false;
  return {
    show: (what) => {
      if (!stderr.isTerminal || (what === '' && !isShown)) return;
      stderr.write(`\r\u001b[2K${what.slice(0, (stderr.columns ?? 80) - 1)}`);
      isShown = true;
    },
    clear: () => {
      if (isShown) stderr.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
