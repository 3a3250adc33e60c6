import { safeText } from '../../render/safe-text.ts';
import { wrap } from '../../render/text.ts';
import type { Context } from '../context.ts';
import { screenOf } from '../screen.ts';
import { promptTheme } from './prompt-theme.ts';
import { interrupted, type Question, questionStream, unanswered } from './question.ts';

type Inquirer = typeof import('./inquirer.ts');
type Input = Context['io']['stdin'] & { readonly isRaw?: boolean };

/** What a prompt of inquirer is called with: its looks, and the streams that it may touch. */
export interface Asking {
  readonly theme: ReturnType<typeof promptTheme>;
  readonly streams: {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
    readonly signal: AbortSignal;
  };
  /** Called when the program comes back from Ctrl-Z, below what the shell wrote in between. */
  readonly comingBack: Set<() => void>;
}

/**
 * Asks with a prompt of inquirer, on the streams of the context. Throws a Failure on Ctrl-C and when
 * the input ends; either way the cursor is back and raw mode is off.
 */
export async function askOnTerminal<T>(
  question: Question,
  context: Context,
  ask: (inquirer: Inquirer, asking: Asking) => Promise<T>,
): Promise<T> {
  const { io, globals } = context;
  const input: Input = io.stdin;
  const output = questionStream(context);
  if (output === undefined) throw unanswered(question);
  const { confirm, input: text, notes, scale, search, select } = await import('./inquirer.ts');
  const theme = promptTheme(screenOf(io.stderr.isTerminal ? io.stderr : io.stdout, io.env, globals.color));
  const leaving = new AbortController();
  const comingBack: Asking['comingBack'] = new Set();
  const end = (): void => leaving.abort(unanswered(question));
  const interrupt = (): void => leaving.abort(interrupted());
  // Inquirer waits for ever when its readline closes without an answer, on Ctrl-D in an empty line.
  // All that can be seen of it is that readline pauses the input and leaves raw mode; coming back
  // from Ctrl-Z it pauses too, in raw mode again, and does not go on by itself.
  const paused = (): void =>
    void setImmediate(() => {
      if (input.isRaw !== true) return end();
      input.resume();
      for (const listener of comingBack) listener();
    });
  // A list hides the cursor; the shell that Ctrl-Z goes back to needs it.
  const pressed = (_text: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key?.ctrl === true && key.name === 'z') output.write('\u001b[?25h');
  };
  input.on('pause', paused).on('end', end).on('close', end).on('keypress', pressed);
  io.onInterrupt(interrupt);
  try {
    return await ask(
      { confirm, input: text, notes, scale, search, select },
      { theme, streams: { input, output, signal: leaving.signal }, comingBack },
    );
  } catch (error) {
    if (leaving.signal.aborted) throw leaving.signal.reason;
    if (error instanceof Error && error.name === 'ExitPromptError') throw interrupted();
    throw error;
  } finally {
    input.off('pause', paused).off('end', end).off('close', end).off('keypress', pressed);
    io.offInterrupt(interrupt);
  }
}

/** A question in lines that fit the terminal: inquirer breaks long ones in the middle of a word. */
export function messageLines({ message }: Question, { io }: Context): string {
  const width = (io.stderr.isTerminal ? io.stderr : io.stdout).columns ?? 80;
  return wrap(safeText(message), width - 3, '', '  ').join('\n');
}
