import type { MeChange } from '../../domain/me/changes.ts';
import type { Me } from '../../domain/me.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';

/** What ids are called; an id that the profiles do not have stands for itself. */
export interface Names {
  readonly titleOf: (role: string) => string;
  readonly nameOf: (skill: string) => string;
  readonly isRole: (role: string) => boolean;
  readonly isSkill: (skill: string) => boolean;
  /** All of them, to find what is near an id that is none. */
  readonly roles: readonly string[];
  readonly skills: readonly string[];
}

/** The names of everything that the profiles have now. */
export function loadNames(context: Context): Promise<Names> {
  return ask(context, (catalogue) => {
    const titles = new Map(catalogue.roles().map(({ id, title }) => [id, title]));
    const skills = new Map(catalogue.skills().map(({ id, name }) => [id, name]));
    return {
      titleOf: (role) => titles.get(role) ?? role,
      nameOf: (skill) => skills.get(skill) ?? skill,
      isRole: (role) => titles.has(role),
      isSkill: (skill) => skills.has(skill),
      roles: [...titles.keys()],
      skills: [...skills.keys()],
    };
  });
}

/** A change with what its ids are called. */
export interface NamedChange {
  readonly field: MeChange['field'];
  /** The skill's id; only of a skill. */
  readonly skill?: string;
  readonly name: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly beforeName: string | null;
  readonly afterName: string | null;
}

export function nameChanges(changes: readonly MeChange[], names: Names): NamedChange[] {
  const valueName = (field: MeChange['field'], value: string | number | null): string | null =>
    value === null ? null : field === 'role' ? names.titleOf(String(value)) : String(value);
  return changes.map((change) => ({
    ...change,
    name: change.field === 'skill' ? names.nameOf(change.skill) : change.field,
    beforeName: valueName(change.field, change.before),
    afterName: valueName(change.field, change.after),
  }));
}

/** A person's data as JSON: the same keys as in the file. */
export const meJson = ({ role, yearsInRole, years, education, skills, licences }: Me): object => ({
  role,
  yearsInRole,
  years,
  education,
  skills,
  licences,
});
