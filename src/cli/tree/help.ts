import type { Command } from 'commander';

/** What `truest` alone says. */
export const START_PAGE = `truest: what a job is really like, what it pays, where it leads, and whether
it fits you.

Start with a role that you wonder about:
  truest role show e-commerce-operations-manager
  truest role search "sr. warehouse mgr"

See where it leads:
  truest paths operations-coordinator vice-president-of-operations

Find out whether it is for you:
  truest fit operations-manager            a short check, explained
  truest strengths                         what you like; then truest match
  truest plan chief-of-staff               the next move, step by step

Look around:
  truest track list                        the career tracks
  truest import onet --download            every public occupation as well

Everything but --download works offline, nothing about you leaves this machine,
and every answer can be had as --json. All commands: truest --help
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
