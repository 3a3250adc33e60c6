import { describe, expect, it } from 'vitest';
import { buildMoveGraph, type GraphMove, movesOf, typicalYears } from '../../src/domain/move-graph.ts';

const porter = { id: 'porter', track: 'hotel', medianPay: 31_000 };
const concierge = { id: 'concierge', track: 'hotel', medianPay: null };
const guide = { id: 'tour-guide', track: 'travel', medianPay: 36_000 };

const move = (from: string, to: string, parts: Partial<GraphMove> = {}): GraphMove => ({
  from,
  to,
  kind: 'advance',
  derived: false,
  years: { min: 1, max: 4 },
  gap: 0.2,
  ...parts,
});

describe('buildMoveGraph', () => {
  it('keeps roles by id, with their tracks and pay', () => {
    const graph = buildMoveGraph([porter, guide, concierge], []);
    expect(graph.ids).toBe('concierge\nporter\ntour-guide');
    expect(graph.tracks).toBe('hotel\ntravel');
    expect([...graph.trackOf]).toEqual([0, 0, 1]);
    expect([...graph.pay]).toEqual([Number.NaN, 31_000, 36_000]);
  });

  it('keeps the moves of each role together', () => {
    const graph = buildMoveGraph(
      [porter, guide, concierge],
      [
        move('porter', 'tour-guide', { kind: 'pivot', derived: true, gap: 0.5 }),
        move('tour-guide', 'porter', { kind: 'lateral' }),
        move('porter', 'concierge'),
      ],
    );
    expect([0, 1, 2].map((role) => movesOf(graph, role))).toEqual([
      [0, 0],
      [0, 2],
      [2, 3],
    ]);
    expect([...graph.targets]).toEqual([0, 2, 1]);
    expect([...graph.kinds]).toEqual([0, 2, 1]);
    expect([...graph.derived]).toEqual([0, 1, 0]);
    expect([...graph.gaps]).toEqual([0.2, 0.5, 0.2]);
    expect(typicalYears(graph, 0)).toBe(2.5);
  });

  it('leaves out moves that lead nowhere, come from nowhere, or stay', () => {
    const moves = [move('porter', 'butler'), move('butler', 'porter'), move('porter', 'porter')];
    expect(buildMoveGraph([porter], moves).targets).toHaveLength(0);
  });

  it('is empty for nothing', () => {
    expect(buildMoveGraph([], [])).toMatchObject({ ids: '', tracks: '' });
  });
});
