import { SKILL_LEVELS } from '../../schema/vocabulary.ts';
import type { Me } from '../me.ts';
import type { RolePage, SkillView } from '../role.ts';
import { type SkillGap, skillGap, telling } from '../skill-gap.ts';
import type { PlanItem, PlanNote } from './plan.ts';
import { paragraphSentences } from './sentences.ts';
import { findTouches, type Piece, type SkillWords, type Touch } from './touches.ts';

/** The skills that a step raises, and what else the plan needs to know of them. */
export interface RaisedSkills {
  readonly piece: {
    readonly items: readonly PlanItem[];
    readonly have: readonly string[];
    readonly lacks: readonly string[];
  };
  /** Share 0 to 1 of the next role's skills that is new. */
  readonly stretch: number;
  readonly levels: string | null;
  readonly gap: SkillGap;
  /** Which questions of the next role (by their number from 0) speak of which skills. */
  readonly questions: readonly Touch[];
  /** Questions, by number, that stand beside a skill already. */
  readonly used: ReadonlySet<number>;
}

/** Skills that are shown with all that the profile says of them; the others are named. */
const IN_DETAIL = 4;

/**
 * The skills to raise for a step, those that make most of the gap first. The level before is the one
 * that somebody told, or else the one that their role asks for.
 */
export function raiseSkills(from: RolePage, next: RolePage, me: Me): RaisedSkills {
  const own = next.skills.filter(({ id }) => Object.hasOwn(me.skills, id)).map(({ id }) => id);
  const told = own.map((id) => ({ id, importance: 1, level: me.skills[id]! }));
  const others = from.skills.filter(({ id }) => !own.includes(id));
  const gap = skillGap([...others, ...told], next.skills, from.background);
  const detailed = gap.skills.slice(0, Math.max(IN_DETAIL, telling(gap).length));
  const views = new Map(next.skills.map((skill) => [skill.id, skill]));
  const pieces = piecesOf(next);
  const ids = new Set(detailed.map(({ id }) => id));
  const touches = surest(findTouches(next.skills.map(wordsOfSkill), pieces));
  const shown = shareOut(touches.filter(({ skill }) => ids.has(skill)));
  const silent = detailed.filter(({ id }) => !shown.has(id)).map(({ id }) => views.get(id)!);
  const here = hereNotes(from, silent);
  const texts = new Map(pieces.map((piece) => [piece.key, piece]));
  const before = new Map(from.skills.map((skill) => [skill.id, skill]));
  const items = gap.skills.map(({ id, from: had, to }, at): PlanItem => {
    const skill = views.get(id)!;
    const whole = at < detailed.length;
    // An O*NET rating has decimals.
    const level = Math.floor(had);
    return {
      id: `skill/${id}-${to}`,
      part: 'skills',
      text: `${skill.name}, ${level === 0 ? 'to level' : `level ${level} to`} ${to}: ${SKILL_LEVELS[to - 1]}`,
      notes: whole
        ? [...notesOf(skill, before.get(id), shown.get(id) ?? [], texts), ...(here.get(id) ?? [])]
        : [],
      done: null,
    };
  });
  const have = next.skills.filter(
    (skill) => own.includes(skill.id) && !gap.skills.some(({ id }) => id === skill.id),
  );
  return {
    piece: {
      items,
      have: have.map((skill) => `${skill.name} at ${me.skills[skill.id]}: ${skill.level} is asked for`),
      lacks: lacksOf(
        next,
        silent.filter(({ id }) => !here.has(id)),
      ),
    },
    stretch: gap.share,
    levels: gap.skills.length === 0 ? null : levelWords(from, own.length),
    gap,
    questions: touches.flatMap((touch) => (touch.piece.startsWith(QUESTION) ? [touch] : [])),
    used: new Set(
      [...shown.values()].flat().flatMap((key) => (key.startsWith(QUESTION) ? [questionOf(key)] : [])),
    ),
  };
}

const wordsOfSkill = ({ id, name, why, summary }: SkillView): SkillWords => ({
  id,
  name,
  about: [why, summary].join(' '),
});

const levelWords = (from: RolePage, own: number): string =>
  own === 0
    ? `Levels are of 7. Yours are taken to be those that ${from.title} asks for; truest me set says them better.`
    : `Levels are of 7. ${own} of yours ${own === 1 ? 'is' : 'are'} what you told truest, the others those that ${from.title} asks for.`;

const QUESTION = 'question ';
/** The number of a question by the key of its piece. */
export const questionOf = (key: string): number => Number(key.slice(QUESTION.length));

function lacksOf(next: RolePage, silent: readonly SkillView[]): string[] {
  if (next.skills.length === 0) return [`The profile of ${next.title} names no skills.`];
  if (silent.length === 0) return [];
  const names = silent.map(({ name }) => name).join(', ');
  return [
    `Neither profile has a question, tool or working day in which one could see: ${names}. Ask those who do the work what they would want to see.`,
  ];
}

/** Where the skill is met in the role that one has: its tools. Only for what the next profile is silent on. */
function hereNotes(from: RolePage, silent: readonly SkillView[]): Map<string, PlanNote[]> {
  const pieces = piecesOf(from).filter(({ key }) => key.startsWith('tool '));
  const texts = new Map(pieces.map((piece) => [piece.key, piece.note.text]));
  const touches = findTouches(silent.map(wordsOfSkill), pieces);
  return new Map(
    [...shareOut(touches)].map(([id, [key]]) => [id, [{ label: 'you use', text: texts.get(key!)! }]]),
  );
}

interface Spoken extends Piece {
  readonly note: PlanNote;
}

/** What a profile says that could show a skill: its questions, tools, days, and how people there work. */
function piecesOf(next: RolePage): Spoken[] {
  return [
    ...next.interview.map(({ question, listensFor, strong }, at) => ({
      key: `${QUESTION}${at}`,
      text: `${question} ${listensFor} ${strong}`,
      note: { label: 'asked', text: `"${question}" A strong answer: ${strong}` },
    })),
    ...(next.requirements?.tools ?? []).map(({ name, use }, at) => ({
      key: `tool ${at}`,
      text: `${name} ${use}`,
      note: { label: 'tool', text: `${name}: ${use}` },
    })),
    ...paragraphSentences(next.whatItsLike?.days ?? '').map((text, at) => ({
      key: `day ${at}`,
      text,
      note: { label: 'a day', text: `"${text}"` },
    })),
    ...(next.fit?.statements ?? [])
      .filter(({ kind }) => kind === 'strength')
      .map(({ text, because }, at) => ({
        key: `habit ${at}`,
        text: `${text} ${because}`,
        note: { label: 'suits', text: `"${text}"` },
      })),
  ];
}

/** Only touches that are nearly as sure as the surest of their piece: what speaks of another skill is left to it. */
function surest(touches: readonly Touch[]): Touch[] {
  const best = new Map<string, number>();
  for (const { piece, score } of touches) best.set(piece, Math.max(score, best.get(piece) ?? 0));
  return touches.filter(({ piece, score }) => score >= NEARLY * best.get(piece)!);
}

const NEARLY = 0.6;

/** Each piece stands beside the skill that it has most to do with; a skill gets a question and one more. */
function shareOut(touches: readonly Touch[]): Map<string, string[]> {
  const taken = new Set<string>();
  const shown = new Map<string, string[]>();
  for (const { skill, piece } of touches) {
    const of = shown.get(skill) ?? [];
    const sort = (key: string): boolean => key.startsWith(QUESTION);
    if (taken.has(piece) || of.some((key) => sort(key) === sort(piece))) continue;
    taken.add(piece);
    shown.set(skill, [...of, piece]);
  }
  return shown;
}

function notesOf(
  skill: SkillView,
  now: SkillView | undefined,
  shown: readonly string[],
  pieces: ReadonlyMap<string, Spoken>,
): PlanNote[] {
  const ordered = [...shown].sort((a, b) => Number(a.startsWith(QUESTION)) - Number(b.startsWith(QUESTION)));
  return [
    ...(skill.summary ? [{ label: 'what', text: skill.summary }] : []),
    ...(now?.why ? [{ label: 'so far', text: now.why }] : []),
    ...(skill.why ? [{ label: 'why', text: skill.why }] : []),
    ...ordered.map((key) => pieces.get(key)!.note),
  ];
}
