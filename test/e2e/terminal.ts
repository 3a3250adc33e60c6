import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm, { type Terminal as Emulator } from '@xterm/headless';
import { expect, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/memory-io.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PROGRAM = fileURLToPath(new URL('../../bin/truest.js', import.meta.url));

/** Longer than anything takes on a busy machine; nothing ever waits for all of it unless it fails. */
const CEILING_MS = 30_000;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Laid over a small environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** What keys send. */
export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  right: '\u001b[C',
  tab: '\t',
  escape: '\u001b',
  backspace: '\u007f',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlU: '\u0015',
  ctrlZ: '\u001a',
} as const;
export type Key = keyof typeof KEYS;

/** A terminal of its own with one program in it, as a person in front of it sees it. */
export class Terminal {
  readonly #pty: IPty;
  readonly #emulator: Emulator;
  readonly #waiting = new Set<() => void>();
  #raw = '';
  #ended: { readonly code: number; readonly signal: number } | undefined;

  constructor(file: string, args: readonly string[], options: TerminalOptions = {}) {
    const cols = options.columns ?? 80;
    const rows = options.rows ?? 24;
    const env: Record<string, string> = {};
    for (const [name, value] of Object.entries({ ...plainEnvironment(), ...options.env })) {
      if (value !== undefined) env[name] = value;
    }
    this.#emulator = new xterm.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
    const name = env['TERM'] ?? '';
    this.#pty = spawn(file, [...args], { name, cols, rows, cwd: options.cwd ?? ROOT, env });
    // A terminal answers some questions of the program, such as where the cursor is.
    this.#emulator.onData((answer) => this.#pty.write(answer));
    this.#pty.onData((data) => {
      this.#raw += data;
      this.#emulator.write(data, () => this.#look());
    });
    this.#pty.onExit(({ exitCode, signal }) => {
      // What it wrote last may still be on its way.
      setTimeout(() => {
        this.#ended = { code: exitCode, signal: signal ?? 0 };
        this.#emulator.write('', () => this.#look());
      }, 200);
    });
  }

  /** Types text or presses keys, as `type('Returns', 'enter')` does; a key's name is the key. */
  type(...parts: readonly (Key | (string & {}))[]): void {
    for (const part of parts) this.#pty.write(part in KEYS ? KEYS[part as Key] : part);
  }

  /** Waits until the text stands on the screen (the visible part), lines joined where they wrapped. */
  async see(text: string | RegExp): Promise<void> {
    const seen = (): boolean =>
      typeof text === 'string' ? this.screen().includes(text) : text.test(this.screen());
    await this.#until(seen, `${text} to be seen`);
  }

  /** Waits until the text has gone from the screen. */
  async seeNoMore(text: string): Promise<void> {
    await this.#until(() => !this.screen().includes(text), `${text} to go away`);
  }

  /** The visible rows without trailing space; rows that a line wrapped over stay parted. */
  screen(): string {
    const { active } = this.#emulator.buffer;
    return this.#rows(active.viewportY, active.viewportY + this.#emulator.rows);
  }

  /** Everything that was ever on the screen and has not been erased, the part scrolled away too. */
  transcript(): string {
    return this.#rows(0, this.#emulator.buffer.active.length);
  }

  /** The bytes that the program wrote. */
  get raw(): string {
    return this.#raw;
  }

  get cursorVisible(): boolean {
    return this.#raw.lastIndexOf('\u001b[?25h') >= this.#raw.lastIndexOf('\u001b[?25l');
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Sends a signal to the program, as `kill` does. */
  kill(signal: NodeJS.Signals): void {
    this.#pty.kill(signal);
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Waits for the end of the program. A program that a signal ended has the code 128 and the signal. */
  async exit(): Promise<number> {
    await this.#until(() => this.#ended !== undefined, 'the program to end');
    const { code, signal } = this.#ended!;
    return signal > 0 ? 128 + signal : code;
  }

  close(): void {
    if (this.#ended === undefined) {
      try {
        this.#pty.kill('SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    }
    this.#emulator.dispose();
  }

  #rows(from: number, to: number): string {
    const { active } = this.#emulator.buffer;
    const rows: string[] = [];
    for (let row = from; row < to; row++) rows.push(active.getLine(row)?.translateToString(true) ?? '');
    return rows.join('\n').trimEnd();
  }

  #look(): void {
    for (const look of [...this.#waiting]) look();
  }

  async #until(done: () => boolean, what: string): Promise<void> {
    if (done()) return;
    await new Promise<void>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(ceiling);
        this.#waiting.delete(look);
        settle();
      };
      const fail = (why: string): void =>
        finish(() => reject(new Error(`waited for ${what}${why}; the screen was:\n${this.screen()}`)));
      const look = (): void => {
        if (done()) finish(resolve);
        else if (this.#ended !== undefined) fail(`, but the program ended (${this.#ended.code})`);
      };
      const ceiling = setTimeout(() => fail(` for ${CEILING_MS / 1000} s`), CEILING_MS);
      this.#waiting.add(look);
    });
  }
}

/** As little of this process's environment as programs need, so that tests see the same everywhere. */
function plainEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, TERM: 'xterm-256color', LANG: 'C.UTF-8' };
}

/** Starts any program in a terminal, closed at the end of the test. */
export function openProgram(file: string, args: readonly string[], options?: TerminalOptions): Terminal {
  const terminal = new Terminal(file, args, options);
  onTestFinished(() => terminal.close());
  return terminal;
}

/** Starts the built truest in a terminal, closed at the end of the test. */
export function openTruest(args: readonly string[], options?: TerminalOptions): Terminal {
  return openProgram(process.execPath, [PROGRAM, ...args], options);
}

/** The last line of `openTruestInShell`. */
export const SHELL_IS_BACK = /^the shell is back$/m;

/**
 * Starts the built truest from a shell that afterwards says how it found the terminal: wait for
 * `SHELL_IS_BACK`, then read the code and the modes that the shell was left with.
 */
export function openTruestInShell(args: readonly string[], options?: TerminalOptions): Terminal {
  // Interactive shells outlive a Ctrl-C that the terminal sends to everybody in it; so does this one.
  const script = [
    'trap : INT',
    '"$@"',
    'echo "code $?"',
    'stty -a | tr " ;" "\\n\\n" | grep -xE -e "-?(icanon|echo)"',
    'echo the shell is back',
    // What a program writes right before it ends can be lost, so the shell stays until the test ends.
    'read -r _',
  ].join('; ');
  return openProgram('/bin/sh', ['-c', script, 'sh', process.execPath, PROGRAM, ...args], options);
}

/** Waits for the shell of `openTruestInShell` and checks that it got its terminal back in order, and this code. */
export async function expectSaneShell(terminal: Terminal, code: number): Promise<void> {
  await terminal.see(SHELL_IS_BACK);
  expect(terminal.transcript()).toMatch(new RegExp(`^code ${code}\nicanon\necho\n`, 'm'));
  expect(terminal.cursorVisible).toBe(true);
}

/** A home folder of its own, removed at the end of the test, and what the program knows of it. */
export function newHome(): { readonly home: string; readonly env: Record<string, string> } {
  const home = temporaryFolder();
  return { home, env: { TRUEST_HOME: home } };
}
