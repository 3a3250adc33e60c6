import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { checkMeText, ME_FILE, type MeProblem, meDocument } from '../../data/me-file.ts';
import type { PersonalStore } from '../../data/personal-store.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { Me } from '../../domain/me.ts';
import { emptyMe } from '../../domain/me.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { Context } from '../context.ts';
import { editorOf, runEditor } from '../editor.ts';
import { Mine, withoutNoSave } from '../me/mine.ts';
import { loadNames } from '../me/names.ts';
import { reportChanges } from '../me/report.ts';
import { note } from '../note.ts';
import { personalStore } from '../personal.ts';

/**
 * Opens the file in the user's editor, as a copy, and takes it back when it is right. A copy that is not
 * is never removed: the user is asked whether to go on with it, or told where it is.
 */
export async function runMeEdit(_options: object, context: Context): Promise<void> {
  editorOf(context.io.env);
  const store = personalStore(context);
  const before = store.loadText(ME_FILE);
  const start = before?.value ?? meDocument(emptyMe).toString();
  const copy = writeCopy(store, start);
  let text: string;
  try {
    text = await editUntilRight(copy, start, context);
  } catch (error) {
    throw withCopy(error, copy, start);
  }
  if (text === start) {
    rmSync(copy, { force: true });
    note(context, 'Nothing was changed.');
    return;
  }
  const known = before && checkMeText(before.value);
  try {
    // As it is written, so that comments and the order stay. The store keeps a text that comes too late.
    store.save(ME_FILE, parseDocument(text), before?.seen);
  } catch (error) {
    const isKept = isFailure(error) && error.advice.some((line) => line.includes('.kept'));
    if (!isKept) throw withCopy(withoutNoSave(error), copy, start);
    rmSync(copy, { force: true });
    throw error;
  }
  rmSync(copy, { force: true });
  const mine = new Mine(context);
  const was = known && 'me' in known ? known.me : emptyMe;
  await reportChanges(was, mine, await unknownIds(mine.me, context), context);
}

/** The copy stands in the folder that only its owner can read. */
function writeCopy(store: PersonalStore, text: string): string {
  const path = join(store.folder, `${ME_FILE}.${randomBytes(3).toString('hex')}.edit.yaml`);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOSPC' || code === 'EFBIG' ? 'the disk is full' : message;
    throw new Failure(`cannot write a copy to edit in ${store.folder}: ${why}`, {
      advice: ['what was saved before is as it was; TRUEST_HOME chooses another place'],
      cause: error,
    });
  }
}

async function editUntilRight(copy: string, start: string, context: Context): Promise<string> {
  const { canPrompt } = await import('../prompts/can-prompt.ts');
  for (;;) {
    await runEditor(copy, context);
    const text = readFileSync(copy, 'utf8');
    const checked = checkMeText(text);
    if (text === start || 'me' in checked) return text;
    const lines = checked.problems.flatMap((problem) => describe(problem, copy));
    if (!canPrompt(context)) throw new Failure('what you wrote cannot be taken', { advice: lines });
    for (const line of lines) note(context, line);
    const { askConfirm } = await import('../prompts/ask-confirm.ts');
    if (
      !(await askConfirm({ message: 'It cannot be taken like this. Edit it again?', default: true }, context))
    ) {
      throw new Failure('what you wrote was not taken', { advice: lines });
    }
  }
}

/** Where it stands and what is wrong, and the line itself below. */
const describe = ({ line, column, source, message }: MeProblem, copy: string): string[] => [
  `${copy}:${line}:${column} ${message}`,
  ...(source.trim() === '' ? [] : [`${line} | ${source.trim().slice(0, 100)}`]),
];

/** Says where the text is that somebody wrote; a copy that they did not touch goes. */
function withCopy(error: unknown, copy: string, start: string): unknown {
  if (!isFailure(error)) return error;
  if (isUntouched(copy, start)) {
    rmSync(copy, { force: true });
    return new Failure(error.message, {
      kind: error.kind,
      advice: [...error.advice, 'nothing was changed'],
      cause: error,
    });
  }
  const advice = [...error.advice, 'nothing was changed; what you wrote is kept in', copy];
  return new Failure(error.message, { kind: error.kind, advice, cause: error });
}

function isUntouched(copy: string, start: string): boolean {
  try {
    return readFileSync(copy, 'utf8') === start;
  } catch {
    return true;
  }
}

/** Ids that no profile has: they may be of profiles that are not loaded now, so they are only named. */
async function unknownIds(me: Me, context: Context): Promise<string[]> {
  const names = await loadNames(context);
  const remark = (what: string, id: string, known: readonly string[]): string => {
    const near = findNearest(id, known);
    return `No profile has the ${what} ${id}${near === undefined ? '' : `; did you mean ${near}?`}`;
  };
  return [
    ...(me.role === null || names.isRole(me.role) ? [] : [remark('role', me.role, names.roles)]),
    ...Object.keys(me.skills)
      .filter((id) => !names.isSkill(id))
      .map((id) => remark('skill', id, names.skills)),
  ];
}
