import * as z from 'zod';
import { education, id, line, onetCode, prose, socCode, years } from './common.ts';
import { QUESTION_KINDS, SKILL_LEVELS, STATEMENT_KINDS } from './vocabulary.ts';

const whatItsLike = z
  .strictObject({
    days: prose.describe('What fills the days: the meetings, the tools, the numbers watched, who calls.'),
    harder: prose.describe('What is harder than people expect, and why.'),
    thrive: prose.describe(
      'Who thrives here, in terms that some readers will recognise and others will not.',
    ),
    tradeoff: prose.describe('The real trade-off: what this role takes in return for what it gives.'),
    leadsTo: prose.describe('Where people go from here, and what decides which way.'),
  })
  .describe("What it's like to have this job.");

const dial = z.strictObject({
  score: z.int().min(1).max(5).describe('1 to 5 between the two ends of the dial.'),
  note: line.describe('Why it stands there in this role, in one line.'),
});

const roleProfile = z
  .strictObject({
    people: dial.describe('1 mostly with things and data, 5 mostly with people.'),
    pace: dial.describe('1 steady, planned work, 5 interrupted all day.'),
    structure: dial.describe('1 set procedures, 5 open problems.'),
    autonomy: dial.describe('1 work is assigned and checked, 5 sets its own direction.'),
    hours: dial.describe('1 regular hours, 5 irregular hours and on-call.'),
    place: dial.describe('1 from anywhere, 5 on site only.'),
  })
  .describe('The shape of the work on six dials.');

const requirements = z
  .strictObject({
    education: z
      .strictObject({
        usual: education,
        note: prose.describe('What is really asked for, and what is taken instead.').optional(),
      })
      .optional(),
    experience: z
      .strictObject({
        years,
        note: prose.describe('Which experience counts.').optional(),
      })
      .optional(),
    licences: z
      .array(
        z.strictObject({
          name: line,
          required: z.boolean().describe('true when nobody may do the work without it.'),
          note: prose.optional(),
        }),
      )
      .default([])
      .describe('Licences and certificates; an empty list when there are none.'),
    tools: z
      .array(z.strictObject({ name: line, use: line.describe('What it is used for here.') }))
      .default([])
      .describe('The tools of the trade, by name or kind.'),
  })
  .describe('What it takes to be hired.');

const skill = z.strictObject({
  id: id.describe('A skill of skills.yaml.'),
  importance: z.int().min(1).max(5).describe('1 marginal, 3 important, 5 the job rests on it.'),
  level: z
    .int()
    .min(1)
    .max(7)
    .describe(`${SKILL_LEVELS.map((words, at) => `${at + 1} ${words}`).join(', ')}.`),
  why: line.describe('What it is needed for in this role, in a few words.'),
});

const vary = z.strictObject({
  by: line.describe('What it varies by: company size, industry, stage, place.'),
  how: prose.describe('How the job differs.'),
});

const statement = z.strictObject({
  id: id.describe('Never changes once published: saved answers refer to it.'),
  kind: z
    .enum(STATEMENT_KINDS)
    .describe(
      'energy: this would energise me; friction: I can live with this; strength: this is how I work.',
    ),
  text: line.describe('First person, one idea, and somebody could honestly disagree.'),
  weight: z.int().min(1).max(3),
  because: line.describe('Why it matters in this role: completes the explanation of the result.'),
  dealbreaker: z
    .boolean()
    .default(false)
    .describe('true when disagreeing should stop a person from taking the role.'),
  ask: line.describe('A question to ask in an interview when this is the weak spot.').optional(),
});

const moveParts = {
  to: id.describe('The role that it leads to.'),
  years: years.describe('Years in this role before the move, typically.'),
  before: prose.describe('What has to be true before the step happens.'),
  how: prose.describe('How the step happens in practice.'),
  giveUp: line.describe('What you give up.'),
  gap: line.describe('What you would still have to learn.'),
};

const advance = z.strictObject({ ...moveParts, kind: z.literal('advance').default('advance') });
const sideways = z.strictObject({
  ...moveParts,
  kind: z.enum(['lateral', 'pivot']).describe('lateral: same height, near work; pivot: another field.'),
});

const question = z.strictObject({
  question: line.describe('A question that this role really gets.'),
  kind: z.enum(QUESTION_KINDS),
  listensFor: prose.describe('What the interviewer wants to find out.'),
  strong: prose.describe('What a strong answer has in it.'),
  weak: prose.describe('What a weak answer sounds like.'),
});

const change = z.strictObject({
  driver: line.describe('What drives the change.'),
  effect: prose.describe('What it does to this role.'),
});

const source = z.strictObject({
  title: line.describe('The release or publication.'),
  used: line.describe('What was taken from it.'),
  // A page that shows it makes a link of it, which must not run anything.
  url: z
    .url({ protocol: /^https?$/i })
    .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' })
    .optional(),
});

export const roleSchema = z
  .strictObject({
    id: id.describe('The id, which is the file name without .yaml. Permanent.'),
    title: line.describe('The title as people say it.'),
    aliases: z.array(line).default([]).describe('Other titles for the same job.'),
    formerIds: z.array(id).default([]).describe('Ids that this role had before; they still find it.'),
    track: id.describe('The track, which is also the folder.'),
    level: id.describe('A rung of the track.'),
    category: socCode
      .describe('The occupational category whose public figures stand beside the role.')
      .optional(),
    occupation: onetCode
      .describe('The O*NET occupation within the category that is nearest to the role.')
      .optional(),
    summary: prose.describe('One paragraph: what the role is for.'),
    whatItsLike: whatItsLike.optional(),
    roleProfile: roleProfile.optional(),
    requirements: requirements.optional(),
    skills: z
      .array(skill)
      .default([])
      .describe('The skills that the work rests on, eight to twelve of them.'),
    varies: z.array(vary).default([]).describe('What varies between employers.'),
    fit: z
      .strictObject({ statements: z.array(statement).min(1) })
      .describe('The fit check.')
      .optional(),
    advancement: z.array(advance).default([]).describe('The next roles.'),
    lateral: z.array(sideways).default([]).describe('Moves to the side, and into other fields.'),
    interview: z.array(question).default([]).describe('Interview questions.'),
    changing: z.array(change).default([]).describe('What is changing this role.'),
    sources: z.array(source).default([]).describe('Where facts were taken from.'),
  })
  .describe('A role: a job as people hold it.');

const origin = z
  .strictObject({
    source: line.describe('Who publishes the occupation, such as O*NET.'),
    release: line.describe('The release that it was taken from.'),
  })
  .describe('This profile is a public occupation, with nothing in it that somebody wrote for it.');

const task = z.strictObject({
  text: line.describe('The task as the publisher words it.'),
  core: z.boolean().default(false).describe('true for a task that most people in the occupation do.'),
});

const technology = z.strictObject({
  name: line,
  hot: z.boolean().default(false).describe('true when many job ads ask for it.'),
});

/** A public occupation as an import writes it: a role that nobody has written about yet. */
export const importedRoleSchema = roleSchema
  .extend({
    origin,
    level: id.describe('An imported occupation stands on no rung until somebody gives it one.').optional(),
    skills: z.array(skill.partial({ why: true })).default([]),
    searchTitles: z
      .array(line)
      .default([])
      .describe('titles under which the release lists people of this occupation; only searched.'),
    tasks: z.array(task).default([]).describe('what people in the occupation do.'),
    technology: z.array(technology).default([]).describe('software and tools by name.'),
    relatedOccupations: z
      .array(id)
      .default([])
      .describe('the related occupations of the release, nearest first.'),
  })
  .describe('A public occupation, imported.');

type Written = z.infer<typeof roleSchema>;
type Imported = z.infer<typeof importedRoleSchema>;
export type RoleProfile = Omit<Written, 'level' | 'skills'> &
  Pick<Imported, 'level' | 'skills'> &
  Partial<Pick<Imported, 'origin' | 'searchTitles' | 'tasks' | 'technology' | 'relatedOccupations'>>;
