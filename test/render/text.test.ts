import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padEnd, padStart, paragraphsOf, toAscii, widthOf, wrap, wrapProse } from '../../src/render/text.ts';
import { createTheme } from '../../src/render/theme.ts';

const theme = createTheme({ width: 40, colour: true, unicode: true });

/** Words as profiles have them: short ones, long ones, wide ones, and those of other scripts. */
const word = fc.oneof(
  { arbitrary: fc.stringMatching(/^[a-zA-Z,.'&-]{1,9}$/), weight: 6 },
  { arbitrary: fc.constantFrom('$94k', '–', '↑', '█▂▃', '“quoted”', 'Münster', '›'), weight: 2 },
  { arbitrary: fc.stringMatching(/^[a-z/.:]{20,90}$/), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      '电商运营经理',
      '👩🏽‍🚀',
      'ｆｕｌｌ',
      '日本語',
      '🏳️‍🌈',
      'ก็',
      'नमस्ते',
      '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦',
    ),
    weight: 1,
  },
);
const space = fc.constantFrom(' ', ' ', ' ', '  ', '     ');
const text = fc
  .array(fc.tuple(space, word), { maxLength: 30, size: 'max' })
  .map((parts) => parts.map(([gap, each]) => gap + each).join(''));
const width = fc.integer({ min: 12, max: 60 });

describe('widthOf', () => {
  it.each([
    ['Staff Nurse', 11],
    ['Nursing › Nurse', 15],
    ['▁▂▃▄▅▆▇█', 8],
    ['电商运营经理', 12],
    ['👩🏽‍🚀', 2],
    ['🇳🇿', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['🫠', 2],
    ['e\u0301', 1],
    ['\u001b[1mbold\u001b[22m', 4],
    ['', 0],
  ])('%s takes %i', (each, columns) => {
    expect(widthOf(each)).toBe(columns);
  });

  it('says of the quick way what it says of the long one', () => {
    const single = fc.string({ unit: fc.constantFrom(...' aZ~¡ÿɐ‐…‰⁞←⇿−─◼▰▱❯') });
    fc.assert(
      fc.property(single, (each) => {
        expect(widthOf(each)).toBe(widthOf(theme.dim(each)));
      }),
    );
  });
});

describe('padEnd and padStart', () => {
  it('fill up to a width, and leave alone what is wider', () => {
    fc.assert(
      fc.property(text, fc.nat(50), (each, columns) => {
        expect(widthOf(padEnd(each, columns))).toBe(Math.max(columns, widthOf(each)));
        expect(widthOf(padStart(each, columns))).toBe(Math.max(columns, widthOf(each)));
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('A post comes free, and the ward manager asks.', 20)).toEqual([
      'A post comes free,',
      'and the ward manager',
      'asks.',
    ]);
  });

  it('indents, the first line in another way where it should', () => {
    expect(wrap('A post comes free, and the manager asks.', 20, '* ', '    ')).toEqual([
      '* A post comes',
      '    free, and the',
      '    manager asks.',
    ]);
  });

  it('keeps the gaps between columns within a line', () => {
    expect(wrap('3.28M   ▁▂▃  +10.1%', 40)).toEqual(['3.28M   ▁▂▃  +10.1%']);
  });

  it('has one line for nothing', () => {
    expect(wrap('', 20)).toEqual(['']);
    expect(wrap('   ', 20, '  ')).toEqual(['']);
  });

  it('makes no line wider than it may be, loses no letter, and leaves no space at an end', () => {
    fc.assert(
      fc.property(text, width, fc.constantFrom('', '  ', '    '), (each, columns, indent) => {
        const lines = wrap(each, columns, indent);
        for (const line of lines) {
          // A wide character that does not fit at all cannot be broken.
          expect(widthOf(line), line).toBeLessThanOrEqual(Math.max(columns, 10));
          expect(line).toBe(line.trimEnd());
        }
        const letters = (all: string): string => all.normalize().replace(/\s+/g, '');
        expect(letters(lines.join(''))).toBe(letters(each));
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks a text with colour where it breaks the same text without', () => {
    fc.assert(
      fc.property(text, width, (each, columns) => {
        expect(wrap(theme.accent(each), columns).map(stripVTControlCharacters)).toEqual(wrap(each, columns));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('prose', () => {
  it('parts at empty lines, and nowhere else', () => {
    expect(paragraphsOf('One line\nand another.\n\n  Two.\n \t \nThree.\n')).toEqual([
      'One line and another.',
      'Two.',
      'Three.',
    ]);
  });

  it('is wrapped by paragraphs', () => {
    expect(wrapProse('One.\n\nTwo.', theme, '  ')).toEqual(['  One.', '', '  Two.']);
  });
});

describe('toAscii', () => {
  it('has a likeness for what typographers use, and leaves letters', () => {
    expect(toAscii('“R&D” – 2×, à la carte… 职')).toBe('"R&D" - 2x, à la carte... 职');
  });
});
