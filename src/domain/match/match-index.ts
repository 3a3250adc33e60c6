import type { RoleProfile } from '../../schema/role.ts';
import { DIALS, EDUCATION, INTERESTS, STAGES } from '../../schema/vocabulary.ts';
import type { Profiles } from '../build.ts';
import { findOccupation } from '../category.ts';
import type { RoleRow } from '../role.ts';

/**
 * What a match asks of every role, in flat arrays. Role `r` stands in line `r` of the texts, by track,
 * level and title; a number that is not known is `UNKNOWN`, or -1 in `medianPay`.
 */
export interface MatchIndex {
  /** One a line, as `titles`. */
  readonly ids: string;
  readonly titles: string;
  /** Id, tab, title; one a line, as `levels`, which are titles. */
  readonly tracks: string;
  readonly levels: string;
  readonly trackOf: Uint16Array;
  readonly levelOf: Uint16Array;
  /** Index into STAGES. */
  readonly stages: Uint8Array;
  /** Of the role's category, US dollars a year. */
  readonly medianPay: Int32Array;
  readonly payTopCoded: Uint8Array;
  /** Index into EDUCATION: what is usually asked for. */
  readonly education: Uint8Array;
  /** The fewest years of experience that are asked for; NaN where unknown. */
  readonly yearsMin: Float32Array;
  /** The licences without which nobody may do the work, tabs between them; a line a role. */
  readonly licences: string;
  /** Six a role in the order of DIALS, 1 to 5. */
  readonly dials: Uint8Array;
  /** Code, tab, title; one a line. */
  readonly occupations: string;
  /** The O*NET occupation whose interests are taken for the role. */
  readonly occupationOf: Uint16Array;
  /** Six an occupation in the order of RIASEC, 1 to 7. */
  readonly interests: Float64Array;
  /** Id, tab, name; one a line. */
  readonly skills: string;
  /** Role `r` has the entries from `skillEnds[r - 1]` to `skillEnds[r]` of the following. */
  readonly skillEnds: Uint32Array;
  readonly skillOf: Uint16Array;
  /** 1 to 5. */
  readonly importance: Uint8Array;
  /** 1 to 7. */
  readonly level: Uint8Array;
}

export const UNKNOWN = { byte: 0xff, index: 0xffff } as const;

/** Builds the index of these roles, which stand in the order that ties are shown in. */
export function buildMatchIndex(profiles: Profiles, rows: readonly RoleRow[]): MatchIndex {
  const roles = rows.map((row) => profiles.roles.get(row.id)!);
  const tracks = new Numbering();
  const levels = new Numbering();
  const occupations = new Numbering();
  const skills = new Numbering();
  const interests: number[] = [];
  const occupationOf = roles.map((role) => {
    const category = role.category === undefined ? undefined : profiles.categories.get(role.category);
    const occupation = category && findOccupation(category, role.occupation);
    if (!occupation?.interests) return UNKNOWN.index;
    const known = occupations.size;
    const at = occupations.add(fields(occupation.code, occupation.title));
    if (at === known) for (const interest of INTERESTS) interests.push(occupation.interests[interest]);
    return at;
  });
  const demands = roles.map((role) => role.skills.filter(({ id }) => profiles.skills.has(id)));
  let end = 0;
  return {
    ids: rows.map(({ id }) => id).join('\n'),
    titles: rows.map(({ title }) => oneLine(title)).join('\n'),
    trackOf: Uint16Array.from(rows, (row) => tracks.add(fields(row.track, row.trackTitle))),
    tracks: tracks.text,
    levelOf: Uint16Array.from(rows, (row) => levels.add(oneLine(row.levelTitle))),
    levels: levels.text,
    stages: Uint8Array.from(rows, ({ stage }) => STAGES.indexOf(stage)),
    medianPay: Int32Array.from(rows, ({ medianPay }) => medianPay ?? -1),
    payTopCoded: Uint8Array.from(rows, ({ medianPayTopCoded }) => Number(medianPayTopCoded)),
    education: Uint8Array.from(rows, (row) =>
      row.education === null ? UNKNOWN.byte : EDUCATION.indexOf(row.education),
    ),
    yearsMin: Float32Array.from(roles, (role) => role.requirements?.experience?.years.min ?? Number.NaN),
    licences: roles.map(licencesOf).join('\n'),
    dials: Uint8Array.from(
      roles.flatMap((role) => DIALS.map((dial) => role.roleProfile?.[dial].score ?? UNKNOWN.byte)),
    ),
    occupations: occupations.text,
    occupationOf: Uint16Array.from(occupationOf),
    interests: Float64Array.from(interests),
    skillEnds: Uint32Array.from(demands, (own) => {
      end += own.length;
      return end;
    }),
    skillOf: Uint16Array.from(demands.flat(), ({ id }) =>
      skills.add(fields(id, profiles.skills.get(id)!.name)),
    ),
    importance: Uint8Array.from(demands.flat(), (skill) => skill.importance),
    level: Uint8Array.from(demands.flat(), (skill) => skill.level),
    skills: skills.text,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const fields = (id: string, title: string): string => `${id}\t${oneLine(title)}`;

const licencesOf = (role: RoleProfile): string =>
  (role.requirements?.licences ?? [])
    .filter(({ required }) => required)
    .map(({ name }) => oneLine(name))
    .join('\t');

/** Texts by the number under which they came first. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  get text(): string {
    return [...this.#numbers.keys()].join('\n');
  }

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
