import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, renderTable } from '../../src/render/table.ts';
import { widthOf } from '../../src/render/text.ts';
import { createTheme } from '../../src/render/theme.ts';

const themeOf = (width: number) => createTheme({ width, colour: false, unicode: true });

const COLUMNS: readonly Column[] = [
  { head: 'role', flexible: true },
  { head: 'track', flexible: true },
  { head: 'pay', align: 'right' },
  { head: 'education' },
];

const WARD = [
  ['Staff Nurse', 'Nursing › Nurse', '$94k', 'bachelor'],
  ['Director of Nursing and Midwifery', 'Nursing › Lead', '$118k', 'master'],
];

describe('renderTable', () => {
  it('stands as wide as it is, where there is room', () => {
    expect(renderTable(COLUMNS, WARD, themeOf(80))).toEqual([
      'role                               track              pay  education',
      'Staff Nurse                        Nursing › Nurse   $94k  bachelor',
      'Director of Nursing and Midwifery  Nursing › Lead   $118k  master',
    ]);
  });

  it('breaks flexible cells where there is not', () => {
    expect(renderTable(COLUMNS, WARD, themeOf(56))).toEqual([
      'role                      track           pay  education',
      'Staff Nurse               Nursing ›      $94k  bachelor',
      '                          Nurse',
      'Director of Nursing and   Nursing ›     $118k  master',
      'Midwifery                 Lead',
    ]);
  });

  it('gives a narrow column no more than it needs', () => {
    const rows = [['Dean', 'Director of the School of Nursing and Midwifery', '$118k', 'doctorate']];
    const [, line] = renderTable(COLUMNS, rows, themeOf(50));
    expect(line).toBe('Dean  Director of the School of   $118k  doctorate');
  });

  it('has no head when no column has one', () => {
    expect(renderTable([{ head: '' }, { head: '' }], [['pay', '$94k']], themeOf(80))).toEqual(['pay  $94k']);
  });

  it('lines up wide characters and emoji', () => {
    const rows = [
      ['电商运营经理', '运营 › 经理', '$94k', 'bachelor'],
      ['👩🏽‍🚀 Astronaut', '🚀 › ❤️ Crew', '$1k', 'none'],
      ['🫠 Melter, who melts what has to be melted in the foundry', 'Foundry 🇳🇿 › 1️⃣', '$20k', 'none'],
    ];
    for (const width of [60, 70, 90]) {
      const lines = renderTable(COLUMNS, rows, themeOf(width));
      const ends = lines
        .filter((line) => line.includes('$'))
        .map((line) => widthOf(line.slice(0, line.indexOf('k  ') + 1)));
      expect(new Set(ends).size, lines.join('\n')).toBe(1);
    }
  });

  it('is never wider than the screen, and says every word', () => {
    const cell = fc.oneof(
      {
        arbitrary: fc
          .array(fc.stringMatching(/^[a-z]{1,11}$/), { maxLength: 8 })
          .map((words) => words.join(' ')),
        weight: 4,
      },
      {
        arbitrary: fc.constantFrom('电商运营经理 客服', '👩🏽‍🚀 crew', '🫠 🫠', 'Ausbildungsverantwortliche'),
        weight: 1,
      },
    );
    const rows = fc.array(
      fc.tuple(cell, cell, fc.constantFrom('-', '$94k', '>$239k'), fc.constantFrom('-', 'certificate')),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 64, max: 110 }), (list, width) => {
        const lines = renderTable(COLUMNS, list, themeOf(width));
        for (const line of lines) {
          expect(widthOf(line), lines.join('\n')).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
        const letters = (all: string): string => [...all.replace(/\s+/g, '')].sort().join('');
        expect(letters(lines.slice(1).join(''))).toBe(letters(list.flat().join('')));
      }),
      { numRuns: 500 },
    );
  });
});
