import type { MoveSummary } from '../../domain/outlook.ts';
import type { PathStep, SkillToLearn } from '../../domain/paths.ts';
import { educationWords, moneyShort } from '../figures.ts';
import type { Theme } from '../theme.ts';

/** "34%". */
export const share = (value: number): string => `${Math.round(value * 100)}%`;

/** "2–4", "3". */
export function yearSpan({ min, max }: { readonly min: number; readonly max: number }, theme: Theme): string {
  return min === max ? `${min}` : `${min}${theme.symbols.dash}${max}`;
}

/** "2–4 years", "1 year". */
export const yearWords = (years: { readonly min: number; readonly max: number }, theme: Theme): string =>
  `${yearSpan(years, theme)} ${years.max === 1 && years.min === 1 ? 'year' : 'years'}`;

/** "+$23k", with a true minus where the screen has one. */
export function payChange(dollars: number, theme: Theme): string {
  if (Math.abs(dollars) < 500) return 'same pay';
  return `${dollars < 0 ? theme.symbols.minus : '+'}${moneyShort(Math.abs(dollars))}`;
}

/** "Budgeting 2→5". */
export const learning = (skill: SkillToLearn, theme: Theme): string =>
  skill.from === 0
    ? `${skill.name} to ${skill.to}`
    : `${skill.name} ${Number(skill.from.toFixed(1))}${theme.symbols.lateral}${skill.to}`;

/** The symbol and the word of a move's kind; "derived" where nobody authored it. */
export const kindWords = (move: Pick<MoveSummary, 'kind' | 'evidence'>): string =>
  move.evidence === 'derived' ? `${move.kind}, derived` : move.kind;

/** What a step needs by law or custom before anything else. */
export function barrierWords({ barriers }: Pick<PathStep, 'barriers'>): string[] {
  return [
    ...barriers.licences,
    ...(barriers.education === null ? [] : [`usually ${educationWords(barriers.education)}`]),
  ];
}
