import { EDUCATION, type Education } from '../../schema/vocabulary.ts';
import { normalise } from '../words.ts';

/**
 * How people write levels of education, the most telling first: "high school diploma" is read before
 * "diploma", "incomplete bachelor" before "bachelor". Texts are as `normalise` writes them, dots gone
 * before, so that "B.Sc." reads "bsc".
 */
const SPELLINGS: readonly (readonly [RegExp, Education])[] = [
  [
    /\b(?:some college|no degree|without (?:a )?degree|incomplete|unfinished|dropped out|not completed|coursework)\b/,
    'some-college',
  ],
  [/\b(?:no formal education|no schooling|none|less than high school)\b/, 'none'],
  [
    /\b(?:ph ?d|dphil|doctor|doctorate|doctoral|edd|dba|jd|juris doctor|md|dds|dvm|pharmd|psyd|dnp|dr|doctorado|doutorado)\b/,
    'doctorate',
  ],
  [
    /\b(?:master|masters|msc|ma|ms|mba|emba|meng|med|mfa|mph|mpa|msw|mphil|mres|llm|mcom|mtech|mca|magister|magistr|maestria|mestrado|diplom|diplom ingenieur|laurea magistrale|postgraduate degree)\b/,
    'master',
  ],
  [
    /\b(?:high school|secondary school|secondary education|upper secondary|ged|hsed|a levels?|gcses?|abitur|matura|maturita|baccalaureat|bachillerato|school leaving|k 12|hs diploma)\b/,
    'high-school',
  ],
  [/\b(?:associates?|aa|aas|asn|adn|foundation degree|hnd)\b/, 'associate'],
  [
    /\b(?:bachelors?|baccalaureate|bsc|ba|bs|bba|beng|bed|bfa|bcom|btech|bca|bsn|barch|llb|licenciatura|laurea|undergraduate degree|hons|honours|honors)\b/,
    'bachelor',
  ],
  [
    /\b(?:certificate|certification|diploma|boot ?camp|vocational|trade school|apprenticeship|technical school|ausbildung|postsecondary nondegree|polytechnic|nvq|btec)\b/,
    'certificate',
  ],
];

/** Associate of Science, when somebody writes just that: "AS" is a word in other texts. */
const ALONE: Readonly<Record<string, Education>> = {
  as: 'associate',
  college: 'some-college',
  school: 'high-school',
};

/** The level of education that a text names, in many spellings; undefined when it names none. */
export function educationNamed(text: string): Education | undefined {
  const said = normalise(text.replace(/\./g, ''));
  if (said === '') return undefined;
  const id = said.replaceAll(' ', '-');
  if ((EDUCATION as readonly string[]).includes(id)) return id as Education;
  if (Object.hasOwn(ALONE, said)) return ALONE[said];
  return SPELLINGS.find(([pattern]) => pattern.test(said))?.[1];
}

/** The higher of two levels. */
export const higherEducation = (a: Education, b: Education): Education =>
  EDUCATION.indexOf(a) >= EDUCATION.indexOf(b) ? a : b;

/** How a level is written in a résumé; `educationNamed` reads each of them back. */
export const STUDY_TYPES: Readonly<Record<Education, string>> = {
  none: 'No formal education',
  'high-school': 'High school diploma',
  'some-college': 'Some college, no degree',
  certificate: 'Certificate',
  associate: 'Associate degree',
  bachelor: 'Bachelor',
  master: 'Master',
  doctorate: 'Doctorate',
};
