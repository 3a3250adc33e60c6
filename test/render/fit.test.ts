import { describe, expect, test } from 'vitest';
import { assessFit } from '../../src/domain/fit/assess.ts';
import type { Answer } from '../../src/domain/questionnaire.ts';
import { type FitDiff, renderFitDiff } from '../../src/render/fit/diff.ts';
import { type FitReport, renderFitReport } from '../../src/render/fit/result.ts';
import { renderFitList, type SavedCheck } from '../../src/render/fit/saved.ts';
import { widthOf } from '../../src/render/text.ts';
import { statement } from '../support/fit.ts';

const SCREEN = { width: 80, colour: false, unicode: true };
const STATEMENTS = [
  statement('nights', {
    weight: 3,
    text: 'I can work at night.',
    dealbreaker: true,
    ask: 'How many nights?',
  }),
  statement('calm', { weight: 2, text: 'I stay calm when three bells ring.' }),
  statement('lifts', { weight: 1, text: 'I do not mind lifting.', ask: 'Is there a hoist?' }),
];
const report = (answers: readonly (Answer | null)[], parts: Partial<FitReport> = {}): FitReport => ({
  role: { id: 'ward-nurse', title: 'Ward Nurse' },
  result: assessFit(
    STATEMENTS,
    Object.fromEntries(STATEMENTS.map(({ id }, at) => [id, answers[at] ?? null])),
  ),
  others: [{ id: 'porter', title: 'Porter', reason: 'related work with steadier days.' }],
  changes: [],
  saved: null,
  ...parts,
});

test('the page says what it comes to, why, and what to do with it', () => {
  expect(renderFitReport(report([2, 5, 4]), SCREEN)).toBe(`Fit check: Ward Nurse

Before anything else
  ! You did not agree: "I can work at night." Think twice: the ward runs on
    nights.

Mixed, and close to promising                                          58 of 100
  Borderline: one step in any of these answers changes the verdict.
    • "I can work at night." 2 to 3: promising
    • "I do not mind lifting." 4 to 5: promising

  speaks for
      +2 ▰▰▰▰   I stay calm when three bells ring.
    +0.5 ▰      I do not mind lifting.
  speaks against
    −1.5 ▰▰▰    I can work at night.
  The points are how far an answer is from the middle, times what the statement
  weighs.

Ask in the interview
  • "How many nights?"

Also worth a check
  Porter: related work with steadier days.
    truest fit porter

This is a conversation with yourself, not a validated test.
`);
});

describe('on any screen', () => {
  const pages = [
    report([2, 5, 4]),
    report([1, 1, 1]),
    report([null, 5, null], { changes: ['Statements that are new since: nights.'] }),
  ];
  test.each([32, 40, 80, 200])('no line is longer than %d columns', (width) => {
    for (const page of pages) {
      const lines = renderFitReport(page, { ...SCREEN, width }).split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  test('colour adds nothing but colour, and ASCII is ASCII', () => {
    for (const page of pages) {
      const plain = renderFitReport(page, SCREEN);
      const coloured = renderFitReport(page, { ...SCREEN, colour: true });
      expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
      expect(renderFitReport(page, { ...SCREEN, unicode: false })).toMatch(/^[\x00-\x7f]*$/);
    }
  });

  test('what would steer a terminal is written out', () => {
    const page = renderFitReport(report([2, 5, 4], { role: { id: 'x', title: 'Nurse\u001b[2J' } }), SCREEN);
    expect(page).not.toContain('\u001b');
  });
});

test('a score is not rounded up into the verdict above', () => {
  const result = { ...report([2, 5, 4]).result, score: 74.9, verdict: 'promising' as const };
  expect(renderFitReport({ ...report([2, 5, 4]), result }, SCREEN)).toContain('74 of 100');
});

const SAVED: SavedCheck = {
  name: 'ward-nurse-2026-03-02',
  role: 'ward-nurse',
  title: 'Ward Nurse',
  date: '2026-03-02',
  finished: true,
  verdict: 'promising',
  score: 74.9,
  problem: null,
};

test('saved checks in a list, those that cannot be read too', () => {
  const broken = { ...SAVED, title: '', date: '', verdict: null, score: null, problem: 'x.yaml: broken' };
  const checks = [SAVED, { ...SAVED, finished: false }, { ...SAVED, verdict: null, score: null }, broken];
  const page = renderFitList(checks, SCREEN);
  expect(page).toMatch(/^1 {2}Ward Nurse +promising, 74 +2026-03-02$/m);
  expect(page).toMatch(/^2 .* paused /m);
  expect(page).toMatch(/^3 .* no verdict /m);
  expect(page).toMatch(/^4 {2}ward-nurse-2026-03-02 +cannot be read$/m);
  expect(page).toContain('x.yaml: broken');
  const narrow = renderFitList(checks, { ...SCREEN, width: 40 });
  expect(narrow.split('\n').filter((line) => widthOf(line) > 40)).toEqual([]);
  expect(narrow).toContain('1 Ward Nurse\n  2026-03-02, promising, 74\n');
});

describe('two saved checks side by side', () => {
  const side = (answers: readonly (Answer | null)[], parts: Partial<SavedCheck> = {}) => ({
    saved: { ...SAVED, ...parts },
    result: report(answers).result,
  });
  const OTHER = { role: 'theatre-nurse', title: 'Theatre Nurse', verdict: 'mixed', score: 58.4 } as const;
  const two: FitDiff = {
    sides: [side([5, 2, 3]), side([2, 5, 4], OTHER)],
    sameRole: false,
    answers: [],
    kinds: [{ kind: 'friction', scores: [80.5, null] }],
  };
  const once: FitDiff = {
    sides: [side([null, 5, 4]), side([4, 5, 4], { date: '2026-04-02', score: 80 })],
    sameRole: true,
    answers: [
      { statement: 'nights', text: 'I can work at night.', before: null, after: 4, scoreEffect: -8.33 },
      { statement: 'gone', text: 'I like the view.', before: 2, after: null, scoreEffect: null },
    ],
    kinds: [{ kind: 'energy', scores: [91, 83] }],
  };

  test('of two roles: what tells them apart, and what speaks for and against each', () => {
    expect(renderFitDiff(two, SCREEN)).toBe(`Two roles
  Ward Nurse, 2026-03-02: promising, 74
  Theatre Nurse, 2026-03-02: mixed, 58

Where they differ, each of 100
                        Ward Nurse  Theatre Nurse
  you can live with it          80              -

Think twice
Ward Nurse  Theatre Nurse
nothing     −1.5 I can work at night.

Speaks for
Ward Nurse               Theatre Nurse
+3 I can work at night.  +2 I stay calm when three bells ring.
                         +0.5 I do not mind lifting.

Speaks against
Ward Nurse                             Theatre Nurse
−1 I stay calm when three bells ring.  −1.5 I can work at night.
`);
  });

  test('of one role: the answers that changed, and what each did to the score', () => {
    const page = renderFitDiff(once, SCREEN);
    expect(page).toContain('  skip → 4     −8.3  I can work at night.\n');
    expect(page).toContain('     2 → skip        I like the view.\n');
    expect(page).toMatch(/2026-03-02 +2026-04-02\n +energises you +91 +83\n$/);
    expect(renderFitDiff({ ...once, answers: [] }, SCREEN)).toContain('All answers are the same.');
  });

  test.each([32, 40, 63, 64, 100])('within %d columns, and in ASCII', (width) => {
    for (const diff of [two, once]) {
      const page = renderFitDiff(diff, { ...SCREEN, width, unicode: false });
      expect(page.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
      expect(page).toMatch(/^[\x00-\x7f]*$/);
    }
  });
});
