import { safeText } from '../render/safe-text.ts';
import { wrap } from '../render/text.ts';
import { createTheme } from '../render/theme.ts';
import type { Context } from './context.ts';

/** Says something beside the answer, on stderr. */
export function note(context: Context, text: string): void {
  const theme = createTheme(context.noteScreen);
  const lines = wrap(safeText(text), context.noteScreen.width);
  context.io.stderr.write(`${lines.map((line) => theme.dim(line)).join('\n')}\n`);
}
