import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { findSteering, spellCharacter } from '../domain/steering.ts';
import type { ValuePath } from './profile-set.ts';
import type { TextProblem } from './source-text.ts';

/** A node of the syntax tree, with the offsets that parsing gives it. */
export type YamlNode = Node & { readonly range?: readonly [number, number, number] | null };

/** A pair's key and value; keys are scalars because parsing refuses others. */
interface Entry {
  readonly key: YamlNode;
  readonly name: string;
  readonly value: YamlNode | null;
}

/** The entries of a map, in the order of the file. */
export function entriesOf(node: YamlNode | null | undefined): Entry[] {
  if (!isMap(node)) return [];
  return node.items.map((pair) => ({
    key: pair.key as YamlNode,
    name: isScalar(pair.key) ? String(pair.key.value ?? '') : '',
    value: pair.value as YamlNode | null,
  }));
}

/** The node at a path and the key that it stands under; undefined where the file has none. */
export function nodeAt(
  root: YamlNode,
  path: ValuePath,
): { readonly node: YamlNode | null; readonly key: YamlNode | undefined } | undefined {
  let node: YamlNode | null | undefined = root;
  let key: YamlNode | undefined;
  for (const part of path) {
    if (isSeq(node)) {
      node = node.items[Number(part)] as YamlNode | undefined;
      key = undefined;
    } else {
      const entry: Entry | undefined = entriesOf(node).find((candidate) => candidate.name === String(part));
      node = entry?.value;
      key = entry?.key;
      if (entry !== undefined && node === undefined) node = null;
    }
    if (node === undefined) return undefined;
  }
  return { node, key };
}

/**
 * The plain value of a tree, and what is wrong with it that no schema would see: keys that occur twice
 * (the first one counts), and characters that steer a terminal, hidden in an escape.
 */
export function plainValue(root: YamlNode): { readonly value: unknown; readonly problems: TextProblem[] } {
  const problems: TextProblem[] = [];
  return { value: convert(root, problems), problems };
}

function convert(node: YamlNode | null, problems: TextProblem[]): unknown {
  if (isScalar(node)) return scalarValue(node, problems);
  if (isSeq(node)) return node.items.map((item) => convert(item as YamlNode, problems));
  if (isMap(node)) return mapValue(node, problems);
  return null;
}

function mapValue(node: YamlNode, problems: TextProblem[]): object {
  const object = {};
  const seen = new Set<string>();
  for (const { key, name, value } of entriesOf(node)) {
    if (seen.has(name)) {
      const [start, end] = key.range ?? [0, 1];
      problems.push({ start, end, rule: 'yaml/duplicate-key', message: `"${name}" occurs twice here` });
      continue;
    }
    seen.add(name);
    if (name === '<<' && !isAlias(value)) {
      const [start, end] = key.range ?? [0, 1];
      problems.push({
        start,
        end,
        rule: 'yaml/alias',
        message: '<< takes keys from elsewhere, and profiles have none of that',
        expected: 'the keys themselves, written out',
      });
    }
    // Defined rather than assigned, so that a key __proto__ is a key like any other.
    Object.defineProperty(object, name, {
      value: convert(value, problems),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object;
}

function scalarValue(node: Scalar, problems: TextProblem[]): unknown {
  if (typeof node.value === 'string' && node.type === 'QUOTE_DOUBLE') {
    const steering = findSteering(node.value).find(({ character }) => !'\t\n'.includes(character));
    if (steering !== undefined) {
      const [start, end] = node.range ?? [0, 1];
      const shown = spellCharacter(steering.character);
      problems.push({
        start,
        end,
        rule: 'text/control-character',
        message: `this text holds the invisible character ${shown}`,
        expected: 'text that can be seen',
      });
    }
  }
  return typeof node.value === 'string' && node.type !== 'BLOCK_LITERAL'
    ? paragraphs(node.value)
    : node.value;
}

/**
 * Folding makes one line end of an empty line and none of the others, so in a folded text each line
 * end that is left parts two paragraphs. In a literal text (`|`) an empty line does.
 */
const paragraphs = (folded: string): string => folded.replace(/\n+(?=[^\n])/g, '\n\n');

/** Whether something was left out of the value: an alias, or a merge key. */
export function hasGaps(node: YamlNode | null): boolean {
  if (isAlias(node)) return true;
  if (isSeq(node)) return node.items.some((item) => hasGaps(item as YamlNode));
  return entriesOf(node).some(({ name, value }) => name === '<<' || hasGaps(value));
}
