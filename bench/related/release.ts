import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTabText } from '../../src/data/import/delimited.ts';
import { parseInterests, parseRatings } from '../../src/data/import/onet.ts';
import {
  parseAlternateTitles,
  parseDescriptions,
  parseRelatedOccupations,
  parseTasks,
} from '../../src/data/import/onet-texts.ts';
import type { RelatedDocument } from '../../src/domain/related/document.ts';
import { INTERESTS } from '../../src/schema/vocabulary.ts';

/** The occupations of a text release, to be compared, and what the publisher says of them. */
export interface Release {
  /** Made without Related Occupations.txt. */
  readonly documents: readonly RelatedDocument[];
  /** The publisher's related occupations by code, nearest first. */
  readonly related: ReadonlyMap<string, readonly string[]>;
}

/** Reads a folder such as db_30_1_text. */
export function readRelease(folder: string): Release {
  const read = <T>(name: string, parse: (text: string, source: string) => T): T =>
    parse(readFileSync(join(folder, name), 'utf8'), name);
  const tasks = read('Task Statements.txt', parseTasks);
  const descriptions = read('Occupation Data.txt', parseDescriptions);
  const alternate = read('Alternate Titles.txt', parseAlternateTitles);
  const knowledge = read('Knowledge.txt', parseRatings);
  const skills = read('Skills.txt', parseRatings);
  const activities = read('Work Activities.txt', parseRatings);
  const interests = read('Interests.txt', parseInterests);
  const names = read('Occupation Data.txt', (text, source) =>
    Array.from(parseTabText(text, ['O*NET-SOC Code', 'Title'], source), ({ fields }) => fields),
  );
  const documents = names.map(([code, title]): RelatedDocument => {
    const scores = interests.get(code!);
    return {
      id: code!,
      text: [title, descriptions.get(code!), ...(tasks.get(code!) ?? []).map((task) => task.text)].join('\n'),
      titles: [title!, ...(alternate.get(code!) ?? [])],
      knowledge: knowledge.get(code!) ?? [],
      interests: scores ? INTERESTS.map((interest) => scores[interest]) : null,
      skills: new Map(),
      abilities: [...(skills.get(code!) ?? []), ...(activities.get(code!) ?? [])],
    };
  });
  return { documents, related: read('Related Occupations.txt', parseRelatedOccupations) };
}
