import { describe, expect, it } from 'vitest';
import { checkMoves, checkParts, looksForeign } from '../../../src/domain/lint/roles.ts';
import type { RoleRow } from '../../../src/domain/role.ts';
import { advance, role, row } from '../../support/profiles.ts';

const LIKE = {
  days: 'Rounds.',
  harder: 'The bell.',
  thrive: 'Calm.',
  tradeoff: 'People remember you for life, and you miss every second Christmas with your own.',
  leadsTo: 'The ward.',
};

describe('the trade-off', () => {
  it('has to be there, and to be one', () => {
    expect(checkParts(role('nurse'))).toMatchObject([
      { rule: 'lint/missing-tradeoff', severity: 'error', path: ['whatItsLike'] },
    ]);
    const short = role('nurse', { whatItsLike: { ...LIKE, tradeoff: 'Long hours.' } });
    expect(checkParts(short)).toMatchObject([
      { rule: 'lint/missing-tradeoff', path: ['whatItsLike', 'tradeoff'] },
    ]);
    expect(checkParts(role('nurse', { whatItsLike: LIKE }))).toEqual([]);
  });
});

describe('a fit statement', () => {
  const rulesOf = (text: string): string[] =>
    checkParts(
      role('nurse', {
        whatItsLike: LIKE,
        fit: {
          statements: [
            { id: 'calm', kind: 'energy', weight: 1, text, because: 'the bell rings', ask: 'How often?' },
          ],
        },
      }),
    ).map(({ rule }) => rule);

  it.each(['You stay calm when the bell rings.', 'Staying calm is easy.', 'Image files please everybody.'])(
    'speaks in the first person, unlike: %s',
    (text) => {
      expect(rulesOf(text)).toEqual(['lint/statement-person']);
    },
  );

  it.each([
    'I like the night shift, and I can sleep at noon.',
    'I like the night shift but prefer company.',
    'I stay calm; noise is nothing to me.',
    'I can wait for an hour, or somebody else has to take over.',
  ])('holds one idea, unlike: %s', (text) => {
    expect(rulesOf(text)).toEqual(['lint/statement-two-ideas']);
  });

  it.each([
    'Noise and bad light leave me calm.',
    "I'm calm when the bell rings and rings.",
    'Leading people thirty years older than me, or younger, appeals to me.',
    "I don't mind being counted with the office, or the reverse.",
    'Being called at night does not trouble me.',
    'Small but steady progress pleases me.',
  ])('may be: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('a move', () => {
  const rulesOf = (
    to: Partial<RoleRow>,
    parts: Parameters<typeof advance>[1] = {},
    from: Partial<RoleRow> = {},
  ): string[] => {
    const nurse = role('nurse', { advancement: [advance('matron', parts)] });
    const rows = [row('nurse', { rank: 0, medianPay: 60_000, ...from }), row('matron', to)];
    return checkMoves(nurse, new Map(rows.map((each) => [each.id, each]))).map(({ rule }) => rule);
  };

  it('over more than two rungs says why', () => {
    expect(rulesOf({ rank: 3 })).toEqual(['lint/skipped-rungs']);
    expect(rulesOf({ rank: 2 })).toEqual([]);
    expect(rulesOf({ rank: 3, track: 'teaching' })).toEqual([]);
    expect(
      rulesOf({ rank: 3 }, { how: 'In a small school nobody stands between you and the head.' }),
    ).toEqual([]);
    expect(rulesOf({ rank: 3 }, { before: 'You did the work of the rungs between.' })).toEqual([]);
    expect(rulesOf({ rank: 3 }, { giveUp: 'The rungs between.' })).toEqual(['lint/skipped-rungs']);
  });

  it('to a lower median says so', () => {
    expect(rulesOf({ medianPay: 50_000 })).toEqual(['lint/pay-falls']);
    expect(rulesOf({ medianPay: 50_000 }, { giveUp: 'Some pay.' })).toEqual([]);
    expect(rulesOf({ medianPay: 50_000 }, { how: 'The salary is lower at first.' })).toEqual([]);
  });

  it('is not taken to speak of pay by words that only look like it', () => {
    for (const gap of ['Payment providers.', 'Payroll systems.', 'Paying attention to detail.', 'Learning.'])
      expect(rulesOf({ medianPay: 50_000 }, { gap }), gap).toEqual(['lint/pay-falls']);
  });

  it('to nearly the same median, a higher one or an unknown one says nothing', () => {
    for (const medianPay of [59_000, 60_000, 90_000, null]) expect(rulesOf({ medianPay })).toEqual([]);
    expect(rulesOf({ medianPay: 50_000 }, {}, { medianPay: null })).toEqual([]);
  });

  it('to a role that is not there is left to validation', () => {
    const nurse = role('nurse', { advancement: [advance('nobody')] });
    expect(checkMoves(nurse, new Map([['nurse', row('nurse')]]))).toEqual([]);
    expect(checkMoves(nurse, new Map())).toEqual([]);
  });
});

describe('a category', () => {
  const foreign = (title: string, listed: readonly string[], aliases: string[] = []): boolean =>
    looksForeign(role('x', { title, aliases }), listed);

  it('looks wrong when no listed title has a word of the role', () => {
    expect(foreign('Beekeeper', ['Accountant', 'Cost Accountant'])).toBe(true);
    expect(foreign('Beekeeping Manager', ['Finance Manager'])).toBe(true);
    expect(foreign('Software Engineer', ['Civil Engineer', 'Bridge Engineer'])).toBe(true);
  });

  it('looks right by a title, another title, or another form of a word', () => {
    expect(foreign('Cost Accountant', ['Accountant'])).toBe(false);
    expect(foreign('Hive Keeper', ['Beekeeper'], ['Beekeeper'])).toBe(false);
    expect(foreign('Operations Lead', ['Operator'])).toBe(false);
    expect(foreign('Staff Nurse', ['Nurses'])).toBe(false);
  });

  it('is not judged without words of its own or without a list', () => {
    expect(foreign('Senior Manager', ['Accountant'])).toBe(false);
    expect(foreign('Beekeeper', [])).toBe(false);
  });
});
