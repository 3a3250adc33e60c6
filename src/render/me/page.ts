import { meaningOf } from '../../domain/me/levels.ts';
import type { Education } from '../../schema/vocabulary.ts';
import { educationWords } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { beside, sectionHeading, stack, suggestion } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

/** A skill of the user's. */
export interface MySkill {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  /** true when it was only taken from what the role asks for. */
  readonly assumed: boolean;
  /** The level that the user's role asks for; null when it does not ask for the skill. */
  readonly roleAsksFor: number | null;
  /** false when no profile speaks of it any more. */
  readonly isKnown: boolean;
}

/** Something else that is kept, by kind. */
export interface KeptPart {
  readonly part: string;
  readonly title: string;
  readonly count: number;
  /** The command that shows it; null when none is known. */
  readonly command: string | null;
}

/** Everything that truest keeps about its user. */
export interface MePage {
  readonly role: { readonly id: string; readonly title: string; readonly isKnown: boolean } | null;
  readonly yearsInRole: number | null;
  readonly years: number | null;
  readonly education: Education | null;
  readonly skills: readonly MySkill[];
  readonly licences: readonly string[];
  /** Skills that the role asks for and whose level is not known. */
  readonly missingSkills: readonly { readonly id: string; readonly name: string; readonly level: number }[];
  /** What is not known, and the command that sets it. */
  readonly unknown: readonly { readonly what: string; readonly command: string }[];
  readonly kept: readonly KeptPart[];
  /** Files that were put aside or left half written. */
  readonly leftovers: number;
  readonly folder: string;
}

export function renderMe(view: MePage, screen: Screen): string {
  const theme = createTheme(screen);
  const page = fitModel(view, theme);
  return stack([
    [theme.title('What truest knows about you'), ...known(page, theme)],
    skills(page, theme),
    unknown(page, theme),
    kept(page, theme),
    where(view.folder, page.leftovers, theme),
  ]);
}

const LABEL = 12;

function known(page: MePage, theme: Theme): string[] {
  const rows: [string, string][] = [];
  if (page.role) {
    const years = page.yearsInRole === null ? '' : `, for ${yearsOf(page.yearsInRole)}`;
    const gone = page.role.isKnown ? '' : ' (no profile has this role now)';
    rows.push(['role', `${page.role.title}${years}${gone}`]);
  }
  if (page.years !== null) rows.push(['work', `${yearsOf(page.years)} altogether`]);
  if (page.education !== null) rows.push(['education', educationWords(page.education)]);
  for (const [at, licence] of page.licences.entries()) rows.push([at === 0 ? 'licences' : '', licence]);
  if (rows.length === 0 && page.skills.length === 0) return wrap('Nothing yet.', theme.screen.width, '  ');
  return rows.flatMap(([label, text]) => beside(label, text, theme, LABEL));
}

const yearsOf = (years: number): string => (years === 1 ? '1 year' : `${years} years`);

function skills({ skills: all, missingSkills }: MePage, theme: Theme): string[] {
  if (all.length === 0) return [];
  const labelWidth = Math.min(34, Math.max(...all.map(({ name }) => widthOf(name))) + 2);
  const lines = all.flatMap((skill) => {
    const remarks = [
      ...(skill.assumed ? ['assumed'] : []),
      ...(skill.roleAsksFor === null || skill.roleAsksFor === skill.level
        ? []
        : [`your role asks for ${skill.roleAsksFor}`]),
      ...(skill.isKnown ? [] : ['no profile has this skill now']),
    ];
    const more = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
    return beside(
      skill.name,
      `${skill.level} ${meaningOf(skill.level)}${more}`,
      theme,
      labelWidth,
      theme.strong,
    );
  });
  const assumed = all.filter((skill) => skill.assumed);
  return [
    ...sectionHeading('Skills', theme, 'level of 7'),
    ...lines,
    ...(assumed.length === 0
      ? []
      : suggestion(
          'Assumed levels are what a role asks for, not what you said. Correct them:',
          `truest me set --skill ${assumed[0]!.id}=N`,
          theme,
        )),
    ...(missingSkills.length === 0
      ? []
      : suggestion(
          `Your role asks for ${missingSkills.length} more: ${missingSkills.map(({ name }) => name).join(', ')}.`,
          `truest me set --skill ${missingSkills[0]!.id}=N`,
          theme,
        )),
  ];
}

function unknown({ unknown: all }: MePage, theme: Theme): string[] {
  if (all.length === 0) return [];
  return [
    ...sectionHeading('Not known yet', theme, 'truest me set alone asks for all of it'),
    ...all.flatMap(({ what, command }) => beside(what, theme.command(command), theme, 20)),
  ];
}

function kept({ kept: parts }: MePage, theme: Theme): string[] {
  if (parts.length === 0) return [];
  return [
    ...sectionHeading('Also kept', theme),
    ...parts.flatMap(({ title, count, command }) =>
      beside(title, command === null ? `${count}` : `${count}: ${theme.command(command)}`, theme, 20),
    ),
  ];
}

/** The folder stands on a line of its own, unbroken, so that it can be copied. */
function where(folder: string, leftovers: number, theme: Theme): string[] {
  const { width } = theme.screen;
  return [
    ...wrap(
      'All of it is plain text in this folder, readable by you alone. Nothing leaves the machine.',
      width,
    ).map(theme.dim),
    `  ${fitModel(folder, theme)}`,
    ...(leftovers === 0
      ? []
      : wrap(
          leftovers === 1
            ? '1 file there was put aside or left behind; truest me forget names it.'
            : `${leftovers} files there were put aside or left behind; truest me forget names them.`,
          width,
        ).map(theme.dim)),
  ];
}
