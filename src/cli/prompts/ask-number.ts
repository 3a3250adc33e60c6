import type { Context } from '../context.ts';
import { askText } from './ask-text.ts';
import type { Question } from './question.ts';

export interface NumberQuestion extends Question {
  readonly min: number;
  readonly max: number;
  /** The answer when nothing is typed. */
  readonly default?: number;
}

/** Asks for a whole number within bounds. */
export async function askNumber(question: NumberQuestion, context: Context): Promise<number> {
  const { min, max, default: value, ...rest } = question;
  const range = `a whole number from ${min} to ${max}`;
  const isInRange = (text: string): boolean =>
    /^[-+]?\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
  const answer = await askText(
    {
      ...rest,
      hint: range,
      ...(value !== undefined && { default: `${value}` }),
      check: (text) => (isInRange(text) ? undefined : `Type ${range}.`),
    },
    context,
  );
  return Number(answer);
}
