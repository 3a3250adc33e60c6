import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/cli/context.ts';
import { askConfirm } from '../../../src/cli/prompts/ask-confirm.ts';
import { askNumber } from '../../../src/cli/prompts/ask-number.ts';
import { askSearch } from '../../../src/cli/prompts/ask-search.ts';
import { askText } from '../../../src/cli/prompts/ask-text.ts';
import { askWhich } from '../../../src/cli/prompts/ask-which.ts';
import { readLine } from '../../../src/cli/prompts/line-reader.ts';
import { screenOf } from '../../../src/cli/screen.ts';
import { type MemoryIo, memoryIo } from '../../support/memory-io.ts';

const TRACKS = [
  { value: 'nursing', name: 'Nursing', description: 'People who are ill.' },
  { value: 'sales', name: 'Sales' },
  { value: 'public-libraries', name: 'Public Libraries', keywords: 'books' },
];
const MANY = Array.from({ length: 60 }, (_, index) => ({ value: `r${index}`, name: `Clerk grade ${index}` }));

/** A terminal in line mode on which this has been typed already. */
function typed(text: string, more: { end?: boolean } = {}): MemoryIo & { context: Context } {
  const memory = memoryIo({ terminal: true });
  if (text !== '') memory.type(text);
  if (more.end) memory.endInput();
  const { io } = memory;
  const screen = screenOf(io.stdout, io.env, false);
  const globals = {
    ...{ json: false, color: false, pager: true, plain: true, debug: false },
    profiles: [],
  };
  return { ...memory, context: { io, globals, screen, noteScreen: screen } };
}

describe('questions in lines', () => {
  test('several answers typed ahead go to the questions in order', async () => {
    const { context } = typed('Returns Analyst\r\n2\nyes\n7\n');
    expect(await askText({ message: 'Title', check: () => undefined }, context)).toBe('Returns Analyst');
    expect(await askWhich('Track', TRACKS, context)).toBe('sales');
    expect(await askConfirm({ message: 'Sure?', default: false }, context)).toBe(true);
    expect(await askNumber({ message: 'Years', min: 0, max: 9 }, context)).toBe(7);
  });

  test('nonsense is named, and asked about again', async () => {
    const { context, err } = typed('\n9\nnurs\n');
    expect(await askWhich('Track?', TRACKS, context)).toBe('nursing');
    expect(err()).toBe(
      [
        'Track?',
        '  1. Nursing: People who are ill.',
        '  2. Sales',
        '  3. Public Libraries',
        'Type a number from 1 to 3: Nothing was typed.',
        'Type a number from 1 to 3: "9" is not one of them.',
        'Type a number from 1 to 3: ',
      ].join('\n'),
    );
  });

  test('an empty line is the default', async () => {
    const { context, err } = typed('\n\n\n');
    expect(await askText({ message: 'Id', default: 'x-2', check: () => undefined }, context)).toBe('x-2');
    expect(await askNumber({ message: 'Years', min: 1, max: 9, default: 3 }, context)).toBe(3);
    expect(await askWhich({ message: 'Track', default: 'sales' }, TRACKS, context)).toBe('sales');
    expect(err()).toContain('or nothing for x-2:');
  });

  test('a long list is asked for by words, then by number', async () => {
    const { context, err } = typed('\nzzz\nclerk\n59\ngrade 59\n1\n');
    expect(await askSearch({ message: 'Role' }, MANY, context)).toBe('r59');
    expect(err()).toContain('Type words of it, to see which of the 60 have them:');
    expect(err()).toContain('Nothing is like "zzz".');
    expect(err()).toContain('and 40 more: add a word');
    expect(err()).toContain('  1. Clerk grade 59\n');
  });

  test('what comes from profiles cannot steer the terminal', async () => {
    const { context, err } = typed('1\n');
    await askWhich('Which \u001b[2J?', [{ value: 'x', name: 'evil \u001b]0;title\u0007' }], context);
    expect(err()).not.toContain('\u001b');
    expect(err()).toContain('\\x1b[2J');
  });

  test('the end of the input fails, with the flag that answers', async () => {
    const { context } = typed('', { end: true });
    const asked = askWhich({ message: 'Track', flag: '--track' }, TRACKS, context);
    await expect(asked).rejects.toMatchObject({
      kind: 'usage',
      message: 'the input ended before this was answered: Track',
      advice: ['it can be answered by a flag: --track'],
    });
  });

  test('a last line without an end still counts', async () => {
    const { context } = typed('sales', { end: true });
    expect(await askWhich('Track', TRACKS, context)).toBe('sales');
  });

  test('Ctrl-C leaves the question', async () => {
    const { context, interrupt } = typed('');
    const asked = askConfirm({ message: 'Sure?', default: true }, context);
    setImmediate(interrupt);
    await expect(asked).rejects.toMatchObject({ kind: 'interrupted' });
  });
});

describe('readLine', () => {
  const signal = new AbortController().signal;

  test('puts characters together that arrive in pieces', async () => {
    const input = new PassThrough();
    const line = readLine(input, signal);
    for (const byte of Buffer.from('会計\n')) input.write(Buffer.of(byte));
    expect(await line).toBe('会計');
    input.end();
    expect(await readLine(input, signal)).toBeUndefined();
    expect(await readLine(input, signal)).toBeUndefined();
  });
});
