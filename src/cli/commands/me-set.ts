import { Failure } from '../../domain/failure.ts';
import { educationNamed } from '../../domain/me/education-words.ts';
import type { Me } from '../../domain/me.ts';
import { findNearest } from '../../domain/nearest.ts';
import { normalise } from '../../domain/words.ts';
import { EDUCATION, type Education } from '../../schema/vocabulary.ts';
import type { Context } from '../context.ts';
import { Mine } from '../me/mine.ts';
import { loadNames } from '../me/names.ts';
import { reportChanges } from '../me/report.ts';
import { skillsNamed, splitSkill } from '../me/skills-named.ts';
import { note } from '../note.ts';
import { rolesNamed } from '../role-named.ts';

export interface MeSetOptions {
  readonly role: string | undefined;
  readonly yearsInRole: number | undefined;
  readonly years: number | undefined;
  readonly education: string | undefined;
  /** As typed: `writing=4`. */
  readonly skills: readonly string[];
  readonly licences: readonly string[];
  /** Fields, skills or licences that are to be forgotten. */
  readonly clear: readonly string[];
  readonly skillsFromRole: boolean;
}

/** Sets what is known about the user, by options, or by asking when there are none. */
export async function runMeSet(options: MeSetOptions, context: Context): Promise<void> {
  const isAsked = Object.values(options).every(
    (value) => value === undefined || value === false || (Array.isArray(value) && value.length === 0),
  );
  if (isAsked) {
    const { askAboutMe } = await import('../me/ask-me.ts');
    return askAboutMe(context);
  }
  const mine = new Mine(context);
  const before = mine.me;
  const remarks: string[] = [];
  let me = await clear(before, options.clear, context);
  if (options.role !== undefined) {
    const [page] = await rolesNamed([options.role], context, 'Taking');
    me = withRole(me, page!.id, options.yearsInRole, remarks);
  }
  me = {
    ...me,
    ...(options.yearsInRole !== undefined && { yearsInRole: options.yearsInRole }),
    ...(options.years !== undefined && { years: options.years }),
    ...(options.education !== undefined && { education: parseEducation(options.education, context) }),
    licences: [...me.licences, ...options.licences.map(oneLine).filter((name) => !hasLicence(me, name))],
  };
  checkYears(me, options);
  const given = options.skills.map(splitSkill);
  const skills = await skillsNamed(
    given.map(({ name }) => name),
    context,
  );
  const marks: Record<string, string | null> = {};
  const levels: Record<string, number> = { ...me.skills };
  for (const [at, { id }] of skills.entries()) {
    levels[id] = given[at]!.level;
    marks[id] = null;
  }
  me = { ...me, skills: levels };
  if (options.skillsFromRole) {
    const taken = await skillsOfRole(me, context);
    me = { ...me, skills: { ...taken.levels, ...me.skills } };
    Object.assign(marks, taken.marks, marks);
    remarks.push(...taken.remarks);
  }
  const isConfirmed = Object.entries(marks).some(([id, mark]) => mark === null && mine.assumed.has(id));
  if (JSON.stringify(me) !== JSON.stringify(before) || isConfirmed) mine.save(me, marks);
  await reportChanges(before, mine, remarks, context);
}

/** Another role: the years in the one before are no years in this one. */
export function withRole(me: Me, role: string, yearsInRole: number | undefined, remarks: string[]): Me {
  if (me.role === role) return me;
  if (me.yearsInRole !== null && yearsInRole === undefined) {
    remarks.push(
      'The years in the role were those in another one: set them with truest me set --years-in-role N.',
    );
  }
  return { ...me, role, yearsInRole: null };
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line !== '' && line.length <= 200) return line;
  throw new Failure('--licence takes a name of up to 200 characters', { kind: 'usage' });
};

export const hasLicence = ({ licences }: Me, name: string): boolean =>
  licences.some((other) => normalise(other) === normalise(name));

function checkYears({ years, yearsInRole }: Me, options: MeSetOptions): void {
  if (years === null || yearsInRole === null || yearsInRole <= years) return;
  throw new Failure(`${yearsInRole} years in the role are more than ${years} years of work altogether`, {
    kind: 'usage',
    advice: [
      options.years === undefined
        ? 'set both: --years-in-role N --years N'
        : 'the years in the role: --years-in-role N',
    ],
  });
}

/** A level of education by its id or another spelling of it. Throws a usage Failure. */
export function parseEducation(typed: string, context: Context): Education {
  const level = educationNamed(typed) ?? (findNearest(typed, EDUCATION) as Education | undefined);
  if (level === undefined) {
    throw new Failure(`"${typed}" is no level of education`, {
      kind: 'usage',
      advice: [`the levels: ${EDUCATION.join(', ')}`],
    });
  }
  if (normalise(typed) !== normalise(level)) note(context, `Taking ${level} for "${typed}".`);
  return level;
}

/** Levels that the role of somebody asks for, for the skills that they said nothing about. */
export async function skillsOfRole(
  me: Me,
  context: Context,
): Promise<{ levels: Record<string, number>; marks: Record<string, string>; remarks: string[] }> {
  if (me.role === null) {
    throw new Failure('whose skills? No role of yours is known', {
      kind: 'usage',
      advice: ['name it: truest me set --role <role> --skills-from-role'],
    });
  }
  const [page] = await rolesNamed([me.role], context, 'Taking');
  const { title, skills } = page!;
  const fresh = skills.filter(({ id }) => !Object.hasOwn(me.skills, id));
  if (fresh.length === 0) {
    const why =
      skills.length === 0
        ? `The profile of ${title} names no skills.`
        : 'All of its skills were set already.';
    return { levels: {}, marks: {}, remarks: [why] };
  }
  return {
    levels: Object.fromEntries(fresh.map(({ id, level }) => [id, level])),
    marks: Object.fromEntries(fresh.map(({ id }) => [id, `from ${title}`])),
    remarks: [
      `Assumed: ${fresh.length} levels are what ${title} asks for, not what you said. Correct those that are wrong: truest me set --skill ${fresh[0]!.id}=N`,
    ],
  };
}

type Field = 'role' | 'yearsInRole' | 'years' | 'education' | 'skills' | 'licences';
const FIELDS: Readonly<Record<string, Field>> = {
  role: 'role',
  'years-in-role': 'yearsInRole',
  years: 'years',
  education: 'education',
  skills: 'skills',
  licences: 'licences',
};
const EMPTY = { role: null, yearsInRole: null, years: null, education: null, skills: {}, licences: [] };

/** Forgets fields by name, or single skills and licences by theirs. Throws a usage Failure. */
async function clear(before: Me, typed: readonly string[], context: Context): Promise<Me> {
  let me = before;
  if (typed.length === 0) return me;
  const names = await loadNames(context);
  for (const word of typed) {
    const said = normalise(word);
    const field = Object.entries(FIELDS).find(([name]) => normalise(name) === said)?.[1];
    const skill = Object.keys(me.skills).find((id) =>
      [id, names.nameOf(id)].some((name) => normalise(name) === said),
    );
    const licence = me.licences.find((name) => normalise(name) === said);
    if (field) me = { ...me, [field]: EMPTY[field], ...(field === 'role' && { yearsInRole: null }) };
    else if (skill !== undefined) {
      const { [skill]: _, ...skills } = me.skills;
      me = { ...me, skills };
    } else if (licence !== undefined)
      me = { ...me, licences: me.licences.filter((name) => name !== licence) };
    else {
      const known = [...Object.keys(FIELDS), ...Object.keys(me.skills), ...me.licences];
      const near = findNearest(word, known);
      throw new Failure(
        `there is nothing called "${word}" to clear${near ? `; did you mean ${near}?` : ''}`,
        {
          kind: 'usage',
          advice: [`${Object.keys(FIELDS).join(', ')}, or one of your skills or licences`],
        },
      );
    }
  }
  return me;
}
