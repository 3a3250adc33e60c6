import { findSteering, spellCharacter } from '../domain/steering.ts';
import { roleSchema } from '../schema/role.ts';

/** The parts of a role that are given when it is made. */
export type RoleField = 'id' | 'title' | 'alias' | 'track' | 'category' | 'summary';

const SCHEMAS = {
  id: roleSchema.shape.id,
  title: roleSchema.shape.title,
  alias: roleSchema.shape.title,
  // The title of a new one.
  track: roleSchema.shape.title,
  category: roleSchema.shape.category,
  summary: roleSchema.shape.summary,
} as const;

/** What is wrong with a part of a role, as a sentence without its full stop; undefined when nothing is. */
export function fieldProblem(field: RoleField, value: string): string | undefined {
  if (value.trim() === '') return `a role needs ${field === 'id' ? 'an id' : `a ${field}`}`;
  const steering = findSteering(value).find(({ character }) => field !== 'summary' || character !== '\n');
  if (steering !== undefined) {
    return `the ${field} holds the invisible character ${spellCharacter(steering.character)}`;
  }
  const result = SCHEMAS[field].safeParse(value);
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  if (issue?.code === 'too_big') return `the ${field} is longer than ${issue.maximum} characters`;
  return `the ${field} is not ${issue?.message ?? 'as it should be'}`;
}
