import { describe, expect, test } from 'vitest';
import { filterChoices, namedBy } from '../../../src/cli/prompts/choices.ts';

const CHOICES = [
  { value: '29-1141', name: '29-1141 Registered Nurses' },
  { value: '25-4022', name: '25-4022 Librarians and Media Collections Specialists', keywords: 'books' },
  { value: '43-4121', name: '43-4121 Library Assistants, Clerical' },
];
const found = (typed: string): string[] => filterChoices(CHOICES, typed).map(({ value }) => value);

describe('filterChoices', () => {
  test.each([
    ['', ['29-1141', '25-4022', '43-4121']],
    ['libra', ['25-4022', '43-4121']],
    ['assist lib', ['43-4121']],
    ['43-4', ['43-4121']],
    ['BOOKS', ['25-4022']],
    ['plumber', []],
  ])('"%s" finds %j', (typed, values) => {
    expect(found(typed)).toEqual(values);
  });
});

test('namedBy takes the whole name, the value, or the only beginning', () => {
  expect(namedBy('25-4022', CHOICES)?.value).toBe('25-4022');
  expect(namedBy('43-4121 library', CHOICES)?.value).toBe('43-4121');
  expect(namedBy('library', CHOICES)).toBeUndefined();
  expect(namedBy('  ', CHOICES)).toBeUndefined();
});
