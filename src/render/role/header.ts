import type { CategoryView } from '../../domain/category.ts';
import type { RolePage } from '../../domain/role.ts';
import { percentileBar } from '../chart.ts';
import { count, educationWords, moneyShort, percent } from '../figures.ts';
import { beside, inline, isNarrow, painted } from '../layout.ts';
import { paragraphsOf, widthOf, wrap, wrapProse } from '../text.ts';
import type { Theme } from '../theme.ts';

/** Title, place, other titles, summary, the category's figures and the trade-off: the first screen. */
export function renderHeader(page: RolePage, theme: Theme): string[] {
  return [
    ...titleLines(page, theme),
    ...(page.origin ? painted(originWords(page), theme, '', theme.dim) : []),
    '',
    ...wrapProse(page.summary, theme, '  '),
    '',
    ...figureLines(page, theme),
    ...tradeoffLine(page, theme),
    ...(page.category && hasCategoryFigure(page.category)
      ? ['', ...categoryNote(page.category, page.origin !== undefined, theme)]
      : []),
  ];
}

/** Whose words an imported occupation is in; nothing for what somebody wrote. */
export const originWords = ({ origin, publicOccupation }: RolePage): string =>
  origin === undefined
    ? ''
    : `public occupation${publicOccupation ? ` ${publicOccupation.code}` : ''}, in the words of ${origin.release}`;

/** Whether anything stands in the header that is the category's: it has a star. */
const hasCategoryFigure = ({ pay, growthPercent, openingsPerYear }: CategoryView): boolean =>
  (pay !== null && Object.values(pay).some((value) => typeof value === 'number')) ||
  growthPercent !== null ||
  openingsPerYear !== null;

function titleLines(page: RolePage, theme: Theme): string[] {
  // An imported occupation stands on no rung; its job zone is among the figures.
  const place = page.origin
    ? page.track.title
    : `${page.track.title} ${theme.symbols.under} ${page.levelTitle}`;
  const room = theme.screen.width - widthOf(page.title) - widthOf(place);
  const lines =
    room >= 2
      ? [theme.title(page.title) + ' '.repeat(room) + theme.dim(place)]
      : [
          ...wrap(page.title, theme.screen.width).map((line) => theme.title(line)),
          ...wrap(place, theme.screen.width).map((line) => theme.dim(line)),
        ];
  if (page.aliases.length === 0) return lines;
  const also = wrap(`also: ${page.aliases.join(', ')}`, theme.screen.width, '', '      ');
  return [...lines, ...also.map((line) => theme.dim(line))];
}

function figureLines(page: RolePage, theme: Theme): string[] {
  const { category } = page;
  if (!category) {
    return wrap('No public figures: this profile names no occupational category.', theme.screen.width, '  ');
  }
  if (page.origin && !hasCategoryFigure(category) && category.entryEducation === null)
    return wrap('No public figures: neither pay nor growth of it is published.', theme.screen.width, '  ');
  const facts: string[] = [];
  if (category.growthPercent !== null && category.projection) {
    facts.push(`${theme.strong(percent(category.growthPercent, theme))} to ${category.projection.to}*`);
  }
  if (category.openingsPerYear !== null) facts.push(`${count(category.openingsPerYear)} openings a year*`);
  const education = page.requirements?.education?.usual ?? category.entryEducation;
  if (education) facts.push(`usually ${educationWords(education)}`);
  return [...payLines(category, theme), ...inline(facts, theme)];
}

/**
 * The median and the percentile bar; in words where a percentile is missing or cut off. With
 * `explained` the bar stands under the median, and what it shows under the bar.
 */
export function payLines(
  category: CategoryView,
  theme: Theme,
  { label = 'median pay*', explained = false } = {},
): string[] {
  const { pay } = category;
  if (!pay) return wrap('pay of this category: no figure is known', theme.screen.width, '  ', '    ');
  if (Object.values(pay).every((value) => value === null || typeof value === 'object')) {
    return wrap('pay of this category: the publisher has no annual figure', theme.screen.width, '  ', '    ');
  }
  const amount = (name: 'p10' | 'p25' | 'median' | 'p75' | 'p90'): string => {
    const value = pay[name];
    if (value === null) return 'not published';
    return pay.topCoded.includes(name) ? `above ${moneyShort(value)}` : moneyShort(value);
  };
  const lead = `${theme.strong(amount('median'))} ${label}`;
  const { p10, p25, median, p75, p90 } = pay;
  const [low, high] = [amount('p10'), amount('p90')];
  const whole = p10 !== null && p25 !== null && median !== null && p75 !== null && p90 !== null;
  const under = explained || isNarrow(theme);
  const above = wrap(lead, theme.screen.width, '  ', '    ');
  if (!whole || pay.topCoded.some((name) => name !== 'p90')) {
    const span = `from ${low} (lowest tenth) to ${high} (highest tenth)`;
    return [...above, ...wrap(span, theme.screen.width, '  ', '    ')];
  }
  const room = theme.screen.width - (under ? 2 : widthOf(lead) + 5) - widthOf(low) - widthOf(high) - 2;
  const bar = percentileBar({ p10, p25, median, p75, p90 }, Math.max(8, Math.min(44, room)), theme);
  if (!under) return [`  ${lead}   ${low} ${bar} ${high}`];
  const text = 'From the lowest-paid tenth to the highest; half of the people are in the block.';
  const explanation = explained ? painted(text, theme, '  ', theme.dim) : [];
  return [...above, `  ${low} ${bar} ${high}`, ...explanation];
}

function tradeoffLine(page: RolePage, theme: Theme): string[] {
  const tradeoff = page.whatItsLike?.tradeoff;
  if (tradeoff === undefined) return [];
  const paint = (text: string): string => theme.accent(text);
  const label = `${theme.symbols.tradeoff} The trade-off`;
  return ['', ...beside(label, opening(tradeoff), theme, widthOf(label) + 3, paint)];
}

/** About six lines: enough to say what is given up, short enough for the first screen. */
const OPENING_LETTERS = 330;

/** The first sentences of a prose text, as many as fit; always one. */
function opening(prose: string): string {
  const sentences = paragraphsOf(prose)[0]!.split(/(?<=[.!?]["'”]?)\s+(?=[\p{Lu}"'“])/u);
  let text = sentences[0]!;
  for (const sentence of sentences.slice(1)) {
    if (text.length + 1 + sentence.length > OPENING_LETTERS) break;
    text = `${text} ${sentence}`;
  }
  return text;
}

function categoryNote(category: CategoryView, isImported: boolean, theme: Theme): string[] {
  const people = category.employment === null ? '' : ` (${count(category.employment)} people)`;
  const whose = `* of its whole occupational category, ${category.code} ${category.title}${people}`;
  const text = isImported ? whose : `${whose}; the role's own figures depend on level and place`;
  return wrap(text, theme.screen.width, '  ', '    ').map((line) => theme.dim(line));
}
