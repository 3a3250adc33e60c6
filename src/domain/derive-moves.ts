import type { CategoryProfile, OccupationProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { MoveKind, Years } from '../schema/vocabulary.ts';
import { findOccupation } from './category.ts';
import { educationRank } from './list.ts';
import type { RoleRow } from './role.ts';
import { type SkillBackground, skillGap } from './skill-gap.ts';
import { wordsOf } from './words.ts';

/** A move that nobody authored, with what speaks for it. */
export interface DerivedMove {
  readonly to: string;
  readonly kind: MoveKind;
  /** What makes it more than an ordinary move of its kind; null for nothing. */
  readonly remark: 'with training' | 'stretch' | 'step back' | null;
  /** An estimate from the experience that both roles ask for, or from their rungs. */
  readonly years: Years;
  /** Skill gap, 0 to 1; null when the target names no skills. */
  readonly gap: number | null;
  /** 0 to 1. */
  readonly similarity: number;
  /** What the two have in common, the most telling first. */
  readonly reasons: readonly string[];
  /** What stands in between by law or custom: licences and education of the target. */
  readonly barriers: readonly string[];
}

/** What a role is compared by. */
interface Signals {
  readonly role: RoleProfile;
  readonly row: RoleRow;
  readonly background: SkillBackground;
  readonly occupation: OccupationProfile | undefined;
  readonly skills: Vector;
  readonly knowledge: Vector;
  readonly words: Vector;
}

type Vector = ReadonlyMap<string, number>;

/** How much each signal counts; those that a pair lacks leave their share to the others. */
const WEIGHTS = { skills: 0.5, knowledge: 0.3, words: 0.2 } as const;
/** Below this two roles have too little in common to speak of a move. */
const LEAST_SIMILARITY = 0.3;
const MOST_MOVES = 5;

/** Moves between roles, where nobody authored any. */
export class MoveDeriver {
  readonly #signals = new Map<string, Signals>();
  readonly #bySkill = new Map<string, string[]>();
  readonly #byWord = new Map<string, string[]>();
  readonly #names: ReadonlyMap<string, { readonly name: string }>;

  /** `skills` are the vocabulary, for the names in reasons. */
  constructor(
    roles: Iterable<{
      readonly role: RoleProfile;
      readonly row: RoleRow;
      readonly category: CategoryProfile | undefined;
      readonly background: SkillBackground;
    }>,
    skills: ReadonlyMap<string, { readonly name: string }>,
  ) {
    this.#names = skills;
    const all = [...roles];
    const rarity = rarityOfWords(all.map(({ role }) => textOf(role)));
    for (const { role, row, category, background } of all) {
      const occupation = category && findOccupation(category, role.occupation);
      const words = new Map(wordsOf(textOf(role)).map((word) => [word, rarity.get(word)!]));
      const demand = new Map(role.skills.map((skill) => [skill.id, skill.importance * skill.level]));
      this.#signals.set(role.id, {
        role,
        row,
        background,
        occupation,
        skills: demand,
        knowledge: centred(occupation),
        words,
      });
      for (const skill of demand.keys()) add(this.#bySkill, skill, role.id);
      for (const word of words.keys()) add(this.#byWord, word, role.id);
    }
  }

  /** The nearest roles as moves, nearest first, at most five; none where nothing is near enough. */
  derive(id: string): DerivedMove[] {
    const from = this.#signals.get(id);
    if (!from) return [];
    return [...this.#candidates(from)]
      .map((other) => ({
        to: this.#signals.get(other)!,
        similarity: similarity(from, this.#signals.get(other)!),
      }))
      .filter((candidate) => candidate.similarity >= LEAST_SIMILARITY)
      .sort((a, b) => b.similarity - a.similarity || (a.to.role.id < b.to.role.id ? -1 : 1))
      .slice(0, MOST_MOVES)
      .map(({ to, similarity: alike }) => this.#move(from, to, alike));
  }

  /** Roles that share a skill or a word that not everybody has. */
  #candidates(from: Signals): Set<string> {
    const found = new Set<string>();
    const common = Math.max(50, this.#signals.size / 4);
    for (const skill of from.skills.keys()) {
      for (const id of this.#bySkill.get(skill)!) found.add(id);
    }
    for (const word of from.words.keys()) {
      const having = this.#byWord.get(word)!;
      if (having.length <= common) for (const id of having) found.add(id);
    }
    found.delete(from.role.id);
    return found;
  }

  #move(from: Signals, to: Signals, alike: number): DerivedMove {
    const { share } = skillGap(from.role.skills, to.role.skills, from.background);
    const gap = to.role.skills.length === 0 ? null : share;
    return {
      to: to.role.id,
      ...kindOf(from, to, gap),
      years: estimateYears(from, to),
      gap,
      similarity: alike,
      reasons: this.#reasons(from, to),
      barriers: barriersOf(from, to),
    };
  }

  #reasons(from: Signals, to: Signals): string[] {
    const shared = (a: Vector, b: Vector): string[] =>
      [...a.keys()]
        .filter((key) => (b.get(key) ?? 0) > 0 && a.get(key)! > 0)
        .sort((x, y) => b.get(y)! * a.get(y)! - b.get(x)! * a.get(x)! || (x < y ? -1 : 1));
    const knowledge = new Map((to.occupation?.knowledge ?? []).map(({ element, name }) => [element, name]));
    return [
      ...shared(from.skills, to.skills)
        .slice(0, 3)
        .map((skill) => this.#names.get(skill)?.name ?? skill),
      ...shared(from.knowledge, to.knowledge)
        .slice(0, 2)
        .map((element) => `knowledge: ${knowledge.get(element) ?? element}`),
      ...shared(from.words, to.words)
        .slice(0, 2)
        .map((word) => `word: ${word}`),
    ].slice(0, 4);
  }
}

function add(index: Map<string, string[]>, key: string, id: string): void {
  const list = index.get(key);
  if (list) list.push(id);
  else index.set(key, [id]);
}

const textOf = (role: RoleProfile): string => [role.title, ...role.aliases, role.summary].join(' ');

/** Inverse document frequency of words. */
function rarityOfWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log((1 + texts.length) / count)]));
}

/** Knowledge by its importance over the middle of the scale: only what the work rests on counts as shared. */
function centred(occupation: OccupationProfile | undefined): Vector {
  return new Map(
    (occupation?.knowledge ?? []).map(({ element, importance }) => [element, Math.max(0, importance - 2.5)]),
  );
}

function similarity(a: Signals, b: Signals): number {
  let sum = 0;
  let weight = 0;
  for (const signal of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
    const alike = cosine(a[signal], b[signal]);
    if (alike === undefined) continue;
    sum += WEIGHTS[signal] * alike;
    weight += WEIGHTS[signal];
  }
  return weight === 0 ? 0 : sum / weight;
}

/** Undefined when one of them says nothing. */
function cosine(a: Vector, b: Vector): number | undefined {
  let product = 0;
  let [lengthA, lengthB] = [0, 0];
  for (const [key, value] of a) {
    product += value * (b.get(key) ?? 0);
    lengthA += value * value;
  }
  for (const value of b.values()) lengthB += value * value;
  return lengthA === 0 || lengthB === 0 ? undefined : product / Math.sqrt(lengthA * lengthB);
}

/** From here on a gap is more than a person closes on the way. */
const WIDE_GAP = 0.3;
const SMALL_GAP = 0.15;
/** A tenth more or less is a difference in pay that people notice. */
const PAY_STEP = 0.1;

/** Hand-made rules, not validated: which is why derived moves are always marked as derived. */
function kindOf(from: Signals, to: Signals, gap: number | null): Pick<DerivedMove, 'kind' | 'remark'> {
  const zones = [from.occupation?.jobZone ?? null, to.occupation?.jobZone ?? null] as const;
  const zoneRise = zones[0] === null || zones[1] === null ? 0 : zones[1] - zones[0];
  const [payBefore, payAfter] = [from.row.medianPay, to.row.medianPay];
  const payRise = payBefore === null || payAfter === null ? 0 : payAfter / payBefore - 1;
  const sameField = from.row.track === to.row.track;
  const rungRise = sameField ? to.row.rank - from.row.rank : 0;
  const isUp = sameField && (rungRise > 0 || (rungRise === 0 && (zoneRise > 0 || payRise >= PAY_STEP)));
  const kind = isUp ? 'advance' : sameField ? 'lateral' : 'pivot';
  if (zoneRise > 1 || educationRise(from, to) >= 2 || (gap ?? 0) > WIDE_GAP)
    return { kind, remark: 'stretch' };
  if (zoneRise < 0 || payRise <= -PAY_STEP || rungRise < 0) return { kind, remark: 'step back' };
  return { kind, remark: (gap ?? 0) > SMALL_GAP ? 'with training' : null };
}

function educationRise(from: Signals, to: Signals): number {
  const { education: before } = from.row;
  const { education: after } = to.row;
  return before === null || after === null ? 0 : educationRank(after) - educationRank(before);
}

function estimateYears(from: Signals, to: Signals): Years {
  const before = from.role.requirements?.experience?.years;
  const after = to.role.requirements?.experience?.years;
  const rungs = from.row.track === to.row.track ? Math.max(0, to.row.rank - from.row.rank) : 0;
  const least = before && after ? after.min - before.min : rungs * 2;
  const min = Math.max(1, Math.round(least));
  return { min, max: min + 2 };
}

function barriersOf(from: Signals, to: Signals): string[] {
  const has = new Set((from.role.requirements?.licences ?? []).map((licence) => licence.name));
  const licences = (to.role.requirements?.licences ?? []).filter(
    (licence) => licence.required && !has.has(licence.name),
  );
  const rises = educationRise(from, to) > 0 && to.row.education !== null;
  return [...licences.map((licence) => licence.name), ...(rises ? [`education: ${to.row.education}`] : [])];
}
