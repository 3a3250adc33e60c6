import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

export function registerImport({ program, action }: Tree): void {
  const group = program.command('import').description('Bring in the public releases').helpGroup('Data:');
  withExamples(
    group
      .command('onet')
      .argument('<source>', 'the folder of an O*NET text release')
      .description('Import every occupation of an O*NET release')
      .action(
        action(
          async () => (await import('../commands/import-onet.ts')).runImportOnet,
          (words) => ({ source: words[0]! }),
        ),
      ),
    ['truest import onet db_30_1_text'],
  );
}
