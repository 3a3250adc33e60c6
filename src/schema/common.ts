import * as z from 'zod';
import { EDUCATION } from './vocabulary.ts';

/**
 * The building blocks of the profile format. Every schema carries the description that an editor
 * shows while somebody writes a profile, so descriptions speak to writers.
 */

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id: lower-case letters, digits and single hyphens')
  .max(80)
  .describe('A permanent name in lower-case letters, digits and hyphens.');

export const line = z
  .string()
  .regex(/^\S(?:[^\n\r]*\S)?$/, 'one line of text, with no space before or after it')
  .max(400);

export const prose = z
  .string()
  .regex(/\S/, 'some text')
  .max(6000)
  .describe('Plain text; an empty line starts a new paragraph.');

export const socCode = z
  .string()
  .regex(/^\d{2}-\d{4}$/, 'a SOC code such as 13-1199')
  .describe('A six-digit code of the Standard Occupational Classification (2018).');

export const onetCode = z
  .string()
  .regex(/^\d{2}-\d{4}\.\d{2}$/, 'an O*NET-SOC code such as 13-1199.06')
  .describe('An eight-digit O*NET-SOC code.');

export const education = z
  .enum(EDUCATION)
  .describe('A level of education, in the order in which the Bureau of Labor Statistics lists them.');

export const years = z
  .strictObject({
    min: z.number().min(0).max(40).describe('Years, at the least.'),
    max: z.number().min(0).max(40).describe('Years, at the most.'),
  })
  .refine((range) => range.min <= range.max, { message: 'max is less than min', path: ['max'] })
  .describe('A range of years, as {min: 2, max: 4}.');

export type { Years } from './vocabulary.ts';
