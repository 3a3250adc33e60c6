import { Option } from 'commander';
import type { Tree } from '../program.ts';
import { withExamples } from './help.ts';

export function registerTrack({ program, action }: Tree): void {
  const track = program
    .command('track')
    .description('Tracks: fields and their ladders')
    .helpGroup('Explore:');
  withExamples(
    track
      .command('list')
      .argument('[track...]', 'a track, to list its roles')
      .description("The tracks; with a name, that track's roles by level with pay and growth")
      .action(
        action(
          async () => (await import('../commands/track-list.ts')).runTrackList,
          (words) => ({ track: words.length === 0 ? undefined : words.join(' ') }),
        ),
      ),
    ['truest track list', 'truest track list business-operations'],
  );
  withExamples(
    track
      .command('show')
      .argument('<track...>', 'an id or a title')
      .description("A track's page")
      .addOption(
        new Option('--format <format>', 'text, json or markdown').choices(['text', 'json', 'markdown']),
      )
      .action(
        action(
          async () => (await import('../commands/track-show.ts')).runTrackShow,
          (words, flags) => ({
            track: words.join(' '),
            format: flags['format'] as 'text' | 'json' | 'markdown' | undefined,
          }),
        ),
      ),
    ['truest track show business-operations', 'truest track show business-operations --format markdown'],
  );
}
