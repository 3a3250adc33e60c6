import type { Command } from 'commander';

/** The words that call a command, as `truest role show`. */
export const commandLine = (command: Command): string =>
  command.parent ? `${commandLine(command.parent)} ${command.name()}` : command.name();
