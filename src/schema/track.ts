import * as z from 'zod';
import { id, line, prose } from './common.ts';
import { STAGES } from './vocabulary.ts';

export const trackSchema = z
  .strictObject({
    id: id.describe('The id, which is the file name without .yaml. Permanent.'),
    title: line,
    summary: prose.describe('One paragraph: what people in this track are for.'),
    work: z
      .strictObject({
        early: prose.describe('What the first years are like.'),
        middle: prose.describe('What the middle is like.'),
        senior: prose.describe('What the top is like.'),
      })
      .describe('What the work is like along the ladder.')
      .optional(),
    challenge: prose.describe('The core challenge of the track.').optional(),
    thrives: prose.describe('Who thrives in it.').optional(),
    waysIn: z
      .array(z.strictObject({ from: line.describe('Where from.'), how: prose.describe('How it works.') }))
      .default([])
      .describe('Ways in.'),
    levels: z
      .array(
        z.strictObject({
          id,
          title: line,
          stage: z.enum(STAGES).describe('The part of the ladder.'),
          summary: line.describe('What this rung is trusted with.'),
        }),
      )
      .min(1)
      .describe('The rungs, lowest first.'),
    socGroups: z
      .array(z.string().regex(/^\d{2}(?:-\d{1,4})?$/, 'the beginning of a SOC code such as 13 or 13-11'))
      .default([])
      .describe('Beginnings of the SOC codes that this track covers.'),
  })
  .describe('A career track.');

export type TrackProfile = z.infer<typeof trackSchema>;
