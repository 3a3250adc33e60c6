import * as z from 'zod';
import { Failure } from '../domain/failure.ts';
import type { FitStatement } from '../domain/fit/assess.ts';
import { findNearest } from '../domain/nearest.ts';
import type { Answer } from '../domain/questionnaire.ts';
import { answerSchema, daySchema } from './answer-schema.ts';
import { readValue } from './read-value.ts';

/** A saved fit check: the answers with the statements as they read on that day. */
export const fitFileSchema = z.strictObject({
  role: z.string(),
  title: z.string(),
  date: daySchema,
  finished: z.boolean(),
  answers: z
    .array(z.strictObject({ statement: z.string(), text: z.string(), answer: answerSchema }))
    .superRefine((answers, context) => {
      const seen = new Set<string>();
      for (const { statement } of answers) {
        if (seen.has(statement)) context.addIssue({ code: 'custom', message: `${statement} is there twice` });
        seen.add(statement);
      }
    }),
});
export type FitFile = z.infer<typeof fitFileSchema>;

/** The answers of a saved check by statement; null for skipped. */
export const answersOf = (file: FitFile): Record<string, Answer | null> =>
  Object.fromEntries(
    file.answers.map(({ statement, answer: given }) => [statement, given === 'skip' ? null : given]),
  );

/** What a check saves. `date` is the day, as 2026-03-02. */
export function fitFileOf(
  role: { readonly id: string; readonly title: string },
  statements: readonly FitStatement[],
  answers: Readonly<Record<string, Answer | null>>,
  date: string,
  finished: boolean,
): FitFile {
  const given = statements.filter(({ id }) => Object.hasOwn(answers, id));
  return {
    role: role.id,
    title: role.title,
    date,
    finished,
    answers: given.map(({ id, text }) => ({ statement: id, text, answer: answers[id] ?? 'skip' })),
  };
}

/** What became of a saved check's statements since. */
export interface FitChanges {
  /** Statements that read differently now. */
  readonly reworded: readonly string[];
  /** Statements that the role no longer has. */
  readonly gone: readonly string[];
  /** Statements that the role did not have then. */
  readonly added: readonly string[];
}

export function changesSince(file: FitFile, statements: readonly FitStatement[]): FitChanges {
  const now = new Map(statements.map((statement) => [statement.id, statement.text]));
  const then = new Set(file.answers.map(({ statement }) => statement));
  return {
    reworded: file.answers
      .filter(({ statement, text }) => now.has(statement) && now.get(statement) !== text)
      .map(({ statement }) => statement),
    gone: file.answers.filter(({ statement }) => !now.has(statement)).map(({ statement }) => statement),
    added: file.finished ? statements.filter(({ id }) => !then.has(id)).map(({ id }) => id) : [],
  };
}

/** The answers that still hold: those to statements that read as they did. */
export function standingAnswers(
  file: FitFile,
  statements: readonly FitStatement[],
): Record<string, Answer | null> {
  const { reworded, gone } = changesSince(file, statements);
  const dropped = new Set([...reworded, ...gone]);
  return Object.fromEntries(Object.entries(answersOf(file)).filter(([statement]) => !dropped.has(statement)));
}

/** A text that is a saved check. Throws a Failure that says what is wrong with it; `name` is what it is called. */
export function parseFitFile(text: string, name: string): FitFile {
  const read = readValue(text);
  if ('wrong' in read) throw new Failure(`${name}${read.place} is not readable: ${read.wrong}`);
  return checkFitFile(read.value, name);
}

function checkFitFile(value: unknown, name: string): FitFile {
  const parsed = fitFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure(
    `${name} is not a saved fit check: ${issue!.path.join('.') || 'the file'}: ${issue!.message}`,
  );
}

/** Answers that were given beforehand, and the saved check that they are from, if they are. */
export interface GivenAnswers {
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly saved?: FitFile;
}

/**
 * Answers from a file: a map from statement to answer, a list of answers in the order of the
 * statements, or a saved check of the role, under its id or one that it had before. An answer is 1 to 5 or skip. Throws a usage Failure that
 * says which entry is wrong; `name` is what the file is called in it.
 */
export function parseAnswers(
  text: string,
  ids: readonly [string, ...string[]],
  statements: readonly FitStatement[],
  name: string,
): GivenAnswers {
  const read = readValue(text);
  if ('wrong' in read) throw wrong(`${name}${read.place} is not readable: ${read.wrong}`);
  const { value } = read;
  if (Array.isArray(value)) return { answers: fromList(value, statements, name) };
  if (typeof value !== 'object' || value === null) {
    throw wrong(`${name} holds neither answers by statement nor a list of answers`);
  }
  if (!('role' in value && 'answers' in value)) return { answers: fromMap(value, statements, name) };
  const saved = checkFitFile(value, name);
  if (!ids.includes(saved.role)) {
    throw wrong(`${name} is a check of ${saved.role}, and this one is of ${ids[0]}`);
  }
  return { answers: standingAnswers(saved, statements), saved };
}

function fromList(
  list: readonly unknown[],
  statements: readonly FitStatement[],
  name: string,
): Record<string, Answer | null> {
  if (list.length > statements.length) {
    throw wrong(`${name} has ${list.length} answers, and the check has ${statements.length} statements`);
  }
  return Object.fromEntries(
    list.map((given, at) => [statements[at]!.id, parseAnswer(given, `answer ${at + 1}`, name)]),
  );
}

function fromMap(
  map: object,
  statements: readonly FitStatement[],
  name: string,
): Record<string, Answer | null> {
  const ids = statements.map(({ id }) => id);
  return Object.fromEntries(
    Object.entries(map).map(([id, given]) => {
      if (ids.includes(id)) return [id, parseAnswer(given, id, name)];
      const near = findNearest(id, ids);
      const hint = near === undefined ? '' : `; did you mean ${near}?`;
      throw wrong(`${name}: the check has no statement "${id}"${hint}`);
    }),
  );
}

function parseAnswer(given: unknown, where: string, name: string): Answer | null {
  if (given === null || given === 'skip') return null;
  const parsed = answerSchema.safeParse(given);
  if (parsed.success) return parsed.data as Answer;
  throw wrong(`${name}: ${where} is ${JSON.stringify(given)}, and an answer is 1, 2, 3, 4, 5 or skip`);
}

const wrong = (message: string): Failure =>
  new Failure(message, {
    kind: 'usage',
    advice: ['for example: {finds-leaks: 4, plan-breaks: skip}, or [4, 3, skip]'],
  });
