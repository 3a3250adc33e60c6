import { Option } from 'commander';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';
import { collect } from './options.ts';

export function registerProfile({ program, action }: Tree): void {
  const profile = program
    .command('profile')
    .description('Write and check profiles of your own')
    .helpGroup('Write your own:');
  withExamples(
    profile
      .command('new')
      .argument('[title...]', 'what the role is called')
      .description('Write the profile of a new role; asks for what is not given')
      .option('--id <id>', 'its permanent name; made of the title without this')
      .option('--track <track>', 'the track that it belongs to')
      .option('--new-track <title>', 'a track of your own for it, instead of one that is there')
      .option('--level <level>', 'its level in the track')
      .option('--category <code>', 'the category whose public figures stand beside it')
      .option('--summary <text>', 'what the role is for, in a few sentences')
      .option('--alias <title>', 'another title for the same job (repeatable)', collect)
      .option('--from <role>', 'begin with the skills and requirements of another role')
      .option('--dir <folder>', 'the folder of profiles to write in, instead of your own')
      .option('--replace', 'stand in for the role of the same id that comes with truest')
      .option('--stdout', 'print the profile instead of writing it')
      .action(
        action(
          async () => (await import('../commands/profile-new.ts')).runProfileNew,
          (words, flags) => ({
            title: words.length === 0 ? undefined : words.join(' '),
            id: flags['id'] as string | undefined,
            track: flags['track'] as string | undefined,
            newTrack: flags['newTrack'] as string | undefined,
            level: flags['level'] as string | undefined,
            category: flags['category'] as string | undefined,
            summary: flags['summary'] as string | undefined,
            aliases: (flags['alias'] as string[] | undefined) ?? [],
            from: flags['from'] as string | undefined,
            dir: flags['dir'] as string | undefined,
            replace: flags['replace'] === true,
            stdout: flags['stdout'] === true,
          }),
        ),
      ),
    [
      'truest profile new',
      'truest profile new "Returns Analyst" --from operations-coordinator',
      'truest profile new "Returns Analyst" --track business-operations --level specialist \\\n      --summary "You find out why things come back."',
    ],
  );
  withExamples(
    profile
      .command('lint')
      .argument('[paths...]', 'folders or files; without them the folders in use')
      .description('Check how profiles are written: what they repeat, how they read, what they leave unsaid')
      .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'github']))
      .option('--data <dir>', 'the public releases, to check categories by their titles (or TRUEST_DATA)')
      .action(
        action(
          async () => (await import('../commands/profile-lint.ts')).runProfileLint,
          (words, flags) => ({
            paths: words,
            format: flags['format'] as 'text' | 'json' | 'github' | undefined,
            data: flags['data'] as string | undefined,
          }),
        ),
      ),
    ['truest profile lint my-profiles', 'truest profile lint --format github'],
  );
  withExamples(
    profile
      .command('stats')
      .description('What the profiles cover: by track, level, education, section and length')
      .action(
        action(
          async () => (await import('../commands/profile-stats.ts')).runProfileStats,
          () => ({}),
        ),
      ),
    ['truest profile stats', 'truest profile stats --json'],
  );
  withExamples(
    profile
      .command('validate')
      .argument('[paths...]', 'folders or files; without them the folders in use')
      .description('Check profiles, with the place of every problem')
      .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'github']))
      .action(
        action(
          async () => (await import('../commands/profile-validate.ts')).runProfileValidate,
          (words, flags) => ({
            paths: words,
            format: flags['format'] as 'text' | 'json' | 'github' | undefined,
          }),
        ),
      ),
    ['truest profile validate my-profiles', 'truest profile validate --format github'],
  );
  withExamples(
    profile
      .command('schema')
      .argument('[kind]', 'role, track, category or skills', 'role')
      .description('The JSON Schema of a kind of profile, for editors')
      .action(
        action(
          async () => (await import('../commands/profile-schema.ts')).runProfileSchema,
          (words) => ({ kind: words[0] }),
        ),
      ),
    ['truest profile schema > role.schema.json', 'truest profile schema track'],
  );
}
