import { InvalidArgumentError, Option } from 'commander';
import type { InterestScores } from '../../domain/me.ts';
import { EDUCATION, INTERESTS } from '../../schema/vocabulary.ts';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';
import { countOption, numberOption } from './options.ts';

export function registerMatch({ program, action }: Tree): void {
  withExamples(
    program
      .command('match')
      .helpGroup('You:')
      .description('Which roles fit your interests, how far are they, what do they formally ask for?')
      .option('--track <track>', 'only this track')
      .option(
        '--min-pay <dollars>',
        "only where the category's median pay is at least this",
        numberOption('--min-pay', 0),
      )
      .addOption(
        new Option('--education <level>', 'only what usually asks for at most this').choices([...EDUCATION]),
      )
      .option('--limit <number>', 'how many occupations at most', countOption('--limit', 1, 1000), 7)
      .option(
        '--interests <numbers>',
        'six numbers from 0 to 40 in the order R,I,A,S,E,C, instead of your saved strengths',
        parseInterests,
      )
      .action(
        action(
          async () => (await import('../commands/match.ts')).runMatch,
          (_words, flags) => ({
            track: flags['track'] as string | undefined,
            minPay: flags['minPay'] as number | undefined,
            education: flags['education'] as (typeof EDUCATION)[number] | undefined,
            limit: flags['limit'] as number,
            interests: flags['interests'] as InterestScores | undefined,
          }),
        ),
      ),
    [
      'truest match',
      'truest match --min-pay 60000 --education associate',
      'truest match --track healthcare --limit 3',
      'truest match --interests 8,20,12,36,24,16',
    ],
  );
}

function parseInterests(text: string): InterestScores {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length !== INTERESTS.length || !numbers.every((number) => number >= 0 && number <= 40)) {
    throw new InvalidArgumentError('--interests takes six numbers from 0 to 40, such as 8,20,12,36,24,16.');
  }
  return Object.fromEntries(INTERESTS.map((interest, at) => [interest, numbers[at]!])) as InterestScores;
}
