import type { RolePage } from '../../domain/role.ts';
import { meter } from '../chart.ts';
import { educationWords, yearsRange } from '../figures.ts';
import { beside, isNarrow, labelled, painted, sectionHeading } from '../layout.ts';
import { oneParagraph, padEnd, widthOf, wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

/** Skills, the most important first: importance as a meter, level of 7, and what for. */
export function renderSkills(page: RolePage, theme: Theme): string[] {
  if (page.skills.length === 0) return [];
  const skills = [...page.skills].sort((a, b) => b.importance - a.importance || b.level - a.level);
  const nameWidth = Math.max(...skills.map((skill) => widthOf(skill.name)));
  const lines = skills.flatMap((skill) => {
    const bar = `${meter(skill.importance, 5, theme)} ${skill.level}/7`;
    if (isNarrow(theme) || theme.screen.width - nameWidth < 46) {
      return [
        ...painted(skill.name, theme, '  ', theme.strong),
        `    ${bar}`,
        ...(skill.why === undefined ? [] : wrap(skill.why, theme.screen.width, '    ').map(theme.dim)),
      ];
    }
    if (skill.why === undefined) return [`  ${padEnd(skill.name, nameWidth)}  ${bar}`];
    const why = wrap(skill.why, theme.screen.width - nameWidth - 15);
    const blank = ' '.repeat(nameWidth + 13);
    return why.map((line, index) =>
      index === 0
        ? `  ${padEnd(skill.name, nameWidth)}  ${bar}  ${theme.dim(line)}`
        : `  ${blank}${theme.dim(line)}`,
    );
  });
  return [...sectionHeading('Skills', theme, 'importance, and level of 7'), ...lines];
}

/** Education, experience, licences, tools. */
export function renderRequirements(page: RolePage, theme: Theme): string[] {
  const { requirements } = page;
  if (!requirements) return [];
  const { education, experience, licences, tools } = requirements;
  const rows: [string, string][] = [];
  const join = (lead: string, note: string | undefined): string =>
    note === undefined ? lead : `${lead}. ${oneParagraph(note)}`;
  if (education) rows.push(['education', join(`usually ${educationWords(education.usual)}`, education.note)]);
  if (experience) rows.push(['experience', join(yearsRange(experience.years, theme), experience.note)]);
  for (const licence of licences) {
    rows.push([
      'licence',
      join(`${licence.name} (${licence.required ? 'required' : 'helps, not required'})`, licence.note),
    ]);
  }
  if (licences.length === 0) rows.push(['licence', page.origin ? 'the public release does not say' : 'none']);
  for (const [index, tool] of tools.entries())
    rows.push([index === 0 ? 'tools' : '', `${tool.name}: ${tool.use}`]);
  return [
    ...sectionHeading('What it takes', theme),
    ...rows.flatMap(([label, text]) => beside(label, text, theme, 12)),
  ];
}

/** What varies between employers. */
export function renderVaries(page: RolePage, theme: Theme): string[] {
  if (page.varies.length === 0) return [];
  const parts = page.varies.map((vary) => labelled(vary.by, vary.how, theme));
  return [
    ...sectionHeading('What varies', theme),
    ...parts.flatMap((lines, index) => (index ? ['', ...lines] : lines)),
  ];
}
