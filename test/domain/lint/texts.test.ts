import { expect, it } from 'vitest';
import { paragraphs, plainWords, sentencesOf, textsOfRole } from '../../../src/domain/lint/texts.ts';
import { hospital } from '../../support/hospital.ts';

it('takes sentences apart at their ends only', () => {
  expect(sentencesOf('It is 3.5 m. Really? "Yes." He left\nat 9.\n\n12 came.')).toEqual([
    'It is 3.5 m.',
    'Really?',
    '"Yes."',
    'He left at 9.',
    '12 came.',
  ]);
  expect(sentencesOf(' \n ')).toEqual([]);
});

it('knows words without case and marks', () => {
  expect(plainWords("Don't: the café’s 9-to-5!")).toEqual(['dont', 'the', 'cafés', '9', 'to', '5']);
});

it('takes paragraphs apart at empty lines', () => {
  expect(paragraphs('One\nstill one.\n \nTwo.\n')).toEqual(['One\nstill one.', 'Two.']);
});

it('finds every text at the path where it stands', () => {
  for (const role of hospital().roles.values()) {
    for (const { path, text } of textsOfRole(role)) {
      const there = path.reduce<unknown>(
        (part, key) => (part as Record<string | number, unknown>)[key],
        role,
      );
      expect(there).toBe(text);
    }
  }
});
