import { Buffer } from 'node:buffer';
import { fstatSync, writeSync } from 'node:fs';
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
  /** The number of this process. */
  readonly pid: number;
  now(): Date;
  /** Whether a process of this machine is running. */
  isRunning(pid: number): boolean;
  /** Calls `listener` on Ctrl-C instead of ending. */
  onInterrupt(listener: () => void): void;
  offInterrupt(listener: () => void): void;
}

/**
 * A file descriptor that is a pipe or a file is written to directly: making a stream of it loads more
 * of Node than a page takes to print. Undefined when it is, or may be, a terminal.
 */
function plainSink(descriptor: 1 | 2, stream: () => Sink): Sink | undefined {
  try {
    if (fstatSync(descriptor).isCharacterDevice()) return undefined;
  } catch {
    return undefined;
  }
  // What is written after something that had to wait must wait too.
  let waits = false;
  return {
    write: (text) => {
      if (waits) return stream().write(text);
      let left = Buffer.from(text);
      try {
        while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
      } catch (error) {
        // The other end does not block and is slow: streams know how to wait.
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
          waits = true;
          stream().write(left.toString());
        } else cannotWrite(descriptor, error as NodeJS.ErrnoException);
      }
    },
    isTerminal: false,
    columns: undefined,
    rows: undefined,
    get stream() {
      return stream().stream;
    },
  };
}

function streamSink(descriptor: 1 | 2): Sink {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', (error: NodeJS.ErrnoException) => cannotWrite(descriptor, error));
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
function cannotWrite(descriptor: 1 | 2, error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  if (descriptor === 1) process.stderr.write(`truest: cannot write the output: ${error.message}\n`);
  process.exit(1);
}

/** The sink of a descriptor, made when it is first used. */
function sinkOf(descriptor: 1 | 2): () => Sink {
  let stream: Sink | undefined;
  const streamOnce = (): Sink => {
    stream ??= streamSink(descriptor);
    return stream;
  };
  let sink: Sink | undefined;
  return () => {
    sink ??= plainSink(descriptor, streamOnce) ?? streamOnce();
    return sink;
  };
}

/** Ctrl-C, and what ends a program whose terminal is closed or whose machine goes down. */
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The Io of this process. Each stream is opened only when it is used, because that is felt at start. */
export function processIo(): Io {
  const [stdout, stderr] = [sinkOf(1), sinkOf(2)];
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return stdout();
    },
    get stderr() {
      return stderr();
    },
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    pid: process.pid,
    now: () => new Date(),
    isRunning,
    onInterrupt: (listener) => {
      // A write beyond the limit for files (ulimit -f) fails, which is told; the prompts' clean-up would
      // make an end of it without a word, unless somebody listens.
      if (process.platform !== 'win32' && process.listenerCount('SIGXFSZ') === 0)
        process.on('SIGXFSZ', () => {});
      for (const signal of INTERRUPTS) process.on(signal, listener);
    },
    offInterrupt: (listener) => {
      for (const signal of INTERRUPTS) process.off(signal, listener);
    },
  };
}

/** Asked by the signal that does nothing; a process of somebody else's is running too. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The arguments after the program's name. */
export const argumentsOf = (): string[] => process.argv.slice(2);

/** Sets the code that the process ends with once its output is written. */
export function setExitCode(code: number): void {
  process.exitCode = code;
}
