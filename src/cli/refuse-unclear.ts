import type { Command } from 'commander';
import { Failure } from '../domain/failure.ts';
import { commandLine } from './command-line.ts';

/**
 * Refuses what reads well and cannot be meant: an empty argument or value, as an unset variable of a
 * script leaves it, and two forms of the answer at once. Throws a usage Failure that names it.
 */
export function refuseUnclear(command: Command): void {
  const empty = emptyArgument(command) ?? emptyOption(command);
  if (empty !== undefined) throw refused(`${empty} is empty`, command);
  const flags = command.optsWithGlobals();
  const format = command.getOptionValueSource('format') === 'cli' ? flags['format'] : undefined;
  if (flags['json'] === true && format !== undefined && format !== 'json') {
    throw refused(`--json and --format ${format} ask for two different answers: give one of them`, command);
  }
}

function emptyArgument({ registeredArguments, processedArgs }: Command): string | undefined {
  const at = processedArgs.findIndex(isEmpty);
  return at < 0 ? undefined : `<${registeredArguments[at]!.name()}>`;
}

function emptyOption(command: Command): string | undefined {
  const own = command.options.find((option) => isEmpty(command.getOptionValue(option.attributeName())));
  return own?.long ?? (command.parent ? emptyOption(command.parent) : undefined);
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isEmpty) : typeof value === 'string' && value.trim() === '';

const refused = (message: string, command: Command): Failure =>
  new Failure(message, { kind: 'usage', advice: [`see: ${commandLine(command)} --help`] });
