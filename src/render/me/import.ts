import type { Outcome } from '../../domain/me/merge-resume.ts';
import type { LeftOut, ResumePart } from '../../domain/me/place-resume.ts';
import { fitModel } from '../fit-model.ts';
import { beside, keptIn, sectionHeading, stack, suggestion } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { FIELD_NAMES, valueWords } from './changes.ts';

/** What a résumé came to. */
export interface ImportView {
  readonly outcomes: readonly { readonly part: ResumePart; readonly outcome: Outcome }[];
  readonly leftOut: readonly LeftOut[];
  readonly notUsed: readonly string[];
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly isChanged: boolean;
  /** Where it is kept; null when nothing was saved. */
  readonly saved: string | null;
}

export function renderImport(view: ImportView, screen: Screen): string {
  const theme = createTheme(screen);
  const fitted = fitModel(view, theme);
  const of = (...wanted: Outcome[]): ResumePart[] =>
    fitted.outcomes.filter(({ outcome }) => wanted.includes(outcome)).map(({ part }) => part);
  const taken = of('new', 'replaced');
  return stack([
    section(view.dryRun ? 'Would be taken' : 'Taken', taken, theme),
    section('Known already', of('same'), theme),
    [...section('Not taken: you have set it otherwise', of('kept'), theme), ...replaceHint(fitted, theme)],
    leftOut(fitted.leftOut, theme),
    notUsed(fitted.notUsed, theme),
    theEnd(view, theme),
  ]);
}

function section(heading: string, parts: readonly ResumePart[], theme: Theme): string[] {
  if (parts.length === 0) return [];
  const labelWidth = Math.min(30, Math.max(...parts.map((part) => widthOf(labelOf(part)))) + 2);
  return [
    ...sectionHeading(heading, theme),
    ...parts.flatMap((part) => beside(labelOf(part), partWords(part), theme, labelWidth)),
  ];
}

const labelOf = (part: ResumePart): string => (part.field === 'skill' ? part.name : FIELD_NAMES[part.field]);

/** "Operations Manager, from "Ops Manager" (likely; your job of today)". */
function partWords(part: ResumePart): string {
  const name = part.field === 'role' ? part.title : null;
  const value = valueWords(part.field, part.value, name)!;
  if (part.field === 'licence') return value;
  const own = part.field === 'skill' ? part.name : value;
  const from = part.text === '' || part.text === own ? '' : `, from "${part.text}"`;
  return `${value}${from} (${part.how}: ${part.because})`;
}

function replaceHint({ outcomes, replace }: ImportView, theme: Theme): string[] {
  const isKept = outcomes.some(({ outcome }) => outcome === 'kept');
  return isKept && !replace ? wrap('--replace lets the résumé replace it.', theme.screen.width, '  ') : [];
}

/** By what is wrong with them: many keywords are no skills, and one line says so. */
function leftOut(left: readonly LeftOut[], theme: Theme): string[] {
  if (left.length === 0) return [];
  const byReason = new Map<string, LeftOut[]>();
  for (const each of left) byReason.set(each.why, [...(byReason.get(each.why) ?? []), each]);
  const lines = [...byReason].flatMap(([why, all]) => {
    const names = all.map(({ where, text }) => (text === '' ? where : text)).join(', ');
    return wrap(`${names}: ${why}`, theme.screen.width, '  ', '    ');
  });
  const levelless = left.filter(({ skill }) => skill !== undefined);
  const isRole = left.some(({ where }) => where === 'basics.label' || where.endsWith('.position'));
  return [
    ...sectionHeading('Could not be placed', theme),
    ...lines,
    ...(levelless.length === 0
      ? []
      : suggestion('Say the level of a skill:', `truest me set --skill ${levelless[0]!.skill}=N`, theme)),
    ...(isRole ? suggestion('Say which role it is:', 'truest me import <file> --role <role>', theme) : []),
  ];
}

function notUsed(parts: readonly string[], theme: Theme): string[] {
  if (parts.length === 0) return [];
  const text = `Not read, because truest has no use for it: ${parts.join(', ')}.`;
  return wrap(text, theme.screen.width).map(theme.dim);
}

function theEnd({ dryRun, isChanged, saved }: ImportView, theme: Theme): string[] {
  const { width } = theme.screen;
  if (dryRun) return wrap('Nothing was changed: this was a dry run.', width);
  if (!isChanged) return wrap('Nothing changed.', width);
  return keptIn(fitModel(saved ?? '', theme), theme);
}
