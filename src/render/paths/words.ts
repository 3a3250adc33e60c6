import type { MoveSummary } from '../../domain/outlook.ts';
import type { PathStep, SkillToLearn } from '../../domain/paths.ts';
import type { YearsBasis } from '../../domain/related/move-years.ts';
import { educationWords, moneyShort } from '../figures.ts';
import type { Theme } from '../theme.ts';

/** What a stretch is, for the foot of a page that shows some. */
export const STRETCH_NOTE =
  "A stretch is the share of the next role's skills, weighted by importance and level, that the role before does not ask for.";

/** "34%". */
export const share = (value: number): string => `${Math.round(value * 100)}%`;

/** "2–4", "3". */
export function yearSpan({ min, max }: { readonly min: number; readonly max: number }, theme: Theme): string {
  return min === max ? `${min}` : `${min}${theme.symbols.dash}${max}`;
}

/** "2–4 years", "1 year". */
export const yearWords = (years: { readonly min: number; readonly max: number }, theme: Theme): string =>
  `${yearSpan(years, theme)} ${years.max === 1 && years.min === 1 ? 'year' : 'years'}`;

/**
 * The years of a step. Of a derived one with what they rest on ("4–6 years with the schooling"); those
 * that are assumed say so.
 */
export function stepYears(
  { years, evidence, yearsBasis }: Pick<PathStep, 'years' | 'evidence' | 'yearsBasis'>,
  theme: Theme,
): string {
  const words = yearWords(years, theme);
  if (evidence === 'authored') return words;
  return yearsBasis === null ? `${words} assumed` : `about ${words}${BASIS[yearsBasis]}`;
}

const BASIS: Readonly<Record<YearsBasis, string>> = {
  experience: '',
  rungs: '',
  schooling: ' with the schooling',
  preparation: ' of preparation',
};

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

/** What is said under routes with steps that nobody wrote. */
export const DERIVED_STEPS =
  'Derived steps were written by nobody: they are computed from tasks, titles, knowledge and interests, and a route has three of them at most. Their years are estimated from schooling and preparation; where neither rises, one to three are assumed. Licences are known only of roles that somebody has written about.';
