import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeText } from '../../src/render/safe-text.ts';

describe('safeText', () => {
  it.each([
    ['clears the screen', 'Head\u001b[2J of Support', 'Head\\x1b[2J of Support'],
    ['sets the title of the window', '\u001b]0;payroll\u0007', '\\x1b]0;payroll\\x07'],
    ['is an eight-bit escape', '\u009b31m', '\\x9b31m'],
    ['overrides the direction', 'nurse\u202egnp.exe', 'nurse\\u202egnp.exe'],
    ['isolates', 'a\u2066b\u2069', 'a\\u2066b\\u2069'],
    ['has no width', 'pay\u200broll', 'pay\\u200broll'],
    ['ends lines elsewhere', 'one\u2028two\u2029', 'one\\u2028two\\u2029'],
    ['is half a character', 'x\ud800y', 'x\\ud800y'],
    ['is a hidden tag', 'clerk\u{e0041}', 'clerk\\u{e0041}'],
    ['is a line end where a line is meant', 'one\r\ntwo', 'one\\x0d\\x0atwo'],
    ['is a tab', 'one\ttwo', 'one two'],
    ['joins what cannot be joined', 'a\u200db', 'a\\u200db'],
  ])('writes out what %s', (_, text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it.each([
    ['an emoji of several', 'works with 👩🏽‍🚀 and 👨‍👩‍👧‍👦'],
    ['a heart on fire', '❤️‍🔥'],
    ['a flag of a region', 'Glasgow 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian', 'می‌خواهم'],
    ['Sinhala', 'ශ්‍රී'],
    ['a direction mark in Hebrew', 'מנהל\u200f (ב)'],
    ['Chinese', '电商运营经理'],
    ['combining marks', 'e\u0301'],
  ])('keeps %s', (_, text) => {
    expect(safeText(text)).toBe(text);
  });

  it('keeps line ends when asked, as \\n', () => {
    expect(safeText('one\r\ntwo\nthree\rfour', { lines: true })).toBe('one\ntwo\nthree\\x0dfour');
  });

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(safeText(text))).toBe(safeText(text));
      }),
    );
  });
});
