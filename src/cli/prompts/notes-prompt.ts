import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { widthOf, wrap } from '../../render/text.ts';

export interface NotesConfig {
  /** Stands before each line. */
  readonly mark: string;
  /** Called with the lines that are finished whenever one is. */
  readonly onLine: (lines: readonly string[]) => void;
  /** Whether a first line is not a note but says what to do. */
  readonly isCommand: (line: string) => boolean;
  /** Where it is drawn. */
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
}

/** Lines of text, ended by an empty one or by a first line that is a command. */
export const notes = createPrompt<readonly string[], NotesConfig>((config, done) => {
  const lines = useRef<readonly string[]>([]);
  const typed = useRef('');
  const drawn = useRef('');
  const columns = useRef(config.output.columns ?? 80);
  const [ended, setEnded] = useState(false);
  const [, setRedrawn] = useState(0);
  const redrawn = useRef(0);
  const redraw = (): void => {
    redrawn.current++;
    setRedrawn(redrawn.current);
  };
  useEffect(() => {
    const { output } = config;
    const resized = (): void => {
      output.write(eraseReflowed(drawn.current, columns.current, output.columns ?? 80));
      columns.current = output.columns ?? 80;
      redraw();
    };
    output.on('resize', resized);
    return () => void output.off('resize', resized);
  }, []);
  useKeypress((key, line) => {
    if (!isEnterKey(key)) typed.current = line.line;
    else {
      const said = typed.current.trim();
      typed.current = '';
      const first = lines.current.length === 0;
      if (said !== '') {
        lines.current = [...lines.current, said];
        if (!(first && config.isCommand(said))) config.onLine(lines.current);
      }
      if (said === '' || (first && config.isCommand(said))) {
        setEnded(true);
        done(lines.current);
      }
    }
    redraw();
  });
  // Finished lines are broken here: inquirer would break them at the width that it started with.
  const room = (config.output.columns ?? 80) - 3;
  const finished = lines.current.flatMap((line) =>
    wrap(line, room).map((part, at) => `${at === 0 ? config.mark : ' '} ${part}`),
  );
  drawn.current = [...finished, ...(ended ? [] : [`${config.mark} ${typed.current}`])].join('\n');
  return drawn.current;
});

const rowsOf = (text: string, columns: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);

/**
 * Erases lines that a terminal of another width has broken anew, the cursor's among them, and moves down
 * again by as many as they were before: that is where whoever draws them once more begins to erase.
 */
function eraseReflowed(text: string, before: number, now: number): string {
  const up = rowsOf(text, now) - 1;
  return `${up > 0 ? `\u001b[${up}A` : ''}\r\u001b[J${'\n'.repeat(rowsOf(text, before) - 1)}`;
}
