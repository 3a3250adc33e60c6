import type { Command, Option } from 'commander';
import { Failure } from '../domain/failure.ts';
import { commandLine, commandName } from './command-line.ts';

/**
 * Gives a command of a group the options that were typed for it. A group that is a command too, as
 * `plan` is beside `plan show`, reads every option that it knows first, wherever it stands: what the
 * command has as well is handed on, and what it has not is refused with a usage Failure.
 */
export function takeOwnOptions(command: Command): void {
  const group = command.parent;
  if (!group?.parent) return;
  for (const option of group.options) {
    const name = option.attributeName();
    const value: unknown = group.getOptionValue(name);
    if (group.getOptionValueSource(name) !== 'cli' || option.negate !== (value === false)) continue;
    if (!command.options.some((own) => own.attributeName() === name)) throw unknown(option, command);
    command.setOptionValueWithSource(name, value, 'cli');
  }
}

const unknown = ({ long }: Option, command: Command): Failure =>
  new Failure(`${commandName(command)} takes no ${long}`, {
    kind: 'usage',
    advice: [`see: ${commandLine(command)} --help`],
  });
