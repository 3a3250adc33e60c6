import * as z from 'zod';
import { Failure } from '../domain/failure.ts';
import {
  type NumberedQuestion,
  type PracticeState,
  RATINGS,
  type Rating,
  type RatingWord,
  ratingOf,
} from '../domain/interview-practice.ts';
import { findNearest } from '../domain/nearest.ts';
import { isDay } from '../domain/plan/review.ts';
import { normalise } from '../domain/words.ts';
import { readValue } from './read-value.ts';

const rating = z.enum(RATINGS);

/** What somebody practised of a role's interview: every go at a question, the question as it read then. */
export const practiceFileSchema = z.strictObject({
  role: z.string(),
  title: z.string(),
  /** Questions of a practice that is not finished, in its order. */
  open: z.array(z.string()),
  questions: z
    .array(
      z.strictObject({
        question: z.string().min(1),
        tries: z.array(
          z.strictObject({
            date: z.string().refine(isDay, 'a day such as 2026-03-02'),
            notes: z.string(),
            rating: rating.nullable(),
          }),
        ),
      }),
    )
    .superRefine((questions, context) => {
      const seen = new Set<string>();
      for (const { question } of questions) {
        if (seen.has(question)) context.addIssue({ code: 'custom', message: `"${question}" is there twice` });
        seen.add(question);
      }
    }),
});
export type PracticeFile = z.infer<typeof practiceFileSchema>;

/** The name of the file of a role's practice. */
export const practiceName = (role: string): string => `interviews/${role}`;

const answer = z.strictObject({
  notes: z.string().default(''),
  rating: z.union([z.int().min(1).max(4), rating]).nullish(),
});

/**
 * Notes and ratings from a file: a map from a question's number or text to `{notes, rating}`, or a list of
 * them in the order of the numbers. A rating is 1 to 4 or its word. Throws a usage Failure that says which
 * entry is wrong; `name` is what the file is called in it.
 */
export function parsePractice(
  text: string,
  questions: readonly NumberedQuestion[],
  name: string,
): PracticeState['given'] {
  const read = readValue(text);
  if ('wrong' in read) throw wrong(`${name}${read.place} is not readable: ${read.wrong}`);
  const { value } = read;
  if (typeof value !== 'object' || value === null) {
    throw wrong(`${name} holds no notes and ratings by question`);
  }
  const entries = Array.isArray(value)
    ? value.map((entry, at): [string, unknown] => [`${at + 1}`, entry])
    : Object.entries(value);
  const given = new Map<string, PracticeState['given'][string]>();
  for (const [key, entry] of entries) {
    const { question } = questionNamed(key, questions, name);
    if (given.has(question)) throw wrong(`${name} has the question "${question}" twice`);
    if (entry !== null && entry !== 'skip') given.set(question, parseEntry(entry, key, name));
  }
  return Object.fromEntries(given);
}

function questionNamed(key: string, questions: readonly NumberedQuestion[], name: string): NumberedQuestion {
  const found = /^\d+$/.test(key)
    ? questions.find(({ number }) => number === Number(key))
    : questions.find(({ question }) => normalise(question) === normalise(key));
  if (found) return found;
  const near = findNearest(
    key,
    questions.map(({ question }) => question),
  );
  throw wrong(
    `${name}: the role has no question "${key}"${near === undefined ? `: they are 1 to ${questions.length}` : `; did you mean "${near}"?`}`,
  );
}

function parseEntry(entry: unknown, key: string, name: string): { notes: string; rating: Rating | null } {
  const parsed = answer.safeParse(typeof entry === 'string' ? { notes: entry } : entry);
  if (parsed.success) {
    const { notes, rating: said } = parsed.data;
    return {
      notes: notes.trim(),
      rating: typeof said === 'string' ? ratingOf(said as RatingWord) : ((said ?? null) as Rating | null),
    };
  }
  const [issue] = parsed.error.issues;
  const where = [`question ${key}`, ...issue!.path].join('.');
  throw wrong(
    `${name}: ${where} is not as expected: notes are text, and a rating is 1 to 4 or ${RATINGS.join(', ')}`,
  );
}

const wrong = (message: string): Failure =>
  new Failure(message, {
    kind: 'usage',
    advice: ['for example: {1: {notes: what I would say, rating: 3}, 4: {notes: no idea, rating: not yet}}'],
  });
