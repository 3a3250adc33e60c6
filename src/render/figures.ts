import type { RoleMention } from '../domain/role.ts';
import type { Education } from '../schema/vocabulary.ts';
import type { Theme } from './theme.ts';

export { educationWords } from '../domain/education.ts';

/** What is shown where the publisher has no figure. */
export const UNKNOWN = 'unknown';

const group = (number: number): string =>
  Math.round(number)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');

/** "$83,130". */
export const money = (dollars: number): string => `$${group(dollars)}`;

/** "$83k", and "$74.7k" with one digit more. */
export function moneyShort(dollars: number, digits: 0 | 1 = 0): string {
  const scale = 10 ** digits;
  // Rounded before it is cut: 83,050 is 83.1 thousand, which toFixed makes 83.0.
  return `$${(Math.round((dollars * scale) / 1000) / scale).toFixed(digits)}k`;
}

type Pay = Pick<RoleMention, 'medianPay' | 'medianPayTopCoded'>;

/** "$83k", and "above $239k" where the publisher says no more than that. */
export const payWords = ({ medianPay, medianPayTopCoded }: Pay): string =>
  medianPay === null ? UNKNOWN : `${medianPayTopCoded ? 'above ' : ''}${moneyShort(medianPay)}`;

/** "$83k → $106k"; nothing where one is not known or both read the same. */
export function payStepWords(from: Pay, to: Pay, theme: Theme): string[] {
  if (from.medianPay === null || to.medianPay === null || payWords(from) === payWords(to)) return [];
  return [`${payWords(from)} ${theme.screen.unicode ? '→' : 'to'} ${payWords(to)}`];
}

/** "1,087,090". */
export const count = (number: number): string => group(number);

/** "1.09M", "108k", "9,870". */
export function countShort(number: number): string {
  if (number >= 999_500) return `${(number / 1e6).toFixed(2)}M`;
  return number >= 1e5 ? `${Math.round(number / 1000)}k` : group(number);
}

/** "+3.0%", with a true minus sign where the screen has one. */
export function percent(value: number, theme: Theme): string {
  const digits = Math.abs(value).toFixed(1);
  if (digits === '0.0') return '0.0%';
  return `${value < 0 ? theme.symbols.minus : '+'}${digits}%`;
}

const EDUCATION_SHORT: Readonly<Record<Education, string>> = {
  none: 'none',
  'high-school': 'high school',
  'some-college': 'some college',
  certificate: 'certificate',
  associate: 'associate',
  bachelor: 'bachelor',
  master: 'master',
  doctorate: 'doctorate',
};

export const educationShort = (education: Education): string => EDUCATION_SHORT[education];

/** "2–4 years", "1 year". */
export function yearsRange(years: { readonly min: number; readonly max: number }, theme: Theme): string {
  const { min, max } = years;
  if (min === max) return `${min} ${min === 1 ? 'year' : 'years'}`;
  return `${min}${theme.symbols.dash}${max} years`;
}

/** What an O*NET job zone means, in a few words. */
export const JOB_ZONES: Readonly<Record<number, string>> = {
  1: 'little or no preparation',
  2: 'some preparation',
  3: 'medium preparation',
  4: 'considerable preparation',
  5: 'extensive preparation',
};
