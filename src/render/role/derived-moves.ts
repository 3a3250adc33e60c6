import type { RoleMention, RolePage } from '../../domain/role.ts';
import { payStepWords } from '../figures.ts';
import { suggestion } from '../layout.ts';
import { barrierWords, kindWords, share, stepYears } from '../paths/words.ts';
import { wrap } from '../text.ts';
import type { Theme } from '../theme.ts';

/** The median of a page's category. */
export const payOf = ({ category }: RolePage): Pick<RoleMention, 'medianPay' | 'medianPayTopCoded'> => ({
  medianPay: category?.pay?.median ?? null,
  medianPayTopCoded: category?.pay?.topCoded.includes('median') ?? false,
});

type Derived = RolePage['derivedMoves'][number];

/** What is said wherever derived moves stand. */
export const derivedNote = ({ advancement, lateral }: RolePage): string =>
  `${
    advancement.length + lateral.length === 0
      ? 'Nobody has written a move from here. These are derived:'
      : 'These others are derived, to public occupations that nobody has written moves to:'
  } computed from tasks, titles, knowledge and interests. They say whose work is near, not how often people make the step. Licences are known only of roles that somebody has written about.`;

/** More of them are in `role moves` and in JSON. */
const REASONS = 3;

/** Of each list, on a page that shows everything. */
const SHOWN = { close: 5, 'further afield': 2 } as const;

/** The moves that nobody authored, in blocks of lines: the close ones, then those further afield. */
export function renderDerivedMoves(page: RolePage, theme: Theme, whole: boolean): string[][] {
  const moves = page.derivedMoves;
  if (moves.length === 0) return [];
  const list = (name: Derived['list']): Derived[] => moves.filter((move) => move.list === name);
  const shown = (name: Derived['list']): Derived[] => (whole ? list(name) : list(name).slice(0, SHOWN[name]));
  const [close, further] = [shown('close'), shown('further afield')];
  const blocks = [
    wrap(derivedNote(page), theme.screen.width, '  ').map(theme.dim),
    ...close.map((move) => moveLines(move, page, theme)),
  ];
  if (further.length > 0)
    blocks.push(
      wrap('Further afield, by skills and activities:', theme.screen.width, '  '),
      ...further.map((move) => moveLines(move, page, theme)),
    );
  const more = moves.length - close.length - further.length;
  if (more > 0) blocks.push(suggestion(`${more} more:`, `truest role moves ${page.id}`, theme));
  return blocks;
}

function moveLines(move: Derived, page: RolePage, theme: Theme): string[] {
  const { symbols, screen } = theme;
  const field = move.role.track === page.track.id ? '' : `, ${move.role.trackTitle}`;
  const facts = [
    kindWords({ kind: move.kind, evidence: 'derived' }) + (move.remark === null ? '' : ` (${move.remark})`),
    // An assumption is only worth its place where years are added up.
    ...(move.yearsBasis === null ? [] : [stepYears({ ...move, evidence: 'derived' }, theme)]),
    ...(move.gap === null ? [] : [`stretch ${share(move.gap)}`]),
    ...payStepWords(payOf(page), move.role, theme).map((step) => `categories' median ${step}`),
  ];
  const needs = barrierWords(move).join('; ');
  const say = (text: string): string[] => wrap(text, screen.width, '    ', '      ');
  return [
    ...wrap(`${move.role.title}${field}`, screen.width - 4).map(
      (line, at) => (at === 0 ? `  ${theme.accent(symbols[move.kind])} ` : '    ') + theme.strong(line),
    ),
    ...wrap(facts.join(` ${symbols.separator} `), screen.width, '    ').map(theme.dim),
    ...(needs === '' ? [] : say(`needs: ${needs}`)),
    ...(move.reasons.length === 0 ? [] : say(`why: ${move.reasons.slice(0, REASONS).join('; ')}`)),
  ];
}
