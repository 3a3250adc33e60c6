import type { Education } from '../../schema/vocabulary.ts';
import type { Catalogue } from '../catalogue.ts';
import { normalise } from '../words.ts';
import { educationNamed, higherEducation } from './education-words.ts';
import { placeRole, type RoleName } from './place-role.ts';
import { placeSkills } from './place-skills.ts';
import type { ResumeJob, ResumeReading, ResumeStudy } from './read-resume.ts';
import { inHalfYears, type Stint, yearsOfWork } from './work-years.ts';

/** `sure`: it says just that. `likely`: it is near. `assumed`: read out of words or dates. */
export type Certainty = 'sure' | 'likely' | 'assumed';

interface Part<Field extends string, Value> {
  readonly field: Field;
  readonly value: Value;
  /** Its place in the résumé, and what stands there. */
  readonly where: string;
  readonly text: string;
  readonly how: Certainty;
  /** What it was taken as, and why, in a few words. */
  readonly because: string;
}

/** Something that a résumé says and truest keeps. */
export type ResumePart =
  | (Part<'role', string> & { readonly title: string })
  | Part<'yearsInRole' | 'years', number>
  | Part<'education', Education>
  | (Part<'skill', number> & { readonly skill: string; readonly name: string })
  | Part<'licence', string>;

/** Something that a résumé says and truest could not take. */
export interface LeftOut {
  readonly where: string;
  readonly text: string;
  readonly why: string;
  /** The id of the skill that it names, where only the level is missing. */
  readonly skill?: string;
}

export interface Placement {
  readonly parts: readonly ResumePart[];
  readonly left: readonly LeftOut[];
  /** A job title that could be several roles, or none: to be asked. */
  readonly roleQuestion: {
    readonly title: string;
    readonly where: string;
    readonly candidates: readonly RoleName[];
  } | null;
}

/**
 * What a résumé comes to with the words of a catalogue.
 *
 * @param now in months since the year 0
 * @param chosen the role that the user named for it; null when none is right, undefined when not asked
 */
export function placeResume(
  reading: ResumeReading,
  catalogue: Catalogue,
  now: number,
  chosen?: RoleName | null,
): Placement {
  const role = placeJob(reading, catalogue, now, chosen);
  const skills = placeSkills(reading.skills, catalogue.skills());
  const education = placeEducation(reading.studies);
  const problems = reading.problems.map(({ where, why }): LeftOut => ({ where, text: '', why }));
  return {
    parts: [
      ...role.parts,
      ...yearsPart(reading, now),
      ...education.parts,
      ...skills.parts,
      ...reading.certificates.map(
        ({ where, name }): ResumePart => ({
          field: 'licence',
          value: name,
          where,
          text: name,
          how: 'sure',
          because: 'in its own words',
        }),
      ),
    ],
    left: [...role.left, ...tooManyYears(reading, now), ...education.left, ...skills.left, ...problems],
    roleQuestion: role.question,
  };
}

interface PlacedRole {
  readonly parts: readonly ResumePart[];
  readonly left: readonly LeftOut[];
  readonly question: Placement['roleQuestion'];
}

interface Title {
  readonly where: string;
  readonly text: string;
  readonly stint: Stint | null;
  /** What is to be said about whose job it is, such as "your last job". */
  readonly which: string;
}

function placeJob(
  reading: ResumeReading,
  catalogue: Catalogue,
  now: number,
  chosen: RoleName | null | undefined,
): PlacedRole {
  const titles = titlesOf(reading, now);
  const [main] = titles;
  if (!main) {
    if (!chosen) return { parts: [], left: [], question: null };
    const given: Title = { where: '', text: chosen.title, stint: null, which: '' };
    return { parts: [rolePart(given, chosen, 'sure', 'as you said')], left: [], question: null };
  }
  if (chosen) {
    const parts = [rolePart(main, chosen, 'sure', 'as you said'), ...inRole(main, chosen, reading, now)];
    return { parts, left: [], question: null };
  }
  for (const title of titles) {
    const own = ownRole(title, reading, catalogue);
    const place = own ? { how: 'sure' as const, role: own } : placeRole(catalogue, title.text);
    if (place.how === 'unclear') continue;
    const part = rolePart(title, place.role, place.how, title.which);
    return { parts: [part, ...inRole(title, place.role, reading, now)], left: [], question: null };
  }
  const place = placeRole(catalogue, main.text);
  const candidates = place.how === 'unclear' ? place.candidates : [];
  const near = candidates.map(({ id }) => id).join(', ');
  const why = near === '' ? 'no role is called so' : `it could be ${near}`;
  return {
    parts: [],
    left: [{ where: main.where, text: main.text, why: chosen === null ? 'none of the roles is it' : why }],
    question: chosen === null ? null : { title: main.text, where: main.where, candidates },
  };
}

/** Titles that may name the role, the job of today first, then the label; the last job when there is neither. */
function titlesOf({ jobs, label }: ResumeReading, now: number): Title[] {
  const titled = jobs.filter((job): job is ResumeJob & { title: string } => job.title !== null);
  const start = ({ stint }: ResumeJob): number => stint?.from ?? 0;
  const end = ({ stint }: ResumeJob): number => stint?.to ?? 0;
  const current = titled
    .filter(({ stint }) => stint && stint.from <= now && (stint.to === null || stint.to >= now))
    .sort((a, b) => start(b) - start(a))[0];
  const undated = titled.find(({ stint }) => stint === null);
  const last = [...titled].sort((a, b) => end(b) - end(a))[0];
  const job = current ?? undated;
  const titles: Title[] = [];
  if (job) {
    const which = current ? 'your job of today' : 'a job without dates';
    titles.push({ where: `${job.where}.position`, text: job.title, stint: job.stint, which });
  }
  if (label !== null) {
    titles.push({ where: 'basics.label', text: label, stint: null, which: 'how you call yourself' });
  }
  if (!job && last) {
    const which = 'your last job, which has ended';
    titles.push({ where: `${last.where}.position`, text: last.title, stint: last.stint, which });
  }
  return titles;
}

const rolePart = (title: Title, role: RoleName, how: Certainty, because: string): ResumePart => ({
  field: 'role',
  value: role.id,
  title: role.title,
  where: title.where,
  text: title.text,
  how,
  because,
});

/** The role that truest itself wrote into the résumé, as long as the title beside it is still its own. */
function ownRole(title: Title, { extension }: ResumeReading, catalogue: Catalogue): RoleName | undefined {
  const row = extension.role === null ? undefined : catalogue.findRow(extension.role);
  return row && normalise(row.title) === normalise(title.text) ? row : undefined;
}

function inRole(title: Title, role: RoleName, reading: ResumeReading, now: number): ResumePart[] {
  const { stint } = title;
  if (stint) {
    const months = Math.max(0, Math.min(stint.to ?? now, now) - stint.from);
    if (inHalfYears(months) > MOST_YEARS) return [];
    return [
      yearsPartOf('yearsInRole', inHalfYears(months), title.where.replace('.position', ''), 'its dates'),
    ];
  }
  const { extension } = reading;
  return extension.role === role.id && extension.yearsInRole !== null
    ? [yearsPartOf('yearsInRole', extension.yearsInRole, 'meta.truest', 'written by truest')]
    : [];
}

/** Nobody has worked for longer: such dates are mistaken. */
const MOST_YEARS = 80;

function yearsPart({ jobs, extension }: ResumeReading, now: number): ResumePart[] {
  const stints = jobs.flatMap(({ stint }) => (stint ? [stint] : []));
  if (stints.length > 0) {
    const because = stints.length === 1 ? 'its dates' : `the dates of ${stints.length} jobs, overlaps once`;
    const years = yearsOfWork(stints, now);
    return years > MOST_YEARS ? [] : [yearsPartOf('years', years, 'work', because)];
  }
  if (extension.years === null) return [];
  return [yearsPartOf('years', extension.years, 'meta.truest', 'written by truest')];
}

function tooManyYears({ jobs }: ResumeReading, now: number): LeftOut[] {
  const years = yearsOfWork(
    jobs.flatMap(({ stint }) => (stint ? [stint] : [])),
    now,
  );
  if (years <= MOST_YEARS) return [];
  return [
    { where: 'work', text: `${years} years`, why: 'more than anybody works, by the dates of the jobs' },
  ];
}

const yearsPartOf = (
  field: 'years' | 'yearsInRole',
  value: number,
  where: string,
  because: string,
): ResumePart => ({
  field,
  value,
  where,
  text: '',
  how: because === 'written by truest' ? 'sure' : 'assumed',
  because,
});

function placeEducation(studies: readonly ResumeStudy[]): {
  readonly parts: readonly ResumePart[];
  readonly left: readonly LeftOut[];
} {
  const left: LeftOut[] = [];
  let best: { readonly study: ResumeStudy; readonly level: Education } | undefined;
  for (const study of studies) {
    const { where, studyType, name } = study;
    const level = studyType === null ? undefined : educationNamed(studyType);
    const leave = (why: string): void => void left.push({ where, text: name, why });
    if (studyType === null) leave('no studyType says which degree it is');
    else if (level === undefined) leave('no level of education is called so');
    else if (study.goesOn) leave('it has no end yet, so it does not count');
    else if (!best || higherEducation(level, best.level) !== best.level) best = { study, level };
  }
  if (!best) return { parts: [], left };
  const { study, level } = best;
  const part: ResumePart = {
    field: 'education',
    value: level,
    where: `${study.where}.studyType`,
    text: study.studyType!,
    how: normalise(study.studyType!) === level.replaceAll('-', ' ') ? 'sure' : 'likely',
    because: studies.length > 1 ? 'the highest that is finished' : 'by its name',
  };
  return { parts: [part], left };
}
