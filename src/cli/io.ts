import process from 'node:process';

/** Where output goes. `columns` and `rows` are those of the terminal, undefined without one. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** The stream itself, for prompts, which draw on it. */
  readonly stream: NodeJS.WritableStream | undefined;
}

/**
 * The whole outside world of a command. Commands are called with one of these, in tests with one in
 * memory; nobody else touches `process`.
 */
export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  now(): Date;
  /** Calls `listener` on Ctrl-C instead of ending. */
  onInterrupt(listener: () => void): void;
  offInterrupt(listener: () => void): void;
}

function sink(stream: NodeJS.WriteStream): Sink {
  guard(stream);
  return {
    write: (text) => void stream.write(text),
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    get rows() {
      return stream.isTTY ? stream.rows : undefined;
    },
    stream,
  };
}

/**
 * Ends quietly when the reader of our output has gone (`| head`), and says so when the disk behind it
 * is full: without this Node prints a stack.
 */
function guard(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    if (stream === process.stdout)
      process.stderr.write(`truest: cannot write the output: ${error.message}\n`);
    process.exit(1);
  });
}

/** The Io of this process. Each stream is opened only when it is used, because that is felt at start. */
export function processIo(): Io {
  let stdout: Sink | undefined;
  let stderr: Sink | undefined;
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      stdout ??= sink(process.stdout);
      return stdout;
    },
    get stderr() {
      stderr ??= sink(process.stderr);
      return stderr;
    },
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    now: () => new Date(),
    onInterrupt: (listener) => void process.on('SIGINT', listener),
    offInterrupt: (listener) => void process.off('SIGINT', listener),
  };
}

/** The arguments after the program's name. */
export const argumentsOf = (): string[] => process.argv.slice(2);

/** Sets the code that the process ends with once its output is written. */
export function setExitCode(code: number): void {
  process.exitCode = code;
}
