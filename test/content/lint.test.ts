import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dataFolder, hasData } from '../../scripts/data-folder.ts';
import { SHIPPED_FOLDER } from '../../src/cli/ask.ts';
import { loadListedTitles } from '../../src/data/import/listed-titles.ts';
import { lint } from '../../src/data/lint.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const shipped = { paths: [join(ROOT, 'profiles')], folders: [], shipped: SHIPPED_FOLDER };

const shown = (problems: readonly Diagnostic[]): string =>
  problems.length === 0
    ? ''
    : renderDiagnostics(
        problems.map((problem) => ({ ...problem, file: relative(ROOT, problem.file) })),
        { width: 120, colour: false, unicode: true },
      );

describe('the shipped profiles', () => {
  it('are written as the lint asks, without an error or a warning', () => {
    const { problems, checked } = lint(shipped);
    expect(checked).toBeGreaterThan(30);
    expect(shown(problems)).toBe('');
  });

  it.runIf(hasData())('have categories whose listed titles are like theirs', () => {
    const { problems } = lint({ ...shipped, titles: loadListedTitles(dataFolder()) });
    expect(shown(problems.filter(({ rule }) => rule === 'lint/foreign-category'))).toBe('');
  });
});
