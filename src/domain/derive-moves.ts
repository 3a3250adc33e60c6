import type { CategoryProfile, OccupationProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { MoveKind, Years } from '../schema/vocabulary.ts';
import { type Barriers, barriersBetween, type Formalities } from './barriers.ts';
import { findOccupation } from './category.ts';
import { documentOf } from './related/document.ts';
import { findInCommon, sharedElements } from './related/in-common.ts';
import { kindOfMove, type Remark, rungsBetween, type Standing, supervises } from './related/move-kind.ts';
import { estimateYears, type Prepared, type YearsBasis } from './related/move-years.ts';
import { type Neighbour, RelatedIndex } from './related/related-index.ts';
import type { RoleRow } from './role.ts';
import { comparableSkills, type SkillBackground, type SkillDemand, skillGap } from './skill-gap.ts';

/** A move that nobody authored, with what speaks for it. */
export interface DerivedMove {
  readonly to: string;
  /** `close`: alike in what people do, know and are called. `further afield`: another field, like skills. */
  readonly list: 'close' | 'further afield';
  readonly kind: MoveKind;
  /** What makes it more than an ordinary move of its kind; null for nothing. */
  readonly remark: Remark | null;
  /** Before the move: an estimate, or where nothing is known of it an assumption. */
  readonly years: Years;
  /** What the years rest on; null when they are assumed. */
  readonly yearsBasis: YearsBasis | null;
  /** Skill gap, 0 to 1; null when the skills of one of the two are not known. */
  readonly gap: number | null;
  /** 0 to 1: of O*NET's pairs that are as alike as this, the share that it lists as related occupations. */
  readonly similarity: number;
  /** What the two have in common, in words, the most telling kinds first. */
  readonly reasons: readonly string[];
  readonly barriers: Barriers;
}

/** A role that moves are derived for, with all that they depend on. */
interface Compared extends Standing {
  readonly role: RoleProfile;
  readonly background: SkillBackground;
  readonly occupation: OccupationProfile | undefined;
  readonly tasks: RoleProfile['tasks'];
  readonly publicSkills: readonly SkillDemand[];
  readonly formalities: Formalities;
}

/** These are always shown. */
const LEAST_MOVES = 5;
/** More are shown as far as the publisher would list most of them. */
const MOST_MOVES = 10;
const SURE = 0.5;
const FURTHER = 3;

/** Moves between roles, where nobody authored any. */
export class MoveDeriver {
  readonly #compared = new Map<string, Compared>();
  readonly #index: RelatedIndex;
  readonly #skillNames: ReadonlyMap<string, { readonly name: string }>;
  readonly #elementNames = new Map<string, string>();
  /** Ids of the supervisors of each SOC major group. */
  readonly #supervisors = new Map<string, Set<string>>();

  /** `skills` are the vocabulary, for the names in reasons. */
  constructor(
    roles: Iterable<{
      readonly role: RoleProfile;
      readonly row: RoleRow;
      readonly category: CategoryProfile | undefined;
      readonly background: SkillBackground;
      /** The public occupation nearest to it, where it is imported. */
      readonly nearest?: Pick<RoleProfile, 'tasks' | 'skills'> | undefined;
    }>,
    skills: ReadonlyMap<string, { readonly name: string }>,
  ) {
    this.#skillNames = skills;
    for (const { role, row, category, background, nearest } of roles) {
      const occupation = category && findOccupation(category, role.occupation);
      const formalities = { licences: role.requirements?.licences ?? [], education: row.education };
      const jobZone = occupation?.jobZone ?? null;
      const [tasks, publicSkills] = [nearest?.tasks, nearest?.skills ?? []];
      const compared = { role, row, background, occupation, tasks, publicSkills, jobZone, formalities };
      this.#compared.set(role.id, compared);
      for (const { element, name } of ratingsOf(occupation)) this.#elementNames.set(element, name);
      const group = supervises(row.category);
      if (group === undefined) continue;
      const ofGroup = this.#supervisors.get(group);
      if (ofGroup) ofGroup.add(role.id);
      else this.#supervisors.set(group, new Set([role.id]));
    }
    this.#index = new RelatedIndex(
      Array.from(this.#compared.values(), ({ role, occupation, tasks }) =>
        documentOf(role, occupation, tasks ?? role.tasks),
      ),
    );
  }

  /**
   * The nearest roles as moves, nearest first: five where there are five of which one can say what they
   * have in common, up to ten where more are as near as the publisher's related occupations. The nearest
   * supervisor of the role's occupational group is among them. After them up to three further afield.
   * None from or to an imported occupation of which the release says neither tasks nor skills, such as
   * those of "All Other" and of the military: a title is not enough to call work near.
   */
  derive(id: string): DerivedMove[] {
    const from = this.#compared.get(id);
    if (!from || !isDescribed(from)) return [];
    const close = this.#index
      .nearest(this.#index.numberOf(id)!, MOST_MOVES)
      .filter((near) => isDescribed(this.#compared.get(near.id)!))
      .filter(({ similarity }, at) => at < LEAST_MOVES || similarity >= SURE);
    const supervisor = this.#findSupervisor(from);
    if (supervisor && !close.some((near) => near.id === supervisor.id)) close.push(supervisor);
    const known = new Set(close.map((near) => near.id));
    const further = this.#furtherAfield(from, known);
    return [
      ...close.map((near) => this.#move(from, near, 'close', near.id === supervisor?.id)),
      ...further.map((near) => this.#move(from, near, 'further afield', false)),
    ].filter((move) => move.reasons.length > 0);
  }

  /** The nearest of those who supervise the role's occupational group. */
  #findSupervisor({ role, row: { category } }: Compared): Neighbour | undefined {
    if (category === null || supervises(category) !== undefined) return undefined;
    const supervisors = this.#supervisors.get(category.slice(0, 2));
    return supervisors && this.#index.nearestAmong(this.#index.numberOf(role.id)!, supervisors);
  }

  /** Of other fields, and prepared for about as long. */
  #furtherAfield(from: Compared, known: ReadonlySet<string>): Neighbour[] {
    return this.#index.furtherAfield(this.#index.numberOf(from.role.id)!, FURTHER, (id) => {
      const to = this.#compared.get(id)!;
      const isOther = to.row.track !== from.row.track && majorOf(to.row) !== majorOf(from.row);
      return isOther && !known.has(id) && Math.abs((to.jobZone ?? 3) - (from.jobZone ?? 3)) <= 1;
    });
  }

  #move(from: Compared, near: Neighbour, list: DerivedMove['list'], supervises: boolean): DerivedMove {
    const to = this.#compared.get(near.id)!;
    const gap = gapOf(from, to);
    const { kind, remark } = kindOfMove(from, to, gap, near.similarity >= SURE);
    const rungs = Math.max(0, rungsBetween(from.row, to.row));
    const { years, basis } = estimateYears(preparedOf(from), preparedOf(to), rungs);
    return {
      to: near.id,
      list,
      kind: supervises ? 'advance' : kind,
      remark,
      years,
      yearsBasis: basis,
      gap,
      similarity: near.similarity,
      reasons: [
        ...(supervises ? ['supervises this group of occupations'] : []),
        ...this.#reasons(from.role.id, near.id, list),
      ],
      barriers: barriersBetween(from.formalities, to.formalities),
    };
  }

  #reasons(a: string, b: string, list: DerivedMove['list']): string[] {
    const index = this.#index;
    const [from, to] = [index.numberOf(a)!, index.numberOf(b)!];
    const nameOf = (element: string): string => this.#elementNames.get(element) ?? element;
    const say = (lead: string, names: readonly string[]): string[] =>
      names.length === 0 ? [] : [`${lead}: ${names.join(', ')}`];
    if (list === 'further afield')
      return say('skills and activities', sharedElements(index.abilities, from, to, 4).map(nameOf));
    const common = findInCommon(index, from, to);
    return [
      ...say('words of the tasks', common.words),
      ...say('titles', common.titles),
      ...say('knowledge', common.knowledge.map(nameOf)),
      ...say(
        'skills',
        common.skills.map((skill) => this.#skillNames.get(skill)?.name ?? skill),
      ),
      ...say('interests', common.interests),
    ];
  }
}

const ratingsOf = (occupation: OccupationProfile | undefined): OccupationProfile['skills'] => [
  ...(occupation?.knowledge ?? []),
  ...(occupation?.skills ?? []),
  ...(occupation?.activities ?? []),
];

/** The SOC major group; a role without a category is in none. */
const majorOf = (row: RoleRow): string => row.category?.slice(0, 2) ?? row.id;

/** Whether more than a title is known of what people in it do; what somebody wrote always is. */
const isDescribed = ({ role }: Compared): boolean =>
  role.origin === undefined || role.skills.length > 0 || (role.tasks?.length ?? 0) > 0;

/** Null when the skills of one of the two are not known. */
function gapOf(from: Compared, to: Compared): number | null {
  const demands = comparableSkills(from.role, to.role, to.publicSkills);
  const isFromKnown = from.role.skills.length > 0 || Object.keys(from.background).length > 0;
  return isFromKnown && demands.length > 0
    ? skillGap(from.role.skills, demands, from.background).share
    : null;
}

const preparedOf = ({ role, row, jobZone }: Compared): Prepared => ({
  experience: role.requirements?.experience?.years ?? null,
  education: row.education,
  jobZone,
});
