import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MemoryIoOptions, type Ran, runTruest } from '../support/memory-io.ts';

const ROLE = 'e-commerce-operations-specialist';
const PROFILE = `profiles/roles/business-operations/${ROLE}.yaml`;
const FIRST = 'Read us the last fault report you wrote.';

type Options = MemoryIoOptions & { readonly home?: string };
const interview = (words: readonly string[] = [], options?: Options): Promise<Ran> =>
  runTruest(['role', 'interview', ROLE, ...words], options);
const fileIn = (home: string): string => join(home, 'data', 'personal', 'interviews', `${ROLE}.yaml`);
const saved = (home: string): string => readFileSync(fileIn(home), 'utf8');
const flat = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\s+/g, ' ');

/** Lays the shipped profile over itself with some of its words exchanged. */
function rewrite(home: string, exchange: (text: string) => string): void {
  const folder = join(home, 'data', 'profiles', 'roles', 'business-operations');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${ROLE}.yaml`), exchange(readFileSync(PROFILE, 'utf8')));
}

describe('role interview', () => {
  test('shows the questions by kind with what they listen for, and what is strong only in full', async () => {
    const { code, out } = await interview();
    expect(code).toBe(0);
    expect(out).toContain('6 questions');
    expect(out.indexOf('Behavioural')).toBeLessThan(out.indexOf('Technical'));
    expect(flat(out)).toContain(`1. ${FIRST} listens for Precision without drama.`);
    expect(out).not.toContain('strong  ');
    const full = await interview(['--full']);
    expect(flat(full.out)).toContain('weak "Checkout broken, please fix urgently".');
  });

  test('of some kinds keeps their numbers', async () => {
    const { out } = await interview(['--kind', 'technical,motivation']);
    expect(out).toContain('3 of 6 questions');
    expect(out).toMatch(/^ 4\. A customer was charged twice/m);
    const wrong = await interview(['--kind', 'tecnical']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('did you mean technical?');
  });

  test('answers as JSON and as Markdown', async () => {
    const json = JSON.parse((await interview(['--json'])).out);
    expect(json).toMatchObject({ schemaVersion: 1, role: { id: ROLE }, count: 6 });
    expect(json.questions[0]).toMatchObject({ number: 1, question: FIRST, kind: 'behavioural' });
    const { out } = await interview(['--format', 'markdown', '--full']);
    expect(out).toContain(`**1. ${FIRST}**`);
  });

  test('a role without questions says so, and how to write some', async () => {
    const { home } = await runTruest(['--version']);
    rewrite(home, (text) => text.replace(/^interview:[\s\S]*?(?=^changing:)/m, ''));
    const { code, out } = await interview([], { home });
    expect(code).toBe(0);
    expect(out).toContain('has no interview questions yet');
    expect(out).toContain('listensFor');
    expect(JSON.parse((await interview(['--json'], { home })).out).questions).toEqual([]);
    const practice = await interview(['--practice'], { home });
    expect(practice.code).toBe(1);
    expect(flat(practice.err)).toContain('no interview questions to practise');
  });

  test.each([
    [['--notes', '--practice']],
    [['--limit', '2']],
    [['--restart']],
    [['--no-save']],
    [['--full', '--practice']],
  ])('%j do not go together', async (words) => {
    expect((await interview(words)).code).toBe(2);
  });
});

describe('practice from a file', () => {
  test('keeps notes and ratings, and shows what was listened for in what went badly', async () => {
    const { code, out, home } = await interview(['--answers', '-'], {
      stdin: '{1: {notes: steps first, rating: 2}, 4: {notes: both references, rating: strong}}',
    });
    expect(code).toBe(0);
    expect(flat(out)).toContain('2 of 6 questions: 1 shaky, 1 strong');
    expect(flat(out)).toContain('you: steps first listens for Precision without drama.');
    expect(out).not.toContain('Knowledge of authorisation');
    expect(saved(home)).toMatch(/notes: steps first\n +rating: shaky/);
    const notes = await interview(['--notes'], { home });
    expect(flat(notes.out)).toContain(`1 ${FIRST} 2026-03-02 shaky steps first`);
    expect(notes.out).toContain('4 questions not practised yet.');
    await interview(['--answers', '-'], { stdin: '{1: {rating: 3}}', home });
    expect(saved(home).match(/date:/g)).toHaveLength(3);
  });

  test('keeps nothing with --no-save, and answers as JSON', async () => {
    const { out, home } = await interview(['--answers', '-', '--no-save', '--json'], {
      stdin: '[{rating: 1}]',
    });
    expect(JSON.parse(out)).toMatchObject({
      total: 6,
      answered: [{ number: 1, rating: 1, ratingWord: 'not yet' }],
      saved: null,
    });
    expect(existsSync(fileIn(home))).toBe(false);
  });

  test('what is wrong in it is named, and nothing is kept', async () => {
    const { code, err, home } = await interview(['--answers', '-'], { stdin: '{9: {rating: 1}}' });
    expect(code).toBe(2);
    expect(flat(err)).toContain('no question "9"');
    expect(existsSync(fileIn(home))).toBe(false);
  });

  test('a file that was broken by hand is named and stays as it is', async () => {
    const { home } = await interview(['--answers', '-'], { stdin: '[{rating: 1}]' });
    for (const [text, message] of [
      [saved(home).replace('open:', 'open: ['), 'is not readable'],
      [saved(home).replace('rating: not yet', 'rating: fine'), 'questions.0.tries.0.rating'],
    ] as const) {
      writeFileSync(fileIn(home), text);
      for (const words of [['--answers', '-'], ['--notes']]) {
        const { code, err } = await interview(words, { stdin: '[{rating: 1}]', home });
        expect(code).toBe(1);
        expect(flat(err)).toContain(message);
      }
      expect(saved(home)).toBe(text);
    }
  });

  test('without a terminal and without a file names the flag', async () => {
    const { code, err } = await interview(['--practice']);
    expect(code).toBe(2);
    expect(flat(err)).toContain(`truest role interview ${ROLE} --practice --answers FILE`);
  });

  test('notes before anything was practised say how to begin', async () => {
    expect(flat((await interview(['--notes'])).out)).toContain('not practised the interview');
  });
});

describe('practice in lines', () => {
  const practise = (typed: readonly string[], words: readonly string[] = [], home?: string): Promise<Ran> =>
    runTruest(['--plain', '--no-pager', 'role', 'interview', ROLE, '--practice', ...words], {
      terminal: true,
      stdin: `${typed.join('\n')}\n`,
      ...(home === undefined ? {} : { home }),
    });

  test('asks, reveals only then, rates, goes back and skips, and ends', async () => {
    const typed = ['steps', 'a guess', '', '3', 'back', 'more', '', 'strong', 'skip', '', '1'];
    const { code, err, out, home } = await practise(typed, ['--limit', '3']);
    expect(code).toBe(0);
    expect(err.indexOf('Read us the last')).toBeLessThan(err.indexOf('Precision without drama'));
    expect(err.indexOf('a guess marked as a guess')).toBeGreaterThan(err.indexOf('another line'));
    expect(flat(err)).toContain('You noted: steps / a guess');
    expect(flat(out)).toContain('2 of 6 questions: 1 not yet, 1 strong');
    expect(saved(home)).toMatch(/ {10}steps\n {10}a guess\n {10}more\n {8}rating: strong/);
    expect(saved(home)).toContain('open: []');
  });

  test('begins with the weak, then those never practised, and says so', async () => {
    const { home } = await practise(['', '4', '', '1', '', '2'], ['--limit', '3']);
    const { err } = await practise(['pause'], [], home);
    expect(flat(err)).toContain(
      'In this order: 2 that you rated not yet or shaky, then 3 not practised or rated yet, then 1 that went better',
    );
    expect(flat(err)).toMatch(/1 of 6 \S+ situational Developers closed your bug/);
  });

  test('pauses, and goes on where it was with what was noted', async () => {
    const { code, err, home } = await practise(['', '3', 'half a thought', '', 'pause']);
    expect(code).toBe(0);
    expect(flat(err)).toContain('Your notes are kept. Go on with:');
    const again = await practise(['', '2', 'pause'], [], home);
    expect(flat(again.err)).toContain('Going on with the practice that you left, 5 to go');
    expect(flat(again.err)).toContain('You noted: half a thought');
    expect(saved(home).match(/date:/g)).toHaveLength(2);
    const anew = await practise(['pause'], ['--restart'], home);
    expect(flat(anew.err)).toContain('In this order:');
  });

  test('leaving at once keeps nothing, and nothing that was kept is touched', async () => {
    const { err, home } = await practise(['pause']);
    expect(flat(err)).toContain('Nothing was answered yet.');
    expect(existsSync(fileIn(home))).toBe(false);
  });

  test('a question that changed since keeps its note, and is said to have changed', async () => {
    const { home } = await practise(['my report', '', '1', 'pause']);
    rewrite(home, (text) => text.replace(FIRST, 'Read us the worst fault report you wrote.'));
    const { err } = await practise(['pause'], ['--restart'], home);
    expect(flat(err)).toContain(
      '1 question that you practised is no longer in the profile, or reads differently now',
    );
    const { out } = await interview(['--notes'], { home });
    expect(flat(out)).toContain(`asked in other words: ${FIRST} 2026-03-02 not yet my report`);
  });

  test('the editor takes notes too, and one that fails is told', async () => {
    const { home } = await runTruest(['--version']);
    const editor = join(home, 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nprintf "from the editor\\n" >> "$1"\n', { mode: 0o755 });
    const run = (command: string) =>
      runTruest(['--plain', '--no-pager', 'role', 'interview', ROLE, '--practice', '--limit', '1'], {
        terminal: true,
        stdin: 'edit\n\n3\n',
        env: { EDITOR: command, TRUEST_HOME: home },
      });
    // After the editor its notes stand; the empty line that follows is no rating, 3 is.
    await run(editor);
    expect(saved(home)).toContain('notes: from the editor');
    const failed = await run('/nowhere/editor');
    expect(flat(failed.err)).toContain('cannot be run');
    expect(failed.code).toBe(0);
  });
});
