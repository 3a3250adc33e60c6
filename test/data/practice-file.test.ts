import { describe, expect, test } from 'vitest';
import { planFileSchema } from '../../src/data/plan-file.ts';
import { parsePractice, practiceFileSchema } from '../../src/data/practice-file.ts';
import { questionsOf } from '../../src/domain/interview-practice.ts';
import { hospital } from '../support/hospital.ts';

const QUESTIONS = questionsOf(hospital().roles.get('staff-nurse')!);
const DRIP = 'How do you check a drip rate?';
const parse = (text: string) => parsePractice(text, QUESTIONS, 'notes.yaml');

describe('notes and ratings from a file', () => {
  test.each([
    ['by number', '3: {notes: count twice, rating: 3}'],
    ['by text', `"${DRIP}": {notes: count twice, rating: solid}`],
    ['by text as people type it', 'how do you check a drip rate: {notes: " count twice ", rating: 3}'],
    ['in a list', '[skip, null, {notes: count twice, rating: 3}]'],
  ])('%s', (_name, text) => {
    expect(parse(text)).toEqual({ [DRIP]: { notes: 'count twice', rating: 3 } });
  });

  test('may have notes alone, or a rating alone', () => {
    expect(parse('3: count twice')).toEqual({ [DRIP]: { notes: 'count twice', rating: null } });
    expect(parse('3: {rating: not yet}')).toEqual({ [DRIP]: { notes: '', rating: 1 } });
  });

  test.each([
    ['3: {rating: 5}', 'question 3.rating is not as expected'],
    ['3: {rating: great}', 'not yet, shaky, solid, strong'],
    ['3: {note: x}', 'question 3 is not as expected'],
    ['7: {rating: 1}', 'no question "7": they are 1 to 4'],
    ['how do you check a drip rat: {rating: 1}', `did you mean "${DRIP}"?`],
    [`{3: {rating: 1}, "${DRIP}": {rating: 2}}`, 'twice'],
    ['a text', 'holds no notes'],
    ['', 'holds no notes'],
    ['3: [', 'notes.yaml:1:5 is not readable'],
    ['[1, 2, 3, 4, 5]', 'is not as expected'],
  ])('%j is refused', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

const practice = {
  role: 'staff-nurse',
  title: 'Staff Nurse',
  open: [],
  questions: [{ question: DRIP, tries: [{ date: '2026-03-02', notes: '', rating: 'shaky' }] }],
};

describe('a file that somebody edited', () => {
  test.each([
    [
      'a rating that is none',
      {
        ...practice,
        questions: [{ question: DRIP, tries: [{ date: '2026-03-02', notes: '', rating: 'good' }] }],
      },
    ],
    [
      'a date that is none',
      {
        ...practice,
        questions: [{ question: DRIP, tries: [{ date: '2026-02-30', notes: '', rating: null }] }],
      },
    ],
    ['a question twice', { ...practice, questions: [...practice.questions, ...practice.questions] }],
    ['a key too many', { ...practice, mood: 'fine' }],
  ])('of a practice, with %s, is not taken', (_name, value) => {
    expect(practiceFileSchema.safeParse(practice).success).toBe(true);
    expect(practiceFileSchema.safeParse(value).success).toBe(false);
  });

  const item = { id: 'a', part: 'skills', text: 'x', notes: [], done: null };
  const step = {
    to: { id: 'b', title: 'B' },
    kind: 'advance',
    evidence: 'authored',
    years: { min: 1, max: 2 },
    stretch: 0.5,
    payChange: null,
    needs: [],
    giveUp: null,
    learn: null,
  };
  const plan = {
    from: { id: 'a', title: 'A' },
    to: { id: 'b', title: 'B' },
    made: '2026-03-02',
    review: '2026-06-02',
    route: 'the only one',
    steps: [step],
    levels: null,
    have: [],
    lacks: [],
    items: [item],
    earlier: [],
  };

  test.each([
    ['no step', { ...plan, steps: [] }],
    ['an item twice', { ...plan, items: [item, item] }],
    ['a tick without a day', { ...plan, items: [{ ...item, done: true }] }],
    ['a review day that is none', { ...plan, review: 'soon' }],
    ['a stretch above one', { ...plan, steps: [{ ...step, stretch: 2 }] }],
    ['years that are not numbers', { ...plan, steps: [{ ...step, years: { min: Number.NaN, max: 1 } }] }],
  ])('of a plan, with %s, is not taken', (_name, value) => {
    expect(planFileSchema.safeParse(plan).success).toBe(true);
    expect(planFileSchema.safeParse(value).success).toBe(false);
  });
});
