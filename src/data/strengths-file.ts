import * as z from 'zod';
import { Failure } from '../domain/failure.ts';
import { type InterestItem, itemsOf } from '../domain/strengths/items.ts';
import { type InterestsResult, scoreInterests } from '../domain/strengths/score.ts';
import type { StrengthsAnswers } from '../domain/strengths/sitting.ts';
import {
  STYLE_TEXTS,
  type StyleChoices,
  VALUE_TEXTS,
  type ValueRanking,
  WORK_VALUES,
} from '../domain/strengths/values.ts';
import { DIALS, type Dial } from '../schema/vocabulary.ts';
import { answerSchema, daySchema } from './answer-schema.ts';
import type { PersonalStore } from './personal-store.ts';
import { readValue } from './read-value.ts';

const FOLDER = 'strengths';

/** Refuses a list in which one thing is named twice. */
const each =
  <T>(of: (entry: T) => string) =>
  (entries: readonly T[], context: z.RefinementCtx): void => {
    const names = entries.map(of);
    for (const name of new Set(names.filter((other, at) => names.indexOf(other) !== at))) {
      context.addIssue({ code: 'custom', message: `${name} is there twice` });
    }
  };

/** Saved strengths: the answers with the texts as they read on that day. */
export const strengthsFileSchema = z.strictObject({
  date: daySchema,
  form: z.enum(['short', 'full']),
  finished: z.boolean(),
  interests: z
    .array(z.strictObject({ item: z.string(), text: z.string(), answer: answerSchema }))
    .superRefine(each(({ item }) => item)),
  /** The most important first. */
  values: z
    .union([
      z.literal('skip'),
      z
        .array(z.strictObject({ value: z.enum(WORK_VALUES), text: z.string() }))
        .superRefine(each(({ value }) => value)),
    ])
    .default([]),
  style: z
    .array(
      z.strictObject({
        dial: z.enum(DIALS),
        choice: z.enum(['low', 'high', 'skip']),
        text: z.string().optional(),
      }),
    )
    .superRefine(each(({ dial }) => dial))
    .default([]),
});
export type StrengthsFile = z.infer<typeof strengthsFileSchema>;

/** What is saved of answers. `date` is the day, as 2026-03-02. */
export function strengthsFileOf(answers: StrengthsAnswers, date: string, finished: boolean): StrengthsFile {
  const { form, interests, values, style } = answers;
  return {
    date,
    form,
    finished,
    interests: itemsOf(form)
      .filter(({ id }) => Object.hasOwn(interests, id))
      .map(({ id, text }) => ({ item: id, text, answer: interests[id] ?? 'skip' })),
    values: values === null ? 'skip' : values.map((value) => ({ value, text: VALUE_TEXTS[value] })),
    style: DIALS.filter((dial) => Object.hasOwn(style, dial)).map((dial) => {
      const choice = style[dial];
      return choice ? { dial, choice, text: STYLE_TEXTS[dial][choice] } : { dial, choice: 'skip' };
    }),
  };
}

/** What became of a saved file's activities since. */
export interface ItemChanges {
  /** Activities that read differently now: their answers no longer count. */
  readonly reworded: readonly string[];
  /** Activities that are no longer asked about. */
  readonly gone: readonly string[];
}

export function changedItems(file: StrengthsFile, items: readonly InterestItem[]): ItemChanges {
  const now = new Map(items.map(({ id, text }) => [id, text]));
  return {
    reworded: file.interests
      .filter(({ item, text }) => now.has(item) && now.get(item) !== text)
      .map(({ item }) => item),
    gone: file.interests.filter(({ item }) => !now.has(item)).map(({ item }) => item),
  };
}

/** The answers of a saved file that still hold: those to activities that read as they did. */
export function standingStrengths(file: StrengthsFile): StrengthsAnswers {
  const { reworded, gone } = changedItems(file, itemsOf(file.form));
  const dropped = new Set([...reworded, ...gone]);
  return {
    form: file.form,
    interests: Object.fromEntries(
      file.interests
        .filter(({ item }) => !dropped.has(item))
        .map(({ item, answer }) => [item, answer === 'skip' ? null : answer]),
    ),
    values: file.values === 'skip' ? null : file.values.map(({ value }) => value),
    style: Object.fromEntries(
      file.style.map(({ dial, choice }): [Dial, 'low' | 'high' | null] => [
        dial,
        choice === 'skip' ? null : choice,
      ]),
    ),
  };
}

/** A text that is a saved file. Throws a Failure that says what is wrong with it; `name` is what it is called. */
export function parseStrengthsFile(text: string, name: string): StrengthsFile {
  const read = readValue(text);
  if ('wrong' in read) throw new Failure(`${name}${read.place} is not readable: ${read.wrong}`);
  return checkStrengthsFile(read.value, name);
}

export function checkStrengthsFile(value: unknown, name: string): StrengthsFile {
  const parsed = strengthsFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure(
    `${name} is not a file of saved strengths: ${issue!.path.join('.') || 'the file'}: ${issue!.message}`,
  );
}

/** Names of the saved files, the oldest first: by day, and within a day by number. */
export function strengthsNames(store: PersonalStore): string[] {
  const keyOf = (name: string): string => {
    const match = /^strengths\/(\d{4}-\d{2}-\d{2})(?:-(\d+))?$/.exec(name);
    return match ? `${match[1]}-${(match[2] ?? '1').padStart(9, '0')}` : `0 ${name}`;
  };
  return store.list(FOLDER).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** `strengths/<date>`, with a number when there is one of that day already. */
export function freeStrengthsName(store: PersonalStore, date: string): string {
  const taken = new Set(store.list(FOLDER));
  const name = `${FOLDER}/${date}`;
  let number = 2;
  if (!taken.has(name)) return name;
  while (taken.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

/** What is known of somebody's strengths. */
export interface KnownStrengths {
  /** The day, as 2026-03-02. */
  readonly date: string;
  readonly path: string;
  readonly result: InterestsResult;
  /** The most important first; empty when it was skipped. */
  readonly values: ValueRanking;
  readonly style: StyleChoices;
}

/**
 * The strengths that were saved last and are finished; undefined when there are none. Throws a Failure
 * when the file cannot be read.
 */
export function latestStrengths(store: PersonalStore): KnownStrengths | undefined {
  for (const name of strengthsNames(store).reverse()) {
    const saved = store.load(name, strengthsFileSchema);
    if (saved?.value.finished) return { ...knownOf(saved.value), path: saved.path };
  }
  return undefined;
}

/** What a saved file comes to today. */
export function knownOf(file: StrengthsFile): Omit<KnownStrengths, 'path'> {
  const { form, interests, values, style } = standingStrengths(file);
  return {
    date: file.date,
    result: scoreInterests(itemsOf(form), interests),
    values: values ?? [],
    style,
  };
}
