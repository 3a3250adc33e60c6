import { existsSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkWritable, createFiles, type NewFile, replaceFile } from '../../data/create-file.ts';
import { foldersOf } from '../../data/folders.ts';
import { jsonSchemaText } from '../../data/json-schema.ts';
import { type NewRole, newRoleText, newTrackText } from '../../data/new-profile.ts';
import { Failure } from '../../domain/failure.ts';
import type { RolePage } from '../../domain/role.ts';
import { normalise } from '../../domain/words.ts';
import { renderJson } from '../../render/json.ts';
import { renderNewProfile } from '../../render/new-profile.ts';
import { ask, profileFolders } from '../ask.ts';
import type { Context } from '../context.ts';
import { type AskedRole, askNewRole } from '../new-role/ask.ts';
import { draftOptions, draftParts } from '../new-role/from-occupation.ts';
import type { NewRoleOptions } from '../new-role/options.ts';
import type { ChosenTrack } from '../new-role/track.ts';
import { note } from '../note.ts';
import { rolesNamed } from '../role-named.ts';
import { shellWord } from '../shell-word.ts';
import { shownPath } from '../shown-path.ts';

export interface ProfileNewOptions extends NewRoleOptions {
  /** The folder of profiles to write in, as typed; the user's own without it. */
  readonly dir: string | undefined;
  /** A role whose skills and requirements to begin with. */
  readonly from: string | undefined;
  /** Print the profile instead of writing it. */
  readonly stdout: boolean;
}

/** Makes a role's profile out of flags and answers, with every other part as an example in it. */
export async function runProfileNew(options: ProfileNewOptions, context: Context): Promise<void> {
  const { io, globals } = context;
  const own = join(foldersOf(io.env).data, 'profiles');
  const folder = options.dir === undefined ? own : resolve(io.cwd, options.dir);
  const isInUse = folder === own || profileFolders(context).includes(folder);
  const around = isInUse || !isFolder(folder) ? context : withProfiles(folder, context);
  if (!options.stdout) checkWritable(folder);
  const [like] = options.from === undefined ? [] : await rolesNamed([options.from], around);
  const draft = like?.origin && (await draftOptions(options, like, around));
  const birth = { folder, like, otherFlags: otherFlags(options) };
  const asked = await askNewRole({ ...options, ...draft }, birth, around);
  const role = like === undefined ? asked.role : withPartsOf(like, asked.role);
  const text = newRoleText(role, schemaPath('role', folder), await findExamples(role, asked.track, around));
  const path = join(folder, 'roles', role.track, `${role.id}.yaml`);
  const track = asked.isNewTrack ? trackFile(asked.track, folder) : undefined;
  if (!options.stdout) {
    await createFiles([...(track ? [track] : []), { path, text }]);
    await writeSchemas(folder, track ? ['role', 'track'] : ['role'], context);
  }
  if (like?.origin) {
    const { source } = like.origin;
    note(
      context,
      `A draft from a public occupation: its level goes by the job zone, its summary and skills are ${source}'s. Write your own in their place, and a few words for each "…".`,
    );
  } else if (like !== undefined) {
    note(context, `Its skills and requirements are those of ${like.title}: make them your own.`);
  }
  if (options.stdout && track) note(context, 'The track is new too; its file is made only without --stdout.');
  await noteSameTitle(role, around);
  if (globals.json) {
    const where = options.stdout
      ? { path: null, trackPath: null, text }
      : { path, trackPath: track?.path ?? null };
    io.stdout.write(renderJson({ ...summaryOf(asked), ...where }));
  } else if (options.stdout) io.stdout.write(text);
  else io.stdout.write(report(asked, path, track?.path, isInUse ? undefined : folder, context));
}

function summaryOf({ role, replaces }: AskedRole): object {
  const { id, title, track, level, category = null } = role;
  return { id, title, track, level, category, replacesShipped: replaces };
}

function trackFile({ id, title, summary, levels }: ChosenTrack, folder: string): NewFile {
  const text = newTrackText({ id, title, summary, levels }, schemaPath('track', folder));
  return { path: join(folder, 'tracks', `${id}.yaml`), text };
}

/** Whether a folder is there; throws when something else is. */
function isFolder(folder: string): boolean {
  let stat: Stats;
  try {
    stat = statSync(folder);
  } catch {
    // Nothing, or nothing that may be looked at: writing there will say so.
    return false;
  }
  if (!stat.isDirectory()) throw new Failure(`${folder} is not a folder`, { kind: 'usage' });
  return true;
}

function withProfiles(folder: string, context: Context): Context {
  const profiles = [...context.globals.profiles, folder];
  return { ...context, globals: { ...context.globals, profiles } };
}

function otherFlags({ replace, dir, from, stdout }: ProfileNewOptions): string[] {
  return [
    ...(replace ? ['--replace'] : []),
    ...(from === undefined ? [] : ['--from', from]),
    ...(dir === undefined ? [] : ['--dir', dir]),
    ...(stdout ? ['--stdout'] : []),
  ];
}

function withPartsOf(like: RolePage, role: NewRole): NewRole {
  if (like.origin) return { ...role, ...draftParts(like) };
  const { skills, requirements } = like;
  return {
    ...role,
    skills: skills.map(({ id, importance, level, why }) => ({ id, importance, level, why })),
    ...(requirements !== undefined && { requirements }),
  };
}

/** Things that exist, for the examples: a skill, the next role up and one beside, a category. */
async function findExamples(
  role: NewRole,
  track: ChosenTrack,
  context: Context,
): Promise<Record<string, string>> {
  const rank = track.levels.findIndex((level) => level.id === role.level);
  const others = track.roles.filter((other) => other.id !== role.id);
  const next = others.find((other) => other.rank > rank);
  const beside = others.find((other) => other.rank === rank) ?? others[0];
  const code = role.category ?? beside?.category;
  const alike = others.find((other) => other.category === code);
  const [skill, occupation] = await ask(context, (catalogue) => [
    beside && catalogue.findRole(beside.id)?.skills[0]?.id,
    alike && catalogue.findRole(alike.id)?.category?.occupation?.code,
  ]);
  return {
    ...(code != null && { category: code }),
    ...(occupation !== undefined && { occupation }),
    ...(skill !== undefined && { 'skills.id': skill }),
    ...(next !== undefined && { 'advancement.to': next.id }),
    ...(beside !== undefined && { 'lateral.to': beside.id }),
  };
}

/** Where editors find the JSON Schema, as seen from a file of that kind. */
function schemaPath(kind: 'role' | 'track', folder: string): string {
  const up = kind === 'role' ? '../..' : '..';
  return hasSchemaBeside(folder)
    ? `${up}/../schema/${kind}.schema.json`
    : `${up}/.schema/${kind}.schema.json`;
}

const hasSchemaBeside = (folder: string): boolean =>
  existsSync(join(folder, '..', 'schema', 'role.schema.json'));

/** Puts the schemas where the files look for them; a profile is as good without. */
async function writeSchemas(
  folder: string,
  kinds: readonly ('role' | 'track')[],
  context: Context,
): Promise<void> {
  if (hasSchemaBeside(folder)) return;
  for (const kind of kinds) {
    const path = join(folder, '.schema', `${kind}.schema.json`);
    try {
      await replaceFile(path, jsonSchemaText(kind));
    } catch (error) {
      const why = (error as Error).message;
      note(context, `Editors will not find the schema: ${path} could not be written (${why}).`);
    }
  }
}

async function noteSameTitle(role: NewRole, context: Context): Promise<void> {
  const names = [role.title, ...role.aliases];
  const ids = await ask(context, (catalogue) =>
    names.flatMap((name) => catalogue.idsByName(normalise(name))),
  );
  const others = [...new Set(ids)].filter((id) => id !== role.id);
  if (others.length > 0) note(context, `Another role goes by that name too: ${others.join(', ')}.`);
}

function report(
  { role, track, replaces }: AskedRole,
  path: string,
  trackPath: string | undefined,
  extra: string | undefined,
  context: Context,
): string {
  const shown = (place: string): string => shellWord(shownPath(place, context.io.cwd));
  const flag = extra === undefined ? '' : ` --profiles ${shown(extra)}`;
  return renderNewProfile(
    {
      title: role.title,
      path,
      trackPath,
      trackTitle: track.title,
      levelTitle: track.levels.find((level) => level.id === role.level)!.title,
      replaces,
      check: `truest profile validate ${shown(path)}`,
      show: `truest role show ${role.id}${flag}`,
    },
    context.screen,
  );
}
