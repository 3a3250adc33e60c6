import type { ImportRecord } from '../../domain/imports.ts';
import { fitModel } from '../fit-model.ts';
import { keptIn, stack, suggestion } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme } from '../theme.ts';
import { recordSections } from './report.ts';

/** What was imported, and where it is kept. */
export interface ImportList {
  readonly imports: readonly ImportRecord[];
  /** Files that cannot be read any more. */
  readonly damaged: readonly string[];
  readonly folder: string;
}

export function renderImports(list: ImportList, screen: Screen): string {
  const theme = createTheme(screen);
  const { imports, damaged, folder } = fitModel(list, theme);
  const trouble = damaged.flatMap((name) =>
    wrap(`${folder}/${name} is damaged: import again.`, screen.width).map(theme.warn),
  );
  if (imports.length === 0) {
    return stack([
      ['Nothing was imported.'],
      trouble,
      suggestion('Bring in every public occupation:', 'truest import onet --download', theme),
    ]);
  }
  return stack([
    ...recordSections(imports, theme),
    trouble,
    keptIn(folder, theme),
    suggestion('Remove one of them, or all:', 'truest import remove <name>', theme),
  ]);
}
