import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/memory-io.ts';
import { openProgram, PROGRAM, type Terminal } from './terminal.ts';

/** How each shell is started bare, and told about the completion. */
const SHELLS = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    setUp: "PS1='$ '; bind 'set bell-style none'; source <(truest completion bash)",
  },
  zsh: { args: ['-f', '-i'], setUp: "PS1='$ '; source <(truest completion zsh)" },
  fish: {
    args: ['--no-config', '-i'],
    setUp: "function fish_prompt; echo '$ '; end; truest completion fish | source",
  },
} as const;
type ShellName = keyof typeof SHELLS;

const isThere = (shell: ShellName): boolean => spawnSync(shell, ['--version']).status === 0;

/** A shell that finds truest as an installed program, and completes for it. */
async function openShell(shell: ShellName): Promise<Terminal> {
  const home = temporaryFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  mkdirSync(join(home, 'work', 'my-profiles', 'roles'), { recursive: true });
  writeFileSync(join(bin, 'truest'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
  chmodSync(join(bin, 'truest'), 0o755);
  const terminal = openProgram(shell, SHELLS[shell].args, {
    columns: 120,
    cwd: join(home, 'work'),
    env: {
      HOME: home,
      TRUEST_HOME: join(home, 'truest'),
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      PATH: `${bin}:${process.env['PATH']}`,
    },
  });
  terminal.type(`${SHELLS[shell].setUp}; echo re''ady`, 'enter');
  await terminal.see('ready');
  terminal.type('clear; echo clean', 'enter');
  await terminal.see(/^clean/m);
  return terminal;
}

describe.each(Object.keys(SHELLS) as ShellName[])('completion in %s', (shell) => {
  const there = isThere(shell);
  const name = (text: string): string => (there ? text : `${text} (${shell} is not installed here)`);

  test.skipIf(!there)(name('goes from command to command to role'), async () => {
    const terminal = await openShell(shell);
    terminal.type('truest ro', 'tab');
    await terminal.see(/truest role$/m);
    terminal.type('sh', 'tab');
    await terminal.see(/truest role show$/m);
    terminal.type('e-commerce-operations-m', 'tab');
    await terminal.see('truest role show e-commerce-operations-manager');
    terminal.type('--section su', 'tab');
    await terminal.see('e-commerce-operations-manager --section summary');
  });

  test.skipIf(!there)(name('lists several, and says what they are'), async () => {
    const terminal = await openShell(shell);
    terminal.type('truest role show e-commerce-operations-', 'tab');
    if (shell === 'bash') terminal.type('tab');
    await terminal.see('E-Commerce Operations Specialist');
  });

  test.skipIf(!there)(name('completes the values of options, with = and without'), async () => {
    const terminal = await openShell(shell);
    terminal.type('truest role list --track=bus', 'tab');
    await terminal.see('--track=business-operations');
    terminal.type('--level sp', 'tab');
    await terminal.see('--level specialist');
    terminal.type('--so', 'tab');
    await terminal.see(/specialist --sort$/m);
    terminal.type('gr', 'tab');
    await terminal.see('--sort growth');
  });

  test.skipIf(!there)(name('leaves files and folders to the shell'), async () => {
    const terminal = await openShell(shell);
    terminal.type('truest profile validate my', 'tab');
    await terminal.see('validate my-profiles/');
    terminal.type('ctrlU', 'truest --profiles my', 'tab');
    await terminal.see('--profiles my-profiles/');
  });

  test.skipIf(!there)(name('finds a role by a word in the middle of its id'), async () => {
    const terminal = await openShell(shell);
    terminal.type('truest role show continuity', 'tab');
    await terminal.see('truest role show business-continuity-planner');
  });

  test.skipIf(!there)(name('says nothing when there is nothing, or truest fails'), async () => {
    const terminal = await openShell(shell);
    terminal.type('truest role show zzzz', 'tab', 'X');
    await terminal.see('role show zzzzX');
    terminal.type('ctrlU', 'truest --profiles /no/such role show o', 'tab', 'Y');
    await terminal.see('/no/such role show oY');
    terminal.type('ctrlU', 'echo end', 'enter');
    await terminal.see(/^end$/m);
    expect(terminal.screen()).not.toMatch(/error|truest:|no folder/i);
  });
});
