import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OnBadRow } from '../../src/data/import/bad-rows.ts';
import { parseInterests, parseRatings } from '../../src/data/import/onet.ts';
import { parseOccupations, parseRelated, parseTasks, parseTitles } from '../../src/data/import/onet-lists.ts';
import type { RelatedDocument } from '../../src/domain/related/document.ts';
import { INTERESTS } from '../../src/schema/vocabulary.ts';

/** The occupations of a text release, to be compared, and what the publisher says of them. */
export interface Release {
  /** Made without Related Occupations.txt. */
  readonly documents: readonly RelatedDocument[];
  /** The publisher's related occupations by code, nearest first. */
  readonly related: ReadonlyMap<string, readonly string[]>;
}

/** Reads a folder such as db_30_1_text; a row that is not as it should be is passed over, as in an import. */
export function readRelease(folder: string): Release {
  const read = <T>(name: string, parse: (text: string, source: string, onBad: OnBadRow) => T): T =>
    parse(readFileSync(join(folder, name), 'utf8'), name, () => {});
  const tasks = read('Task Statements.txt', parseTasks);
  const titles = read('Alternate Titles.txt', parseTitles);
  const knowledge = read('Knowledge.txt', parseRatings);
  const skills = read('Skills.txt', parseRatings);
  const activities = read('Work Activities.txt', parseRatings);
  const interests = read('Interests.txt', parseInterests);
  const occupations = read('Occupation Data.txt', parseOccupations);
  const documents = Array.from(occupations, ([code, { title, description }]): RelatedDocument => {
    const scores = interests.get(code);
    return {
      id: code,
      text: [title, description, ...(tasks.get(code) ?? []).map((task) => task.text)].join('\n'),
      titles: [title, ...(titles.get(code) ?? [])],
      knowledge: knowledge.get(code) ?? [],
      interests: scores ? INTERESTS.map((interest) => scores[interest]) : null,
      skills: new Map(),
      abilities: [...(skills.get(code) ?? []), ...(activities.get(code) ?? [])],
    };
  });
  return { documents, related: read('Related Occupations.txt', parseRelated) };
}
