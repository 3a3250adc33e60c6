import { findSteering } from '../steering.ts';
import { monthOf, type Stint } from './work-years.ts';

/** A job of a résumé. `where` is its place in the file, such as `work[0]`. */
export interface ResumeJob {
  readonly where: string;
  readonly title: string | null;
  /** null when the dates cannot be read, or there are none. */
  readonly stint: Stint | null;
}

export interface ResumeStudy {
  readonly where: string;
  /** As it is written; null when only an institution or a field is named. */
  readonly studyType: string | null;
  /** What it is called when it has to be named: its type, field or institution. */
  readonly name: string;
  readonly to: number | null;
  readonly goesOn: boolean;
}

export interface ResumeSkill {
  readonly where: string;
  readonly name: string;
  readonly level: string | null;
  readonly keywords: readonly string[];
}

/** What truest itself wrote into a résumé and JSON Resume has no place for. */
export interface ResumeExtension {
  readonly role: string | null;
  readonly yearsInRole: number | null;
  readonly years: number | null;
}

/** A part of the file that could not be used, and why. */
export interface ResumeProblem {
  readonly where: string;
  readonly why: string;
}

/** What a résumé says about what truest keeps, as plain text; nothing is matched yet. */
export interface ResumeReading {
  readonly label: string | null;
  readonly jobs: readonly ResumeJob[];
  readonly studies: readonly ResumeStudy[];
  readonly skills: readonly ResumeSkill[];
  readonly certificates: readonly { readonly where: string; readonly name: string }[];
  readonly extension: ResumeExtension;
  readonly problems: readonly ResumeProblem[];
  /** Parts that truest has no use for, such as `basics.email` or `volunteer (2)`. */
  readonly notUsed: readonly string[];
}

/** No résumé has as many entries in one list. */
const MOST_ENTRIES = 300;
const MOST_LETTERS = 200;

/** Parts that are no content: nobody misses them. */
const SILENT = new Set(['$schema', 'meta']);
const READ = new Set(['basics', 'work', 'education', 'skills', 'certificates']);
const STANDARD = new Set([
  ...['volunteer', 'awards', 'publications', 'languages', 'interests', 'references', 'projects'],
  ...SILENT,
  ...READ,
]);

type Entry = Readonly<Record<string, unknown>>;

/** Collects what is wrong while the parts are read: a part of the wrong kind is named, and left out. */
class Reader {
  readonly problems: ResumeProblem[] = [];

  text(entry: Entry, key: string, where: string): string | null {
    const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
    if (value === undefined || value === null) return null;
    const place = where === '' ? key : `${where}.${key}`;
    if (typeof value !== 'string') {
      this.problems.push({ where: place, why: `${kindOf(value)} instead of a text` });
      return null;
    }
    const text = cleanLine(value);
    if (text.length > MOST_LETTERS) {
      this.problems.push({ where: place, why: `a text of ${text.length} characters is no ${key}` });
      return null;
    }
    return text === '' ? null : text;
  }

  entry(value: unknown, where: string): Entry | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'object' && !Array.isArray(value)) return value as Entry;
    this.problems.push({ where, why: `${kindOf(value)} instead of an object` });
    return null;
  }

  list(value: unknown, where: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.problems.push({ where, why: `${kindOf(value)} instead of a list` });
      return [];
    }
    if (value.length > MOST_ENTRIES) {
      const why = `has ${value.length} entries; the first ${MOST_ENTRIES} are read`;
      this.problems.push({ where, why });
    }
    return value.slice(0, MOST_ENTRIES);
  }

  entries(value: unknown, where: string): { readonly entry: Entry; readonly where: string }[] {
    return this.list(value, where).flatMap((each, at) => {
      const entry = this.entry(each, `${where}[${at}]`);
      return entry ? [{ entry, where: `${where}[${at}]` }] : [];
    });
  }

  month(entry: Entry, key: string, where: string): number | null {
    const text = this.text(entry, key, where);
    if (text === null) return null;
    const month = monthOf(text);
    if (month !== undefined) return month;
    this.problems.push({ where: `${where}.${key}`, why: `"${text}" is no date such as 2014-03` });
    return null;
  }
}

/** Reads a parsed JSON Resume. Takes whatever it is given; undefined when it is not even an object. */
export function readResume(value: unknown, now: number): ResumeReading | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const resume = value as Entry;
  const reader = new Reader();
  const part = (key: string): unknown => (Object.hasOwn(resume, key) ? resume[key] : undefined);
  const basics = reader.entry(part('basics'), 'basics') ?? {};
  return {
    label: reader.text(basics, 'label', 'basics'),
    jobs: readJobs(part('work'), reader),
    studies: readStudies(part('education'), reader, now),
    skills: readSkills(part('skills'), reader),
    certificates: reader.entries(part('certificates'), 'certificates').flatMap(({ entry, where }) => {
      const name = reader.text(entry, 'name', where);
      return name === null ? [] : [{ where, name }];
    }),
    extension: readExtension(part('meta')),
    problems: reader.problems,
    notUsed: [
      ...Object.keys(basics)
        .filter((key) => key !== 'label' && !isEmpty(basics[key]))
        .map((key) => `basics.${shortKey(key)}`),
      ...Object.keys(resume)
        .filter((key) => !READ.has(key) && !SILENT.has(key) && !isEmpty(resume[key]))
        .map(
          (key) =>
            `${shortKey(key)}${countOf(resume[key])}${STANDARD.has(key) ? '' : ', not of JSON Resume'}`,
        ),
    ].slice(0, 40),
  };
}

function readJobs(value: unknown, reader: Reader): ResumeJob[] {
  return reader.entries(value, 'work').map(({ entry, where }) => {
    const from = reader.month(entry, 'startDate', where);
    const to = reader.month(entry, 'endDate', where);
    const isReadable = from !== null && (to !== null || isEmpty(entry['endDate']));
    if (isReadable && to !== null && to < from) {
      reader.problems.push({ where, why: 'ends before it begins; its years are not counted' });
    }
    const stint = isReadable && (to === null || to >= from) ? { from, to } : null;
    return { where, title: reader.text(entry, 'position', where), stint };
  });
}

function readStudies(value: unknown, reader: Reader, now: number): ResumeStudy[] {
  return reader.entries(value, 'education').flatMap(({ entry, where }) => {
    const studyType = reader.text(entry, 'studyType', where);
    const name = studyType ?? reader.text(entry, 'area', where) ?? reader.text(entry, 'institution', where);
    if (name === null) return [];
    const to = reader.month(entry, 'endDate', where);
    const goesOn = to === null ? !isEmpty(entry['startDate']) && isEmpty(entry['endDate']) : to > now;
    return [{ where, studyType, name, to, goesOn }];
  });
}

function readSkills(value: unknown, reader: Reader): ResumeSkill[] {
  return reader.entries(value, 'skills').flatMap(({ entry, where }) => {
    const keywords = reader.list(entry['keywords'], `${where}.keywords`).flatMap((keyword, at) => {
      const text = reader.text({ keyword }, 'keyword', `${where}.keywords[${at}]`);
      return text === null ? [] : [text];
    });
    const name = reader.text(entry, 'name', where);
    const level = reader.text(entry, 'level', where);
    return name === null && keywords.length === 0 ? [] : [{ where, name: name ?? '', level, keywords }];
  });
}

function readExtension(meta: unknown): ResumeExtension {
  const own = objectAt(objectAt(meta)['truest']);
  const years = (key: string): number | null => {
    const value = own[key];
    return typeof value === 'number' && value >= 0 && value <= 80 ? value : null;
  };
  const { role } = own;
  return {
    role: typeof role === 'string' && role.length <= 80 ? role : null,
    yearsInRole: years('yearsInRole'),
    years: years('years'),
  };
}

const objectAt = (value: unknown): Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : {};

/** A text in one line, without what would steer a terminal. */
function cleanLine(text: string): string {
  let clean = '';
  let done = 0;
  // More than this is refused anyway, and looking for what steers takes its time.
  const begun = text.slice(0, 10 * MOST_LETTERS);
  for (const { at, character } of findSteering(begun)) {
    clean += `${begun.slice(done, at)} `;
    done = at + character.length;
  }
  return (clean + begun.slice(done)).replace(/\s+/g, ' ').trim();
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);

const countOf = (value: unknown): string => (Array.isArray(value) ? ` (${value.length})` : '');

const shortKey = (key: string): string =>
  key.length > 40 ? `${cleanLine(key).slice(0, 40)}...` : cleanLine(key);
