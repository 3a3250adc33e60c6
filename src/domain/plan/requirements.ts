import { educationWords } from '../education.ts';
import { educationRank } from '../list.ts';
import type { Me } from '../me.ts';
import type { PathStep } from '../paths.ts';
import type { RolePage } from '../role.ts';
import { slugOf } from '../slug.ts';
import { normalise } from '../words.ts';
import type { PlanPiece } from './make.ts';
import type { PlanItem } from './plan.ts';

/** Optional certificates that are named. */
const OPTIONAL = 3;

/** Licences and education between two roles; what somebody told that they hold is no longer to do. */
export function requirementItems(step: PathStep, from: RolePage, next: RolePage, me: Me): PlanPiece {
  const { requirements } = next;
  if (!requirements) {
    return {
      items: [],
      have: [],
      lacks: [`The profile of ${next.title} does not say what it takes to be hired.`],
    };
  }
  const items: PlanItem[] = [];
  const have: string[] = [];
  const held = new Set(me.licences.map(normalise));
  const known = new Set((from.requirements?.licences ?? []).map(({ name }) => normalise(name)));
  const licence = ({ name, note }: { name: string; note?: string | undefined }, text: string): PlanItem => ({
    id: `licence/${slugOf(name)}`,
    part: 'requirements',
    text,
    notes: note === undefined ? [] : [{ label: 'note', text: note }],
    done: null,
  });
  for (const each of requirements.licences.filter(({ required }) => required)) {
    if (held.has(normalise(each.name))) have.push(`Licence: ${each.name}`);
    else if (!known.has(normalise(each.name))) items.push(licence(each, `Needed: ${each.name}`));
  }
  const { education } = step.barriers;
  if (education !== null) {
    if (me.education !== null && educationRank(me.education) >= educationRank(education)) {
      have.push(`Education: ${educationWords(me.education)}, and ${educationWords(education)} is usual`);
    } else {
      const note = requirements.education?.note;
      items.push({
        id: `education/${education}`,
        part: 'requirements',
        text: `Usual: ${educationWords(education)}`,
        notes: note ? [{ label: 'note', text: note }] : [],
        done: null,
      });
    }
  }
  const optional = requirements.licences.filter(
    ({ required, name }) => !required && !held.has(normalise(name)) && !known.has(normalise(name)),
  );
  for (const each of optional.slice(0, OPTIONAL)) {
    items.push(licence(each, `Helps, and is not required: ${each.name}`));
  }
  return { items, have, lacks: [] };
}
