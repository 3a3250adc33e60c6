import * as z from 'zod';
import type { Plan } from '../domain/plan/plan.ts';
import { PLAN_PARTS } from '../domain/plan/plan.ts';
import { isDay } from '../domain/plan/review.ts';
import { MOVE_KINDS } from '../schema/vocabulary.ts';

const day = z.string().refine(isDay, 'a day such as 2026-03-02');
const count = z.number().min(0).max(100);
const role = z.strictObject({ id: z.string().min(1), title: z.string() });

const step = z.strictObject({
  to: role,
  kind: z.enum(MOVE_KINDS),
  evidence: z.enum(['authored', 'derived']),
  years: z.strictObject({ min: count, max: count }),
  stretch: z.number().min(0).max(1),
  payChange: z.number().nullable(),
  needs: z.array(z.string()),
  giveUp: z.string().nullable(),
  learn: z.string().nullable(),
});

const item = z.strictObject({
  id: z.string().min(1),
  part: z.enum(PLAN_PARTS),
  text: z.string(),
  notes: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  done: day.nullable(),
});

/** A saved plan: the file is the plan. */
export const planFileSchema: z.ZodType<Plan> = z.strictObject({
  from: role,
  to: role,
  made: day,
  review: day,
  route: z.string(),
  steps: z.array(step).min(1),
  levels: z.string().nullable(),
  have: z.array(z.string()),
  lacks: z.array(z.string()),
  items: z.array(item).superRefine((items, context) => {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id)) context.addIssue({ code: 'custom', message: `${id} is there twice` });
      seen.add(id);
    }
  }),
  earlier: z.array(z.strictObject({ id: z.string().min(1), text: z.string(), done: day })),
});

/** Where plans are kept. */
export const PLANS = 'plans';

/** The name of the plan between two roles, of which there is one. */
export const planName = (from: string, to: string): string => `${PLANS}/${from}-to-${to}`;
