import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { RoleProfile } from '../src/schema/role.ts';

/** Roles of one generated track. */
const TRACK_SIZE = 100;
const LEVELS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * Writes a folder of `count` roles in tracks of a hundred, each with the texts of a shipped role and
 * six moves to others: as large as real ones, and all links hold. The same count gives the same files.
 */
export function generateProfiles(folder: string, count: number, shipped: string): void {
  const models = loadRoles(join(shipped, 'roles'));
  mkdirSync(join(folder, 'tracks'), { recursive: true });
  for (let number = 0; number < count; number++) {
    const track = `field-${Math.floor(number / TRACK_SIZE)}`;
    if (number % TRACK_SIZE === 0) writeTrack(folder, track);
    const role = roleFrom(models[number % models.length]!, number, track, count);
    const place = join(folder, 'roles', track);
    mkdirSync(place, { recursive: true });
    writeFileSync(
      join(place, `${role.id}.yaml`),
      stringify(role, { lineWidth: 100, aliasDuplicateObjects: false }),
    );
  }
}

const idOf = (number: number): string => `role-${number}`;

function roleFrom(model: RoleProfile, number: number, track: string, count: number): RoleProfile {
  const within = number % TRACK_SIZE;
  const level = Math.floor((within * LEVELS.length) / TRACK_SIZE);
  const size = Math.min(TRACK_SIZE, count - (number - within));
  const move = model.lateral[0]!;
  // Up the ladder within the track; to the side into any other track.
  const up = [within + 20, within + 23, within + 41]
    .filter((target) => target < size)
    .map((target) => number - within + target);
  const aside = [(number * 7 + 11) % count, (number * 13 + 5) % count, (number * 31 + 17) % count].filter(
    (target) => target !== number,
  );
  return {
    ...model,
    id: idOf(number),
    title: `${model.title} ${number}`,
    aliases: model.aliases.map((alias) => `${alias} ${number}`),
    formerIds: [],
    track,
    level: LEVELS[level]!,
    advancement: up.map((target) => ({ ...move, kind: 'advance', to: idOf(target) })),
    lateral: [...new Set(aside)].map((target) => ({ ...move, kind: 'pivot', to: idOf(target) })),
  };
}

function writeTrack(folder: string, id: string): void {
  const track = {
    id,
    title: `Field ${id.replace('field-', '')}`,
    summary: 'A generated track for measuring.',
    levels: LEVELS.map((level, at) => ({
      id: level,
      title: `${level} rung`,
      stage: at < 2 ? 'early' : at < 4 ? 'middle' : 'senior',
      summary: 'A generated rung.',
    })),
  };
  writeFileSync(join(folder, 'tracks', `${id}.yaml`), stringify(track));
}

function loadRoles(folder: string): RoleProfile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as RoleProfile)
    .filter((role) => (role.lateral ?? []).length > 0);
}
