import type { RoleProfile } from '../../schema/role.ts';
import type { TrackProfile } from '../../schema/track.ts';

/** Where in a profile something stands: `['advancement', 0, 'how']`. */
export type TextPath = readonly (string | number)[];

/** A text of a profile: prose of whole sentences, or a short line. */
export interface ProfileText {
  readonly path: TextPath;
  readonly text: string;
  readonly prose: boolean;
}

/** All texts of a role that a reader sees as its writer's words; not its titles, tools' names and sources. */
export function textsOfRole(role: RoleProfile): ProfileText[] {
  const { requirements, whatItsLike, roleProfile, fit } = role;
  return [
    ...prose(['summary'], role.summary),
    ...Object.entries(whatItsLike ?? {}).flatMap(([key, text]) => prose(['whatItsLike', key], text)),
    ...Object.entries(roleProfile ?? {}).flatMap(([dial, { note }]) =>
      line(['roleProfile', dial, 'note'], note),
    ),
    ...prose(['requirements', 'education', 'note'], requirements?.education?.note),
    ...prose(['requirements', 'experience', 'note'], requirements?.experience?.note),
    ...each(requirements?.licences, ({ note }, at) => prose(['requirements', 'licences', at, 'note'], note)),
    ...each(requirements?.tools, ({ use }, at) => line(['requirements', 'tools', at, 'use'], use)),
    ...each(role.skills, ({ why }, at) => line(['skills', at, 'why'], why)),
    ...each(role.varies, ({ how }, at) => prose(['varies', at, 'how'], how)),
    ...each(fit?.statements, ({ text, because, ask }, at) => [
      ...line(['fit', 'statements', at, 'text'], text),
      ...line(['fit', 'statements', at, 'because'], because),
      ...line(['fit', 'statements', at, 'ask'], ask),
    ]),
    ...each(role.advancement, (move, at) => textsOfMove(move, ['advancement', at])),
    ...each(role.lateral, (move, at) => textsOfMove(move, ['lateral', at])),
    ...each(role.interview, ({ question, listensFor, strong, weak }, at) => [
      ...line(['interview', at, 'question'], question),
      ...prose(['interview', at, 'listensFor'], listensFor),
      ...prose(['interview', at, 'strong'], strong),
      ...prose(['interview', at, 'weak'], weak),
    ]),
    ...each(role.changing, ({ effect }, at) => prose(['changing', at, 'effect'], effect)),
  ];
}

type Move = RoleProfile['advancement' | 'lateral'][number];

const textsOfMove = (move: Move, path: TextPath): ProfileText[] => [
  ...prose([...path, 'before'], move.before),
  ...prose([...path, 'how'], move.how),
  ...line([...path, 'giveUp'], move.giveUp),
  ...line([...path, 'gap'], move.gap),
];

export function textsOfTrack(track: TrackProfile): ProfileText[] {
  return [
    ...prose(['summary'], track.summary),
    ...Object.entries(track.work ?? {}).flatMap(([key, text]) => prose(['work', key], text)),
    ...prose(['challenge'], track.challenge),
    ...prose(['thrives'], track.thrives),
    ...each(track.waysIn, ({ how }, at) => prose(['waysIn', at, 'how'], how)),
    ...each(track.levels, ({ summary }, at) => line(['levels', at, 'summary'], summary)),
  ];
}

const prose = (path: TextPath, text: string | undefined): ProfileText[] =>
  text === undefined ? [] : [{ path, text, prose: true }];
const line = (path: TextPath, text: string | undefined): ProfileText[] =>
  text === undefined ? [] : [{ path, text, prose: false }];
const each = <T>(
  items: readonly T[] | undefined,
  textsOf: (item: T, at: number) => ProfileText[],
): ProfileText[] => (items ?? []).flatMap(textsOf);

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?]["'”’)]?)\s+(?=[\p{Lu}\d"'“‘(])/u)
    .filter((sentence) => sentence !== '');
}

/** The words of a text, lower case, without punctuation. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The paragraphs of a prose text. */
export const paragraphs = (text: string): string[] => text.trim().split(/\n[ \t]*\n/);
