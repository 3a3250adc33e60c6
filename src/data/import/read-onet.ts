import { Failure } from '../../domain/failure.ts';
import type { BadFile, MissingFile } from '../../domain/imports.ts';
import { BadRows, shown } from './bad-rows.ts';
import type { Step } from './change-imports.ts';
import { decodeText } from './decode-text.ts';
import { parseRelease, type Rating } from './onet.ts';
import type { OnetFacts, OnetOccupation, RatedElement } from './onet-facts.ts';
import { parseOccupations } from './onet-lists.ts';
import { type Gathered, gather, nothingGathered, ONET_PARTS, type OnetPart } from './onet-parts.ts';
import { INDISPENSABLE, type ReleaseFiles } from './release-files.ts';

export interface ReadOnet {
  readonly facts: OnetFacts;
  readonly counts: Readonly<Record<string, number>>;
  readonly missing: readonly MissingFile[];
  readonly bad: readonly BadFile[];
}

/**
 * Reads a text release, from 28 on. A file that is missing, that cannot be read or that has another
 * shape is named, and the rest is read; so are the rows that are not as they should be. Throws a Failure
 * only when there are no occupations. `step` is waited for before each file.
 */
export async function readOnet(files: ReleaseFiles, step: Step = async () => {}): Promise<ReadOnet> {
  const bad: BadFile[] = [];
  const missing: MissingFile[] = [];
  const attempt = async <T>(
    name: string,
    parse: (text: string, source: string, onBad: BadRows['add']) => T,
  ): Promise<T | undefined> => {
    await step(`reading ${name}`);
    const rows = new BadRows();
    let problem: string | null = null;
    let result: T | undefined;
    try {
      result = parse(decodeText(await files.read(name)).text, name, rows.add);
    } catch (error) {
      problem = (error as Error).message.split('\n', 1)[0]!;
    }
    if (problem !== null || rows.count > 0)
      bad.push({ file: name, problem, skipped: rows.count, first: rows.first });
    return result;
  };
  if (!files.names.has(INDISPENSABLE)) throw new Failure(`${files.name} has no ${INDISPENSABLE}.`);
  const listed = await attempt(INDISPENSABLE, parseOccupations);
  if (listed === undefined || listed.size === 0) {
    const why = bad[0]?.problem ?? bad[0]?.first[0] ?? 'it is empty';
    throw new Failure(`${files.name} has no occupations that can be read: ${why}`, {
      advice: ['download the release again; without its list of occupations nothing can be imported'],
    });
  }
  const release = await releaseOf(files, attempt, missing);
  const into = nothingGathered();
  for (const part of ONET_PARTS) {
    const { present, absent } = choose(part, files.names);
    const ended = part.until !== undefined && isLater(release, part.until);
    if (!ended) missing.push(...absent.map((file) => ({ file, meaning: part.missing })));
    for (const name of present) {
      await attempt(name, (text, source, onBad) => {
        const found = nothingGathered();
        part.read(text, source, onBad, found);
        for (const code of gather(into, found, (one) => listed.has(one)))
          onBad(source, `${shown(code)} is not in ${INDISPENSABLE}.`);
      });
    }
  }
  const occupations = [...listed.keys()]
    .sort()
    .map((code) => occupationOf(code, listed.get(code)!, into, listed));
  const total = (count: (occupation: OnetOccupation) => number): number =>
    occupations.reduce((sum, occupation) => sum + count(occupation), 0);
  return {
    facts: { release, elements: Object.fromEntries([...into.names].sort()), occupations },
    counts: {
      occupations: occupations.length,
      occupationsWithData: occupations.filter((one) => one.skills.length + one.knowledge.length > 0).length,
      titles: total((one) => one.titles.length),
      tasks: total((one) => one.tasks.length),
      technologies: total((one) => one.technology.length),
    },
    missing,
    bad,
  };
}

/** Which of the names that a part has had are there. */
function choose(part: OnetPart, names: ReadonlySet<string>): { present: string[]; absent: string[] } {
  const shape = part.files.find((files) => files.some((file) => names.has(file)));
  if (!shape) return { present: [], absent: [part.files.map((files) => files.join(' and ')).join(', or ')] };
  return {
    present: shape.filter((file) => names.has(file)),
    absent: shape.filter((file) => !names.has(file)),
  };
}

/** Whether a release such as `O*NET 30.3` came after another. */
function isLater(release: string, [major, minor]: readonly [number, number]): boolean {
  const [, ours, after] = /(\d+)\.(\d+)/.exec(release) ?? [];
  return Number(ours) > major || (Number(ours) === major && Number(after) > minor);
}

async function releaseOf(
  files: ReleaseFiles,
  attempt: <T>(name: string, parse: (text: string, source: string) => T) => Promise<T | undefined>,
  missing: MissingFile[],
): Promise<string> {
  const told = files.names.has('Read Me.txt') ? await attempt('Read Me.txt', parseRelease) : undefined;
  if (told !== undefined) return told;
  const [, major, minor] = /\bdb_(\d+)_(\d+)/.exec(`${files.folder} ${files.name}`) ?? [];
  const release = major === undefined ? 'O*NET, release unknown' : `O*NET ${major}.${minor}`;
  if (!files.names.has('Read Me.txt'))
    missing.push({ file: 'Read Me.txt', meaning: `the release is called "${release}", after its folder` });
  return release;
}

function occupationOf(
  code: string,
  { title, description }: { title: string; description: string },
  into: Gathered,
  listed: ReadonlyMap<string, unknown>,
): OnetOccupation {
  const rated = (list: readonly Rating[] | undefined): RatedElement[] =>
    (list ?? [])
      .map(({ element, importance, level }): RatedElement => [element, importance, level])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    code,
    title,
    description,
    jobZone: into.jobZones.get(code) ?? null,
    interests: into.interests.get(code) ?? null,
    skills: rated(into.skills.get(code)),
    knowledge: rated(into.knowledge.get(code)),
    activities: rated(into.activities.get(code)),
    workStyles: into.workStyles.get(code) ?? [],
    values: into.values.get(code) ?? [],
    education: into.education.get(code) ?? [],
    tasks: into.tasks.get(code) ?? [],
    technology: into.technology.get(code) ?? [],
    titles: distinct(into.titles.get(code) ?? [], title),
    related: (into.related.get(code) ?? []).filter((other) => listed.has(other)),
  };
}

/** Titles without those that are the same but for capitals, and without the occupation's own. */
function distinct(titles: readonly string[], own: string): string[] {
  const seen = new Set([own.toLowerCase()]);
  return titles.filter((title) => {
    const key = title.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
