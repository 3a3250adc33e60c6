import { Command, CommanderError, Help } from 'commander';
import { Failure } from '../domain/failure.ts';
import { findNearest } from '../domain/nearest.ts';
import { VERSION } from '../version.ts';
import type { Context, Globals } from './context.ts';
import type { Io } from './io.ts';
import { takeOwnOptions } from './own-options.ts';
import { refuseUnclear } from './refuse-unclear.ts';
import { screenOf } from './screen.ts';
import { addExamples, START_PAGE } from './tree/help.ts';
import { registerImport } from './tree/import.ts';
import { registerMatch } from './tree/match.ts';
import { registerMe } from './tree/me.ts';
import { registerPaths } from './tree/paths.ts';
import { registerPlan } from './tree/plan.ts';
import { registerProfile } from './tree/profile.ts';
import { registerRole } from './tree/role.ts';
import { registerShell } from './tree/shell.ts';
import { registerStrengths } from './tree/strengths.ts';
import { registerTrack } from './tree/track.ts';
import { registerFit } from './tree/you.ts';

/** The end of a command that is not an error but has a code: set by the command that ran. */
export interface Outcome {
  code: number;
}

/** What the files of the tree need to declare commands. */
export interface Tree {
  readonly program: Command;
  /**
   * Makes an action of a command's run: gives it the context, and takes a number that it resolves to
   * as the exit code. The run is loaded only when its command is called. An empty word is refused
   * unless the command takes any words.
   */
  action<Options>(
    load: () => Promise<(options: Options, context: Context) => Promise<unknown>>,
    optionsOf: (args: string[], flags: Record<string, unknown>) => Options,
    settings?: { readonly takesAnyWords?: boolean },
  ): (...args: unknown[]) => Promise<void>;
}

/** A command whose mistakes are thrown, with the command that found them, for main.ts to tell. */
class TruestCommand extends Command {
  override createCommand(name?: string): Command {
    return new TruestCommand(name);
  }

  override error(message: string, { code = 'commander.error' }: { code?: string } = {}): never {
    throw Object.assign(new CommanderError(2, code, message), { command: this });
  }
}

/** The groups of commands by the word that they begin with. */
const GROUPS: Readonly<Record<string, (tree: Tree) => void>> = {
  role: registerRole,
  track: registerTrack,
  paths: registerPaths,
  fit: registerFit,
  strengths: registerStrengths,
  match: registerMatch,
  me: registerMe,
  plan: registerPlan,
  profile: registerProfile,
  import: registerImport,
  completion: registerShell,
};

/**
 * The command tree for a command line. Only the group that it names is declared, because declaring
 * all of them is felt at every start; all of them when it names none. Commander's own exits are
 * thrown; what it prints goes to `io`.
 */
export function createProgram(argv: readonly string[], io: Io, outcome: Outcome): Command {
  const program: Command = new TruestCommand('truest')
    .description('A career explorer for the terminal.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: Math.min(100, io.stdout.columns ?? 80),
      sortSubcommands: false,
      visibleCommands: (command) => visible(command).flatMap(leavesOf),
      visibleGlobalOptions: (command) => (command === program ? [] : [...program.options]),
      subcommandTerm: (command) => `${fullName(command)} ${argumentsTerm(command)}`.trim(),
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showSuggestionAfterError(false)
    .option('--json', 'answer as JSON')
    .option('--color', 'colour even when not on a terminal')
    .option('--no-color', 'no colour')
    .option('--no-pager', 'write long pages straight to the terminal')
    .option('--plain', 'questions as plain numbered lines, for screen readers')
    .option('--profiles <folder>', 'lay a folder of profiles over the shipped ones (repeatable)', collect)
    .option('--debug', 'show where an error happened')
    .action(() => {
      if (program.args.length > 0) throw unknownCommand(program.args[0]!);
      io.stdout.write(START_PAGE);
    });
  const tree: Tree = {
    program,
    action:
      (load, optionsOf, { takesAnyWords = false } = {}) =>
      async (...args) => {
        const command = args.at(-1) as Command;
        takeOwnOptions(command);
        if (!takesAnyWords) refuseUnclear(command);
        const words = args
          .slice(0, -2)
          .flat()
          .filter((word) => word !== undefined) as string[];
        const run = await load();
        const code = await run(optionsOf(words, command.opts()), contextOf(io, command.optsWithGlobals()));
        outcome.code = typeof code === 'number' ? code : 0;
      },
  };
  const named = GROUPS[firstWord(argv) ?? ''];
  if (named) named(tree);
  else for (const register of Object.values(GROUPS)) register(tree);
  addExamples(program);
  // Only now, because commands inherit it: the program itself says which word is no command.
  return program.allowExcessArguments();
}

function contextOf(io: Io, flags: Record<string, unknown>): Context {
  const accessible = io.env['TRUEST_ACCESSIBLE'];
  const globals: Globals = {
    json: flags['json'] === true,
    color: flags['color'] as boolean | undefined,
    pager: flags['pager'] !== false,
    plain: flags['plain'] === true || (accessible !== undefined && accessible !== '' && accessible !== '0'),
    debug: flags['debug'] === true,
    profiles: (flags['profiles'] as string[] | undefined) ?? [],
  };
  return {
    io,
    globals,
    screen: screenOf(io.stdout, io.env, globals.color),
    get noteScreen() {
      return screenOf(io.stderr, io.env, globals.color);
    },
  };
}

const visible = (command: Command): Command[] =>
  new Help().visibleCommands(command).filter((other) => other.name() !== 'help');

/**
 * A group's commands, under the group's heading; a command that is no group is its own, and one that
 * takes something itself, as `fit` does, stands before its commands.
 */
function leavesOf(command: Command): Command[] {
  const leaves = visible(command).map((leaf) => leaf.helpGroup(command.helpGroup()));
  const isCommandToo = command.registeredArguments.length + command.options.length > 0;
  return leaves.length === 0 || isCommandToo ? [command, ...leaves] : leaves;
}

/** "role show", "paths". */
const fullName = (command: Command): string =>
  command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name();

const argumentsTerm = (command: Command): string =>
  command.usage().replace(/(?:\[options\]|\[command\]) ?/g, '');

function unknownCommand(typed: string): Failure {
  const near = findNearest(typed, Object.keys(GROUPS));
  return new Failure(`there is no command "${typed}"${near ? `; did you mean ${near}?` : ''}`, {
    kind: 'usage',
    advice: ['the commands: truest --help'],
  });
}

/** The first word of a command line that is neither an option nor the value of one. */
function firstWord(argv: readonly string[]): string | undefined {
  return argv.find((word, at) => !word.startsWith('-') && argv[at - 1] !== '--profiles');
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];
