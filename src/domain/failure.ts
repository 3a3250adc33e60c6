/**
 * What went wrong, in words for the person who typed the command.
 *
 * `kind` decides the exit code (in main.ts alone): `failure` 1, `usage` 2 (also an unknown name),
 * `interrupted` 130. `advice` lines say what to do next, one step a line.
 */
export class Failure extends Error {
  readonly kind: 'failure' | 'usage' | 'interrupted';
  readonly advice: readonly string[];

  constructor(
    message: string,
    details: {
      readonly kind?: 'failure' | 'usage' | 'interrupted';
      readonly advice?: readonly string[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'Failure';
    this.kind = details.kind ?? 'failure';
    this.advice = details.advice ?? [];
  }
}

/** Told by name: a bundle of the program may hold a class of its own. */
export const isFailure = (error: unknown): error is Failure =>
  error instanceof Error && error.name === 'Failure';
