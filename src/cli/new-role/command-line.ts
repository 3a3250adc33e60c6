import { slugOf } from '../../domain/slug.ts';
import { shellWord } from '../shell-word.ts';
import type { Known } from './options.ts';

/**
 * The command line that makes a role with what is known of it already, and a place to fill in for
 * everything else that it has to have.
 *
 * @param others more flags, as `['--dir', 'my profiles']`
 */
export function newRoleCommand(known: Known, others: readonly string[], fillIn = true): string {
  const given = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`--${name}`, shellWord(value)];
  const needed = (name: string, value: string | undefined): string[] =>
    value === undefined && fillIn ? [`--${name}`, `<${name}>`] : given(name, value);
  const { title = '', id } = known;
  return [
    'truest profile new',
    title === '' ? '"<title>"' : shellWord(title),
    ...given('id', id === slugOf(title) ? undefined : id),
    ...(known.newTrack === undefined ? needed('track', known.track) : given('new-track', known.newTrack)),
    ...needed('level', known.level),
    ...given('category', known.category),
    ...needed('summary', known.summary),
    ...(known.aliases ?? []).flatMap((alias) => given('alias', alias)),
    ...others.map(shellWord),
  ].join(' ');
}

const NEEDED = { title: 'a title', track: 'a track', level: 'a level', summary: 'a summary' } as const;

/** What a role still has to have, in words: "a track and a level"; undefined when nothing is missing. */
export function missingParts(known: Known): string | undefined {
  const parts = Object.keys(NEEDED) as (keyof typeof NEEDED)[];
  const words = parts.filter((part) => known[part] === undefined).map((part) => NEEDED[part]);
  if (words.length < 2) return words[0];
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
