import { widthOf, wrap, wrapProse } from './text.ts';
import type { Theme } from './theme.ts';

/** Below this width things that stand side by side are put under one another. */
const NARROW = 64;

export const isNarrow = (theme: Theme): boolean => theme.screen.width < NARROW;

/** A heading of a section, with something short at the right end of the line where it fits. */
export function sectionHeading(text: string, theme: Theme, aside = ''): string[] {
  const room = theme.screen.width - widthOf(text) - widthOf(aside);
  if (aside !== '' && room >= 2) return [theme.heading(text) + ' '.repeat(room) + theme.dim(aside)];
  return [
    ...painted(text, theme, '', theme.heading),
    ...(aside === '' ? [] : painted(aside, theme, '  ', theme.dim)),
  ];
}

/** A text in lines of one look, and space before them that has none. */
export const painted = (
  text: string,
  theme: Theme,
  indent: string,
  paint: (line: string) => string,
): string[] => wrap(text, theme.screen.width - indent.length).map((line) => indent + paint(line));

/** A label and prose: label above and text below it, indented. */
export function labelled(label: string, prose: string, theme: Theme): string[] {
  return [...painted(label, theme, '  ', theme.strong), ...wrapProse(prose, theme, '    ')];
}

/**
 * A short label with text beside it, in a column of `labelWidth`; on a narrow screen under it.
 * `label` is measured without its colour.
 */
export function beside(
  label: string,
  text: string,
  theme: Theme,
  labelWidth: number,
  paint = theme.dim,
): string[] {
  const { width } = theme.screen;
  if (isNarrow(theme) || widthOf(label) >= labelWidth) {
    const above = label === '' ? [] : wrap(label, width - 2).map((line) => `  ${paint(line)}`);
    return [...above, ...wrap(text, width, '    ')];
  }
  const lines = wrap(text, width - 2 - labelWidth);
  return lines.map(
    (line, index) =>
      `  ${index === 0 ? paint(label) + ' '.repeat(Math.max(1, labelWidth - widthOf(label))) : ' '.repeat(labelWidth)}${line}`,
  );
}

/** Short pieces with a separator between them, in as few lines as they fit on. */
export function inline(pieces: readonly string[], theme: Theme, indent = '  '): string[] {
  const separator = ` ${theme.symbols.separator} `;
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + separator + piece) <= theme.screen.width) {
      lines[lines.length - 1] = last + separator + piece;
    } else lines.push(indent + piece);
  }
  return lines.flatMap((line) =>
    widthOf(line) <= theme.screen.width ? [line] : wrap(line.trim(), theme.screen.width, indent),
  );
}

/** Sections that are not empty, an empty line between them, as one text. */
export function stack(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A sentence and the command that it speaks of, the command on a line of its own so that it can be copied. */
export function suggestion(text: string, command: string, theme: Theme): string[] {
  return [...wrap(text, theme.screen.width, '  '), `    ${theme.command(command)}`];
}

/** Where something is kept. The path is never broken, so that it can be copied. */
export function keptIn(path: string, theme: Theme, indent = ''): string[] {
  const line = `${indent}Kept in ${path}`;
  if (widthOf(line) <= theme.screen.width) return [theme.dim(line)];
  return [theme.dim(`${indent}Kept in`), theme.dim(`${indent}  ${path}`)];
}
