import type { CategoryProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { SkillProfile } from '../schema/skills.ts';
import type { TrackProfile } from '../schema/track.ts';
import { findOccupation, viewCategory } from './category.ts';
import { type DerivedMove, MoveDeriver } from './derive-moves.ts';
import { joinOccupations } from './join-occupations.ts';
import { compareByPlace } from './list.ts';
import type { GraphMove } from './move-graph.ts';
import { mentionOf } from './path-role.ts';
import { findPlace } from './place.ts';
import {
  type Feeder,
  type PublicOccupation,
  RELATED_BESIDE_IMPORTED,
  RELATED_LIMIT,
  type RoleMention,
  type RolePage,
  type RoleRow,
  type SkillView,
} from './role.ts';
import { type SkillBackground, skillGap } from './skill-gap.ts';
import type { TrackPage, TrackRow } from './track.ts';

/** All profiles together. A link may lead to one that was left out: then it is passed over. */
export interface Profiles {
  readonly roles: ReadonlyMap<string, RoleProfile>;
  readonly tracks: ReadonlyMap<string, TrackProfile>;
  readonly categories: ReadonlyMap<string, CategoryProfile>;
  readonly skills: ReadonlyMap<string, SkillProfile>;
}

/** Rows and links that pages are built from, computed once for all of them. */
export interface Landscape {
  /** Without the imported occupations that a written role stands for. */
  readonly profiles: Profiles;
  /** For a role the imported occupation that it is, or that is nearest to it. */
  readonly occupations: ReadonlyMap<string, RoleProfile>;
  readonly rows: ReadonlyMap<string, RoleRow>;
  /** Roles of each track by level, then title. */
  readonly byTrack: ReadonlyMap<string, readonly RoleRow[]>;
  /** For each role the levels that its occupation is rated at. */
  readonly backgrounds: ReadonlyMap<string, SkillBackground>;
  /** For each role the roles that have a move to it. */
  readonly feeders: ReadonlyMap<string, readonly Feeder[]>;
  /** Moves of the roles for which nobody authored any. */
  readonly derived: ReadonlyMap<string, readonly DerivedMove[]>;
}

export function surveyLandscape(all: Profiles): Landscape {
  const { profiles, occupations } = joinOccupations(all);
  const rows = new Map<string, RoleRow>();
  for (const role of profiles.roles.values()) {
    const row = findRow(role, profiles);
    if (row) rows.set(role.id, row);
  }
  const sorted = [...rows.values()].sort(compareByPlace);
  const byTrack = new Map<string, RoleRow[]>();
  for (const row of sorted) {
    const ofTrack = byTrack.get(row.track);
    if (ofTrack) ofTrack.push(row);
    else byTrack.set(row.track, [row]);
  }
  const feeders = new Map<string, Feeder[]>();
  for (const from of sorted) {
    const role = profiles.roles.get(from.id)!;
    for (const move of [...role.advancement, ...role.lateral]) {
      const feeder = { ...mentionOf(from), kind: move.kind };
      const ofTarget = feeders.get(move.to);
      if (ofTarget) ofTarget.push(feeder);
      else feeders.set(move.to, [feeder]);
    }
  }
  const backgrounds = new Map(
    sorted.map(({ id }) => [id, backgroundOf(profiles.roles.get(id)!, profiles)] as const),
  );
  const survey = { profiles, occupations, rows, byTrack, backgrounds, feeders };
  return { ...survey, derived: deriveMoves(survey) };
}

/** To the public occupations nearest to a written role, beside the moves that somebody wrote. */
const MOST_BESIDE_AUTHORED = 5;

/**
 * For the roles that name no move themselves; and for those that do, to imported occupations, which
 * nobody has written moves to.
 */
function deriveMoves({
  profiles,
  rows,
  occupations,
  backgrounds,
}: Omit<Landscape, 'derived'>): Map<string, DerivedMove[]> {
  const roles = [...rows.values()].map((row) => profiles.roles.get(row.id)!);
  const isImported = (id: string): boolean => rows.get(id)?.imported === true;
  const hasMoves = (role: RoleProfile): boolean => role.advancement.length + role.lateral.length > 0;
  if (roles.every((role) => hasMoves(role) && !isImported(role.id))) return new Map();
  const deriver = new MoveDeriver(
    roles.map((role) => ({
      role,
      row: rows.get(role.id)!,
      category: profiles.categories.get(role.category ?? ''),
      background: backgrounds.get(role.id)!,
      nearest: occupations.get(role.id),
    })),
    profiles.skills,
  );
  const anyImported = roles.some(({ id }) => isImported(id));
  return new Map(
    roles.flatMap((role): [string, DerivedMove[]][] => {
      if (!hasMoves(role)) return [[role.id, deriver.derive(role.id)]];
      if (!anyImported) return [];
      const beside = deriver.derive(role.id).filter(({ to, list }) => list === 'close' && isImported(to));
      return [[role.id, beside.slice(0, MOST_BESIDE_AUTHORED)]];
    }),
  );
}

/** All moves as edges, authored ones with the skill gap between the two roles. */
export function graphMoves({ profiles, rows, backgrounds, derived }: Landscape): GraphMove[] {
  return [...rows.keys()].flatMap((id): GraphMove[] => {
    const role = profiles.roles.get(id)!;
    const authored = [...role.advancement, ...role.lateral].flatMap((move): GraphMove[] => {
      const target = profiles.roles.get(move.to);
      if (!target || !rows.has(move.to)) return [];
      const gap = skillGap(role.skills, target.skills, backgrounds.get(id)!).share;
      return [{ from: id, to: move.to, kind: move.kind, derived: false, years: move.years, gap }];
    });
    // A path of several steps rests on near work alone, and on steps whose size is known.
    const others = (derived.get(id) ?? []).flatMap(({ list, to, kind, years, gap }): GraphMove[] =>
      list === 'close' && gap !== null ? [{ from: id, to, kind, derived: true, years, gap }] : [],
    );
    return [...authored, ...others];
  });
}

/** Undefined when the role's track, or its level there, was left out. */
function findRow(role: RoleProfile, profiles: Profiles): RoleRow | undefined {
  const track = profiles.tracks.get(role.track);
  const category = profiles.categories.get(role.category ?? '');
  const jobZone = (category && findOccupation(category, role.occupation)?.jobZone) ?? null;
  const place = track && findPlace(role, track, jobZone);
  if (!place) return undefined;
  return {
    id: role.id,
    title: role.title,
    track: track.id,
    trackTitle: track.title,
    ...place,
    category: role.category ?? null,
    medianPay: category?.pay?.median ?? null,
    medianPayTopCoded: category?.pay?.topCoded.includes('median') ?? false,
    middleHalfPay: middleHalfOf(category?.pay ?? null),
    growthPercent: category?.projection?.growthPercent ?? null,
    openingsPerYear: category?.projection?.openingsPerYear ?? null,
    education: role.requirements?.education?.usual ?? category?.projection?.entryEducation ?? null,
    imported: role.origin !== undefined,
  };
}

function middleHalfOf(pay: CategoryProfile['pay'] | null): RoleRow['middleHalfPay'] {
  if (!pay || pay.p25 === null || pay.p75 === null) return null;
  return { from: pay.p25, to: pay.p75, topCoded: pay.topCoded.includes('p75') };
}

/** What the role's occupation is rated at by O*NET, for the skills of the vocabulary that are its elements. */
function backgroundOf(role: RoleProfile, profiles: Profiles): SkillBackground {
  const category = profiles.categories.get(role.category ?? '');
  const occupation = category && findOccupation(category, role.occupation);
  if (!occupation) return {};
  const levels = new Map<string, number>();
  for (const { element, level } of [...occupation.skills, ...occupation.knowledge]) {
    if (level !== null) levels.set(element, level);
  }
  const known = [...profiles.skills.values()].flatMap(({ id, element }): [string, number][] => {
    const level = element === undefined ? undefined : levels.get(element);
    return level === undefined ? [] : [[id, level]];
  });
  return Object.fromEntries(known);
}

export function buildRolePage(role: RoleProfile, landscape: Landscape): RolePage {
  const { profiles, rows, byTrack } = landscape;
  const row = rows.get(role.id)!;
  const view = <M extends RoleProfile['advancement' | 'lateral'][number]>(
    moves: readonly M[],
  ): (M & { role: RoleMention })[] =>
    moves.flatMap((move) => {
      const target = rows.get(move.to);
      return target ? [{ ...move, role: mentionOf(target) }] : [];
    });
  const {
    occupation,
    category: code,
    searchTitles: _s,
    tasks: _t,
    technology: _y,
    relatedOccupations: _r,
    ...rest
  } = role;
  const category = profiles.categories.get(code ?? '');
  const others = byTrack.get(role.track)!.filter((other) => other.id !== role.id);
  const related = relatedOf(row, others);
  return {
    ...rest,
    track: { id: row.track, title: row.trackTitle },
    level: row.level,
    levelTitle: row.levelTitle,
    stage: row.stage,
    rank: row.rank,
    category: category === undefined ? null : viewCategory(category, occupation),
    skills: viewSkills(role.skills, profiles),
    background: landscape.backgrounds.get(role.id)!,
    advancement: view(role.advancement),
    lateral: view(role.lateral),
    derivedMoves: (landscape.derived.get(role.id) ?? []).map((move) => ({
      ...move,
      role: mentionOf(rows.get(move.to)!),
    })),
    feeders: landscape.feeders.get(role.id) ?? [],
    publicOccupation: viewOccupation(landscape.occupations.get(role.id), landscape),
    publishedRelated: (landscape.occupations.get(role.id)?.relatedOccupations ?? []).flatMap((id) => {
      const other = rows.get(id);
      return other ? [mentionOf(other)] : [];
    }),
    related: related.map(mentionOf),
    relatedCount: others.length,
  };
}

/**
 * Of the others of a track those that a page mentions, in their order: beside a written role the written
 * ones; beside an imported occupation those of about its height, of equals the written ones first.
 */
function relatedOf(of: RoleRow, others: readonly RoleRow[]): RoleRow[] {
  if (!of.imported) return others.filter((other) => !other.imported).slice(0, RELATED_LIMIT);
  const away = (other: RoleRow): number =>
    other.level === of.level ? 0 : 1 + Math.abs(other.rank - of.rank);
  const nearest = [...others].sort((a, b) => away(a) - away(b) || compareByPlace(a, b));
  const chosen = new Set(nearest.slice(0, RELATED_BESIDE_IMPORTED));
  return others.filter((other) => chosen.has(other));
}

function viewSkills(skills: RoleProfile['skills'], profiles: Profiles): SkillView[] {
  return skills.flatMap((skill) => {
    const known = profiles.skills.get(skill.id);
    if (!known) return [];
    const { name, group, summary } = known;
    return [{ ...skill, name, group, ...(summary === undefined ? {} : { summary }) }];
  });
}

function viewOccupation(imported: RoleProfile | undefined, { profiles }: Landscape): PublicOccupation | null {
  const { origin, occupation: code } = imported ?? {};
  if (!imported || !origin || code === undefined) return null;
  const category = profiles.categories.get(imported.category ?? '');
  const rated = category && findOccupation(category, code);
  return {
    code,
    title: imported.title,
    release: origin.release,
    summary: imported.summary,
    skills: viewSkills(imported.skills, profiles),
    tasks: imported.tasks ?? [],
    technology: imported.technology ?? [],
    knowledge: rated?.knowledge ?? [],
    activities: rated?.activities ?? [],
    workStyles: rated?.workStyles ?? [],
    values: rated?.values ?? [],
    educationShares: rated?.educationShares ?? [],
  };
}

export function buildTrackPage(track: TrackProfile, landscape: Landscape): TrackPage {
  return { ...track, roles: landscape.byTrack.get(track.id) ?? [] };
}

export function buildTrackRow(track: TrackProfile, landscape: Landscape): TrackRow {
  const roles = landscape.byTrack.get(track.id) ?? [];
  const pays = roles.map((role) => role.medianPay).filter((pay) => pay !== null);
  const max = Math.max(...pays);
  const maxTopCoded = roles.some((role) => role.medianPay === max && role.medianPayTopCoded);
  return {
    id: track.id,
    title: track.title,
    summary: track.summary,
    roleCount: roles.filter((role) => !role.imported).length,
    occupationCount: roles.filter((role) => role.imported).length,
    levels: track.levels.map((level) => level.title),
    medianPay: pays.length === 0 ? null : { min: Math.min(...pays), max, maxTopCoded },
  };
}
