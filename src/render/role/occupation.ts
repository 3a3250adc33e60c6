import type { PublicOccupation, RolePage } from '../../domain/role.ts';
import { educationShort } from '../figures.ts';
import { beside, sectionHeading, suggestion } from '../layout.ts';
import { wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

/** How many are shown of each kind, unless the section is asked for. */
const SHOWN = { tasks: 10, tasksBesideProfile: 5, ratings: 6, technology: 12 } as const;

/** What people in the occupation do, as the public release words it. */
export function renderTasks(page: RolePage, theme: Theme, whole: boolean): string[] {
  const { publicOccupation: occupation } = page;
  const isWritten = page.origin === undefined;
  const nobodyWrote = isWritten ? [] : notWritten(page, theme);
  if (!occupation || occupation.tasks.length === 0) return nobodyWrote;
  const { tasks } = occupation;
  const shown = whole ? tasks : tasks.slice(0, isWritten ? SHOWN.tasksBesideProfile : SHOWN.tasks);
  const rest = tasks.length - shown.length;
  return [
    ...nobodyWrote,
    ...(isWritten ? [] : ['']),
    ...sectionHeading(
      isWritten ? `Tasks that the public release lists: ${occupation.title}` : 'What people in it do',
      theme,
      occupation.release,
    ),
    ...shown.flatMap(({ text }) => wrap(text, theme.screen.width, `  ${theme.symbols.bullet} `, '    ')),
    ...(rest > 0 ? suggestion(`${rest} more:`, `truest role show ${page.id} --section tasks`, theme) : []),
  ];
}

const notWritten = (page: RolePage, theme: Theme): string[] => [
  ...wrap(
    'An imported public occupation: nobody has written yet what its days are like, what is harder than expected, and what it takes in return. To write it:',
    theme.screen.width,
    '  ',
  ),
  `    ${theme.command(`truest profile new --from ${page.id}`)}`,
];

/** What the public release says beside tasks: knowledge, activities, style, tools, schooling, related occupations. */
export function renderOccupation(page: RolePage, theme: Theme, whole: boolean): string[] {
  const { publicOccupation: occupation } = page;
  if (!occupation) return [];
  const rows = occupationFacts(occupation, whole);
  if (rows.length === 0) return [];
  return [
    ...sectionHeading(
      `The public occupation ${occupation.code} ${occupation.title}`,
      theme,
      occupation.release,
    ),
    ...rows.flatMap(([label, text]) => beside(label, text, theme, 12)),
  ];
}

/** Label and text of each kind of fact that the release has. */
export function occupationFacts(occupation: PublicOccupation, whole: boolean): [string, string][] {
  const first = <T>(list: readonly T[], count: number): readonly T[] => (whole ? list : list.slice(0, count));
  const names = (list: readonly { readonly name: string }[], count: number): string =>
    first(list, count)
      .map(({ name }) => name)
      .join('; ');
  const hotFirst = [...occupation.technology].sort((a, b) => Number(b.hot) - Number(a.hot));
  const styles = [...occupation.workStyles].sort((a, b) => b.impact - a.impact);
  const values = [...occupation.values].sort((a, b) => b.extent - a.extent);
  const schooling = [...occupation.educationShares]
    .filter(({ percent }) => percent >= 5)
    .sort((a, b) => b.percent - a.percent)
    .map(({ education, percent }) => `${educationShort(education)} ${Math.round(percent)}%`);
  const rows: [string, string][] = [
    ['knowledge', names(occupation.knowledge, SHOWN.ratings)],
    ['activities', names(occupation.activities, SHOWN.ratings)],
    ['work styles', names(styles, SHOWN.ratings)],
    ['values', names(values, 3)],
    [
      'schooling',
      schooling.length === 0 ? '' : `${schooling.join(', ')} (what people in it say is required)`,
    ],
    ['technology', names(hotFirst, SHOWN.technology)],
  ];
  return rows.filter(([, text]) => text !== '');
}

/** What was taken from the release, as a list of sources says it. */
export const occupationSource = ({ release, code }: PublicOccupation): string =>
  `${release}: tasks, ratings, technology, titles and related occupations of ${code}`;
