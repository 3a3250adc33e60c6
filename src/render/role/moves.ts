import type { MoveView, RoleMention, RolePage } from '../../domain/role.ts';
import { payStepWords, yearsRange } from '../figures.ts';
import { beside, sectionHeading, suggestion } from '../layout.ts';
import { oneParagraph, widthOf, wrap } from '../text.ts';
import type { Theme } from '../theme.ts';
import { payOf, renderDerivedMoves } from './derived-moves.ts';

/** Where it leads: next roles, lateral moves and pivots, and the roles that people come from. */
export function renderMoves(page: RolePage, theme: Theme, whole = false): string[] {
  const moves = [...page.advancement, ...page.lateral];
  const derived = moves.length === 0 || whole ? page.derivedMoves.length : 0;
  if (moves.length + derived + page.feeders.length === 0) return [];
  const parts = [
    ...moves.map((move) => moveLines(move, page, theme)),
    // Beside moves that somebody wrote, derived ones are shown only to who asks for the section.
    ...(moves.length === 0 || whole ? renderDerivedMoves(page, theme, whole) : []),
  ];
  const feeders = page.feeders.map((feeder) => feeder.title);
  if (feeders.length > 0)
    parts.push(beside(`${theme.symbols.feeder} ways in`, feeders.join(', '), theme, 12));
  return [
    ...sectionHeading('Where it leads', theme),
    ...parts.flatMap((lines, index) => (index ? ['', ...lines] : lines)),
  ];
}

function moveLines(move: MoveView, page: RolePage, theme: Theme): string[] {
  const field = move.role.track === page.track.id ? '' : `, ${move.role.trackTitle}`;
  const lead = `  ${theme.accent(theme.symbols[move.kind])} `;
  const title = wrap(`${move.role.title}${field}`, theme.screen.width - 4);
  const about = [move.kind, yearsRange(move.years, theme), payStep(move, page, theme)].filter(
    (part) => part !== '',
  );
  return [
    ...title.map((line, index) => (index === 0 ? lead : '    ') + theme.strong(line)),
    ...wrap(about.join(` ${theme.symbols.separator} `), theme.screen.width, '    ').map(theme.dim),
    ...wrap(`first: ${oneParagraph(move.before)}`, theme.screen.width, '    ', '      '),
    ...wrap(`how: ${oneParagraph(move.how)}`, theme.screen.width, '    ', '      '),
    ...wrap(`to learn: ${move.gap}`, theme.screen.width, '    ', '      '),
    ...wrap(`you give up: ${move.giveUp}`, theme.screen.width, '    ', '      '),
  ];
}

/** "median of the categories $83k → $106k"; nothing where one is not known. */
function payStep(move: MoveView, page: RolePage, theme: Theme): string {
  const from = payOf(page);
  if (from.medianPay === null || move.role.medianPay === null) return '';
  if (from.medianPay === move.role.medianPay) return 'same pay category';
  const [step] = payStepWords(from, move.role, theme);
  return step === undefined ? '' : `categories' median ${step}`;
}

const hasComma = ({ title }: RoleMention): boolean => title.includes(',');

/** The other roles of the track, by level. */
export function renderRelated(page: RolePage, theme: Theme): string[] {
  if (page.related.length === 0) return [];
  const levels = new Map<string, RoleMention[]>();
  for (const role of page.related)
    levels.set(role.levelTitle, [...(levels.get(role.levelTitle) ?? []), role]);
  const labelWidth = Math.min(24, Math.max(...[...levels.keys()].map(widthOf)) + 2);
  const lines = [...levels].flatMap(([level, roles]) =>
    // Titles of occupations have commas in them.
    beside(
      level,
      roles.map(({ title }) => title).join(roles.some(hasComma) ? '; ' : ', '),
      theme,
      labelWidth,
    ),
  );
  const more = page.relatedCount - page.related.length;
  const all = `${more > 0 ? `${more} more. ` : ''}All by level, with pay and growth:`;
  return [
    ...sectionHeading(`Related roles in ${page.track.title}`, theme),
    ...lines,
    ...suggestion(all, `truest track list ${page.track.id}`, theme),
  ];
}
