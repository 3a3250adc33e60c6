import { Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { emptyMe, type Me } from '../domain/me.ts';
import { findNearest } from '../domain/nearest.ts';
import { line } from '../schema/common.ts';
import { EDUCATION, SKILL_LEVELS } from '../schema/vocabulary.ts';
import type { PersonalStore } from './personal-store.ts';
import { readValue } from './read-value.ts';

/** Where it is kept: `<data>/personal/me.yaml`. */
export const ME_FILE = 'me';

const YEARS = 'has to be a number of years from 0 to 80';
const years = z.number(YEARS).min(0, YEARS).max(80, YEARS);
const LEVEL = 'has to be a level: a whole number from 1 to 7';
const level = z.int(LEVEL).min(1, LEVEL).max(7, LEVEL);
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ROLE = 'has to be the id of a role, such as operations-manager';
const role = z.string(ROLE).regex(ID, ROLE).max(80, ROLE);
const skill = z.string().regex(ID, 'an id of a skill, such as active-listening').max(80);

const KEYS = ['role', 'yearsInRole', 'years', 'education', 'skills', 'licences'] as const;

/** The file that holds what somebody told about themselves. A key that is missing or empty says nothing. */
const schema = z
  .strictObject(
    {
      role: role.nullish().transform((value) => value ?? null),
      yearsInRole: years.nullish().transform((value) => value ?? null),
      years: years.nullish().transform((value) => value ?? null),
      education: z
        .enum(EDUCATION, `has to be one of ${EDUCATION.join(', ')}`)
        .nullish()
        .transform((value) => value ?? null),
      skills: z
        .record(skill, level, {
          error: (issue) =>
            issue.code === 'invalid_key'
              ? 'the key has to be the id of a skill, such as active-listening'
              : 'has to be skills with their levels, such as {writing: 4}',
        })
        .nullish()
        .transform((value) => value ?? {}),
      licences: z
        .array(line, 'has to be a list of names')
        .max(200)
        .nullish()
        .transform((value) => value ?? []),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? unknownKey(issue.keys as string[])
          : `has to have the keys ${KEYS.join(', ')}`,
    },
  )
  .refine(({ years: all, yearsInRole }) => all === null || yearsInRole === null || yearsInRole <= all, {
    message: 'has to be at most the years of work',
    path: ['yearsInRole'],
  });

/** Checks the file; one in which nothing stands, or comments alone, says nothing. */
export const meSchema: z.ZodType<Me> = z.preprocess((value) => value ?? {}, schema);

function unknownKey([key]: string[]): string {
  const near = findNearest(key!, KEYS);
  return `"${key}" is not known${near ? `; did you mean ${near}?` : `; the keys are ${KEYS.join(', ')}`}`;
}

/**
 * What the user told about themselves, and what to give the store as `seen` when it is saved again; an
 * empty one and undefined when there is none. Throws a Failure that names the place when the file
 * cannot be read or is not as expected.
 */
export function loadMe(store: PersonalStore): { me: Me; seen: number | undefined } {
  const saved = store.load(ME_FILE, meSchema);
  return saved ? { me: saved.value, seen: saved.seen } : { me: emptyMe, seen: undefined };
}

const HEADER = ` What truest knows about you. It stays on this machine.
 A level marked as assumed is what a role asks for: remove the mark once it fits.
 Levels of a skill:
${SKILL_LEVELS.map((words, at) => `   ${at + 1} ${words}`).join('\n')}`;

/** Marks that a skill's level gets beside it: why it is only assumed, or null for one that was given. */
export type LevelMarks = Readonly<Record<string, string | null>>;

const ASSUMED = ' assumed ';

/** The ids of the skills whose level is marked as assumed in a text. */
export function assumedSkills(text: string): ReadonlySet<string> {
  const skills = parseDocument(text, { logLevel: 'error' }).get('skills');
  if (!isMap(skills)) return new Set();
  return new Set(
    skills.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) && value.comment?.startsWith(ASSUMED) ? [String(key.value)] : [],
    ),
  );
}

/**
 * What is to stand in the file. `before` is the text that stands there now: its comments and its order
 * are kept, because people write notes to themselves. A mark stays until its level is given.
 */
export function meDocument(me: Me, before?: string, marks: LevelMarks = {}): Document {
  const document = before === undefined ? new Document({}) : parseDocument(before);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as typeof document.contents;
  if (before === undefined) document.commentBefore = HEADER;
  const old = document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  for (const key of KEYS) {
    if (key === 'skills') continue;
    if (JSON.stringify(old[key]) === JSON.stringify(me[key])) continue;
    // A plain value goes into the node that is there, so that the comment beside it stays.
    document.set(key, key === 'licences' ? document.createNode(me.licences) : me[key]);
  }
  putSkills(document, me.skills, marks);
  return document;
}

/** Skill by skill, so that a comment beside one of them stays. */
function putSkills(document: Document, skills: Me['skills'], marks: LevelMarks): void {
  let node = document.get('skills');
  if (!isMap(node) || node.items.length === 0 || Object.keys(skills).length === 0) {
    node = document.createNode(skills);
    document.set('skills', node);
  }
  if (!isMap(node)) return;
  for (const id of Object.keys(node.toJSON() as object)) if (!Object.hasOwn(skills, id)) node.delete(id);
  for (const [id, level] of Object.entries(skills)) {
    const before = node.get(id, true);
    const value = isScalar(before) ? before : document.createNode(level);
    const isAssumed = value.comment?.startsWith(ASSUMED) === true;
    if (isAssumed && (value.value !== level || marks[id] === null)) value.comment = null;
    value.value = level;
    if (typeof marks[id] === 'string') value.comment = `${ASSUMED}${marks[id]}`;
    if (value !== before) node.set(id, value);
  }
}

/** A place in the file with what is wrong there. */
export interface MeProblem {
  readonly line: number;
  readonly column: number;
  /** The line as it is written. */
  readonly source: string;
  readonly message: string;
}

/** A text that somebody edited: what it says, or everything that is wrong with it. */
export function checkMeText(text: string): { readonly me: Me } | { readonly problems: readonly MeProblem[] } {
  const read = readValue(text);
  const problem = (line: number, column: number, message: string): MeProblem => ({
    line,
    column,
    source: text.split('\n')[line - 1]?.replace(/\r$/, '') ?? '',
    message,
  });
  if ('wrong' in read) {
    const [, line, column] = read.place.split(':').map(Number);
    return { problems: [problem(line ?? 1, column ?? 1, read.wrong)] };
  }
  const result = meSchema.safeParse(read.value);
  if (result.success) return { me: result.data };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'error' });
  return {
    problems: result.error.issues.map((issue) => {
      const { line, col } = counter.linePos(offsetOf(document, issue));
      const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
      return problem(Math.max(1, line), Math.max(1, col), `${where}${issue.message}`);
    }),
  };
}

/** Where an issue stands: the unknown key, the value, or what is around it. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const { contents } = document;
  if (keys.length > 0 && isMap(contents)) {
    const pair = contents.items.find(({ key }) => isScalar(key) && key.value === keys[0]);
    return (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? 0;
  }
  for (let { path } = issue; path.length > 0; path = path.slice(0, -1)) {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
