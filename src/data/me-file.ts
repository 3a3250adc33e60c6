import { Document, isMap, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Me } from '../domain/me.ts';
import { findNearest } from '../domain/nearest.ts';
import { id, line } from '../schema/common.ts';
import { EDUCATION, SKILL_LEVELS } from '../schema/vocabulary.ts';
import type { PersonalStore } from './personal-store.ts';

/** Where it is kept: `<data>/personal/me.yaml`. */
export const ME_FILE = 'me';

const years = z.number('a number of years').min(0, 'years are 0 or more').max(80, 'years are 80 at most');
const level = z.int('a whole number from 1 to 7').min(1, 'levels begin at 1').max(7, 'levels end at 7');

const KEYS = ['role', 'yearsInRole', 'years', 'education', 'skills', 'licences'] as const;

/** The file that holds what somebody told about themselves. A key that is missing or empty says nothing. */
const schema = z
  .strictObject(
    {
      role: id.nullish().transform((value) => value ?? null),
      yearsInRole: years.nullish().transform((value) => value ?? null),
      years: years.nullish().transform((value) => value ?? null),
      education: z
        .enum(EDUCATION, `one of ${EDUCATION.join(', ')}`)
        .nullish()
        .transform((value) => value ?? null),
      skills: z
        .record(id, level)
        .nullish()
        .transform((value) => value ?? {}),
      licences: z
        .array(line)
        .max(200)
        .nullish()
        .transform((value) => value ?? []),
    },
    {
      error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKey(issue.keys as string[]) : undefined),
    },
  )
  .refine(({ years: all, yearsInRole }) => all === null || yearsInRole === null || yearsInRole <= all, {
    message: 'more than all the years of work',
    path: ['yearsInRole'],
  });

/** Checks the file; one in which nothing stands, or comments alone, says nothing. */
export const meSchema: z.ZodType<Me> = z.preprocess((value) => value ?? {}, schema);

function unknownKey([key]: string[]): string {
  const near = findNearest(key!, KEYS);
  return `"${key}" is not known${near ? `; did you mean ${near}?` : `; the keys are ${KEYS.join(', ')}`}`;
}

/** Somebody who has told nothing. */
export const emptyMe: Me = {
  role: null,
  yearsInRole: null,
  years: null,
  skills: {},
  education: null,
  licences: [],
};

/**
 * What the user told about themselves, and what to give the store as `seen` when it is saved again; an
 * empty one and undefined when there is none. Throws a Failure that names the place when the file
 * cannot be read or is not as expected.
 */
export function loadMe(store: PersonalStore): { me: Me; seen: number | undefined } {
  const saved = store.load(ME_FILE, meSchema);
  return saved ? { me: saved.value, seen: saved.seen } : { me: emptyMe, seen: undefined };
}

const HEADER = ` What truest knows about you. It stays on this machine; truest me edit opens it.
 Levels of a skill:
${SKILL_LEVELS.map((words, at) => `   ${at + 1} ${words}`).join('\n')}`;

/**
 * What is to stand in the file. `before` is the text that stands there now: its comments and its order
 * are kept, because people write notes to themselves.
 */
export function meDocument(me: Me, before?: string): Document {
  const document = before === undefined ? new Document({}) : parseDocument(before);
  if (!isMap(document.contents)) document.contents = document.createNode({});
  if (before === undefined) document.commentBefore = HEADER;
  for (const key of KEYS) {
    if (key === 'skills') continue;
    if (JSON.stringify(valueAt(document, key)) !== JSON.stringify(me[key])) {
      document.set(key, document.createNode(me[key]));
    }
  }
  putSkills(document, me.skills);
  return document;
}

/** Skill by skill, so that a comment beside one of them stays. */
function putSkills(document: Document, skills: Me['skills']): void {
  const node = document.get('skills');
  if (!isMap(node) || Object.keys(skills).length === 0 || node.items.length === 0) {
    if (JSON.stringify(valueAt(document, 'skills')) !== JSON.stringify(skills)) {
      document.set('skills', document.createNode(skills));
    }
    return;
  }
  for (const id of Object.keys(node.toJS(document) as object)) {
    if (!Object.hasOwn(skills, id)) node.delete(id);
  }
  for (const [id, value] of Object.entries(skills)) {
    if (node.get(id) !== value) node.set(id, value);
  }
}

const valueAt = (document: Document, key: string): unknown =>
  (document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>)[key];
