import { INTERESTS } from '../../schema/vocabulary.ts';
import { type OnBadRow, shown } from './bad-rows.ts';
import { type InterestScores, parseInterests, parseJobZones, parseRatings, type Rating } from './onet.ts';
import type { OnetOccupation, ScoredElement } from './onet-facts.ts';
import {
  LONGEST_LINE,
  parseEducation,
  parseRelated,
  parseScores,
  parseTasks,
  parseTechnology,
  parseTitles,
} from './onet-lists.ts';

/** What the files of a release say, by occupation; filled part by part. */
export interface Gathered {
  /** Names of elements. */
  readonly names: Map<string, string>;
  readonly jobZones: Map<string, number>;
  readonly interests: Map<string, InterestScores>;
  readonly skills: Map<string, Rating[]>;
  readonly knowledge: Map<string, Rating[]>;
  readonly activities: Map<string, Rating[]>;
  readonly workStyles: Map<string, ScoredElement[]>;
  readonly values: Map<string, ScoredElement[]>;
  readonly education: Map<string, OnetOccupation['education'][number][]>;
  readonly tasks: Map<string, { text: string; core: boolean }[]>;
  readonly technology: Map<string, { name: string; hot: boolean }[]>;
  readonly titles: Map<string, string[]>;
  readonly related: Map<string, string[]>;
}

/** A part of a release: a file, which had other names in other releases. */
export interface OnetPart {
  /** The names that its files have had together, the newest first. */
  readonly files: readonly (readonly string[])[];
  /** What it means when it is missing, after "so ". */
  readonly missing: string;
  /** The last release that has it, as major and minor. */
  readonly until?: readonly [number, number];
  readonly read: (text: string, source: string, onBad: OnBadRow, into: Gathered) => void;
}

const ELEMENT = /^\d\.[A-Z](?:\.[0-9a-z]+)*$/;

/** Whether a profile can name what something is rated by. */
const isElement = (element: string, name: string): boolean =>
  ELEMENT.test(element) && name.trim() === name && name !== '' && name.length <= LONGEST_LINE;

const ratings =
  (part: 'skills' | 'knowledge' | 'activities'): OnetPart['read'] =>
  (text, source, onBad, into) => {
    for (const [code, list] of parseRatings(text, source, onBad)) {
      const good = list.filter(({ element, name }) => isElement(element, name));
      if (good.length < list.length)
        onBad(source, `${shown(code)} is rated by something that is no element.`);
      for (const { element, name } of good) into.names.set(element, name);
      into[part].set(code, good);
    }
  };

const scores =
  (part: 'workStyles' | 'values', scale: string, range: readonly [number, number]): OnetPart['read'] =>
  (text, source, onBad, into) => {
    const names = new Map<string, string>();
    for (const [code, list] of parseScores(text, source, onBad, { scale, range, names })) {
      const good = list.filter(([element]) => isElement(element, names.get(element) ?? ''));
      if (good.length < list.length)
        onBad(source, `${shown(code)} is rated by something that is no element.`);
      for (const [element] of good) into.names.set(element, names.get(element)!);
      into[part].set(code, good);
    }
  };

function addAll<T>(into: Map<string, T>, found: ReadonlyMap<string, T>): void {
  for (const [code, value] of found) into.set(code, value);
}

/** What has been read of a file, as far as it is about known occupations, is added to the rest. */
export function gather(into: Gathered, found: Gathered, isKnown: (code: string) => boolean): string[] {
  const unknown = new Set<string>();
  for (const [name, value] of found.names) into.names.set(name, value);
  for (const key of Object.keys(found) as (keyof Gathered)[]) {
    if (key === 'names') continue;
    const target = into[key] as Map<string, unknown>;
    for (const [code, value] of found[key] as Map<string, unknown>) {
      const before = target.get(code);
      if (!isKnown(code)) unknown.add(code);
      else target.set(code, Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value);
    }
  }
  return [...unknown];
}

/** Nothing yet. */
export const nothingGathered = (): Gathered => ({
  names: new Map(),
  jobZones: new Map(),
  interests: new Map(),
  skills: new Map(),
  knowledge: new Map(),
  activities: new Map(),
  workStyles: new Map(),
  values: new Map(),
  education: new Map(),
  tasks: new Map(),
  technology: new Map(),
  titles: new Map(),
  related: new Map(),
});

/** Everything that is taken of a release beside its list of occupations. */
export const ONET_PARTS: readonly OnetPart[] = [
  {
    files: [['Job Zones.txt']],
    missing: 'occupations stand in the middle of their track, whatever preparation they need',
    read: (text, source, onBad, into) => addAll(into.jobZones, parseJobZones(text, source, onBad)),
  },
  {
    files: [['Career Interest Types.txt'], ['Interests.txt']],
    missing: 'occupations have no interests, and cannot be matched by them',
    read: (text, source, onBad, into) => addAll(into.interests, parseInterests(named(text), source, onBad)),
  },
  {
    files: [['Essential Skills.txt', 'Transferable Skills.txt'], ['Skills.txt']],
    missing: 'occupations lack skills, and moves between them are guessed from less',
    read: ratings('skills'),
  },
  {
    files: [['Knowledge.txt']],
    missing: 'occupations lack knowledge, and moves between them are guessed from less',
    read: ratings('knowledge'),
  },
  {
    files: [['Work Activities.txt']],
    missing: 'occupations have no work activities',
    read: ratings('activities'),
  },
  {
    files: [['Work Styles.txt']],
    missing: 'occupations have no work styles',
    read: scores('workStyles', 'WI', [-3, 3]),
  },
  {
    files: [['Work Values.txt']],
    missing: 'occupations have no work values',
    until: [30, 2],
    read: scores('values', 'EX', [1, 7]),
  },
  {
    files: [['Education.txt'], ['Education, Training, and Experience.txt']],
    missing: 'nobody says which education people in an occupation have been asked for',
    read: (text, source, onBad, into) => addAll(into.education, parseEducation(text, source, onBad)),
  },
  {
    files: [['Task Statements.txt']],
    missing: 'occupations have no tasks',
    read: (text, source, onBad, into) => addAll(into.tasks, parseTasks(text, source, onBad)),
  },
  {
    files: [['Software Skills.txt'], ['Technology Skills.txt']],
    missing: 'occupations have no software',
    read: (text, source, onBad, into) => addAll(into.technology, parseTechnology(text, source, onBad)),
  },
  {
    files: [['Job Titles.txt'], ['Alternate Titles.txt']],
    missing: 'fewer titles that people type are found',
    read: (text, source, onBad, into) => addAll(into.titles, parseTitles(text, source, onBad)),
  },
  {
    files: [['Sample of Reported Titles.txt']],
    missing: 'fewer titles that people type are found',
    read: (text, source, onBad, into) => addAll(into.titles, parseTitles(text, source, onBad)),
  },
  {
    files: [['Related Occupations.txt']],
    missing: "the publisher's related occupations are not shown",
    read: (text, source, onBad, into) => addAll(into.related, parseRelated(text, source, onBad)),
  },
];

/** Interests by their elements, whatever they are called. */
function named(text: string): string {
  return text.replace(
    /\t1\.B\.1\.([a-f])\t[^\t\n]*\t/g,
    (_, letter: string) => `\t1.B.1.${letter}\t${INTERESTS['abcdef'.indexOf(letter)]}\t`,
  );
}
