import type { RankedMove, RoleMoves } from '../../domain/role-moves.ts';
import { payStepWords } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { sectionHeading, stack, suggestion } from '../layout.ts';
import { barrierWords, kindWords, learning, STRETCH_NOTE, share, stepYears } from '../paths/words.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { renderPublished } from './published.ts';

/** The moves of a role: next, to the side, and into it, the smallest stretch first. */
export function renderRoleMoves(moves: RoleMoves, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(moves, theme);
  const { width } = theme.screen;
  const section = (
    title: string,
    list: readonly RankedMove[],
    other: (move: RankedMove) => RankedMove['to'],
  ): string[] =>
    list.length === 0
      ? []
      : [
          ...sectionHeading(title, theme),
          ...list.flatMap((move, at) => [...(at ? [''] : []), ...moveLines(move, other(move), theme)]),
        ];
  const all = [...fitted.next, ...fitted.lateral, ...fitted.furtherAfield, ...fitted.feeders];
  const some = all.length > 0;
  const derived = all.some((move) => move.evidence === 'derived');
  return stack([
    wrap(`Moves of ${fitted.title}`, width).map(theme.title),
    section('Next', fitted.next, (move) => move.to),
    section('To the side', fitted.lateral, (move) => move.to),
    section('Further afield', fitted.furtherAfield, (move) => move.to),
    section('Ways in', fitted.feeders, (move) => move.from),
    renderPublished(fitted, theme),
    some
      ? []
      : wrap(
          'Nobody has written a move from or to this role, and too little is known of it to derive one.',
          width,
        ),
    [
      ...(derived
        ? wrap(
            'Derived moves were written by nobody: they are computed from tasks, titles, knowledge and interests, those further afield from skills and activities. Licences are known only of roles that somebody has written about.',
            width,
          ).map(theme.dim)
        : []),
      ...wrap(
        `Pay is the categories' median.${all.some((move) => move.isGapKnown) ? ` ${STRETCH_NOTE}` : ''}`,
        width,
      ).map(theme.dim),
      ...suggestion('Several steps at once:', `truest paths ${fitted.id}`, theme),
    ],
  ]);
}

function moveLines(move: RankedMove, other: RankedMove['to'], theme: Theme): string[] {
  const { symbols, screen } = theme;
  const facts = [
    kindWords(move) + (move.remark === null ? '' : ` (${move.remark})`),
    ...(move.from.track === move.to.track ? [] : [other.trackTitle]),
    ...(move.evidence === 'derived' && move.yearsBasis === null ? [] : [stepYears(move, theme)]),
    ...(move.isGapKnown ? [`stretch ${share(move.gap.share)}`] : []),
    ...payStepWords(move.from, move.to, theme),
  ];
  const needs = barrierWords(move).join('; ');
  const learn = (move.isGapKnown ? move.gap.skills : []).map((skill) => learning(skill, theme)).join(', ');
  const say = (text: string): string[] => wrap(text.replace(/\s+/g, ' '), screen.width, '    ', '      ');
  return [
    ...wrap(other.title, screen.width - 4).map(
      (line, at) => (at === 0 ? `  ${theme.accent(symbols[move.kind])} ` : '    ') + theme.strong(line),
    ),
    ...wrap(facts.join(` ${symbols.separator} `), screen.width, '    ').map(theme.dim),
    ...(needs === '' ? [] : say(`needs: ${needs}`)),
    ...(learn === '' ? [] : say(`learn: ${learn}`)),
    ...say(move.reason),
  ];
}
