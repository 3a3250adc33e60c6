import { isMap } from 'yaml';
import type * as z from 'zod';
import { findNearest } from '../domain/nearest.ts';
import { schemaAt } from './json-schema.ts';
import type { ProfileKind, ValuePath } from './profile-set.ts';
import { locateRange, type YamlRead } from './read-yaml.ts';
import type { TextProblem } from './source-text.ts';
import { nameOf, shorten, valueAt } from './value-words.ts';
import { nodeAt } from './yaml-value.ts';

/** A key that the schema does not know. */
export interface UnknownKey {
  readonly problem: TextProblem;
  /** The path of the missing key that it probably stands for, so that only one of the two is told. */
  readonly means: string | undefined;
}

/** The keys that an issue says are unknown, each with the key that was probably meant. */
export function findUnknownKeys(kind: ProfileKind, read: YamlRead, issue: z.core.$ZodIssue): UnknownKey[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path as ValuePath;
  const taken = valueAt(read.content?.value, path) as object;
  const { properties = {}, required = [] } = schemaAt(kind, path) ?? {};
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(taken, key));
  const keys: Keys = { kind, free, missing: free.filter((key) => required.includes(key)) };
  // A merge key has been refused already, as an alias.
  return issue.keys.filter((key) => key !== '<<').map((key) => describe(read, path, key, keys));
}

/** The keys that may still stand in a place, and those of them that must. */
interface Keys {
  readonly kind: ProfileKind;
  readonly free: readonly string[];
  readonly missing: readonly string[];
}

/** More keys than this are no hint, but the whole format. */
const FEW = 6;

/** Which key may have been meant by one that is like none of them: those that are missing, or the few that are left. */
function expectedOf({ kind, free, missing }: Keys): string {
  if (free.length === 0) return 'no other key here';
  if (missing.length > 0) return `a key that is missing: ${missing.join(', ')}`;
  return free.length <= FEW
    ? `one of ${free.join(', ')}`
    : `a key that \`truest profile schema ${kind}\` names`;
}

function describe(read: YamlRead, path: ValuePath, key: string, keys: Keys): UnknownKey {
  const place = { ...locateRange(read, [...path, key], 'key'), rule: 'schema/unknown-key' };
  if (isCutOff(read, path, key)) {
    const message = `the comma before "${shorten(key)}" ends the text`;
    return {
      problem: { ...place, message, expected: 'quotes around a text with a comma between { and }' },
      means: undefined,
    };
  }
  const suggestion = findNearest(key, keys.free);
  const where = path.length === 0 ? '' : ` in ${nameOf(path)}`;
  const message = key === '' ? `a colon without a key${where}` : `unknown key "${shorten(key)}"${where}`;
  if (suggestion === undefined) {
    return { problem: { ...place, message, expected: expectedOf(keys) }, means: undefined };
  }
  return { problem: { ...place, message, suggestion }, means: [...path, suggestion].join('.') };
}

/** Whether a key is the rest of a text that a comma between brackets cut in two: it has no colon. */
function isCutOff({ content }: YamlRead, path: ValuePath, key: string): boolean {
  if (content === undefined) return false;
  const map = nodeAt(content.root, path)?.node;
  return isMap(map) && map.flow === true && nodeAt(content.root, [...path, key])?.node === null;
}
