import type { Argument, Command, CommanderError, Option } from 'commander';
import { Failure } from '../domain/failure.ts';
import { findNearest } from '../domain/nearest.ts';
import { commandLine, commandName } from './command-line.ts';

/** What Commander found wrong with a command line, and the command that it was reading. */
export interface Misuse extends CommanderError {
  readonly command: Command;
}

/** What a command line got wrong, said as every other failure is: what happened, then what to do. */
export function usageFailure({ code, message, command }: Misuse): Failure {
  const [what, ...advice] = describe(code, message, command);
  return new Failure(what!, { kind: 'usage', advice: [...advice, `see: ${commandLine(command)} --help`] });
}

/** What is wrong, then lines of advice. Commander tells the parts of a mistake only within its message. */
function describe(code: string, message: string, command: Command): string[] {
  const name = commandName(command);
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const [first = '', second = ''] = quoted;
  switch (code) {
    case 'commander.unknownOption':
      return [`unknown option ${first}`, ...didYouMean(first, flagsOf(command))];
    case 'commander.unknownCommand':
      return noCommand(first, command);
    case 'commander.missingArgument': {
      const argument = command.registeredArguments.find((one) => one.name() === first);
      const about = argument?.description;
      return [`${name} needs <${first}>${about ? `: ${about}` : ''}`];
    }
    case 'commander.optionMissingArgument': {
      const option = optionsOf(command).find(({ flags }) => flags === first);
      return [`${nameOf(option, first)} needs a value: ${first}`];
    }
    case 'commander.invalidArgument':
      return /^error: option/.test(message)
        ? invalid(message, optionOf(command, first), nameOf(optionOf(command, first), first))
        : invalid(
            message,
            command.registeredArguments.find(
              (one) => one.name() === message.match(/argument '([^']*)'\./)?.[1],
            ),
            `<${second}>`,
          );
    case 'commander.excessArguments': {
      const most = command.registeredArguments.length;
      if (command.commands.length > 0) return noCommand(command.args[most]!, command);
      const takes = most === 0 ? 'no arguments' : most === 1 ? 'one argument' : `${most} arguments`;
      return [
        `${name} takes ${takes}, and got ${command.args.map((word) => `"${word}"`).join(' ')}`,
        ...(most === 0 ? [] : ['put a name of several words in quotes']),
      ];
    }
    default:
      return [message.replace(/^error: /, '')];
  }
}

/** A word where a command of the group should be. */
const noCommand = (typed: string, group: Command): string[] => [
  `there is no command "${commandName(group)} ${typed}"`,
  ...didYouMean(
    typed,
    group.commands.map((other) => other.name()),
    `${commandLine(group)} `,
  ),
];

/** A value that is refused: by a fixed list of choices, or by a parser that says why. */
function invalid(message: string, target: Option | Argument | undefined, name: string): string[] {
  const value = /(?:argument|value) '([\s\S]*)' is invalid/.exec(message)?.[1] ?? '';
  const why = message.replace(/^[\s\S]*? is invalid(?: for argument '[^']*')?\. /, '').replace(/\.$/, '');
  const choices = target?.argChoices;
  if (choices === undefined)
    return [`${name} cannot be "${value}": ${why.replace(`${name} `, 'it ').replace(`"${value}" `, 'it ')}`];
  return [
    `${name} cannot be "${value}"`,
    ...didYouMean(value, choices),
    `it is one of ${choices.join(', ')}`,
  ];
}

function didYouMean(typed: string, known: readonly string[], before = ''): string[] {
  const near = findNearest(typed, known);
  return near === undefined ? [] : [`did you mean ${before}${near}?`];
}

/** The options that a command takes, those of the program too. */
const optionsOf = (command: Command): readonly Option[] => [
  ...command.options,
  ...(command.parent ? optionsOf(command.parent) : []),
];

const optionOf = (command: Command, flags: string): Option | undefined =>
  optionsOf(command).find((option) => option.flags === flags);

const flagsOf = (command: Command): string[] => [
  ...optionsOf(command).flatMap(({ long, hidden }) => (long && !hidden ? [long] : [])),
  '--help',
];

const nameOf = (option: Option | undefined, flags: string): string => option?.long ?? flags;
