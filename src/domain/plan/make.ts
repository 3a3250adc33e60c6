import type { Catalogue } from '../catalogue.ts';
import { educationWords } from '../education.ts';
import type { Me } from '../me.ts';
import type { PathRoute, PathStep } from '../paths.ts';
import type { RolePage } from '../role.ts';
import { peopleItems } from './people.ts';
import type { Plan, PlanItem, PlanRole, PlanStep } from './plan.ts';
import { interviewItems } from './prepare.ts';
import { requirementItems } from './requirements.ts';
import { reviewDay } from './review.ts';
import { describeRoute } from './route.ts';
import { raiseSkills } from './skills.ts';

export interface PlanQuery {
  readonly route: PathRoute;
  /** All the routes that it was chosen from. */
  readonly routes: readonly PathRoute[];
  readonly me: Me;
  /** As 2026-03-02. */
  readonly today: string;
  /** When to look at the plan again; computed without it. */
  readonly review: string | null;
}

/** A part of a plan: what there is to do, what is done with already, and what the profiles do not say. */
export interface PlanPiece {
  readonly items: readonly PlanItem[];
  readonly have: readonly string[];
  readonly lacks: readonly string[];
}

/**
 * Plans the first step of a route, all of it from what the profiles of the roles on both sides say.
 * Throws when a role of the route is not in the catalogue.
 */
export function makePlan(catalogue: Catalogue, { route, routes, me, today, review }: PlanQuery): Plan {
  const step = route.steps[0]!;
  const from = pageOf(catalogue, step.from.id);
  const next = pageOf(catalogue, step.to.id);
  const to = pageOf(catalogue, route.steps.at(-1)!.to.id);
  const skills = raiseSkills(from, next, me);
  const pieces = [
    experience(step, from, next, me),
    skills.piece,
    requirementItems(step, from, next, me),
    peopleItems(catalogue, step, from, next, to),
    interviewItems(next, skills),
  ];
  const steps = route.steps.map(stepOf);
  return {
    from: name(from),
    to: name(to),
    made: today,
    review: review ?? reviewDay(today, step.years),
    route: describeRoute(route, routes),
    steps: [{ ...steps[0]!, stretch: skills.stretch }, ...steps.slice(1)],
    levels: skills.levels,
    have: pieces.flatMap(({ have }) => have),
    lacks: pieces.flatMap(({ lacks }) => lacks),
    items: pieces.flatMap(({ items }) => items),
    earlier: [],
  };
}

function pageOf(catalogue: Catalogue, id: string): RolePage {
  const page = catalogue.findRole(id);
  if (!page) throw new RangeError(`no role ${id}`);
  return page;
}

const name = ({ id, title }: PlanRole): PlanRole => ({ id, title });

const stepOf = ({
  to,
  kind,
  evidence,
  years,
  payChange,
  giveUp,
  learn,
  gap,
  barriers,
}: PathStep): PlanStep => ({
  to: name(to),
  kind,
  evidence,
  years,
  stretch: gap.share,
  payChange,
  needs: [
    ...barriers.licences,
    ...(barriers.education === null ? [] : [`usually ${educationWords(barriers.education)}`]),
  ],
  giveUp,
  learn,
});

/** What has to have happened before the step, and how the step comes about. */
function experience(step: PathStep, from: RolePage, next: RolePage, me: Me): PlanPiece {
  const items: PlanItem[] = [];
  const lacks: string[] = [];
  const id = `experience/${from.id}/${next.id}`;
  if (step.before !== null) {
    const notes = step.how === null ? [] : [{ label: 'how', text: step.how }];
    items.push({ id, part: 'experience', text: step.before, notes, done: null });
  } else {
    lacks.push(
      `Nobody has written how people get from ${from.title} to ${next.title}: this step is derived from skills and figures.`,
    );
  }
  const asked = next.requirements?.experience;
  if (asked) {
    const { min, max } = asked.years;
    const years = min === max ? `${min}` : `${min} to ${max}`;
    const text =
      max === 0
        ? 'No years of experience are asked for'
        : `Usually asked for: ${years} ${max === 1 ? 'year' : 'years'} of experience`;
    const own = me.role === from.id ? me.yearsInRole : null;
    const note = [
      ...(asked.note ? [{ label: 'what', text: asked.note }] : []),
      ...(own === null
        ? []
        : [{ label: 'you', text: `${own} ${own === 1 ? 'year' : 'years'} in your role` }]),
    ];
    items.push({ id: `experience/years/${next.id}`, part: 'experience', text, notes: note, done: null });
  }
  return { items, have: [], lacks };
}
