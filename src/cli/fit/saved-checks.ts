import { type FitFile, fitFileSchema, standingAnswers } from '../../data/fit-file.ts';
import type { PersonalStore } from '../../data/personal-store.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { assessFit, type FitResult } from '../../domain/fit/assess.ts';
import type { FitCheck } from '../../domain/fit/compare.ts';
import { findNearest } from '../../domain/nearest.ts';
import { normalise } from '../../domain/words.ts';
import type { SavedCheck } from '../../render/fit/saved.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { personalStore } from '../personal.ts';

/** A saved check that could be read, and what it comes to today. */
export interface OpenedCheck {
  readonly saved: SavedCheck;
  readonly file: FitFile;
  readonly check: FitCheck;
  /** Undefined when the role or its fit check is gone. */
  readonly result: FitResult | undefined;
}

/** All saved checks in a line each; one file that is broken does not hide the others. */
export async function savedChecks(context: Context): Promise<SavedCheck[]> {
  const store = personalStore(context);
  const files = store.list('fit').map((name) => ({ name, ...tryLoad(store, name) }));
  return ask(context, (catalogue) =>
    files.map(({ name, file, problem }) =>
      file === undefined
        ? { ...NOTHING_READ, name: shortName(name), problem }
        : open(catalogue, name, file).saved,
    ),
  );
}

/** Opens saved checks by their full names. Throws a Failure when one cannot be read. */
export async function openChecks(names: readonly string[], context: Context): Promise<OpenedCheck[]> {
  const store = personalStore(context);
  const files = names.map((name) => loadCheck(store, name));
  return ask(context, (catalogue) => files.map((file, at) => open(catalogue, names[at]!, file)));
}

function open(catalogue: Catalogue, name: string, file: FitFile): OpenedCheck {
  const role = currentId(catalogue, file.role);
  const statements = catalogue.findRole(role)?.fit?.statements;
  const answers = statements ? standingAnswers(file, statements) : {};
  const result = statements && assessFit(statements, answers);
  const { title, date, finished } = file;
  return {
    saved: {
      name: shortName(name),
      role,
      title,
      date,
      finished,
      verdict: result?.verdict ?? null,
      score: result?.score ?? null,
      problem: null,
    },
    file,
    check: { statements: statements ?? [], answers },
    result,
  };
}

/** The id that a role has today, when it was saved under one that it had before. */
function currentId(catalogue: Catalogue, id: string): string {
  if (catalogue.findRow(id)) return id;
  const ids = catalogue.idsByName(normalise(id));
  return ids.length === 1 ? ids[0]! : id;
}

const NOTHING_READ = { role: '', title: '', date: '', finished: false, verdict: null, score: null };

const shortName = (name: string): string => name.slice('fit/'.length);

function tryLoad(
  store: PersonalStore,
  name: string,
): { file: FitFile; problem: null } | { file: undefined; problem: string } {
  try {
    return { file: loadCheck(store, name), problem: null };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { file: undefined, problem: error.message };
  }
}

/** The full name of a saved check by its name, or by its number in the list. Throws a usage Failure. */
export function getCheckName(store: PersonalStore, typed: string): string {
  const names = store.list('fit');
  const numbered = /^\d+$/.test(typed) ? names[Number(typed) - 1] : undefined;
  const wanted = `fit/${typed.replace(/^fit\//, '').replace(/\.yaml$/, '')}`;
  if (numbered !== undefined) return numbered;
  if (names.includes(wanted)) return wanted;
  const near = findNearest(wanted, names);
  const hint = near === undefined ? '' : `; did you mean ${shortName(near)}?`;
  throw new Failure(`there is no saved fit check "${typed}"${hint}`, {
    kind: 'usage',
    advice: ['the saved ones: truest fit list'],
  });
}

export function loadCheck(store: PersonalStore, name: string): FitFile {
  const saved = store.load(name, fitFileSchema);
  if (!saved) throw new Failure(`${store.pathOf(name)} is gone`);
  return saved.value;
}
