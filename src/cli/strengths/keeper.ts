import type { PersonalStore } from '../../data/personal-store.ts';
import {
  freeStrengthsName,
  type StrengthsFile,
  strengthsFileOf,
  strengthsFileSchema,
  strengthsNames,
} from '../../data/strengths-file.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { answersOfSitting, partOf, type Sitting } from '../../domain/strengths/sitting.ts';

/** A sitting that was begun and not finished. */
export interface Unfinished {
  readonly name: string;
  readonly file: StrengthsFile;
  readonly seen: number;
}

/** The last sitting, when it is not finished: one before it was left behind by --restart. */
export function findUnfinished(store: PersonalStore): Unfinished | undefined {
  const name = strengthsNames(store).at(-1);
  if (name === undefined) return undefined;
  try {
    const saved = store.load(name, strengthsFileSchema);
    return saved && !saved.value.finished ? { name, file: saved.value, seen: saved.seen } : undefined;
  } catch (error) {
    if (!isFailure(error)) throw error;
    const advice = [...error.advice, 'or begin anew beside it: truest strengths --restart'];
    throw new Failure(error.message, { advice, cause: error });
  }
}

/** Saves a sitting after every answer, in a file of its own. */
export class SittingKeeper {
  readonly #store: PersonalStore | undefined;
  readonly #date: string;
  readonly #goesOn: boolean;
  #seen: number | undefined;
  /** What the file is called in the store. */
  name: string | undefined;
  path: string | null = null;

  /** Without a store nothing is kept. `date` is the day, as 2026-03-02; one that is gone on with keeps its own. */
  constructor(store: PersonalStore | undefined, before: Unfinished | undefined, date: string) {
    this.#store = store;
    this.#date = before?.file.date ?? date;
    this.#seen = before?.seen;
    this.#goesOn = before !== undefined;
    this.name = before?.name;
  }

  get date(): string {
    return this.#date;
  }

  keep(sitting: Sitting): void {
    if (!this.#store) return;
    this.name ??= freeStrengthsName(this.#store, this.#date);
    const file = strengthsFileOf(answersOfSitting(sitting), this.#date, partOf(sitting) === 'done');
    const saved = this.#store.save(this.name, file, this.#seen);
    this.path = saved.path;
    this.#seen = saved.seen;
  }

  /** What to say to somebody who leaves in the middle; the command is a line of its own, to be copied. */
  farewell(): string[] {
    if (!this.#store) return ['Nothing was saved, as you asked.'];
    return this.#isKept
      ? ['Your answers are kept. Go on with:', GO_ON]
      : ['Nothing was answered yet. Begin again with:', GO_ON];
  }

  /** What to say when an answer could not be saved: all of them, so that none is lost. */
  lament({ interests, values, style }: Sitting): string[] {
    const map = (entries: object): string =>
      `{${Object.entries(entries)
        .map(([id, answer]) => `${id}: ${answer ?? 'skip'}`)
        .join(', ')}}`;
    const ranked = values === null ? 'skip' : `[${values.join(', ')}]`;
    return [
      ...(this.#isKept ? ['to go on from what is saved:', `  ${GO_ON}`] : []),
      'all that you answered, as a file for --answers:',
      `  {interests: ${map(interests.answers)}, values: ${ranked}, style: ${map(style)}}`,
    ];
  }

  get #isKept(): boolean {
    return this.path !== null || this.#goesOn;
  }
}

const GO_ON = 'truest strengths';
