import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

const DOWNLOAD = "fetch it from its publisher; truest's only use of a network";

export function registerImport({ program, action }: Tree): void {
  const group = program
    .command('import')
    .description('Bring in the public releases: every occupation, its figures')
    .helpGroup('Data:');
  withExamples(
    group
      .command('onet')
      .argument('[source]', 'the folder or zip file of an O*NET text release, 28 to 31')
      .description('Bring in every public occupation, as roles that nobody has written about yet')
      .option('--download', DOWNLOAD)
      .option('--release <release>', 'which release to download (default: 30.1)')
      .action(
        action(
          async () => (await import('../commands/import-onet.ts')).runImportOnet,
          (words, flags) => ({
            source: words[0],
            download: flags['download'] === true,
            release: flags['release'] as string | undefined,
          }),
        ),
      ),
    [
      'truest import onet --download',
      'truest import onet db_30_1_text.zip',
      'truest import onet db_30_1_text',
    ],
  );
  withExamples(
    group
      .command('oews')
      .argument('[sources...]', 'national workbooks, their zip files, or folders of them')
      .description('Bring in employment and pay, of one year or several')
      .option('--download', DOWNLOAD)
      .option('--year <year>', 'which year to download (default: 2025)')
      .action(
        action(
          async () => (await import('../commands/import-oews.ts')).runImportOews,
          (words, flags) => ({
            sources: words,
            download: flags['download'] === true,
            year: flags['year'] as string | undefined,
          }),
        ),
      ),
    [
      'truest import oews national_M2024_dl.xlsx national_M2025_dl.xlsx',
      'truest import oews --download --year 2024',
    ],
  );
  withExamples(
    group
      .command('projections')
      .argument('[source]', 'occupation.xlsx, the CSV export, or a folder with one of them')
      .description('Bring in projected growth, openings and usual education')
      .option('--download', DOWNLOAD)
      .action(
        action(
          async () => (await import('../commands/import-projections.ts')).runImportProjections,
          (words, flags) => ({ source: words[0], download: flags['download'] === true }),
        ),
      ),
    ['truest import projections occupation.xlsx', 'truest import projections --download'],
  );
  withExamples(
    group
      .command('list')
      .description('What was imported: releases, counts, what was missing')
      .action(
        action(
          async () => (await import('../commands/import-list.ts')).runImportList,
          () => ({}),
        ),
      ),
    ['truest import list', 'truest import list --json'],
  );
  withExamples(
    group
      .command('remove')
      .argument('<what>', 'onet, oews-2024, oews for all its years, projections, or all')
      .description('Remove what was imported')
      .option('--yes', 'remove without asking')
      .action(
        action(
          async () => (await import('../commands/import-remove.ts')).runImportRemove,
          (words, flags) => ({ what: words[0]!, yes: flags['yes'] === true }),
        ),
      ),
    ['truest import remove oews-2019', 'truest import remove all --yes'],
  );
}
