import type { Command } from 'commander';

/** What `truest` alone says. */
export const START_PAGE = `truest: what a job is really like, what it pays, where it leads.

Start with a role that you wonder about:
  truest role show e-commerce-operations-manager
  truest role search "customer support"

Look around:
  truest track list                          the career tracks
  truest track list business-operations      one track's roles by level, with pay
  truest role compare operations-manager e-commerce-operations-manager

Everything works offline, and every answer can be had as --json.
All commands: truest --help
`;

/** Puts examples before the usage of a command's help. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText(
    'before',
    `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}\n`,
  );
}

export function addExamples(program: Command): void {
  withExamples(program, [
    'truest role show e-commerce-operations-manager',
    'truest role search "customer support"',
    'truest track list business-operations',
  ]);
}
