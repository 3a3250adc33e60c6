import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { parseTabText } from './delimited.ts';
import { findGroups } from './soc-groups.ts';

/** The files of the O*NET release that list titles, and the columns of code and title. */
const FILES = [
  ['Occupation Data.txt', 'Title'],
  ['Alternate Titles.txt', 'Alternate Title'],
  ['Sample of Reported Titles.txt', 'Reported Job Title'],
] as const;

/**
 * The titles that the O*NET release lists, by SOC code; a code that stands for several occupations
 * together (13-1020) has the titles of all of them. `folder` holds the releases as the scripts expect
 * them. Throws a Failure when a file cannot be read.
 */
export function loadListedTitles(folder: string): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  const add = (code: string, title: string): void => {
    const list = titles.get(code);
    if (list) list.push(title);
    else titles.set(code, [title]);
  };
  for (const [name, column] of FILES) {
    const path = join(folder, 'onet/db_30_1_text', name);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      throw new Failure(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
    }
    for (const { fields } of parseTabText(text, ['O*NET-SOC Code', column], path)) {
      const code = fields[0]!.slice(0, 7);
      for (const group of [code, ...findGroups(code)]) add(group, fields[1]!);
    }
  }
  return titles;
}
