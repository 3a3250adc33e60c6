import { describeExpected, type JsonSchema } from './json-schema.ts';

/** The value to show at a place, such as `skills.id`; for everything else one is made up. */
export type Examples = Readonly<Record<string, string>>;

/** What a writer replaces. */
export const TO_WRITE = '…';
const WIDTH = 92;
/** Lines of text up to here are one line in the file; longer ones are prose. */
const LONGEST_LINE = 400;

/**
 * A key with an example of what belongs there, as lines of YAML with the schema's descriptions as
 * comments. They fit the schema as they are.
 *
 * @param place the keys that lead here, joined by dots, for `examples`
 */
export function exampleOf(
  key: string,
  schema: JsonSchema,
  examples: Examples,
  place: string = key,
): string[] {
  return withoutRepeats([...comment(schema), ...keyLines(key, schema, examples, place)]);
}

/** What was explained once need not be explained again a few lines below. */
function withoutRepeats(lines: readonly string[]): string[] {
  const said = new Set<string>();
  return lines.filter((line) => {
    const text = line.trim();
    if (!text.startsWith('#')) return true;
    const isNew = !said.has(text);
    said.add(text);
    return isNew;
  });
}

/** The description of a part, and what it takes where that is not plain to see, as comments. */
export function comment(schema: JsonSchema): string[] {
  const { description = '' } = schema;
  const isPlain = valuesToName(schema).every((value) => new RegExp(`\\b${value}\\b`).test(description));
  const text = isPlain ? description : `${description} ${capital(describeExpected(schema))}.`.trimStart();
  return text === '' ? [] : wrapWords(text).map((line) => `# ${line}`);
}

/** The words or the bounds that a writer has to know. */
function valuesToName({ enum: words, type, minimum, maximum }: JsonSchema): readonly (string | number)[] {
  if (words !== undefined) return words;
  return type === 'integer' && minimum !== undefined && maximum !== undefined ? [minimum, maximum] : [];
}

function keyLines(key: string, schema: JsonSchema, examples: Examples, place: string): string[] {
  const example = examples[place];
  if (example !== undefined) return [`${key}: ${example}`];
  if (isRange(schema)) return [`${key}: {min: 2, max: 4}`];
  if (schema.type === 'object') return [`${key}:`, ...indented(objectLines(schema, examples, place))];
  if (schema.type === 'array') return [`${key}:`, ...indented(itemLines(schema.items, examples, place))];
  const isProse = schema.type === 'string' && (schema.maxLength ?? 0) > LONGEST_LINE;
  return isProse ? [`${key}: >-`, `  ${TO_WRITE}`] : [`${key}: ${scalarOf(schema)}`];
}

function objectLines(schema: JsonSchema, examples: Examples, place: string): string[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, part]) => part.const === undefined)
    .flatMap(([key, part]) => exampleOf(key, part, examples, `${place}.${key}`));
}

function itemLines(schema: JsonSchema = {}, examples: Examples, place: string): string[] {
  if (schema.type !== 'object') return [`- ${scalarOf(schema)}`];
  const lines = objectLines(schema, examples, place);
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => `${index === first ? '- ' : index < first ? '' : '  '}${line}`);
}

function scalarOf(schema: JsonSchema): string {
  if (schema.enum !== undefined) return String(schema.enum[0]);
  if (schema.type === 'boolean') return 'false';
  if (schema.type === 'integer' || schema.type === 'number') {
    return `${Math.round(((schema.minimum ?? 0) + (schema.maximum ?? 0)) / 2)}`;
  }
  return TO_WRITE;
}

const isRange = ({ properties }: JsonSchema): boolean => Object.keys(properties ?? {}).join() === 'min,max';

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text in lines of at most `WIDTH` characters. */
export function wrapWords(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
