import type { Catalogue } from '../catalogue.ts';
import type { PathStep } from '../paths.ts';
import type { MoveView, RolePage } from '../role.ts';
import type { PlanPiece } from './make.ts';
import type { PlanItem, PlanNote } from './plan.ts';
import { firstSentences } from './sentences.ts';

/** Questions to somebody who holds the role. */
const ASKS = 3;
/** Roles from which others get there. */
const NEIGHBOURS = 2;

/** Whom to talk to before a step, and what to ask them. */
export function peopleItems(
  catalogue: Catalogue,
  step: PathStep,
  from: RolePage,
  next: RolePage,
  to: RolePage,
): PlanPiece {
  const items: PlanItem[] = [];
  const lacks: string[] = [];
  const person = (id: string, text: string, notes: readonly PlanNote[]): void =>
    void items.push({ id: `people/${id}`, part: 'people', text, notes, done: null });

  const holder = [...asksOf(next, ASKS), ...doubts(next)];
  person(`holds/${next.id}`, `Somebody who works as ${next.title}`, holder);
  if (!next.fit)
    lacks.push(`The profile of ${next.title} has no fit statements, so it has no questions to ask there.`);

  const did: PlanNote[] = [
    ...(step.how === null ? [] : [{ label: 'ask', text: `Was it like this: "${step.how}"` }]),
    ...(step.giveUp === null ? [] : [{ label: 'ask', text: `Do you miss it: "${step.giveUp}"` }]),
  ];
  if (did.length > 0) {
    person(`moved/${from.id}/${next.id}`, `Somebody who went from ${from.title} to ${next.title}`, did);
  }
  const others = neighbours(catalogue, from, next);
  if (others.length > 0) {
    person(
      `beside/${next.id}`,
      `Those who get the same post from elsewhere: ${others.map(({ page }) => page.title).join(', ')}`,
      others.map(({ page, move }) => ({ label: 'offer', text: `${page.title}: "${move.before}"` })),
    );
  }
  if (to.id !== next.id) {
    const goal = [...asksOf(to, 1), ...doubts(to)];
    if (goal.length > 0) {
      person(
        `holds/${to.id}`,
        `Somebody who works as ${to.title}, to know whether it is worth the way`,
        goal,
      );
    }
  }
  return { items, have: [], lacks };
}

/** The questions of the statements that weigh most, those of deal-breakers first. */
function asksOf({ fit }: RolePage, most: number): PlanNote[] {
  const asked = (fit?.statements ?? []).flatMap((statement) =>
    statement.ask === undefined ? [] : [{ ...statement, ask: statement.ask }],
  );
  asked.sort((a, b) => Number(b.dealbreaker) - Number(a.dealbreaker) || b.weight - a.weight);
  return asked.slice(0, most).map(({ ask }) => ({ label: 'ask', text: ask }));
}

/** What the profile warns of, to be checked with somebody who knows. */
function doubts({ whatItsLike }: RolePage): PlanNote[] {
  if (!whatItsLike?.tradeoff) return [];
  return [{ label: 'check', text: `Is it so: "${firstSentences(whatItsLike.tradeoff, 160)}"` }];
}

/** Other roles with a written move to the next one: those beside it first, then by title. */
function neighbours(
  catalogue: Catalogue,
  from: RolePage,
  next: RolePage,
): { readonly page: RolePage; readonly move: MoveView }[] {
  const beside = new Set(next.lateral.map(({ to }) => to));
  const near = next.feeders
    .filter(({ id }) => id !== from.id)
    .sort((a, b) => Number(beside.has(b.id)) - Number(beside.has(a.id)) || (a.title < b.title ? -1 : 1));
  const found: { page: RolePage; move: MoveView }[] = [];
  for (const { id } of near) {
    const page = catalogue.findRole(id);
    const move = page && [...page.advancement, ...page.lateral].find((each) => each.to === next.id);
    if (page && move) found.push({ page, move });
    if (found.length === NEIGHBOURS) break;
  }
  return found;
}
