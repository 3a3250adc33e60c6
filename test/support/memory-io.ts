import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type Io, isRunning, type Sink } from '../../src/cli/io.ts';
import { run } from '../../src/main.ts';

export interface MemoryIoOptions {
  /** What is there to read on stdin; nothing without it. */
  readonly stdin?: string;
  /** Whether stdin, stdout and stderr are a terminal; what is typed then comes from `type`. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** Added to an environment that has only TRUEST_HOME. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly now?: Date;
}

/** An Io in memory: what a command reads, writes and knows of the world, for one test. */
export interface MemoryIo {
  readonly io: Io;
  /** Holds the config, data and cache folders; removed at the end of the test. */
  readonly home: string;
  /** What was written so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Gives the command more to read. */
  readonly type: (text: string) => void;
  /** Ends what there is to read. */
  readonly endInput: () => void;
  /** Ctrl-C from outside of a prompt. */
  readonly interrupt: () => void;
}

/** An in-memory world with a home folder of its own. */
export function memoryIo(options: MemoryIoOptions = {}): MemoryIo {
  const home = temporaryFolder();
  const stdin = memoryInput(options);
  const out = memorySink(options);
  const err = memorySink(options);
  const listeners = new Set<() => void>();
  const io: Io = {
    stdin,
    stdout: out.sink,
    stderr: err.sink,
    env: { TRUEST_HOME: home, ...options.env },
    cwd: options.cwd ?? home,
    platform: process.platform,
    pid: process.pid,
    isRunning,
    now: () => options.now ?? new Date('2026-03-02T09:00:00Z'),
    onInterrupt: (listener) => void listeners.add(listener),
    offInterrupt: (listener) => void listeners.delete(listener),
  };
  return {
    io,
    home,
    out: out.text,
    err: err.text,
    type: (text) => void stdin.write(text),
    endInput: () => void stdin.end(),
    interrupt: () => {
      for (const listener of [...listeners]) listener();
    },
  };
}

/** What one command line gives: its output and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly home: string;
}

/** Runs one command line in memory, in the home of an earlier run when that is given. */
export async function runTruest(
  argv: readonly string[],
  options: MemoryIoOptions & { readonly home?: string } = {},
): Promise<Ran> {
  const home = options.home === undefined ? {} : { TRUEST_HOME: options.home };
  const memory = memoryIo({ ...options, env: { ...home, ...options.env } });
  const code = await run(argv, memory.io);
  return { code, out: memory.out(), err: memory.err(), home: memory.io.env['TRUEST_HOME']! };
}

/** A folder of its own for one test, removed at the end of it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'truest-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A temporary folder with files in it, texts by their path. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return cwd;
}

type MemoryInput = PassThrough & { readonly isTTY?: boolean; isRaw?: boolean };

function memoryInput({ stdin, terminal = false }: MemoryIoOptions): MemoryInput {
  const stream: MemoryInput = new PassThrough();
  if (terminal) {
    Object.assign(stream, {
      isTTY: true,
      isRaw: false,
      setRawMode(raw: boolean) {
        stream.isRaw = raw;
        return stream;
      },
    });
  }
  if (stdin !== undefined) stream.write(stdin);
  if (stdin !== undefined || !terminal) stream.end();
  return stream;
}

function memorySink({ terminal = false, columns = 80, rows = 24 }: MemoryIoOptions): {
  readonly sink: Sink;
  readonly text: () => string;
} {
  let text = '';
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const sink: Sink = {
    write: (more) => {
      text += more;
    },
    isTerminal: terminal,
    columns: terminal ? columns : undefined,
    rows: terminal ? rows : undefined,
    stream: Object.assign(stream, terminal ? { isTTY: true, columns, rows } : {}),
  };
  return { sink, text: () => text };
}
