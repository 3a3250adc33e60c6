import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NewTrack } from '../../data/new-profile.ts';
import { fieldProblem } from '../../data/role-fields.ts';
import { Failure } from '../../domain/failure.ts';
import { slugOf } from '../../domain/slug.ts';
import type { TrackPage, TrackRow } from '../../domain/track.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { askSearch } from '../prompts/ask-search.ts';
import { askText } from '../prompts/ask-text.ts';
import { problemSentence } from './parts.ts';

/** The rungs that a new track begins with; its writer names them better. */
const RUNGS: NewTrack['levels'] = [
  { id: 'early', title: 'Early', stage: 'early', summary: 'Learns the work, with somebody at hand to ask.' },
  { id: 'middle', title: 'Middle', stage: 'middle', summary: 'Does the work alone, and is asked by others.' },
  { id: 'senior', title: 'Senior', stage: 'senior', summary: 'Answers for others, or for how it is done.' },
];

/** A track to choose levels of: one that is there, or one that is yet to be written. */
export type ChosenTrack = Pick<TrackPage, 'id' | 'title' | 'summary' | 'levels' | 'roles'>;

export const trackPage = (id: string, context: Context): Promise<TrackPage> =>
  ask(context, (catalogue) => catalogue.findTrack(id)!);

/** A new track with that title. Throws a usage Failure when there is one already. */
export async function newTrack(title: string, folder: string, context: Context): Promise<ChosenTrack> {
  const problem = await findTrackProblem(title, folder, context);
  if (problem !== undefined) throw new Failure(problem, { kind: 'usage' });
  return { id: slugOf(title), title: title.trim(), summary: '…', levels: RUNGS, roles: [] };
}

/** Asks for one of the tracks, or for the title of a new one. */
export async function askTrack(
  tracks: readonly TrackRow[],
  folder: string,
  context: Context,
): Promise<{ readonly track: ChosenTrack; readonly isNew: boolean }> {
  const chosen = await askSearch(
    { message: 'Track', flag: '--track' },
    [
      ...tracks.map(({ id, title, summary }) => ({
        value: id,
        name: title,
        description: firstSentence(summary),
      })),
      { value: '', name: 'Another, which is new', keywords: 'new track' },
    ],
    context,
  );
  if (chosen !== '') return { track: await trackPage(chosen, context), isNew: false };
  for (;;) {
    const title = await askText(
      {
        message: 'Title of the new track',
        flag: '--new-track',
        check: (text) => problemSentence(fieldProblem('track', text)),
      },
      context,
    );
    const problem = await findTrackProblem(title, folder, context);
    if (problem === undefined) return { track: await newTrack(title, folder, context), isNew: true };
    const { note } = await import('../note.ts');
    note(context, problemSentence(problem)!);
  }
}

async function findTrackProblem(
  title: string,
  folder: string,
  context: Context,
): Promise<string | undefined> {
  const problem = fieldProblem('track', title.trim());
  if (problem !== undefined) return problem;
  const id = slugOf(title);
  if (id === '') return `no id can be made of the title "${title}"; it needs some of the letters a to z`;
  const known = await ask(context, (catalogue) => catalogue.findTrack(id)?.title);
  if (known !== undefined) return `there is a track ${known} already: --track ${id}`;
  const file = join(folder, 'tracks', `${id}.yaml`);
  return existsSync(file) ? `there is a file ${file} already` : undefined;
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
