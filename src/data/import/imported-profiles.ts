import type * as z from 'zod';
import { findSteering } from '../../domain/steering.ts';
import { type CategoryProfile, categorySchema } from '../../schema/category.ts';
import { importedRoleSchema } from '../../schema/role.ts';
import { skillsSchema } from '../../schema/skills.ts';
import { type TrackProfile, trackSchema } from '../../schema/track.ts';
import { type PlainFile, plainTexts } from '../compiled-profiles.ts';
import { IMPORTED_PROFILES } from '../find-imported.ts';
import type { ProfileKind, ProfileSet } from '../profile-set.ts';
import { type Facts, importedCategory } from './imported-category.ts';
import { importedIds } from './imported-ids.ts';
import { importedRole } from './imported-role.ts';
import { missingSkills } from './imported-skills.ts';
import { findTrack, majorGroupTrack } from './major-groups.ts';
import type { OnetOccupation } from './onet-facts.ts';
import { categoryCodeOf } from './soc-groups.ts';
import { type Plain, writeYaml } from './write-yaml.ts';

/** What the profiles of everything imported are. */
export interface ImportedProfiles {
  /** Texts by their path within the folder of what was imported: the profiles, and those as plain values. */
  readonly files: ReadonlyMap<string, string>;
  readonly roles: number;
  readonly categories: number;
  readonly tracks: number;
  readonly skills: number;
  /** What did not fit its schema and was left out: the path, and why. */
  readonly leftOut: readonly string[];
}

const HEAD = '# Written by truest import, and written anew by the next one: changes are lost.\n';

/**
 * The folder of profiles that goes with what was imported, laid over the profiles that ship with truest.
 * The same facts give the same files.
 */
export function importedProfiles(facts: Facts, shipped: ProfileSet): ImportedProfiles {
  const written: PlainFile[] = [];
  const leftOut: string[] = [];
  const count = { roles: 0, categories: 0, tracks: 0, skills: 0 };
  const add = <K extends ProfileKind>(kind: K, path: string, value: object, schema: z.ZodType): boolean => {
    const checked = schema.safeParse(value);
    const why = checked.success ? steeringIn(value as Plain) : wordsOf(checked.error);
    if (why === undefined) {
      const text = HEAD + writeYaml(value as { [key: string]: Plain });
      written.push({ kind, path, text, value: checked.data } as PlainFile);
    } else leftOut.push(`${path}: ${why}`);
    return why === undefined;
  };
  const occupations = facts.onet?.occupations ?? [];
  const members = membersByCategory(occupations);
  const categories = new Set<string>();
  for (const code of categoryCodes(members, facts, shipped)) {
    const value = importedCategory(code, members.get(code) ?? [], facts, shipped.categories.get(code)?.value);
    if (!add('category', `categories/${code}.yaml`, withoutDefaults(value), categorySchema)) continue;
    categories.add(code);
    count.categories += 1;
  }
  if (facts.onet) {
    const shippedTracks = [...shipped.tracks.values()].map(({ value }) => value);
    const taken = takenIds(shipped);
    const ids = importedIds(occupations, (id) => taken.has(id));
    const vocabulary = [...shipped.skills.values()].map(({ value }) => value);
    const skills = missingSkills(facts.onet, vocabulary);
    if (skills.length > 0 && add('skills', 'skills.yaml', { skills }, skillsSchema))
      count.skills = skills.length;
    const byElement = new Map<string, string>();
    for (const { id, element } of [...vocabulary, ...skills])
      if (element !== undefined && !byElement.has(element)) byElement.set(element, id);
    const surroundings = {
      release: facts.onet.release,
      ids,
      skills: byElement,
      projections: facts.projections,
    };
    const groups = new Map<string, TrackProfile>();
    for (const occupation of occupations) {
      const soc = occupation.code.slice(0, 7);
      const track = findTrack(soc, shippedTracks) ?? groupTrack(soc, groups, shipped);
      const code = categoryCodeOf(soc);
      const category = categories.has(code) ? code : undefined;
      const value = importedRole(occupation, { track: track.id, category }, surroundings);
      if (add('role', `roles/${track.id}/${value.id}.yaml`, value, importedRoleSchema)) count.roles += 1;
    }
    for (const track of groups.values())
      if (add('track', `tracks/${track.id}.yaml`, track, trackSchema)) count.tracks += 1;
  }
  const files = new Map(written.map(({ path, text }) => [`${IMPORTED_PROFILES}/${path}`, text]));
  for (const [path, text] of plainTexts(written)) files.set(path, text);
  return { files, ...count, leftOut };
}

const wordsOf = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();

/** What makes a value no profile though it fits its schema: text that cannot be seen. */
function steeringIn(value: Plain | undefined): string | undefined {
  if (typeof value === 'string')
    return findSteering(value).length > 0 ? 'it has invisible characters' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const found = steeringIn(part as Plain | undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function groupTrack(soc: string, groups: Map<string, TrackProfile>, shipped: ProfileSet): TrackProfile {
  const group = soc.slice(0, 2);
  const track = groups.get(group) ?? majorGroupTrack(group, (id) => shipped.tracks.has(id));
  groups.set(group, track);
  return track;
}

/** Ids that roles have or had, which an imported one must not take. */
function takenIds({ roles }: ProfileSet): Set<string> {
  return new Set([...roles.values()].flatMap(({ value }) => [value.id, ...value.formerIds]));
}

function membersByCategory(occupations: readonly OnetOccupation[]): Map<string, OnetOccupation[]> {
  const members = new Map<string, OnetOccupation[]>();
  for (const occupation of occupations) {
    const code = categoryCodeOf(occupation.code.slice(0, 7));
    const list = members.get(code);
    if (list) list.push(occupation);
    else members.set(code, [occupation]);
  }
  return members;
}

/** The categories of occupations, and those that ship with truest and of which something was imported. */
function categoryCodes(
  members: ReadonlyMap<string, unknown>,
  { oews, projections }: Facts,
  shipped: ProfileSet,
): string[] {
  const isImported = (code: string): boolean =>
    projections.has(code) || oews.some(({ occupations }) => occupations.has(code));
  return [...new Set([...members.keys(), ...[...shipped.categories.keys()].filter(isImported)])].sort();
}

/** Keys whose value is what the schema assumes anyway are not written. */
function withoutDefaults({ gaps, pay, series, ...others }: CategoryProfile): object {
  const { code, title, employment, projection, occupations } = others;
  return {
    code,
    title,
    employment,
    pay: pay && { ...pay, topCoded: pay.topCoded.length === 0 ? undefined : pay.topCoded },
    series: series.map((row) => ({ ...row, topCoded: row.topCoded ? true : undefined })),
    gaps: gaps.length === 0 ? undefined : gaps,
    projection,
    occupations,
  };
}
