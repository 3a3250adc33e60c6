import { isScalar } from 'yaml';
import { spellCharacter } from '../domain/steering.ts';
import type { ValuePath } from './profile-set.ts';
import type { YamlRead } from './read-yaml.ts';
import { nodeAt } from './yaml-value.ts';

/** How a part of a profile is called in a message: `importance`, `item 2 of aliases`, `the file`. */
export function nameOf(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return last;
  return `item ${last + 1} of ${path.at(-2) ?? 'the file'}`;
}

/** The part of a value at a path; undefined where it has none. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)?.[key], value);
}

/** A value as it is written in the file: `010`, which YAML reads as 10. */
export function sourceOf(read: YamlRead, path: ValuePath): string {
  const node = read.content && nodeAt(read.content.root, path)?.node;
  return isScalar(node) ? (node.source ?? '') : '';
}

/** A text that fits into a message. */
export const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** A value in words that follow a name: `is the text "high"`, `has no value`. */
export function describeValue(value: unknown, written: string): string {
  if (value === null) return written === '' ? 'has no value' : `is ${written}, which means no value`;
  if (typeof value === 'string') return value === '' ? 'is empty' : `is the text "${shorten(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'is an empty list' : 'is a list';
  if (typeof value === 'object') return 'has keys of its own';
  return `is ${typeof value === 'number' ? 'the number ' : ''}${written || String(value)}`;
}

/** What about a text cannot be seen at a glance; undefined when it is plain to see. */
export function textTrouble(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (/[\n\r]./s.test(text.trimEnd())) return 'runs over several lines';
  if (/[\n\r]$/.test(text)) return 'ends in a line break';
  if (/^\s/.test(text)) return `begins with a space${codeOf(text[0]!)}`;
  if (/\s$/.test(text)) return `ends in a space${codeOf(text.at(-1)!)}`;
  return undefined;
}

const codeOf = (space: string): string => (space === ' ' ? '' : ` (${spellCharacter(space)})`);
