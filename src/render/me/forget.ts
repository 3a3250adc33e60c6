import { fitModel } from '../fit-model.ts';
import { painted, stack } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { widthOf, wrap } from '../text.ts';
import { createTheme } from '../theme.ts';

/** What is about to be deleted. */
export interface ForgetView {
  readonly folder: string;
  /** By part; `name` is the file within the folder. */
  readonly groups: readonly {
    readonly title: string;
    readonly files: readonly { readonly name: string; readonly isLeftover: boolean }[];
  }[];
  readonly count: number;
  /** How many files of the folder are not among them. */
  readonly staysCount: number;
}

export function renderForget(view: ForgetView, screen: Screen): string {
  const theme = createTheme(screen);
  const { groups, count, staysCount, folder } = fitModel(view, theme);
  const files = count === 1 ? '1 file' : `${count} files`;
  const others =
    staysCount === 0
      ? ''
      : ` ${staysCount === 1 ? '1 other file' : `${staysCount} other files`} about you stay${staysCount === 1 ? 's' : ''} too.`;
  return stack([
    [...painted(`To be deleted: ${files} in`, theme, '', theme.title), `  ${folder}`],
    ...groups.map(({ title, files }) => [
      ...painted(`${title} (${files.length})`, theme, '', theme.strong),
      ...files.flatMap(({ name, isLeftover }) => {
        const aside = isLeftover ? '  put aside or left behind' : '';
        if (widthOf(name + aside) + 2 <= screen.width) return [`  ${name}${theme.dim(aside)}`];
        return [`  ${name}`, ...(aside === '' ? [] : painted(aside.trim(), theme, '    ', theme.dim))];
      }),
    ]),
    wrap(
      `Profiles, imported releases and settings stay: they say nothing about you.${others}`,
      screen.width,
    ).map(theme.dim),
  ]);
}
