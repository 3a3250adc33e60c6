import type { QuestionKind } from '../../schema/vocabulary.ts';
import type { RolePage } from '../role.ts';
import type { PlanPiece } from './make.ts';
import { questionOf, type RaisedSkills } from './skills.ts';

/** Hard questions that are named. */
const SHOWN = 3;

/** Kinds from the one that is hardest to answer without the work behind one. */
const HARDNESS: Readonly<Record<QuestionKind, number>> = {
  technical: 3,
  situational: 2,
  behavioural: 1,
  motivation: 0,
};

/**
 * The interview to prepare for. The hardest questions are those that touch the skills that make most of
 * the gap (their part of the gap by how surely they touch it), then technical before situational before
 * behavioural ones. Those that stand beside a skill are not named again.
 */
export function interviewItems(next: RolePage, { gap, questions, used }: RaisedSkills): PlanPiece {
  if (next.interview.length === 0) {
    return { items: [], have: [], lacks: [`The profile of ${next.title} has no interview questions.`] };
  }
  const shares = new Map(gap.skills.map(({ id, share }) => [id, share]));
  const weight = (at: number): number =>
    questions
      .filter(({ piece }) => questionOf(piece) === at)
      .reduce((sum, { skill, score }) => sum + score * (shares.get(skill) ?? 0), 0);
  const hardest = next.interview
    .map((question, at) => ({ ...question, at, weight: weight(at) }))
    .filter(({ at }) => !used.has(at))
    .sort((a, b) => b.weight - a.weight || HARDNESS[b.kind] - HARDNESS[a.kind] || a.at - b.at)
    .slice(0, SHOWN);
  const count = next.interview.length;
  return {
    items: [
      {
        id: `interview/${next.id}`,
        part: 'interview',
        text:
          count === 1 ? 'Practise the question of this role' : `Practise the ${count} questions of this role`,
        notes: [
          { label: 'with', text: `truest role interview ${next.id} --practice` },
          ...hardest.map(({ question, listensFor }) => ({
            label: 'prepare',
            text: `"${question}" They listen for: ${listensFor}`,
          })),
        ],
        done: null,
      },
    ],
    have: [],
    lacks: [],
  };
}
