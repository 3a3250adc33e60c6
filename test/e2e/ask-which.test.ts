import { describe, expect, test } from 'vitest';
import { runTruest } from '../support/memory-io.ts';
import { expectSaneShell, openProgram, openTruest, openTruestInShell, PROGRAM } from './terminal.ts';

/** The home of somebody whose own role shares another title with a shipped one. */
async function homeWithNamesake(): Promise<string> {
  const { code, home } = await runTruest([
    ...['profile', 'new', 'Returns Desk Assistant', '--alias', 'Operations Assistant'],
    ...['--track', 'business-operations', '--level', 'coordinator', '--summary', 'You sort what comes back.'],
  ]);
  expect(code).toBe(0);
  return home;
}

describe.skipIf(process.platform === 'win32')('a name that several roles have', () => {
  test('is asked about on a terminal', async () => {
    const env = { TRUEST_HOME: await homeWithNamesake() };
    const terminal = openTruest(['role', 'show', 'operations assistant', '--brief', '--no-pager'], { env });
    await terminal.see('Which role is "operations assistant"?');
    await terminal.see('Operations Coordinator (Business Operations)');
    terminal.type('return');
    await terminal.see('❯ Returns Desk Assistant');
    terminal.type('enter');
    await terminal.see('You sort what comes back.');
    expect(await terminal.exit()).toBe(0);
  });

  test('is asked about in numbered lines', async () => {
    const env = { TRUEST_HOME: await homeWithNamesake(), TRUEST_ACCESSIBLE: '1' };
    const terminal = openTruest(['role', 'show', 'operations assistant', '--brief', '--no-pager'], { env });
    await terminal.see('2. Returns Desk Assistant');
    terminal.type('2', 'enter');
    await terminal.see('You sort what comes back.');
    expect(await terminal.exit()).toBe(0);
  });

  test('is left with Ctrl-C', async () => {
    const env = { TRUEST_HOME: await homeWithNamesake() };
    const terminal = openTruestInShell(['role', 'show', 'operations assistant'], { env });
    await terminal.see('❯ ');
    expect(terminal.cursorVisible).toBe(false);
    terminal.type('ctrlC');
    await expectSaneShell(terminal, 130);
  });

  test('comes back from Ctrl-Z, and the shell has the cursor meanwhile', async () => {
    const home = await homeWithNamesake();
    const terminal = openProgram('/bin/bash', ['--norc', '--noprofile', '-i'], {
      columns: 120,
      env: { TRUEST_HOME: home, PS1: 'shell> ' },
    });
    await terminal.see('shell>');
    terminal.type(`"${process.execPath}" "${PROGRAM}" role show "operations assistant" --brief --no-pager`);
    terminal.type('enter');
    await terminal.see('❯ Operations Coordinator');
    terminal.type('ctrlZ');
    await terminal.see('Stopped');
    expect(terminal.cursorVisible).toBe(true);
    terminal.type('fg', 'enter');
    await terminal.see(/^shell> fg\n.* role show "operations assistant"/m);
    terminal.type('down');
    await terminal.see('❯ Returns Desk Assistant');
    terminal.type('enter');
    await terminal.see('You sort what comes back.');
  });

  test('is an error without a terminal', async () => {
    const home = await homeWithNamesake();
    const { code, err } = await runTruest(['role', 'show', 'operations assistant'], { home });
    expect(code).toBe(2);
    expect(err).toContain('could be several roles');
  });
});
