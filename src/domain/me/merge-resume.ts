import type { Me } from '../me.ts';
import { normalise } from '../words.ts';
import type { ResumePart } from './place-resume.ts';

/**
 * What became of a part of a résumé: `new` where nothing was known, `same` as what was known, `replaced`
 * it, or `kept`: what the user had set stays.
 */
export type Outcome = 'new' | 'same' | 'replaced' | 'kept';

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
  const outcomes = parts.map((part) => {
    const known = knownOf(me, part);
    const isForeign = part.field === 'yearsInRole' && !isOfRole(me, parts);
    const fresh = part.field === 'licence' ? known === null : known === null || replace;
    const outcome: Outcome =
      known === part.value ? 'same' : isForeign || !fresh ? 'kept' : known === null ? 'new' : 'replaced';
    if (outcome === 'new' || outcome === 'replaced') {
      const next = withPart(me, part);
      if (isConsistent(next)) me = next;
      else if (part.field === 'years' && replace) me = { ...next, yearsInRole: null };
      else return { part, outcome: 'kept' as const };
    }
    return { part, outcome };
  });
  return { me, outcomes };
}

/** Whether the role that is kept is the one that the résumé names. */
const isOfRole = (me: Me, parts: readonly ResumePart[]): boolean =>
  parts.some((part) => part.field === 'role' && part.value === me.role);

const isConsistent = ({ years, yearsInRole }: Me): boolean =>
  years === null || yearsInRole === null || yearsInRole <= years;

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
