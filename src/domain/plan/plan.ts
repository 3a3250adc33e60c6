import type { MoveKind, Years } from '../../schema/vocabulary.ts';

export const PLAN_PARTS = ['experience', 'skills', 'requirements', 'people', 'interview'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** What a profile says about an item: a word for what it is, and its text. */
export interface PlanNote {
  readonly label: string;
  readonly text: string;
}

/** Something to do, which can be ticked. */
export interface PlanItem {
  /** Stays the same when the plan is made anew, as long as it is the same thing. */
  readonly id: string;
  readonly part: PlanPart;
  readonly text: string;
  readonly notes: readonly PlanNote[];
  /** The day when it was ticked, as 2026-03-02. */
  readonly done: string | null;
}

/** A role by name. */
export interface PlanRole {
  readonly id: string;
  readonly title: string;
}

/** One step of the route. */
export interface PlanStep {
  readonly to: PlanRole;
  readonly kind: MoveKind;
  readonly evidence: 'authored' | 'derived';
  readonly years: Years;
  /** Share 0 to 1 of the next role's skills that is new; of the first step by one's own levels. */
  readonly stretch: number;
  /** US dollars a year between the medians of the two categories. */
  readonly payChange: number | null;
  readonly giveUp: string | null;
  /** Licences and education that this step's role needs and the one before does not. */
  readonly needs: readonly string[];
  /** What the move's author says there is to learn. */
  readonly learn: string | null;
}

/** A ticked item of an earlier version of the plan, which this one does not have. */
export interface EarlierItem {
  readonly id: string;
  readonly text: string;
  readonly done: string;
}

/** A plan for the first step of a route, as it is saved. Days are written as 2026-03-02. */
export interface Plan {
  readonly from: PlanRole;
  readonly to: PlanRole;
  readonly made: string;
  /** When to look at it again. */
  readonly review: string;
  /** Which route it follows, as the end of a sentence: "the smoothest of 3 routes". */
  readonly route: string;
  readonly steps: readonly PlanStep[];
  /** Where the levels that one starts from are taken from, as a sentence; null when no skill has to rise. */
  readonly levels: string | null;
  /** What the next role asks for and is there already. */
  readonly have: readonly string[];
  /** What the profiles do not say, in sentences. */
  readonly lacks: readonly string[];
  readonly items: readonly PlanItem[];
  readonly earlier: readonly EarlierItem[];
}

/** The role that the plan's next step leads to. */
export const nextRole = (plan: Plan): PlanRole => plan.steps[0]!.to;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export const progressOf = (plan: Plan): Progress => ({
  done: plan.items.filter((item) => item.done !== null).length,
  total: plan.items.length,
});

/** Ticks an item by its number from 1, or with null takes the tick away. A tick that is there stays as it is. */
export function tickItem(plan: Plan, number: number, day: string | null): Plan {
  const items = plan.items.map((item, at) =>
    at === number - 1 ? { ...item, done: day === null ? null : (item.done ?? day) } : item,
  );
  return { ...plan, items };
}

/** What has become of a saved plan when it was made anew. */
export interface PlanChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Ticked items whose text is another now. */
  readonly reworded: readonly string[];
}

/**
 * A plan made anew in the place of a saved one: what was ticked stays ticked, what was ticked and is
 * no longer part of it is kept apart, and comes back with its tick when it is part of it again.
 */
export function carryOver(before: Plan, now: Plan): { readonly plan: Plan; readonly changes: PlanChanges } {
  const ticks = new Map([
    ...before.earlier.map(({ id, done }) => [id, done] as const),
    ...before.items.flatMap(({ id, done }) => (done === null ? [] : [[id, done] as const])),
  ]);
  const old = new Map(before.items.map((item) => [item.id, item]));
  const ids = new Set(now.items.map(({ id }) => id));
  const leaving = before.items.flatMap(({ id, text, done }) =>
    ids.has(id) || done === null ? [] : [{ id, text, done }],
  );
  const leavingIds = new Set(leaving.map(({ id }) => id));
  const earlier = before.earlier.filter(({ id }) => !ids.has(id) && !leavingIds.has(id));
  return {
    plan: {
      ...now,
      made: before.made,
      items: now.items.map((item) => ({ ...item, done: ticks.get(item.id) ?? null })),
      earlier: [...earlier, ...leaving],
    },
    changes: {
      added: now.items.filter(({ id }) => !old.has(id)).map(({ text }) => text),
      gone: before.items.filter(({ id }) => !ids.has(id)).map(({ text }) => text),
      reworded: now.items
        .filter(({ id, text }) => ticks.has(id) && old.has(id) && old.get(id)!.text !== text)
        .map(({ text }) => text),
    },
  };
}
