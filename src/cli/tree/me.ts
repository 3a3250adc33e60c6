import { InvalidArgumentError, Option } from 'commander';
import { SKILL_LEVELS } from '../../schema/vocabulary.ts';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';
import { collect } from './options.ts';

export function registerMe({ program, action }: Tree): void {
  const me = program
    .command('me')
    .helpGroup('You:')
    .description('What truest keeps about you')
    .action(
      action(
        async () => (await import('../commands/me-show.ts')).runMeShow,
        () => ({}),
      ),
    );
  withExamples(me, ['truest me', 'truest me set --role operations-manager --years 8', 'truest me forget']);
  me.command('show')
    .description('What is known about you, what is not, and what else is kept')
    .action(
      action(
        async () => (await import('../commands/me-show.ts')).runMeShow,
        () => ({}),
      ),
    );
  registerSet({ program: me, action });
  registerFiles({ program: me, action });
  const forget = me
    .command('forget')
    .argument('[parts...]', 'me, fit, strengths, plans, interviews; everything without it')
    .description('Delete what is kept about you, once you have seen what it is')
    .option('--yes', 'delete without asking')
    .action(
      action(
        async () => (await import('../commands/me-forget.ts')).runMeForget,
        (parts, flags) => ({ parts, yes: flags['yes'] === true }),
      ),
    );
  withExamples(forget, ['truest me forget', 'truest me forget fit plans --yes']);
}

function registerSet({ program, action }: Tree): void {
  const set = program
    .command('set')
    .description('Tell your role, years, education, skills and licences; asks when no option is given')
    .option('--role <role>', 'the role that you have now: an id, a title, or something near it')
    .option('--years-in-role <number>', 'years in that role', yearsOption('--years-in-role'))
    .option('--years <number>', 'years of work altogether', yearsOption('--years'))
    .option('--education <level>', 'the highest that you finished, such as bachelor or BSc')
    .option('--skill <skill=level>', 'a skill with its level, such as writing=4 (repeatable)', collect)
    .option('--skills-from-role', 'assume the levels that your role asks for where you said none')
    .option('--licence <name>', 'a licence or certificate that you hold (repeatable)', collect)
    .option('--clear <what>', 'forget a field, a skill or a licence (repeatable)', collect)
    .action(
      action(
        async () => (await import('../commands/me-set.ts')).runMeSet,
        (_words, flags) => ({
          role: flags['role'] as string | undefined,
          yearsInRole: flags['yearsInRole'] as number | undefined,
          years: flags['years'] as number | undefined,
          education: flags['education'] as string | undefined,
          skills: (flags['skill'] as string[] | undefined) ?? [],
          licences: (flags['licence'] as string[] | undefined) ?? [],
          clear: (flags['clear'] as string[] | undefined) ?? [],
          skillsFromRole: flags['skillsFromRole'] === true,
        }),
      ),
    );
  withExamples(set, [
    'truest me set',
    'truest me set --role "operations manager" --years-in-role 3 --years 8',
    'truest me set --skill writing=4 --skill negotiation="with guidance"',
    'truest me set --clear licences',
  ]);
  const scale = SKILL_LEVELS.map((words, at) => `  ${at + 1}  ${words}`).join('\n');
  set.addHelpText('after', `\nLevels of a skill, by number or by words of it:\n${scale}`);
}

/** A parser of years: 0 to 80, halves and other parts allowed. */
const yearsOption =
  (name: string) =>
  (text: string): number => {
    const years = /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.replace(',', '.')) : Number.NaN;
    if (years >= 0 && years <= 80) return years;
    throw new InvalidArgumentError(`${name} takes a number of years from 0 to 80, such as 3 or 2.5.`);
  };

function registerFiles({ program, action }: Tree): void {
  program
    .command('edit')
    .description('Open what is known about you in VISUAL or EDITOR')
    .action(
      action(
        async () => (await import('../commands/me-edit.ts')).runMeEdit,
        () => ({}),
      ),
    );
  const imported = program
    .command('import')
    .argument('<file>', 'a résumé in the format of jsonresume.org, or - for stdin')
    .description('Take your role, years, education and skills from a JSON Resume')
    .option('--dry-run', 'show what it would take, and change nothing')
    .option('--replace', 'let the résumé replace what you set')
    .option('--role <role>', 'the role that your job title stands for')
    .action(
      action(
        async () => (await import('../commands/me-import.ts')).runMeImport,
        ([file], flags) => ({
          file: file!,
          dryRun: flags['dryRun'] === true,
          replace: flags['replace'] === true,
          role: flags['role'] as string | undefined,
        }),
      ),
    );
  withExamples(imported, [
    'truest me import resume.json --dry-run',
    'truest me import resume.json --replace',
  ]);
  const exported = program
    .command('export')
    .description('Write what is known about you as a JSON Resume, YAML or JSON')
    .addOption(
      new Option('--format <format>', 'the format')
        .choices(['json-resume', 'yaml', 'json'])
        .default('json-resume'),
    )
    .action(
      action(
        async () => (await import('../commands/me-export.ts')).runMeExport,
        (_words, flags) => ({ format: flags['format'] as 'json-resume' | 'yaml' | 'json' }),
      ),
    );
  withExamples(exported, ['truest me export > resume.json', 'truest me export --format yaml']);
}
