import type { FitStatement } from '../../src/domain/fit/assess.ts';

/** A statement of a fit check, and `parts`. */
export const statement = (id: string, parts: Partial<FitStatement> = {}): FitStatement => ({
  id,
  kind: 'energy',
  text: `I would enjoy ${id}.`,
  weight: 1,
  because: `the ward runs on ${id}`,
  dealbreaker: false,
  ...parts,
});

/** Statements s0, s1, ... of these weights. */
export const statements = (weights: readonly number[]): FitStatement[] =>
  weights.map((weight, at) => statement(`s${at}`, { weight }));
