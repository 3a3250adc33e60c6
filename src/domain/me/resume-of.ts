import type { Me } from '../me.ts';
import { STUDY_TYPES } from './education-words.ts';
import { resumeWordOf } from './levels.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/**
 * What somebody told as a JSON Resume. Years have no place in it without dates, which truest does not
 * know and does not invent: they stand in `meta.truest`, with the role's id.
 *
 * @param titleOf the title of a role by its id, `nameOf` the name of a skill; the id where there is none
 */
export function resumeOf(me: Me, titleOf: (id: string) => string, nameOf: (id: string) => string): object {
  const { role, yearsInRole, years, education, licences } = me;
  const skills = Object.entries(me.skills);
  const hasOwn = role !== null || yearsInRole !== null || years !== null;
  return {
    $schema: SCHEMA,
    ...(role !== null && { basics: { label: titleOf(role) }, work: [{ position: titleOf(role) }] }),
    ...(education !== null && { education: [{ studyType: STUDY_TYPES[education] }] }),
    ...(skills.length > 0 && {
      skills: skills.map(([id, level]) => ({ name: nameOf(id), level: resumeWordOf(level) })),
    }),
    ...(licences.length > 0 && { certificates: licences.map((name) => ({ name })) }),
    meta: {
      version: 'v1.0.0',
      ...(hasOwn && { truest: { role, yearsInRole, years } }),
    },
  };
}
