import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpine, type LadderRole } from '../../src/domain/spine.ts';
import { row } from '../support/profiles.ts';

const rung = (id: string, rank: number, advancesTo: Readonly<Record<string, number>> = {}): LadderRole => ({
  ...row(id, { rank }),
  advancesTo: Object.entries(advancesTo).map(([to, gap]) => ({ to, gap })),
});

describe('findSpine', () => {
  it('goes up the most rungs', () => {
    const railway = [
      rung('platform-attendant', 0, { conductor: 0.25, 'station-manager': 0.75 }),
      rung('conductor', 1, { 'train-driver': 0.5 }),
      rung('train-driver', 2, { 'station-manager': 0.5 }),
      rung('station-manager', 3),
    ];
    expect(findSpine(railway)).toEqual([
      'platform-attendant',
      'conductor',
      'train-driver',
      'station-manager',
    ]);
  });

  it('takes the smoother of two that are as long, and of equals the first by id', () => {
    const parts = [
      rung('platform-attendant', 0, { conductor: 0.25, signaller: 0.125 }),
      rung('conductor', 1),
    ];
    expect(findSpine([...parts, rung('signaller', 1)])).toEqual(['platform-attendant', 'signaller']);
    const equal = rung('platform-attendant', 0, { signaller: 0.25, conductor: 0.25 });
    expect(findSpine([equal, rung('signaller', 1), rung('conductor', 1)])).toEqual([
      'platform-attendant',
      'conductor',
    ]);
  });

  it('follows no move that stays on a rung, goes down, or leaves the track', () => {
    const railway = [
      rung('conductor', 1, { signaller: 0.1, 'platform-attendant': 0.1, 'tram-driver': 0.1 }),
      rung('platform-attendant', 0),
      rung('signaller', 1, { conductor: 0.1 }),
    ];
    expect(findSpine(railway)).toHaveLength(1);
  });

  it('is empty without roles', () => {
    expect(findSpine([])).toEqual([]);
  });

  it('is the best of all chains', () => {
    const ids = ['conductor', 'driver', 'guard', 'porter', 'shunter', 'signaller'];
    const ladder = fc
      .tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            rank: fc.nat(3),
            advancesTo: fc.uniqueArray(
              fc.record({
                to: fc.constantFrom(...ids, 'pilot'),
                gap: fc.nat(4).map((quarters) => quarters / 4),
              }),
              { selector: ({ to }) => to, maxLength: 4, size: 'max' },
            ),
          }),
        ),
      )
      .chain((roles) => fc.shuffledSubarray(roles))
      .map((roles) =>
        roles.map(({ id, rank, advancesTo }): LadderRole => ({ ...row(id, { rank }), advancesTo })),
      );
    fc.assert(
      fc.property(ladder, (roles) => {
        expect(findSpine(roles)).toEqual(bestChain(roles));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The same by trying every chain. */
function bestChain(roles: readonly LadderRole[]): string[] {
  const chains: { ids: string[]; gap: number }[] = [];
  const climb = (role: LadderRole, ids: string[], gap: number): void => {
    chains.push({ ids, gap });
    for (const step of role.advancesTo) {
      const target = roles.find(({ id }) => id === step.to);
      if (target && target.rank > role.rank) climb(target, [...ids, target.id], gap + step.gap);
    }
  };
  for (const role of roles) climb(role, [role.id], 0);
  chains.sort(
    (a, b) => b.ids.length - a.ids.length || a.gap - b.gap || (a.ids.join() < b.ids.join() ? -1 : 1),
  );
  return chains[0]?.ids ?? [];
}
