import * as z from 'zod';
import { id, line } from './common.ts';

export const skillsSchema = z
  .strictObject({
    skills: z.array(
      z.strictObject({
        id,
        name: line,
        group: line.describe('The heading under which the skill is listed.'),
        summary: line.describe('What somebody with this skill can do.').optional(),
        element: z
          .string()
          .regex(/^\d\.[A-Z](?:\.[0-9a-z]+)*$/, 'an O*NET element such as 2.B.1.b')
          .describe('The O*NET element where there is one.')
          .optional(),
      }),
    ),
  })
  .describe('The vocabulary of skills.');

export type SkillsProfile = z.infer<typeof skillsSchema>;
export type SkillProfile = SkillsProfile['skills'][number];
