import { CommanderError } from 'commander';
import type { Io } from './cli/io.ts';
import { createProgram } from './cli/program.ts';
import { screenOf } from './cli/screen.ts';
import type { Misuse } from './cli/usage-failure.ts';
import { Failure, isFailure } from './domain/failure.ts';

/** What each kind of end means to the shell. */
const EXIT_CODES = { failure: 1, usage: 2, interrupted: 130 } as const;

/**
 * Runs one command line against the world of `io`; resolves to the exit code. The one place where
 * errors become messages and codes.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const outcome = { code: 0 };
  try {
    await createProgram(argv, io, outcome).parseAsync(askingForHelp(argv), { from: 'user' });
    return outcome.code;
  } catch (error) {
    // Help that was asked for, or that stands in for the command that a group needs.
    if (error instanceof CommanderError && !('command' in error)) {
      return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
    }
    const failure = await asFailure(error);
    const screen = screenOf(io.stderr, io.env, colorFlag(argv));
    const debug = argv.includes('--debug') || io.env['TRUEST_DEBUG'] === '1';
    const stack = debug && error instanceof Error ? error.stack : undefined;
    // Loaded only when something went wrong: most starts never need it.
    const { renderFailure } = await import('./render/failure.ts');
    io.stderr.write(renderFailure(failure, screen, stack));
    return EXIT_CODES[failure.kind];
  }
}

/** `truest help role show` is `truest role show --help`. */
const askingForHelp = (argv: readonly string[]): string[] =>
  argv[0] === 'help' ? [...argv.slice(1), '--help'] : [...argv];

function colorFlag(argv: readonly string[]): boolean | undefined {
  if (argv.includes('--no-color')) return false;
  return argv.includes('--color') ? true : undefined;
}

async function asFailure(error: unknown): Promise<Failure> {
  if (isFailure(error)) return error;
  if (error instanceof CommanderError) {
    const { usageFailure } = await import('./cli/usage-failure.ts');
    return usageFailure(error as Misuse);
  }
  if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) {
    return new Failure('interrupted', { kind: 'interrupted' });
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return new Failure(message ?? code, { cause: error });
  return new Failure(`something in truest broke: ${message ?? String(error)}`, {
    advice: ['run it again with --debug to see where, and please report it'],
    cause: error,
  });
}
