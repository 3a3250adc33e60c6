import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, type Plan, type PlanItem, progressOf, tickItem } from '../../../src/domain/plan/plan.ts';

const item = (id: string, parts: Partial<PlanItem> = {}): PlanItem => ({
  id,
  part: 'skills',
  text: `Learn ${id}`,
  notes: [],
  done: null,
  ...parts,
});

const planOf = (items: readonly PlanItem[], parts: Partial<Plan> = {}): Plan => ({
  from: { id: 'staff-nurse', title: 'Staff Nurse' },
  to: { id: 'charge-nurse', title: 'Charge Nurse' },
  made: '2026-03-02',
  review: '2026-06-02',
  route: 'the only route worth choosing',
  steps: [
    {
      to: { id: 'charge-nurse', title: 'Charge Nurse' },
      kind: 'advance',
      evidence: 'authored',
      years: { min: 2, max: 4 },
      stretch: 0.4,
      payChange: null,
      needs: [],
      giveUp: null,
      learn: null,
    },
  ],
  levels: null,
  have: [],
  lacks: [],
  items,
  earlier: [],
  ...parts,
});

const DAY = '2026-04-01';
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
const ticked = ids.map((some) => new Set(some));

/** What is ticked, among the items and what was kept from before. */
const ticksOf = (plan: Plan): Map<string, string> =>
  new Map([
    ...plan.earlier.map(({ id, done }) => [id, done] as const),
    ...plan.items.flatMap(({ id, done }) => (done === null ? [] : [[id, done] as const])),
  ]);

describe('a plan made anew', () => {
  test('loses no tick, however often its items come and go', () => {
    fc.assert(
      fc.property(ids, ticked, fc.array(ids, { maxLength: 6 }), (first, marks, versions) => {
        let plan = planOf(first.map((id) => item(id, { done: marks.has(id) ? DAY : null })));
        const before = ticksOf(plan);
        for (const version of versions) {
          plan = carryOver(plan, planOf(version.map((id) => item(id)))).plan;
          expect(plan.items.map(({ id }) => id)).toEqual(version);
          expect(ticksOf(plan)).toEqual(before);
          expect(new Set(plan.earlier.map(({ id }) => id)).size).toBe(plan.earlier.length);
        }
      }),
    );
  });

  test('is told as nothing when nothing changed', () => {
    fc.assert(
      fc.property(ids, ticked, (some, marks) => {
        const before = planOf(some.map((id) => item(id, { done: marks.has(id) ? DAY : null })));
        const { plan, changes } = carryOver(before, planOf(some.map((id) => item(id))));
        expect(plan).toEqual(before);
        expect(changes).toEqual({ added: [], gone: [], reworded: [] });
      }),
    );
  });

  test('says what is new, what is gone, and what was reworded under a tick', () => {
    const before = planOf([item('a', { done: DAY }), item('b'), item('c', { done: DAY })], {
      made: '2025-01-05',
    });
    const now = planOf([item('a', { text: 'Learn more of a' }), item('d')]);
    const { plan, changes } = carryOver(before, now);
    expect(changes).toEqual({
      added: ['Learn d'],
      gone: ['Learn b', 'Learn c'],
      reworded: ['Learn more of a'],
    });
    expect(plan.earlier).toEqual([{ id: 'c', text: 'Learn c', done: DAY }]);
    expect(plan.made).toBe('2025-01-05');
  });
});

describe('ticks', () => {
  const plan = planOf([item('a'), item('b')]);

  test('stand with their day, which a second tick does not change', () => {
    const once = tickItem(plan, 2, DAY);
    expect(once.items.map(({ done }) => done)).toEqual([null, DAY]);
    expect(tickItem(once, 2, '2026-09-09')).toEqual(once);
    expect(progressOf(once)).toEqual({ done: 1, total: 2 });
  });

  test('can be taken away, and then nothing is left of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }), (number) => {
        expect(tickItem(tickItem(plan, number, DAY), number, null)).toEqual(plan);
      }),
    );
  });
});
