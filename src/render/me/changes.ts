import { meaningOf } from '../../domain/me/levels.ts';
import type { Education } from '../../schema/vocabulary.ts';
import { educationWords } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { beside, keptIn, stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { widthOf, wrap } from '../text.ts';
import { createTheme } from '../theme.ts';

/** A part of what is known that was changed; `before` and `after` as people would say them. */
export interface ChangeView {
  readonly field: 'role' | 'yearsInRole' | 'years' | 'education' | 'skill' | 'licence';
  /** The skill's name; only of a skill. */
  readonly name: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly beforeName: string | null;
  readonly afterName: string | null;
  /** true when the level is not the user's own word. */
  readonly assumed?: boolean;
}

export interface SavedView {
  readonly changes: readonly ChangeView[];
  /** Where it is kept; null when it was not saved. */
  readonly saved: string | null;
  /** What to know about it, in sentences. */
  readonly remarks: readonly string[];
}

export const FIELD_NAMES = {
  role: 'role',
  yearsInRole: 'years in the role',
  years: 'years of work',
  education: 'education',
  skill: 'skill',
  licence: 'licence',
} as const;

/** What was changed, one line each. */
export function renderSaved(view: SavedView, screen: Screen): string {
  const theme = createTheme(screen);
  const { changes, remarks, saved } = fitModel(view, theme);
  if (changes.length === 0)
    return stack([['Nothing changed.'], remarks.flatMap((text) => wrap(text, screen.width))]);
  const labels = changes.map(labelOf);
  const labelWidth = Math.min(30, Math.max(...labels.map(widthOf)) + 2);
  const lines = changes.flatMap((change, at) => beside(labels[at]!, changeWords(change), theme, labelWidth));
  return stack([
    lines,
    remarks.flatMap((text) => wrap(text, screen.width)),
    saved === null ? [] : keptIn(saved, theme),
  ]);
}

const labelOf = ({ field, name }: ChangeView): string => (field === 'skill' ? name : FIELD_NAMES[field]);

function changeWords(change: ChangeView): string {
  const before = valueWords(change.field, change.before, change.beforeName);
  const after = valueWords(change.field, change.after, change.afterName);
  if (change.field === 'licence') return change.after === null ? `${before} (removed)` : `${after}`;
  if (after === null) return `not known any more (before: ${before})`;
  const more = [...(change.assumed ? ['assumed'] : []), ...(before === null ? [] : [`before: ${before}`])];
  return more.length === 0 ? after : `${after} (${more.join('; ')})`;
}

/** A value as a person would say it; null for nothing. */
export function valueWords(
  field: ChangeView['field'],
  value: string | number | null,
  name: string | null,
): string | null {
  if (value === null) return null;
  if (field === 'education') return educationWords(value as Education);
  if (field === 'skill') return `${value} ${meaningOf(value as number)}`;
  return name ?? String(value);
}
