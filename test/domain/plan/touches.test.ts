import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTouches } from '../../../src/domain/plan/touches.ts';

const SKILLS = [
  {
    id: 'acceptance-testing',
    name: 'Acceptance testing',
    about: 'A case missed in staging is a queue on Monday.',
  },
  { id: 'medication', name: 'Medication', about: 'A wrong dose does not announce itself.' },
];
const PIECES = [
  { key: 'tool', text: 'Staging shop: rehearsing each release, tested with odd cases' },
  { key: 'drug', text: 'Name the dose of the medication that you would not give' },
  { key: 'rota', text: 'Who takes the night before a holiday?' },
  { key: 'bell', text: 'Two bells ring at once on the corridor' },
  { key: 'visit', text: 'Families arrive after lunch with flowers' },
  { key: 'round', text: 'The consultant walks past nine beds' },
];

describe('what a profile says about a skill', () => {
  test('is found by the words that they share, and nothing by words that all share', () => {
    const touches = findTouches(SKILLS, PIECES);
    expect(touches.map(({ skill, piece }) => [skill, piece])).toEqual([
      ['acceptance-testing', 'tool'],
      ['medication', 'drug'],
    ]);
  });

  test('does not depend on the order, and is never NaN', () => {
    const words = fc.array(fc.constantFrom('drip', 'dose', 'bell', 'rota', 'ward', ''), { maxLength: 5 });
    const text = words.map((some) => some.join(' '));
    const skills = fc
      .array(text, { maxLength: 4 })
      .map((all) => all.map((name, at) => ({ id: `s${at}`, name, about: name })));
    const pieces = fc
      .array(text, { maxLength: 6 })
      .map((all) => all.map((each, at) => ({ key: `p${at}`, text: each })));
    fc.assert(
      fc.property(skills, pieces, (some, parts) => {
        const touches = findTouches(some, parts);
        for (const { score } of touches) expect(score).toBeGreaterThan(0);
        const byName = (list: typeof touches) => list.map(({ skill, piece }) => `${skill} ${piece}`).sort();
        expect(byName(findTouches([...some].reverse(), [...parts].reverse()))).toEqual(byName(touches));
      }),
    );
  });
});
