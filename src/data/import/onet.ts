import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { OccupationProfile } from '../../schema/category.ts';
import { INTERESTS, type Interest } from '../../schema/vocabulary.ts';
import { type OnBadRow, refuseBadRow, shown } from './bad-rows.ts';
import { parseTabText } from './delimited.ts';

export type Rating = OccupationProfile['skills'][number];
export type InterestScores = NonNullable<OccupationProfile['interests']>;

/** An O*NET text release, by O*NET-SOC code. */
export interface Onet {
  /** Such as `O*NET 30.1 (December 2025)`. */
  readonly release: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly skills: ReadonlyMap<string, readonly Rating[]>;
  readonly knowledge: ReadonlyMap<string, readonly Rating[]>;
  readonly interests: ReadonlyMap<string, InterestScores>;
  readonly jobZones: ReadonlyMap<string, number>;
  /** Files that the release does not have, or has under another name. */
  readonly missing: readonly string[];
}

export const CODE = 'O*NET-SOC Code';
export const RATING = [CODE, 'Element ID', 'Element Name', 'Scale ID', 'Data Value'];

/** The title of each occupation, out of `Occupation Data.txt`. */
function parseOccupationTitles(text: string, source: string): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { fields } of parseTabText(text, [CODE, 'Title'], source)) titles.set(fields[0]!, fields[1]!);
  return titles;
}

/**
 * Skills.txt or Knowledge.txt: importance (scale IM, 1 to 5) and level (LV, 0 to 7; null where the
 * release has none) of every element, the most important first, then by element. An element without
 * an importance is left out. A value that is off its scale, and one that is there twice, is told to `onBad`.
 */
export function parseRatings(
  text: string,
  source: string,
  onBad: OnBadRow = refuseBadRow,
): Map<string, Rating[]> {
  const byCode = new Map<string, Map<string, { name: string; IM?: number; LV?: number }>>();
  for (const { fields, line } of parseTabText(text, RATING, source, onBad)) {
    const [code, element, name, scale, value] = fields as [string, string, string, string, string];
    if (scale !== 'IM' && scale !== 'LV') continue;
    const number = onScale(value, scale === 'IM' ? [1, 5] : [0, 7], `${source}:${line}`, onBad);
    if (number === undefined) continue;
    const elements = byCode.get(code) ?? new Map();
    byCode.set(code, elements);
    const rating = elements.get(element) ?? { name };
    elements.set(element, rating);
    if (rating[scale] !== undefined)
      onBad(`${source}:${line}`, `${code} ${element} ${scale} is there twice.`);
    else rating[scale] = number;
  }
  return new Map(
    Array.from(byCode, ([code, elements]) => {
      const ratings: Rating[] = [];
      for (const [element, { name, IM: importance, LV: level = null }] of elements) {
        if (importance !== undefined) ratings.push({ element, name, importance, level });
      }
      return [code, ratings.sort((a, b) => b.importance - a.importance || (a.element < b.element ? -1 : 1))];
    }),
  );
}

/** The six occupational interests (scale OI, 1 to 7) of each occupation that has all six. */
export function parseInterests(
  text: string,
  source: string,
  onBad: OnBadRow = refuseBadRow,
): Map<string, InterestScores> {
  const found = new Map<string, Partial<Record<Interest, number>>>();
  for (const { fields, line } of parseTabText(text, RATING, source, onBad)) {
    const interest = INTERESTS.find((one) => one === fields[2]?.toLowerCase());
    if (fields[3] !== 'OI' || !interest) continue;
    const scores = found.get(fields[0]!) ?? {};
    found.set(fields[0]!, scores);
    const score = onScale(fields[4]!, [1, 7], `${source}:${line}`, onBad);
    if (score !== undefined) scores[interest] ??= score;
  }
  const whole = new Map<string, InterestScores>();
  for (const [code, scores] of found) {
    if (INTERESTS.every((interest) => scores[interest] !== undefined))
      whole.set(code, inOrder(scores as InterestScores));
  }
  return whole;
}

const inOrder = (scores: InterestScores): InterestScores =>
  Object.fromEntries(INTERESTS.map((interest) => [interest, scores[interest]])) as InterestScores;

/** The job zone (1 to 5) of each occupation. */
export function parseJobZones(
  text: string,
  source: string,
  onBad: OnBadRow = refuseBadRow,
): Map<string, number> {
  const zones = new Map<string, number>();
  for (const { fields, line } of parseTabText(text, [CODE, 'Job Zone'], source, onBad)) {
    const zone = onScale(fields[1]!, [1, 5], `${source}:${line}`, onBad);
    if (zone !== undefined && !zones.has(fields[0]!)) zones.set(fields[0]!, zone);
  }
  return zones;
}

/** `O*NET 30.1 (December 2025)` out of the release's Read Me.txt. */
export function parseRelease(text: string, source: string): string {
  const [, version, month] = /O\*NET (\d+\.\d+) Database\s+(\w+ \d{4}) Release/.exec(text) ?? [];
  if (!version) throw new Failure(`${source} does not say which release of O*NET this is.`);
  return `O*NET ${version} (${month})`;
}

/** A number between two bounds; anything else is told to `onBad` and undefined. */
export function onScale(
  text: string,
  [min, max]: readonly [number, number],
  where: string,
  onBad: OnBadRow,
): number | undefined {
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  onBad(where, `${shown(text)} is not between ${min} and ${max}.`);
  return undefined;
}

/**
 * Reads a folder of a text release (db_30_1_text). Files that it has not are listed in `missing`, and
 * the rest is read; only Occupation Data.txt and Read Me.txt must be there.
 */
export async function loadOnet(folder: string): Promise<Onet> {
  const present = new Set(await readdir(folder));
  const missing: string[] = [];
  const read = async <T>(
    name: string,
    parse: (text: string, source: string) => T,
    otherwise?: T,
  ): Promise<T> => {
    const path = join(folder, name);
    if (present.has(name)) return parse(await readFile(path, 'utf8'), path);
    if (otherwise === undefined) throw new Failure(`${folder} has no ${name}: is it an O*NET text release?`);
    missing.push(name);
    return otherwise;
  };
  return {
    release: await read('Read Me.txt', parseRelease),
    titles: await read('Occupation Data.txt', parseOccupationTitles),
    skills: await read('Skills.txt', parseRatings, new Map()),
    knowledge: await read('Knowledge.txt', parseRatings, new Map()),
    interests: await read('Interests.txt', parseInterests, new Map()),
    jobZones: await read('Job Zones.txt', parseJobZones, new Map()),
    missing,
  };
}
