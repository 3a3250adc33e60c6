import type { LadderView, TreeView } from '../../domain/outlook.ts';
import { payStepWords, payWords } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { isNarrow, painted, stack, suggestion } from '../layout.ts';
import { type Screen, WIDTH } from '../screen.ts';
import { widthOf, wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';
import { kindWords, STRETCH_NOTE, share, yearWords } from './words.ts';

/** A tree of where a role leads, or with `into` of how people get there. */
export function renderTree(tree: TreeView, into: boolean, screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(tree, theme);
  const { role } = fitted;
  const title = wrap(
    `${into ? 'How people become' : 'Where it leads:'} ${role.title}`,
    theme.screen.width,
  ).map(theme.title);
  if (fitted.children.length === 0) {
    const text = into
      ? 'Nobody has written a move to this role.'
      : 'Nobody has written a move from this role, and none could be derived.';
    return stack([title, wrap(text, theme.screen.width)]);
  }
  return stack([
    title,
    [...painted(role.title, theme, '', theme.strong), ...branchLines(fitted, '', into, theme)],
    legendLines(fitted, into, theme),
  ]);
}

function branchLines(node: TreeView, indent: string, into: boolean, theme: Theme): string[] {
  const { symbols } = theme;
  const lines = node.children.flatMap((child, at) => {
    const last = at === node.children.length - 1;
    const fork = last ? symbols.corner : symbols.left;
    const lead = `${indent}${fork}${symbols.line} `;
    const under = `${indent}${last ? ' ' : symbols.vertical}  `;
    return [...nodeLines(child, node, lead, under, into, theme), ...branchLines(child, under, into, theme)];
  });
  if (node.beyond > 0) {
    lines.push(
      ...wrap(
        `${node.beyond} more beyond this depth`,
        theme.screen.width,
        `${indent}${symbols.corner}${symbols.line} ${symbols.ellipsis} `,
      ).map(theme.dim),
    );
  }
  return lines;
}

function nodeLines(
  child: TreeView,
  parent: TreeView,
  lead: string,
  under: string,
  into: boolean,
  theme: Theme,
): string[] {
  const { symbols, screen } = theme;
  const move = child.move!;
  const [from, to] = into ? [child.role, parent.role] : [parent.role, child.role];
  const name = `${symbols[move.kind]} ${child.role.title}`;
  const field = child.role.track === parent.role.track ? [] : [child.role.trackTitle];
  const seen = child.seenBefore ? ['shown elsewhere here'] : [];
  const facts = [
    kindWords(move),
    ...field,
    // Those of derived moves are estimates, which the page of the role explains.
    ...(move.evidence === 'derived' ? [] : [yearWords(move.years, theme)]),
    `stretch ${share(move.gap)}`,
    ...payStepWords(from, to, theme),
    ...seen,
  ];
  const text = facts.join(` ${symbols.separator} `);
  const room = screen.width - widthOf(lead) - widthOf(name) - 2;
  if (!isNarrow(theme) && widthOf(text) <= room) return [`${lead}${theme.strong(name)}  ${theme.dim(text)}`];
  // Under a node its own branches begin at the bar, so its details stand to the right of it.
  const bar = child.children.length > 0 || child.beyond > 0 ? `${under}${symbols.vertical} ` : `${under}  `;
  return [
    ...wrap(name, screen.width, lead, bar).map((line) => line.replace(name, theme.strong(name))),
    ...wrap(text, screen.width, bar).map((line) => bar + theme.dim(line.slice(bar.length))),
  ];
}

function legendLines(tree: TreeView, into: boolean, theme: Theme): string[] {
  const { symbols, screen } = theme;
  const { id } = tree.role;
  const legend = `${symbols.advance} advance  ${symbols.lateral} lateral  ${symbols.pivot} pivot. Pay is the categories' median; years are typical before the move. ${STRETCH_NOTE}`;
  return [
    ...wrap(legend, screen.width).map(theme.dim),
    ...suggestion(
      into ? 'A route from one of them:' : 'A route to one of them:',
      into ? `truest paths <from> ${id}` : `truest paths ${id} <to>`,
      theme,
    ),
    ...(into
      ? suggestion('Where it leads:', `truest paths ${id}`, theme)
      : suggestion('How people get there:', `truest paths ${id} --into`, theme)),
  ];
}

/** Every track's ladder: its spine from the bottom to the top. */
export function renderLadders(ladders: readonly LadderView[], screen: Screen): string {
  const theme = createTheme({ ...screen, width: Math.min(screen.width, WIDTH.most) });
  const fitted = fitModel(ladders, theme);
  return stack([
    ...fitted.map((ladder) => ladderLines(ladder, theme)),
    [
      ...wrap(
        `The spine of each track: its longest chain of advances. Years are typical in a role before the step. ${STRETCH_NOTE}`,
        theme.screen.width,
      ).map(theme.dim),
      ...suggestion('Where one role leads:', 'truest paths <role>', theme),
      ...suggestion('The ways between two:', 'truest paths <from> <to>', theme),
    ],
  ]);
}

function ladderLines(ladder: LadderView, theme: Theme): string[] {
  const { symbols, screen } = theme;
  const count = `${ladder.roleCount} ${ladder.roleCount === 1 ? 'role' : 'roles'}`;
  const fits = widthOf(ladder.title) + 2 + widthOf(count) <= screen.width;
  const head = fits
    ? [`${theme.title(ladder.title)}  ${theme.dim(count)}`]
    : [...painted(ladder.title, theme, '', theme.title), `  ${theme.dim(count)}`];
  const lines = ladder.spine.flatMap(({ role, next }) => {
    const pay = role.medianPay === null ? '' : `  ${theme.dim(payWords(role))}`;
    const station = wrap(role.title, screen.width - 12).map(
      (line, at, all) =>
        `  ${at === 0 ? theme.accent(symbols.dot) : ' '} ${line}${at === all.length - 1 ? pay : ''}`,
    );
    if (!next) return station;
    const facts = [
      yearWords(next.years, theme),
      `stretch ${share(next.gap)}`,
      ...(next.evidence === 'derived' ? ['derived'] : []),
    ];
    return [...station, theme.dim(`  ${symbols.advance} ${facts.join(` ${symbols.separator} `)}`)];
  });
  return [...head, ...lines];
}
