import { type Plan, type PlanChanges, type PlanPart, progressOf } from '../../domain/plan/plan.ts';

/** A plan as it is shown. */
export interface PlanReport {
  readonly plan: Plan;
  /** What it is called in the list of plans; null when it is not kept. */
  readonly name: string | null;
  /** The file that it is kept in, or null. */
  readonly saved: string | null;
  /** What became of the saved plan that it takes the place of, if any. */
  readonly changes: PlanChanges | null;
  /** As 2026-03-02. */
  readonly today: string;
}

export const PART_TITLES: Readonly<Record<PlanPart, string>> = {
  experience: 'Experience to get',
  skills: 'Skills to raise',
  requirements: 'Licences and education',
  people: 'People to talk to',
  interview: 'The interview',
};

/** A step's evidence in a sentence, where nobody wrote it. */
export const DERIVED = 'derived from skills and figures: nobody has written about this move';

export const isOverdue = (plan: Plan, today: string): boolean => plan.review < today;

/** What changed since the plan was saved, in sentences. */
export function changeSentences({ added, gone, reworded }: PlanChanges): string[] {
  const list = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');
  return [
    ...(added.length > 0 ? [`New since it was saved: ${list(added)}.`] : []),
    ...(gone.length > 0
      ? [`No longer part of it: ${list(gone)}. What was ticked of it is kept in the file.`]
      : []),
    ...(reworded.length > 0 ? [`Reworded since it was ticked: ${list(reworded)}.`] : []),
  ];
}

/**
 * `{plan {from, to, made, review, route, steps [{to, kind, evidence, years, stretch, payChange, needs, giveUp,
 * learn}], levels, have, lacks, items [{number, id, part, text, notes [{label, text}], done}], earlier},
 * progress {done, total}, overdue, name, saved, changes {added, gone, reworded}}`; stretch is a share of 0
 * to 1, payChange US dollars a year, days are as 2026-03-02, what is not there is null.
 */
export function planJson({ plan, name, saved, changes, today }: PlanReport): object {
  return {
    plan: { ...plan, items: plan.items.map((item, at) => ({ number: at + 1, ...item })) },
    progress: progressOf(plan),
    overdue: isOverdue(plan, today),
    name,
    saved,
    changes,
  };
}
