import { InvalidArgumentError, Option } from 'commander';
import { MOVE_KINDS, type MoveKind } from '../../schema/vocabulary.ts';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';
import { countOption, numberOption } from './options.ts';

const FORMATS = ['text', 'json', 'mermaid', 'dot', 'markdown'] as const;

export function registerPaths({ program, action }: Tree): void {
  withExamples(
    program
      .command('paths')
      .helpGroup('Explore:')
      .argument('[roles...]', 'nothing, where from, or where from and where to')
      .usage('[options] [from] [to]')
      .description('Where can it lead, how do people get in, which routes go from here to there?')
      .option('--into', 'how people get there, instead of where it leads')
      .option('--depth <steps>', 'how far the tree unfolds (default: 2)', countOption('--depth', 1, 12))
      .option(
        '--kind <kinds>',
        'only these kinds of move: advance, lateral, pivot, separated by commas',
        parseKinds,
      )
      .option('--via <role>', 'a role to pass on the way (repeatable)', collect, [])
      .option('--avoid <role>', 'a role to keep away from (repeatable)', collect, [])
      .option(
        '--max-steps <steps>',
        'routes of at most this many steps (default: 8)',
        countOption('--max-steps', 1, 20),
      )
      .option(
        '--max-years <years>',
        'routes that typically take at most this long',
        numberOption('--max-years', 0),
      )
      .option('--no-pivot', 'no pivots into other fields')
      .option(
        '--limit <routes>',
        'how many routes to show, also those that gain little (default: 4 that gain something)',
        countOption('--limit', 1, 100),
      )
      .addOption(new Option('--format <format>', 'how to answer').choices([...FORMATS]).default('text'))
      .action(
        action(
          async () => (await import('../commands/paths.ts')).runPaths,
          (words, flags) => ({
            roles: words,
            depth: flags['depth'] as number | undefined,
            kinds: flags['kind'] as MoveKind[] | undefined,
            into: flags['into'] === true,
            via: flags['via'] as string[],
            avoid: flags['avoid'] as string[],
            maxSteps: flags['maxSteps'] as number | undefined,
            maxYears: flags['maxYears'] as number | undefined,
            pivots: flags['pivot'] !== false,
            limit: flags['limit'] as number | undefined,
            format: flags['format'] as (typeof FORMATS)[number],
          }),
        ),
      ),
    [
      'truest paths operations-coordinator vice-president-of-operations',
      'truest paths e-commerce-operations-manager --depth 3',
      'truest paths chief-of-staff --into',
      'truest paths operations-coordinator chief-of-staff --format mermaid > route.mmd',
    ],
  );
}

function parseKinds(list: string): MoveKind[] {
  const kinds = list.split(',').map((kind) => kind.trim());
  const wrong = kinds.find((kind) => !(MOVE_KINDS as readonly string[]).includes(kind));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`"${wrong}" is not one of ${MOVE_KINDS.join(', ')}.`);
  return kinds as MoveKind[];
}

const collect = (value: string, before: string[]): string[] => [...before, value];
