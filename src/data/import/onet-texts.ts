import { parseTabText } from './delimited.ts';

const CODE = 'O*NET-SOC Code';

/** A task as the release words it. */
export interface OnetTask {
  readonly text: string;
  /** true for a task that most people in the occupation do. */
  readonly core: boolean;
}

/** The descriptions of occupations, out of `Occupation Data.txt`, by O*NET-SOC code. */
export function parseDescriptions(text: string, source: string): Map<string, string> {
  const descriptions = new Map<string, string>();
  for (const { fields } of parseTabText(text, [CODE, 'Description'], source))
    descriptions.set(fields[0]!, fields[1]!);
  return descriptions;
}

/** The tasks of each occupation in the order of `Task Statements.txt`. */
export function parseTasks(text: string, source: string): Map<string, OnetTask[]> {
  const tasks = new Map<string, OnetTask[]>();
  for (const { fields } of parseTabText(text, [CODE, 'Task', 'Task Type'], source))
    push(tasks, fields[0]!, { text: fields[1]!, core: fields[2] === 'Core' });
  return tasks;
}

/** The titles that people of each occupation hold, in the order of `Alternate Titles.txt`. */
export function parseAlternateTitles(text: string, source: string): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const { fields } of parseTabText(text, [CODE, 'Alternate Title'], source))
    push(titles, fields[0]!, fields[1]!);
  return titles;
}

/** The occupations that the publisher lists as related, nearest first, out of `Related Occupations.txt`. */
export function parseRelatedOccupations(text: string, source: string): Map<string, string[]> {
  const found = new Map<string, { code: string; index: number }[]>();
  for (const { fields } of parseTabText(text, [CODE, 'Related O*NET-SOC Code', 'Index'], source))
    push(found, fields[0]!, { code: fields[1]!, index: Number(fields[2]) });
  return new Map(
    Array.from(found, ([code, related]) => [
      code,
      related.sort((a, b) => a.index - b.index).map((one) => one.code),
    ]),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
