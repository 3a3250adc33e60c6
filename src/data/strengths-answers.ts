import { Failure } from '../domain/failure.ts';
import { findNearest } from '../domain/nearest.ts';
import type { Answer } from '../domain/questionnaire.ts';
import { FORMS, type Form, itemsOf } from '../domain/strengths/items.ts';
import type { StrengthsAnswers } from '../domain/strengths/sitting.ts';
import { type StyleChoices, type ValueRanking, valuesLeft, WORK_VALUES } from '../domain/strengths/values.ts';
import { DIALS } from '../schema/vocabulary.ts';
import { answerSchema } from './answer-schema.ts';
import { readValue } from './read-value.ts';
import { checkStrengthsFile, type StrengthsFile, standingStrengths } from './strengths-file.ts';

/** Answers that were given beforehand, and the saved file that they are, if they are. */
export interface GivenStrengths {
  readonly answers: StrengthsAnswers;
  readonly saved?: StrengthsFile;
}

/**
 * Answers from a text: a list of answers in the order of the activities; a map from activity to answer;
 * a map with `interests` (either of them), `values` (the most important first) and `style` (from dial to
 * low, high or skip); or a saved file. An answer is 1 to 5 or skip. It is the full form when that is
 * asked for or an activity of it alone is answered. Throws a usage Failure that says which entry is
 * wrong; `name` is what the file is called in it.
 */
export function parseStrengthsAnswers(text: string, isFull: boolean, name: string): GivenStrengths {
  const read = readValue(text);
  if ('wrong' in read) throw wrong(`${name}${read.place} is not readable: ${read.wrong}`);
  const { value } = read;
  if (isMap(value) && 'date' in value && 'interests' in value) {
    const saved = checkStrengthsFile(value, name);
    return { answers: standingStrengths(saved), saved };
  }
  const parts =
    isMap(value) && PARTS.some((part) => Object.hasOwn(value, part)) ? value : { interests: value };
  const unknown = Object.keys(parts).find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw wrong(`${name} has an unknown part "${unknown}"`);
  const interests = Object.hasOwn(parts, 'interests') ? parseInterests(parts['interests'], name) : {};
  const short = new Set(itemsOf('short').map(({ id }) => id));
  const form: Form = isFull || Object.keys(interests).some((id) => !short.has(id)) ? 'full' : 'short';
  const values = parseValues(parts['values'] ?? [], name);
  return { answers: { form, interests, values, style: parseStyle(parts['style'] ?? {}, name) } };
}

const PARTS = ['interests', 'values', 'style'];

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseInterests(given: unknown, name: string): Record<string, Answer | null> {
  const ids = itemsOf('full').map(({ id }) => id);
  if (Array.isArray(given)) {
    if (given.length > ids.length) {
      throw wrong(`${name} has ${given.length} answers, and there are ${FORMS.full * 6} activities at most`);
    }
    return Object.fromEntries(given.map((one, at) => [ids[at]!, parseAnswer(one, `answer ${at + 1}`, name)]));
  }
  if (!isMap(given)) throw wrong(`${name} holds neither answers by activity nor a list of answers`);
  return Object.fromEntries(
    Object.entries(given).map(([id, one]) => {
      if (ids.includes(id)) return [id, parseAnswer(one, id, name)];
      throw wrong(`${name}: there is no activity "${id}"${hint(id, ids)}`);
    }),
  );
}

function parseValues(given: unknown, name: string): ValueRanking | null {
  if (given === 'skip') return null;
  if (!Array.isArray(given)) throw wrong(`${name}: values is not a list, the most important first`);
  const ranking: ValueRanking = given.map((one) => {
    const value = WORK_VALUES.find((known) => known === one);
    if (value === undefined) {
      throw wrong(`${name}: there is no value "${String(one)}"${hint(String(one), WORK_VALUES)}`);
    }
    return value;
  });
  const twice = ranking.find((value, at) => ranking.indexOf(value) !== at);
  if (twice !== undefined) throw wrong(`${name}: the value ${twice} is there twice`);
  const left = valuesLeft(ranking);
  return ranking.length === 0 ? null : left.length === 1 ? [...ranking, left[0]!] : ranking;
}

function parseStyle(given: unknown, name: string): StyleChoices {
  if (given === 'skip') return {};
  if (!isMap(given)) throw wrong(`${name}: style is not a map such as {people: high}`);
  return Object.fromEntries(
    Object.entries(given).map(([dial, end]) => {
      if (!(DIALS as readonly string[]).includes(dial)) {
        throw wrong(`${name}: there is no dial "${dial}"${hint(dial, DIALS)}`);
      }
      if (end === 'low' || end === 'high') return [dial, end];
      if (end === 'skip' || end === null) return [dial, null];
      throw wrong(`${name}: ${dial} is ${JSON.stringify(end)}, and takes low, high or skip`);
    }),
  );
}

function parseAnswer(given: unknown, where: string, name: string): Answer | null {
  if (given === null || given === 'skip') return null;
  const parsed = answerSchema.safeParse(given);
  if (parsed.success) return parsed.data as Answer;
  throw wrong(`${name}: ${where} is ${JSON.stringify(given)}, and an answer is 1, 2, 3, 4, 5 or skip`);
}

function hint(typed: string, known: readonly string[]): string {
  const near = findNearest(typed, known);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

const wrong = (message: string): Failure =>
  new Failure(message, {
    kind: 'usage',
    advice: [
      'for example: [4, 3, skip], in the order of the questions',
      'or: {interests: {torn-jacket: 4}, values: [support, achievement], style: {people: high}}',
    ],
  });
