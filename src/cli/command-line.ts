import type { Command } from 'commander';

/** The words that call a command, as `truest role show`. */
export const commandLine = (command: Command): string =>
  command.parent ? `${commandLine(command.parent)} ${command.name()}` : command.name();

/** The words that call a command, without the program's own: `role show`. */
export const commandName = (command: Command): string => commandLine(command).replace(/^truest /, '');
