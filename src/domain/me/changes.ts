import type { Me } from '../me.ts';

/** A part of what is known about somebody: one of the fields, or one skill. */
export type MeChange =
  | {
      readonly field: 'role' | 'yearsInRole' | 'years' | 'education';
      readonly before: string | number | null;
      readonly after: string | number | null;
    }
  | {
      readonly field: 'skill';
      /** The skill's id. */
      readonly skill: string;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly field: 'licence'; readonly before: string | null; readonly after: string | null };

const FIELDS = ['role', 'yearsInRole', 'years', 'education'] as const;

/** What differs between two states, field by field; a skill and a licence each for itself. */
export function changesOf(before: Me, after: Me): MeChange[] {
  const skills = new Set([...Object.keys(before.skills), ...Object.keys(after.skills)]);
  const levelIn = (me: Me, skill: string): number | null =>
    Object.hasOwn(me.skills, skill) ? me.skills[skill]! : null;
  return [
    ...FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
      field,
      before: before[field],
      after: after[field],
    })),
    ...[...skills]
      .map((skill) => ({
        field: 'skill' as const,
        skill,
        before: levelIn(before, skill),
        after: levelIn(after, skill),
      }))
      .filter((change) => change.before !== change.after),
    ...before.licences
      .filter((name) => !after.licences.includes(name))
      .map((name) => ({ field: 'licence' as const, before: name, after: null })),
    ...after.licences
      .filter((name) => !before.licences.includes(name))
      .map((name) => ({ field: 'licence' as const, before: null, after: name })),
  ];
}
