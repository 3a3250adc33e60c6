import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { emptyHome, PROGRAM, ROOT } from './program.ts';

/** An example of the README: a command line, and the output that stands below it. */
export interface Example {
  readonly command: string;
  readonly output: string;
}

const BLOCK = /```console\n\$ (?<command>[^\n]+)\n(?<output>[\s\S]*?)```/g;

export const README = join(ROOT, 'README.md');

export function parseExamples(text: string): Example[] {
  return [...text.matchAll(BLOCK)].map(({ groups }) => ({
    command: groups!['command']!,
    output: groups!['output']!,
  }));
}

/** The text with the output of each example as `outputOf` says. */
export function withOutputs(text: string, outputOf: (command: string) => string): string {
  return text.replace(
    BLOCK,
    (_block, command: string) => `\`\`\`console\n$ ${command}\n${outputOf(command)}\`\`\``,
  );
}

/** What the command prints, run from the root of the repository by a shell as a person would. */
export function runExample(command: string): string {
  const home = emptyHome();
  try {
    const script = `truest() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${command}`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...home.env },
    });
    return `${stderr}${stdout}`;
  } finally {
    home.remove();
  }
}
