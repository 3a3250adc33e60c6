import { parseDocument } from 'yaml';
import * as z from 'zod';
import { Failure } from '../domain/failure.ts';
import type { FitStatement } from '../domain/fit/assess.ts';
import { findNearest } from '../domain/nearest.ts';
import type { Answer } from '../domain/questionnaire.ts';

const answer = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal('skip'),
]);

/** A saved fit check: the answers with the statements as they read on that day. */
export const fitFileSchema = z.strictObject({
  role: z.string(),
  title: z.string(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-03-02'),
  finished: z.boolean(),
  answers: z.array(z.strictObject({ statement: z.string(), text: z.string(), answer })),
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

/**
 * Answers from a file: a map from statement to answer, a list of answers in the order of the
 * statements, or a saved check. An answer is 1 to 5 or skip. Throws a usage Failure that says which
 * entry is wrong; `name` is what the file is called in it.
 */
export function parseAnswers(
  text: string,
  statements: readonly FitStatement[],
  name: string,
): Record<string, Answer | null> {
  const document = parseDocument(text, { logLevel: 'error' });
  const [error] = document.errors;
  if (error) throw wrong(`${name} is not readable: ${error.message.split('\n')[0]}`);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const saved = fitFileSchema.safeParse(value);
  if (saved.success) return standingAnswers(saved.data, statements);
  if (Array.isArray(value)) {
    if (value.length > statements.length) {
      throw wrong(`${name} has ${value.length} answers, and the check has ${statements.length} statements`);
    }
    return Object.fromEntries(
      value.map((given, at) => [statements[at]!.id, parseAnswer(given, `answer ${at + 1}`, name)]),
    );
  }
  if (typeof value !== 'object' || value === null) {
    throw wrong(`${name} holds neither answers by statement nor a list of answers`);
  }
  const ids = statements.map(({ id }) => id);
  return Object.fromEntries(
    Object.entries(value).map(([id, given]) => {
      if (!ids.includes(id)) {
        const near = findNearest(id, ids);
        throw wrong(
          `${name}: the check has no statement "${id}"${near === undefined ? '' : `; did you mean ${near}?`}`,
        );
      }
      return [id, parseAnswer(given, id, name)];
    }),
  );
}

function parseAnswer(given: unknown, where: string, name: string): Answer | null {
  if (given === null || given === 'skip') return null;
  const parsed = answer.safeParse(given);
  if (parsed.success) return parsed.data as Answer;
  throw wrong(`${name}: ${where} is ${JSON.stringify(given)}, and an answer is 1, 2, 3, 4, 5 or skip`);
}

const wrong = (message: string): Failure =>
  new Failure(message, {
    kind: 'usage',
    advice: ['for example: {finds-leaks: 4, plan-breaks: skip}, or [4, 3, skip]'],
  });
