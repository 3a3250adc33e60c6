import type { RoleProfile } from '../schema/role.ts';
import type { Education } from '../schema/vocabulary.ts';
import { educationRank } from './list.ts';

/** What stands between two roles by law or custom, and is never hidden in a gap. */
export interface Barriers {
  /** Licences that the next role may not be done without, and the one before does not need. */
  readonly licences: readonly string[];
  /** The education that the next role usually asks for, when it is more than the one before does. */
  readonly education: Education | null;
}

/** What a role formally asks for. */
export interface Formalities {
  readonly licences: NonNullable<RoleProfile['requirements']>['licences'];
  /** The role's own statement, otherwise what its category typically asks for at entry. */
  readonly education: Education | null;
}

export function barriersBetween(before: Formalities, after: Formalities): Barriers {
  const has = new Set(before.licences.map((licence) => licence.name));
  const licences = after.licences.filter(({ required, name }) => required && !has.has(name));
  return {
    licences: licences.map((licence) => licence.name),
    education: educationRise(before.education, after.education) > 0 ? after.education : null,
  };
}

/** Steps of education up or down; 0 where one is not known. */
export const educationRise = (before: Education | null, after: Education | null): number =>
  before === null || after === null ? 0 : educationRank(after) - educationRank(before);
