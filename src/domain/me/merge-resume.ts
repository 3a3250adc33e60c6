import type { Me } from '../me.ts';
import { normalise } from '../words.ts';
import type { ResumePart } from './place-resume.ts';

/**
 * What became of a part of a résumé: `new` where nothing was known, `same` as what was known, `replaced`
 * it, or `kept`: what the user had set stays.
 */
export type Outcome = 'new' | 'same' | 'replaced' | 'kept';

/** As many as the file holds. */
const MOST_LICENCES = 200;

export interface Merged {
  readonly me: Me;
  readonly outcomes: readonly { readonly part: ResumePart; readonly outcome: Outcome }[];
}

/**
 * Puts a résumé's parts to what is known; what the user has set stays, unless `replace`. What the résumé
 * does not speak of stays in any case. Years in a role are taken only for the role that is kept, and
 * never more of them than years of work.
 */
export function mergeResume(before: Me, parts: readonly ResumePart[], replace: boolean): Merged {
  let me = before;
  const take = (part: ResumePart): Outcome => {
    const known = knownOf(me, part);
    const isForeign = part.field === 'yearsInRole' && !isOfRole(me, parts);
    const fresh = part.field === 'licence' ? known === null : known === null || replace;
    const outcome: Outcome =
      known === part.value ? 'same' : isForeign || !fresh ? 'kept' : known === null ? 'new' : 'replaced';
    if (outcome === 'new' || outcome === 'replaced') {
      const next = withPart(me, part);
      if (isConsistent(next)) me = next;
      else if (part.field === 'years' && replace) me = { ...next, yearsInRole: null };
      else return 'kept';
    }
    return outcome;
  };
  // The years of work come first: those in the role have to fit into them.
  const inOrder = [...parts].sort((a, b) => Number(b.field === 'years') - Number(a.field === 'years'));
  const outcomes = new Map(inOrder.map((part) => [part, take(part)]));
  return { me, outcomes: parts.map((part) => ({ part, outcome: outcomes.get(part)! })) };
}

/** Whether the role that is kept is the one that the résumé names. */
const isOfRole = (me: Me, parts: readonly ResumePart[]): boolean =>
  parts.some((part) => part.field === 'role' && part.value === me.role);

/** What can be kept: no more years in the role than of work, and no endless list. */
const isConsistent = ({ years, yearsInRole, licences }: Me): boolean =>
  (years === null || yearsInRole === null || yearsInRole <= years) && licences.length <= MOST_LICENCES;

function knownOf(me: Me, part: ResumePart): string | number | null {
  switch (part.field) {
    case 'skill':
      return Object.hasOwn(me.skills, part.skill) ? me.skills[part.skill]! : null;
    case 'licence':
      return me.licences.some((name) => normalise(name) === normalise(part.value)) ? part.value : null;
    default:
      return me[part.field];
  }
}

function withPart(me: Me, part: ResumePart): Me {
  switch (part.field) {
    case 'skill':
      return { ...me, skills: { ...me.skills, [part.skill]: part.value } };
    case 'licence':
      return { ...me, licences: [...me.licences, part.value] };
    case 'role':
      // The years were those in another role.
      return { ...me, role: part.value, ...(me.role !== null && { yearsInRole: null }) };
    default:
      return { ...me, [part.field]: part.value };
  }
}
