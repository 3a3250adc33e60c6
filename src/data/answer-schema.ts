import * as z from 'zod';

/** An answer as files hold it: 1 to 5, or skip. */
export const answerSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal('skip'),
]);

/** A day, as 2026-03-02. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-03-02');
