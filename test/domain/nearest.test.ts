import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, findNearest, rankNearest } from '../../src/domain/nearest.ts';

const roles = [
  'customer-support-lead',
  'director-of-e-commerce-operations',
  'director-of-operations',
  'e-commerce-operations-manager',
  'office-manager',
  'operations-analyst',
];

describe('findNearest', () => {
  it.each([
    ['titel', ['title', 'level', 'track'], 'title'],
    ['advancment', ['advancement', 'lateral'], 'advancement'],
    ['Tools', ['tools'], 'tools'],
    ['régional manager', ['regional-manager'], 'regional-manager'],
    ['director-e-commerce', roles, 'director-of-e-commerce-operations'],
    ['comerce manager', roles, 'e-commerce-operations-manager'],
    ['anaylst', roles, 'operations-analyst'],
  ])('%s', (typed, candidates, nearest) => {
    expect(findNearest(typed, candidates)).toBe(nearest);
  });

  it('says nothing rather than something far', () => {
    expect(findNearest('astronaut', roles)).toBeUndefined();
    expect(findNearest('', roles)).toBeUndefined();
    expect(findNearest('title', [])).toBeUndefined();
  });

  it('does not pick one of many that share a word', () => {
    expect(findNearest('director', roles)).toBe('director-of-operations');
    expect(findNearest('manager', ['office-manager', 'store-manager'])).toBeUndefined();
  });

  it('forgives no more slips than it is told', () => {
    expect(findNearest('mangaer', ['manager'], 1)).toBe('manager');
    expect(findNearest('mngr', ['manager'], 1)).toBeUndefined();
  });
});

describe('rankNearest', () => {
  it('gives the best first, and not more than asked for', () => {
    expect(rankNearest('operations manager', roles, 2)).toEqual(['e-commerce-operations-manager']);
    expect(rankNearest('operations', roles, 2)).toEqual(['operations-analyst', 'director-of-operations']);
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(roles, { minLength: roles.length }), (shuffled) => {
        expect(rankNearest('operations', shuffled, 9)).toEqual(rankNearest('operations', roles, 9));
      }),
    );
  });
});

/** The textbook table, without a band or a limit. */
function plainDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
      }
    }
  }
  return d[a.length]![b.length]!;
}

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 9 });

  it('agrees with the textbook table up to its limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, limit) => {
        const truth = plainDistance(a, b);
        expect(editDistance(a, b, limit)).toBe(truth <= limit ? truth : Number.POSITIVE_INFINITY);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      }),
    );
  });
});
