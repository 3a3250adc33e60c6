import { isAlias } from 'yaml';
import type * as z from 'zod';
import { findNearest } from '../domain/nearest.ts';
import { describeExpected, schemaAt } from './json-schema.ts';
import { schemaOf } from './profile-schemas.ts';
import type { ProfileKind, ProfileKinds, ValuePath } from './profile-set.ts';
import { locateRange, type YamlRead } from './read-yaml.ts';
import { limitPerRule, type TextProblem } from './source-text.ts';
import { findUnknownKeys } from './unknown-keys.ts';
import { describeValue, nameOf, sourceOf, textTrouble, valueAt } from './value-words.ts';
import { nodeAt } from './yaml-value.ts';

type Issue = z.core.$ZodIssue;
/** A problem without its place. */
type Words = Omit<TextProblem, 'start' | 'end'>;

interface Found {
  readonly kind: ProfileKind;
  readonly read: YamlRead;
  readonly path: ValuePath;
  readonly value: unknown;
}

/** A value that fits the schema of its kind, with defaults filled in, or what keeps it from fitting. */
export type Checked<K extends ProfileKind> =
  | { readonly value: ProfileKinds[K]; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly TextProblem[] };

/** Checks a YAML text that could be read against the schema of its kind. */
export function checkSchema<K extends ProfileKind>(kind: K, read: YamlRead): Checked<K> {
  const value = read.content?.value;
  const result = schemaOf(kind, value).safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const unknown = result.error.issues.flatMap((issue) => findUnknownKeys(kind, read, issue));
  const renamed = new Set(unknown.map(({ means }) => means));
  const problems = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return [];
    const path = issue.path as ValuePath;
    if (isGap(read, path)) return [];
    if (!hasValue(value, path)) return renamed.has(path.join('.')) ? [] : [missing(kind, read, path)];
    return [wrong({ kind, read, path, value: valueAt(value, path) }, issue)];
  });
  return {
    value: undefined,
    problems: limitPerRule([...unknown.map(({ problem }) => problem), ...problems]),
  };
}

const hasValue = (value: unknown, path: ValuePath): boolean => valueAt(value, path) !== undefined;

/** Whether an alias stands in this place, or a merge key beside it: what is missing there is no news. */
function isGap({ content }: YamlRead, path: ValuePath): boolean {
  if (!content?.hasGaps) return false;
  return (
    isAlias(nodeAt(content.root, path)?.node) ||
    nodeAt(content.root, [...path.slice(0, -1), '<<']) !== undefined
  );
}

function missing(kind: ProfileKind, read: YamlRead, path: ValuePath): TextProblem {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const schema = schemaAt(kind, path);
  const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
  return {
    ...locateRange(read, parent, 'key'),
    rule: 'schema/missing',
    message: `"${key}" is missing${where}`,
    ...(schema === undefined
      ? {}
      : { expected: `${key}: ${schema.description ?? describeExpected(schema)}` }),
  };
}

function wrong(found: Found, issue: Issue): TextProblem {
  return { ...locateRange(found.read, found.path, 'value'), ...wordsFor(found, issue) };
}

function wordsFor(found: Found, issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(found, issue.values.map(String));
    case 'too_small':
    case 'too_big':
      return size(found, issue);
    case 'invalid_format':
      return format(found, issue);
    case 'custom':
      return { rule: 'schema/value', message: issue.message };
    default:
      return type(found);
  }
}

function type(found: Found): Words {
  const { kind, path, value, read } = found;
  const schema = schemaAt(kind, path);
  const written = sourceOf(read, path);
  const text = schema?.type === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  const number =
    /^(?:number|integer)$/.test(schema?.type ?? '') && typeof value === 'string' && /^\d+$/.test(value);
  return {
    rule: 'schema/type',
    message: `${nameOf(path)} ${describeValue(value, written)}`,
    ...(schema === undefined
      ? {}
      : { expected: describeExpected(schema) + (value === null ? orNoKey(kind, path) : '') }),
    ...(text ? { suggestion: `"${written}"` } : number ? { suggestion: String(value) } : {}),
  };
}

/** What to do with a key that has no value and need not have one. */
function orNoKey(kind: ProfileKind, path: ValuePath): string {
  const key = path.at(-1);
  const parent = schemaAt(kind, path.slice(0, -1));
  return typeof key === 'string' && !parent?.required?.includes(key) ? `; or leave "${key}" out` : '';
}

function oneOf({ path, value, read }: Found, options: readonly string[]): Words {
  const suggestion = typeof value === 'string' ? findNearest(value, options) : undefined;
  return {
    rule: 'schema/value',
    message: `${nameOf(path)} ${describeValue(value, sourceOf(read, path))}`,
    expected: options.length === 1 ? `${options[0]}, or nothing` : `one of ${options.join(', ')}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function size(found: Found, issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Words {
  const { kind, path, value, read } = found;
  if (typeof value === 'string') {
    const most = issue.code === 'too_big' ? issue.maximum : 0;
    return {
      rule: 'schema/length',
      message: `${nameOf(path)} is ${value.length} characters long`,
      expected: `at most ${most}`,
    };
  }
  if (Array.isArray(value)) {
    const least = issue.code === 'too_small' ? issue.minimum : 1;
    return { rule: 'schema/length', message: `${nameOf(path)} has no items`, expected: `at least ${least}` };
  }
  const schema = schemaAt(kind, path);
  return {
    rule: 'schema/value',
    message: `${nameOf(path)} ${describeValue(value, sourceOf(read, path))}`,
    ...(schema === undefined ? {} : { expected: describeExpected(schema) }),
  };
}

function format(found: Found, issue: Extract<Issue, { code: 'invalid_format' }>): Words {
  const value = String(found.value);
  const name = nameOf(found.path);
  if (issue.format === 'url') {
    const expected = 'a web address such as https://www.bls.gov/oes/';
    const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1];
    const other = scheme === undefined || /^https?$/i.test(scheme) ? undefined : scheme;
    const message =
      other === undefined ? 'is not a web address' : `is a ${other}: address, not one of the web`;
    return { rule: 'schema/text', message: `${name} ${message}`, expected };
  }
  const trouble = textTrouble(value) ?? describeValue(value, value);
  const folded = value.endsWith('\n') && /^\S[^\n]*\n$/.test(value);
  return {
    rule: 'schema/text',
    message: `${name} ${trouble}`,
    expected: folded ? `${issue.message}: write >- in place of > or |` : issue.message,
  };
}
