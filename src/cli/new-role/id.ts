import { fieldProblem } from '../../data/role-fields.ts';
import { Failure } from '../../domain/failure.ts';
import { slugOf } from '../../domain/slug.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { askText } from '../prompts/ask-text.ts';
import { askWhich } from '../prompts/ask-which.ts';
import { canPrompt } from '../prompts/can-prompt.ts';
import { problemSentence } from './parts.ts';
import { findFreeId, findTaken, type Taken } from './taken.ts';

/** The id of a new role, and whether it stands in for a role that comes with truest. */
export interface SettledId {
  readonly id: string;
  readonly replaces: boolean;
}

/**
 * The id that was given, or that goes with the title, when nobody has it; otherwise another one, or
 * that of a shipped role when that shall be replaced. Throws a usage Failure when it cannot ask.
 *
 * @param folder the folder of profiles that the role will be written in
 */
export async function settleId(
  { title, id: given, replace }: { readonly title: string; readonly id?: string; readonly replace: boolean },
  folder: string,
  context: Context,
): Promise<SettledId> {
  const id = given ?? slugOf(title);
  if (id === '') return settleUnnamed(title, folder, context);
  const taken = await findTaken(id, folder, context);
  if (taken === undefined) {
    if (!replace) return { id, replaces: false };
    throw new Failure(`no role with the id ${id} comes with truest, so there is none to replace`, {
      kind: 'usage',
      advice: ['leave out --replace, or say which one you mean with --id <id>'],
    });
  }
  if (taken.by === 'shipped' && replace) return { id, replaces: true };
  const free = await findFreeId(id, folder, context);
  if (!canPrompt(context)) throw takenFailure(id, taken, free);
  return chooseId(id, taken, free, folder, context);
}

async function settleUnnamed(title: string, folder: string, context: Context): Promise<SettledId> {
  if (canPrompt(context)) return { id: await askId(undefined, folder, context), replaces: false };
  throw new Failure(`no id can be made of the title "${title}"`, {
    kind: 'usage',
    advice: ['give one in the letters a to z: --id <id>'],
  });
}

async function chooseId(
  id: string,
  taken: Taken,
  free: string,
  folder: string,
  context: Context,
): Promise<SettledId> {
  const replacing = {
    value: 'replace',
    name: 'Replace that role with mine',
    description: 'truest will show yours instead. Remove its file to have the other one back.',
  };
  note(context, `The id ${id} is ${taken.what}.`);
  const choice = await askWhich(
    { message: 'What now?', flag: '--id' },
    [{ value: 'other', name: 'Give mine another id' }, ...(taken.by === 'shipped' ? [replacing] : [])],
    context,
  );
  if (choice === 'replace') return { id, replaces: true };
  return { id: await askId(free, folder, context), replaces: false };
}

/** Asks for an id until nobody has it. */
async function askId(free: string | undefined, folder: string, context: Context): Promise<string> {
  for (;;) {
    const id = await askText(
      {
        message: 'Id of the role, in small letters, digits and hyphens',
        flag: '--id',
        ...(free !== undefined && { default: free }),
        check: (text) => problemSentence(fieldProblem('id', text)),
      },
      context,
    );
    const taken = await findTaken(id, folder, context);
    if (taken === undefined) return id;
    note(context, `The id ${id} is ${taken.what}.`);
  }
}

function takenFailure(id: string, taken: Taken, free: string): Failure {
  return new Failure(`the id ${id} is ${taken.what}`, {
    kind: 'usage',
    advice: [
      `give yours another one: --id ${free}`,
      ...(taken.by === 'shipped' ? ['or let yours stand in for that role: --replace'] : []),
    ],
  });
}
