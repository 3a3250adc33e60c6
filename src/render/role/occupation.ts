import type { PublicOccupation, RolePage } from '../../domain/role.ts';
import { educationShort } from '../figures.ts';
import { beside, sectionHeading, suggestion } from '../layout.ts';
import { wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

/** How many are shown of each kind, unless the section is asked for. */
const SHOWN = { tasks: 10, ratings: 6, technology: 12, related: 10 } as const;
/** The same on a page that somebody wrote. */
const SHOWN_BESIDE_PROFILE = { tasks: 5, ratings: 4, technology: 6, related: 6 } as const;
/** Importance of O*NET's scale of 1 to 5 from which on something is "important". */
const IMPORTANT = 3;

/** What people in the occupation do, as the public release words it. */
export function renderTasks(page: RolePage, theme: Theme, whole: boolean): string[] {
  const { publicOccupation: occupation } = page;
  const isWritten = page.origin === undefined;
  const nobodyWrote = isWritten ? [] : notWritten(page, theme);
  if (!occupation || occupation.tasks.length === 0) return nobodyWrote;
  const { tasks } = occupation;
  const shown = whole ? tasks : tasks.slice(0, shownOf(page).tasks);
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

/** What a public occupation lacks. */
export const NOBODY_WROTE =
  'Nobody has written yet what its days are like, what is harder than expected, and what it takes in return. To write it:';

const shownOf = ({ origin }: RolePage): Readonly<Record<keyof typeof SHOWN, number>> =>
  origin ? SHOWN : SHOWN_BESIDE_PROFILE;

const notWritten = (page: RolePage, theme: Theme): string[] => [
  ...wrap(NOBODY_WROTE, theme.screen.width, '  '),
  `    ${theme.command(`truest profile new --from ${page.id}`)}`,
];

/** What the public release says beside tasks: knowledge, activities, style, tools, schooling, related occupations. */
export function renderOccupation(page: RolePage, theme: Theme, whole: boolean): string[] {
  const { publicOccupation: occupation } = page;
  if (!occupation) return [];
  const rows = occupationFacts(page, occupation, whole);
  if (rows.length === 0) return [];
  return [
    ...sectionHeading(occupationHeading(page, occupation), theme, occupation.release),
    ...rows.flatMap(([label, text]) => beside(label, text, theme, 13)),
    ...(whole ? [] : suggestion('All of it:', `truest role show ${page.id} --section occupation`, theme)),
  ];
}

export const occupationHeading = ({ origin }: RolePage, { code, title }: PublicOccupation): string =>
  origin ? 'What else the public release says' : `The public occupation ${code} ${title}`;

/**
 * Label and text of each kind of fact that the release has: without `whole` the first few, and of rated
 * ones those that are important.
 */
export function occupationFacts(
  page: RolePage,
  occupation: PublicOccupation,
  whole: boolean,
): [string, string][] {
  const shown = shownOf(page);
  const important = (list: PublicOccupation['knowledge']): PublicOccupation['knowledge'] =>
    whole ? list : list.filter(({ importance }) => importance >= IMPORTANT);
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
    // Those that matter stand among the skills of an imported occupation already.
    ['knowledge', page.origin && !whole ? '' : names(important(occupation.knowledge), shown.ratings)],
    ['activities', names(important(occupation.activities), shown.ratings)],
    ['work styles', names(styles, shown.ratings)],
    ['values', names(values, 3)],
    [
      'schooling',
      schooling.length === 0 ? '' : `${schooling.join(', ')} (what people in it say is required)`,
    ],
    ['technology', names(hotFirst, shown.technology)],
    [
      'related',
      first(page.publishedRelated, shown.related)
        .map(({ title }) => title)
        .join('; '),
    ],
  ];
  return rows.filter(([, text]) => text !== '');
}

/** The releases of a page, each with what it was used for; an imported occupation's own is in its profile. */
export function releaseSources({ category, publicOccupation, origin }: RolePage): string[] {
  const occupation = publicOccupation && !origin ? [occupationSource(publicOccupation)] : [];
  const figures = (category?.sources ?? []).filter((release) => release !== publicOccupation?.release);
  return [...figures.map((release) => `${release}: figures of category ${category!.code}`), ...occupation];
}

/** What was taken from the release, as a list of sources says it. */
const occupationSource = ({ release, code }: PublicOccupation): string =>
  `${release}: tasks, ratings, technology, titles and related occupations of ${code}`;
