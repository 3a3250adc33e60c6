import { Option } from 'commander';
import { SORT_KEYS } from '../../domain/list.ts';
import { EDUCATION, QUESTION_KINDS } from '../../schema/vocabulary.ts';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';
import { countOption, numberOption } from './options.ts';

const PAGE_FORMATS = ['text', 'json', 'markdown'];

export function registerRole({ program, action }: Tree): void {
  const role = program.command('role').description('Roles: jobs as people hold them').helpGroup('Explore:');
  withExamples(
    role
      .command('show')
      .argument('<role...>', 'an id, a title, or something near it')
      .description('What is this job really like?')
      .option('--section <names>', 'only these sections, whole, separated by commas')
      .option('--brief', 'only the first screen')
      .addOption(new Option('--format <format>', 'text, json or markdown').choices(PAGE_FORMATS))
      .action(
        action(
          async () => (await import('../commands/role-show.ts')).runRoleShow,
          (words, flags) => ({
            role: words,
            section: flags['section'] as string | undefined,
            brief: flags['brief'] === true,
            format: flags['format'] as 'text' | 'json' | 'markdown' | undefined,
          }),
        ),
      ),
    [
      'truest role show e-commerce-operations-manager',
      'truest role show "online operations manager" --brief',
      'truest role show operations-coordinator --section skills,interview',
      'truest role show operations-manager --json | jq .category.pay',
    ],
  );
  withExamples(
    role
      .command('list')
      .description('Which roles are there?')
      .option('--track <track>', 'only this track')
      .option('--level <level>', 'only this level, or early, middle, senior')
      .option(
        '--min-pay <dollars>',
        "only where the category's median pay is at least this",
        numberOption('--min-pay', 0),
      )
      .option(
        '--growth <percent>',
        "only where the category's projected growth is at least this",
        numberOption('--growth', undefined, '3'),
      )
      .addOption(
        new Option('--education <level>', 'only what usually asks for at most this').choices([...EDUCATION]),
      )
      .addOption(
        new Option('--sort <key>', "what to sort by; pay by the category's median")
          .choices([...SORT_KEYS])
          .default('track'),
      )
      .option('--reverse', 'the other way round')
      .action(
        action(
          async () => (await import('../commands/role-list.ts')).runRoleList,
          (_words, flags) => ({
            track: flags['track'] as string | undefined,
            level: flags['level'] as string | undefined,
            minPay: flags['minPay'] as number | undefined,
            growth: flags['growth'] as number | undefined,
            education: flags['education'] as (typeof EDUCATION)[number] | undefined,
            sort: flags['sort'] as (typeof SORT_KEYS)[number],
            reverse: flags['reverse'] === true,
          }),
        ),
      ),
    [
      'truest role list --sort pay',
      'truest role list --track business-operations --level early',
      'truest role list --min-pay 80000 --education high-school',
    ],
  );
  withExamples(
    role
      .command('search')
      .argument(
        '[words...]',
        'any job title, or words of a skill or of what the job is about; - reads titles from stdin',
      )
      .description('Find the role behind any title')
      .option('--limit <number>', 'how many at most (10 roles, or 1 code)', countOption('--limit', 1, 1000))
      .option('--code', 'print the SOC code and its title only')
      .option('--batch <file>', 'code a column of a CSV file (- for stdin)')
      .option('--column <column>', 'which column holds the titles: its head, or its number')
      .addOption(new Option('--format <format>', 'of --batch: csv or jsonl').choices(['csv', 'jsonl']))
      .action(
        action(
          async () => (await import('../commands/role-search.ts')).runRoleSearch,
          (words, flags) => ({
            query: words.join(' '),
            limit: flags['limit'] as number | undefined,
            code: flags['code'] === true,
            batch: flags['batch'] as string | undefined,
            column: flags['column'] as string | undefined,
            format: flags['format'] as 'csv' | 'jsonl' | undefined,
          }),
        ),
      ),
    [
      'truest role search "sr. warehouse mgr"',
      'truest role search "returns and refunds"',
      'truest role search --code operatons manger',
      'truest role search --batch staff.csv --column "Job title" > coded.csv',
      'truest role search - --code < titles.txt',
    ],
  );
  withExamples(
    role
      .command('compare')
      .argument('<roles...>', 'two to four roles')
      .description('Roles side by side, differences first')
      .action(
        action(
          async () => (await import('../commands/role-compare.ts')).runRoleCompare,
          (words) => ({ roles: words }),
        ),
      ),
    [
      'truest role compare operations-manager e-commerce-operations-manager',
      'truest role compare "chief of staff" director-of-operations vice-president-of-operations',
    ],
  );
  withExamples(
    role
      .command('moves')
      .argument('<role...>', 'an id, a title, or something near it')
      .description('Next, lateral and feeder roles, the smallest stretch first')
      .action(
        action(
          async () => (await import('../commands/role-moves.ts')).runRoleMoves,
          (words) => ({ role: words }),
        ),
      ),
    ['truest role moves e-commerce-operations-manager'],
  );
  withExamples(
    role
      .command('interview')
      .argument('<role...>', 'an id, a title, or something near it')
      .description('What will they ask, and what do they listen for? Practise it')
      .option('--kind <kinds>', `only these kinds: ${QUESTION_KINDS.join(', ')}`)
      .option('--full', 'strong and weak answers too')
      .option('--practice', 'one question at a time, with your notes and ratings')
      .option('--limit <number>', 'practise at most so many', countOption('--limit', 1, 100))
      .option('--answers <file>', 'notes and ratings from a file, or - for stdin, instead of asking')
      .option('--restart', 'begin anew though an unfinished practice is there')
      .option('--no-save', 'keep nothing of a practice')
      .option('--notes', 'what you noted when you practised')
      .addOption(
        new Option('--format <format>', 'text or markdown').choices(['text', 'markdown']).default('text'),
      )
      .action(
        action(
          async () => (await import('../commands/role-interview.ts')).runRoleInterview,
          (words, flags) => ({
            role: words.join(' '),
            kind: flags['kind'] as string | undefined,
            full: flags['full'] === true,
            practice: flags['practice'] === true,
            answers: flags['answers'] as string | undefined,
            limit: flags['limit'] as number | undefined,
            restart: flags['restart'] === true,
            save: flags['save'] !== false,
            notes: flags['notes'] === true,
            format: flags['format'] as 'text' | 'markdown',
          }),
        ),
      ),
    [
      'truest role interview operations-manager',
      'truest role interview operations-manager --practice --limit 3',
      'truest role interview "chief of staff" --kind technical,situational --full',
    ],
  );
}
