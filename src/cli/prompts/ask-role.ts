import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { askSearch } from './ask-search.ts';
import type { Question } from './question.ts';

/** Asks for one of all roles and gives its id. */
export async function askRole(question: Question, context: Context): Promise<string> {
  const rows = await ask(context, (catalogue) => catalogue.roles());
  return askSearch(question, rows.map(roleChoice), context);
}

/** A role as something to choose. */
export const roleChoice = (row: {
  readonly id: string;
  readonly title: string;
  readonly trackTitle: string;
  readonly levelTitle: string;
}) => ({ value: row.id, name: row.title, description: `${row.trackTitle}, ${row.levelTitle}` });
