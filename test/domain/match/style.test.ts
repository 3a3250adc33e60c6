import { expect, test } from 'vitest';
import { styleNotes } from '../../../src/domain/match/style.ts';

// People, pace, structure, autonomy, hours, place.
const WARD = [5, 5, 2, 3, 4, null];

test('a dial at one of its ends speaks to the end that was chosen', () => {
  expect(
    styleNotes(WARD, { people: 'high', pace: 'low', autonomy: 'high', place: 'low', hours: null }, []),
  ).toEqual([
    { dial: 'people', end: 'high', agrees: true, value: null },
    { dial: 'pace', end: 'high', agrees: false, value: null },
  ]);
});

test('the two first values speak where a dial knows of them, and no choice of style has spoken', () => {
  expect(styleNotes(WARD, { people: 'low' }, ['relationships', 'conditions', 'independence'])).toEqual([
    { dial: 'people', end: 'high', agrees: false, value: null },
    { dial: 'hours', end: 'high', agrees: false, value: 'conditions' },
  ]);
  expect(styleNotes(WARD, {}, ['achievement', 'recognition'])).toEqual([]);
  expect(styleNotes([null, null, null, null, null, null], { people: 'low' }, ['support'])).toEqual([]);
});
