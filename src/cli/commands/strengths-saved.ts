import type { PersonalStore } from '../../data/personal-store.ts';
import {
  knownOf,
  type StrengthsFile,
  strengthsFileSchema,
  strengthsNames,
} from '../../data/strengths-file.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { findNearest } from '../../domain/nearest.ts';
import { renderJson } from '../../render/json.ts';
import { renderStrengthsList, type SavedStrengths } from '../../render/strengths/list.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore } from '../personal.ts';
import { showSavedStrengths } from './strengths.ts';

export interface SavedStrengthsOptions {
  /** Names or numbers, as `strengths list` shows them. */
  readonly names: readonly string[];
}

const FOLDER = 'strengths/';

/** Lists the saved strengths, the oldest first. */
export async function runStrengthsList(_options: SavedStrengthsOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  const strengths = strengthsNames(store).map((name) => summaryOf(store, name));
  if (context.globals.json) context.io.stdout.write(renderJson({ strengths }));
  else await writePage(renderStrengthsList(strengths, context.screen), context);
}

/** Shows saved strengths: the latest, or those that are named. */
export async function runStrengthsShow({ names }: SavedStrengthsOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  const name = names[0] === undefined ? lastFinished(store) : getName(store, names[0]);
  if (name === undefined) {
    throw new Failure('no strengths are saved yet', { advice: ['find them out: truest strengths'] });
  }
  await showSavedStrengths(load(store, name), context, store.pathOf(name));
}

/** Removes saved strengths. */
export async function runStrengthsDelete({ names }: SavedStrengthsOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  for (const name of names.map((typed) => getName(store, typed))) {
    store.remove(name);
    note(context, `Removed ${store.pathOf(name)}`);
  }
}

const lastFinished = (store: PersonalStore): string | undefined => {
  const names = strengthsNames(store);
  return names.findLast((name) => summaryOf(store, name).finished) ?? names.at(-1);
};

/** One file that is broken does not hide the others. */
function summaryOf(store: PersonalStore, name: string): SavedStrengths {
  const short = name.slice(FOLDER.length);
  try {
    const file = load(store, name);
    const { date, finished } = file;
    const { result, values } = knownOf(file);
    const { answered, total, leading, noRanking } = result;
    const firstValue = values[0] ?? null;
    return { name: short, date, finished, answered, total, leading, noRanking, firstValue, problem: null };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ...NOTHING_READ, name: short, problem: error.message };
  }
}

const NOTHING_READ = {
  date: '',
  finished: false,
  answered: 0,
  total: 0,
  leading: [],
  noRanking: null,
  firstValue: null,
};

/** Saved strengths by name, or by number in the list. Throws a usage Failure. */
function getName(store: PersonalStore, typed: string): string {
  const names = strengthsNames(store);
  const numbered = /^\d+$/.test(typed) ? names[Number(typed) - 1] : undefined;
  const wanted = FOLDER + typed.replace(/^strengths\//, '').replace(/\.yaml$/, '');
  if (numbered !== undefined) return numbered;
  if (names.includes(wanted)) return wanted;
  const near = findNearest(wanted, names);
  throw new Failure(
    `there are no saved strengths "${typed}"${near === undefined ? '' : `; did you mean ${near.slice(FOLDER.length)}?`}`,
    { kind: 'usage', advice: ['the saved ones: truest strengths list'] },
  );
}

function load(store: PersonalStore, name: string): StrengthsFile {
  const saved = store.load(name, strengthsFileSchema);
  if (!saved) throw new Failure(`${store.pathOf(name)} is gone`);
  return saved.value;
}
