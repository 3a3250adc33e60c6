import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTabText } from '../../src/data/import/delimited.ts';
import type { TitleDocument } from '../../src/domain/title-search/document.ts';

const CODE = 'O*NET-SOC Code';

/** The occupations of the release as documents of the title search; `folder` holds `onet/`. */
export function loadDocuments(folder: string): TitleDocument[] {
  const rows = (name: string, columns: string[]): string[][] => {
    const path = join(folder, 'onet/db_30_1_text', name);
    return [...parseTabText(readFileSync(path, 'utf8'), [CODE, ...columns], path)].map(({ fields }) => [
      ...fields,
    ]);
  };
  const group = (all: string[][]): Map<string, string[][]> => {
    const groups = new Map<string, string[][]>();
    for (const row of all) {
      const list = groups.get(row[0]!);
      if (list) list.push(row);
      else groups.set(row[0]!, [row]);
    }
    return groups;
  };
  const alternate = group(rows('Alternate Titles.txt', ['Alternate Title']));
  const reported = group(rows('Sample of Reported Titles.txt', ['Reported Job Title']));
  const technology = group(rows('Technology Skills.txt', ['Example']));
  const tasks = group(rows('Task Statements.txt', ['Task']));
  return rows('Occupation Data.txt', ['Title', 'Description']).map(([code, title, description]) => {
    return {
      id: code!,
      soc: code!.slice(0, 7),
      title: title!,
      otherTitles: [
        ...new Set(
          [...(alternate.get(code!) ?? []), ...(reported.get(code!) ?? [])].map(([, text]) => text!),
        ),
      ],
      texts: [
        description!,
        ...[...(tasks.get(code!) ?? []), ...(technology.get(code!) ?? [])].map(([, text]) => text!),
      ],
      isEditorial: false,
    };
  });
}
