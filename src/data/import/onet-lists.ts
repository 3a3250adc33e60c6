import { EDUCATION, type Education } from '../../schema/vocabulary.ts';
import { type OnBadRow, shown } from './bad-rows.ts';
import { type ColumnName, parseTabText } from './delimited.ts';
import { CODE, onScale, RATING } from './onet.ts';
import type { ScoredElement } from './onet-facts.ts';

/** As long as a line of a profile may be. */
export const LONGEST_LINE = 400;

/** Something of each occupation, by its code. */
export type ByCode<T> = Map<string, T[]>;

const listOf = <T>(lists: ByCode<T>, code: string): T[] => {
  const list = lists.get(code) ?? [];
  lists.set(code, list);
  return list;
};

/** The rows of a file whose first field is a code and whose second is a name or a sentence. */
function* lines(
  text: string,
  columns: readonly ColumnName[],
  source: string,
  onBad: OnBadRow,
): Generator<{ code: string; name: string; others: readonly string[]; where: string }> {
  for (const { fields, line } of parseTabText(text, [CODE, ...columns], source, onBad)) {
    const [code, name, ...others] = fields as [string, string, ...string[]];
    const where = `${source}:${line}`;
    const tidy = name.trim();
    if (tidy === '' || tidy === 'n/a') onBad(where, 'there is no text.');
    else if (tidy.length > LONGEST_LINE) onBad(where, `the text has ${tidy.length} letters.`);
    else yield { code, name: tidy, others, where };
  }
}

/** Title and description of each occupation, out of Occupation Data.txt. A code that comes twice is bad. */
export function parseOccupations(
  text: string,
  source: string,
  onBad: OnBadRow,
): Map<string, { title: string; description: string }> {
  const found = new Map<string, { title: string; description: string }>();
  for (const { code, name, others, where } of lines(text, ['Title', 'Description'], source, onBad)) {
    const description = others[0]!.trim();
    if (!/^\d{2}-\d{4}\.\d{2}$/.test(code)) onBad(where, `${shown(code)} is no O*NET-SOC code.`);
    else if (found.has(code)) onBad(where, `${code} is there twice.`);
    else if (description === '' || description.length > 6000) onBad(where, `${code} has no description.`);
    else found.set(code, { title: name, description });
  }
  return found;
}

/** Task statements, core ones first, otherwise in the order of the file. */
export function parseTasks(text: string, source: string, onBad: OnBadRow) {
  const tasks: ByCode<{ text: string; core: boolean }> = new Map();
  for (const { code, name, others } of lines(text, ['Task', 'Task Type'], source, onBad)) {
    listOf(tasks, code).push({ text: name, core: others[0]!.trim() === 'Core' });
  }
  for (const list of tasks.values()) list.sort((a, b) => Number(b.core) - Number(a.core));
  return tasks;
}

/** Software by name, each once, what many job ads ask for first. */
export function parseTechnology(text: string, source: string, onBad: OnBadRow) {
  const found = new Map<string, Map<string, boolean>>();
  const columns = [['Workplace Example', 'Example'], 'Hot Technology'];
  for (const { code, name, others } of lines(text, columns, source, onBad)) {
    const names = found.get(code) ?? new Map<string, boolean>();
    found.set(code, names.set(name, (names.get(name) ?? false) || others[0]!.trim() === 'Y'));
  }
  return new Map(
    Array.from(found, ([code, names]) => {
      const list = Array.from(names, ([name, hot]) => ({ name, hot }));
      return [code, list.sort((a, b) => Number(b.hot) - Number(a.hot))];
    }),
  );
}

/** Job titles, of Alternate Titles.txt, Job Titles.txt or Sample of Reported Titles.txt. */
export function parseTitles(text: string, source: string, onBad: OnBadRow): ByCode<string> {
  const titles: ByCode<string> = new Map();
  const column = ['Job Title', 'Alternate Title', 'Reported Job Title'];
  for (const { code, name } of lines(text, [column], source, onBad)) listOf(titles, code).push(name);
  return titles;
}

/** Codes of related occupations, in the order of the publisher's index. */
export function parseRelated(text: string, source: string, onBad: OnBadRow): Map<string, string[]> {
  const related: ByCode<{ code: string; index: number }> = new Map();
  for (const { code, name, others, where } of lines(
    text,
    ['Related O*NET-SOC Code', 'Index'],
    source,
    onBad,
  )) {
    const index = onScale(others[0]!.trim(), [0, 10_000], where, onBad);
    if (index !== undefined && name !== code) listOf(related, code).push({ code: name, index });
  }
  return new Map(
    Array.from(related, ([code, list]) => [
      code,
      [...new Set(list.sort((a, b) => a.index - b.index).map((one) => one.code))],
    ]),
  );
}

/** What each element scores on one scale, the highest first, then by element; and the names of elements. */
export function parseScores(
  text: string,
  source: string,
  onBad: OnBadRow,
  { scale, range, names }: { scale: string; range: readonly [number, number]; names: Map<string, string> },
): Map<string, ScoredElement[]> {
  const found = new Map<string, Map<string, number>>();
  for (const { fields, line } of parseTabText(text, RATING, source, onBad)) {
    const [code, element, name, id, value] = fields as [string, string, string, string, string];
    if (id !== scale) continue;
    const score = onScale(value, range, `${source}:${line}`, onBad);
    if (score === undefined) continue;
    const scores = found.get(code) ?? new Map<string, number>();
    found.set(code, scores);
    if (scores.has(element)) onBad(`${source}:${line}`, `${code} ${element} is there twice.`);
    else scores.set(element, score);
    names.set(element, name);
  }
  return new Map(
    Array.from(found, ([code, scores]) => [
      code,
      [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    ]),
  );
}

/** The publisher's twelve categories of required education, as the eight levels of the vocabulary. */
const EDUCATION_OF: readonly Education[] = [
  'none',
  'high-school',
  'certificate',
  'some-college',
  'associate',
  'bachelor',
  'bachelor',
  'master',
  'master',
  'doctorate',
  'doctorate',
  'doctorate',
];

/**
 * How many percent of those asked say which education is required (element 2.D.1). Where an occupation
 * has been asked in the newer way (scale RQ), those answers count, otherwise those of scale RL.
 */
export function parseEducation(
  text: string,
  source: string,
  onBad: OnBadRow,
): Map<string, (readonly [Education, number])[]> {
  const found = new Map<string, { RL: Map<Education, number>; RQ: Map<Education, number> }>();
  for (const { fields, line } of parseTabText(text, [...RATING, 'Category'], source, onBad)) {
    const [code, element, , scale, value, category] = fields as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (element !== '2.D.1' || (scale !== 'RL' && scale !== 'RQ')) continue;
    const where = `${source}:${line}`;
    const index = onScale(category, [1, EDUCATION_OF.length], where, onBad);
    const percent = index === undefined ? undefined : onScale(value, [0, 100], where, onBad);
    const education = EDUCATION_OF[(index ?? 0) - 1];
    if (percent === undefined || education === undefined) continue;
    const scales = found.get(code) ?? { RL: new Map(), RQ: new Map() };
    found.set(code, scales);
    scales[scale].set(education, (scales[scale].get(education) ?? 0) + percent);
  }
  return new Map(
    Array.from(found, ([code, { RL, RQ }]) => {
      const shares = RQ.size > 0 ? RQ : RL;
      const list = EDUCATION.flatMap((education): (readonly [Education, number])[] => {
        const percent = Math.min(100, Math.round((shares.get(education) ?? 0) * 100) / 100);
        return percent > 0 ? [[education, percent]] : [];
      });
      return [code, list];
    }),
  );
}
