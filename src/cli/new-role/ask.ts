import type { NewRole } from '../../data/new-profile.ts';
import { fieldProblem } from '../../data/role-fields.ts';
import type { CategoryRow } from '../../domain/catalogue.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { RolePage } from '../../domain/role.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { askSearch } from '../prompts/ask-search.ts';
import { askText } from '../prompts/ask-text.ts';
import { askWhich } from '../prompts/ask-which.ts';
import { cannotAsk, canPrompt } from '../prompts/can-prompt.ts';
import { getTrackId } from '../track-named.ts';
import { missingParts, newRoleCommand } from './command-line.ts';
import { settleId } from './id.ts';
import type { Known, NewRoleOptions } from './options.ts';
import { checkedAliases, checkedPart, getCategoryCode, getLevelId, problemSentence } from './parts.ts';
import { askTrack, type ChosenTrack, newTrack, trackPage } from './track.ts';

/** Where a new role comes into being. */
export interface Birth {
  /** The folder of profiles that it will be written in. */
  readonly folder: string;
  /** A role to take the track, the level and the category from where they are not given. */
  readonly like: RolePage | undefined;
  /** More flags that were typed, to say how to go on after an interruption. */
  readonly otherFlags: readonly string[];
}

/** A new role, its track, and whether it stands in for a role that comes with truest. */
export interface AskedRole {
  readonly role: NewRole;
  readonly track: ChosenTrack;
  /** Whether the track has to be written too. */
  readonly isNewTrack: boolean;
  readonly replaces: boolean;
}

/**
 * Everything a new role has to have: from the flags, which are all checked first, then from `like`,
 * then by asking. Throws a Failure: usage when something is wrong or cannot be asked, interrupted with
 * the command to go on with.
 */
export async function askNewRole(
  options: NewRoleOptions,
  birth: Birth,
  context: Context,
): Promise<AskedRole> {
  const { tracks, categories } = await ask(context, (catalogue) => ({
    tracks: catalogue.tracks(),
    categories: catalogue.categories(),
  }));
  const checked = await checkFlags(options, birth, categories, context);
  const { known } = checked;
  const missing = missingParts(known);
  if (missing !== undefined && !canPrompt(context)) {
    throw cannotAsk(`a new profile needs ${missing}`, newRoleCommand(known, birth.otherFlags));
  }
  try {
    known.title ??= await askPart('title', 'Title of the role', context);
    const { id, replaces } = await settleId(
      { title: known.title, replace: options.replace, ...(known.id !== undefined && { id: known.id }) },
      birth.folder,
      context,
    );
    known.id = id;
    const chosen = checked.track
      ? { track: checked.track, isNew: options.newTrack !== undefined }
      : await askTrack(tracks, birth.folder, context);
    const { track, isNew } = chosen;
    known.track = track.id;
    if (isNew) known.newTrack = track.title;
    known.level ??=
      options.level === undefined ? await askLevel(track, context) : getLevelId(options.level, track);
    if (missing !== undefined && known.category === undefined) {
      const category = await askCategory(categories, track, context);
      if (category !== '') known.category = category;
    }
    known.summary ??= await askPart('summary', 'Summary: what the role is for, in a few sentences', context);
    return { role: roleOf(known), track, isNewTrack: isNew, replaces };
  } catch (error) {
    if (!isFailure(error) || error.kind !== 'interrupted') throw error;
    const goOn =
      known.title === undefined ? [] : [`Go on with: ${newRoleCommand(known, birth.otherFlags, false)}`];
    throw new Failure(error.message, { kind: 'interrupted', advice: ['Nothing was written.', ...goOn] });
  }
}

function roleOf({ newTrack: _, ...role }: Known): NewRole {
  return role as NewRole;
}

/** What the flags and the role to begin with say; the track when they name one. */
async function checkFlags(
  options: NewRoleOptions,
  { like, folder }: Birth,
  categories: readonly CategoryRow[],
  context: Context,
): Promise<{ known: Known; track: ChosenTrack | undefined }> {
  const known: Known = { aliases: checkedAliases(options) };
  for (const field of ['id', 'title', 'summary'] as const) {
    const value = options[field];
    if (value !== undefined) known[field] = checkedPart(field, value);
  }
  const track = await trackOfFlags(options, like, folder, context);
  if (track !== undefined) {
    known.track = track.id;
    if (options.newTrack !== undefined) known.newTrack = track.title;
    const level = options.level ?? (like?.track.id === track.id ? like.level : undefined);
    if (level !== undefined) known.level = getLevelId(level, track);
  }
  if (options.category !== undefined) known.category = getCategoryCode(options.category, categories);
  else if (like?.category) known.category = like.category.code;
  return { known, track };
}

async function trackOfFlags(
  { track, newTrack: title }: NewRoleOptions,
  like: RolePage | undefined,
  folder: string,
  context: Context,
): Promise<ChosenTrack | undefined> {
  if (title !== undefined) {
    if (track === undefined) return newTrack(title, folder, context);
    throw new Failure('a role is in one track: give --track or --new-track, not both', { kind: 'usage' });
  }
  const id =
    track === undefined ? like?.track.id : await ask(context, (catalogue) => getTrackId(catalogue, track));
  return id === undefined ? undefined : trackPage(id, context);
}

function askPart(field: 'title' | 'summary', message: string, context: Context): Promise<string> {
  return askText(
    {
      message,
      flag: field === 'title' ? 'truest profile new "<title>"' : '--summary',
      check: (text) => problemSentence(fieldProblem(field, text)),
    },
    context,
  );
}

function askLevel({ levels }: ChosenTrack, context: Context): Promise<string> {
  return askWhich(
    { message: 'Level', flag: '--level' },
    levels.map(({ id, title, summary }) => ({ value: id, name: title, description: summary })),
    context,
  );
}

/** Asks for a category, those of the track's roles first; the empty text is none. */
function askCategory(
  categories: readonly CategoryRow[],
  track: ChosenTrack,
  context: Context,
): Promise<string> {
  const near = new Set(track.roles.map((role) => role.category));
  const sorted = [
    ...categories.filter(({ code }) => near.has(code)),
    ...categories.filter(({ code }) => !near.has(code)),
  ];
  return askSearch(
    { message: 'Category, whose public figures stand beside the role', flag: '--category' },
    [
      { value: '', name: 'None, or not yet' },
      ...sorted.map(({ code, title }) => ({ value: code, name: `${code} ${title}` })),
    ],
    context,
  );
}
