import { type Argument, type Command, Help, type Option } from 'commander';

/** One thing that can stand at the cursor. */
export interface Candidate {
  readonly value: string;
  /** What it is, in a few words. */
  readonly about: string;
}

/** What can stand at the cursor: words, or names of files that the shell completes by itself. */
export type Completion =
  | { readonly kind: 'words'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'files' | 'folders' };

/** A place on the command line that takes a value. */
export interface Slot {
  /** What it is called: the name of the argument, or of the option without its hyphens. */
  readonly name: string;
  /** The values that it takes, when they are fixed. */
  readonly choices: readonly string[] | undefined;
  /** What is typed of the value so far. */
  readonly typed: string;
  /** The words before it that belong to the same argument, as in `role show operations man`. */
  readonly wordsBefore: readonly string[];
  /** The values of the options before it, by name. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Finds the values of a slot. */
export type ValuesOf = (slot: Slot) => Completion | Promise<Completion>;

/** What the words before the cursor mean. */
interface Reading {
  command: Command;
  readonly args: string[];
  readonly options: Map<string, string[]>;
  /** The option that waits for its value. */
  waiting: Option | undefined;
  onlyArguments: boolean;
}

/** Commander's own: truest's help lists the commands within a command too. */
const HELP = new Help();

const NOTHING: Completion = { kind: 'words', candidates: [] };

/**
 * What can stand at the end of a command line.
 *
 * @param words the words after the name of the program; the last one is the one at the cursor, empty
 *   when a new word begins there
 */
export async function complete(
  program: Command,
  words: readonly string[],
  valuesOf: ValuesOf,
): Promise<Completion> {
  const typed = words.at(-1) ?? '';
  const reading = read(program, words.slice(0, -1));
  const { command, args, options, waiting, onlyArguments } = reading;
  if (waiting) return valuesOf(slotOf(waiting.attributeName(), waiting, typed, [], options));
  if (typed.startsWith('-') && !onlyArguments) return completeOption(reading, typed, valuesOf);
  if (command.commands.length > 0 && args.length === 0) return completeCommand(command, typed);
  const declared = command.registeredArguments;
  const argument = declared[args.length] ?? (declared.at(-1)?.variadic ? declared.at(-1) : undefined);
  if (!argument) return NOTHING;
  const before = argument.variadic ? args.slice(declared.indexOf(argument)) : [];
  return valuesOf(slotOf(argument.name(), argument, typed, before, options));
}

function read(program: Command, words: readonly string[]): Reading {
  const reading: Reading = {
    command: program,
    args: [],
    options: new Map(),
    waiting: undefined,
    onlyArguments: false,
  };
  for (const word of words) readWord(reading, word);
  return reading;
}

function readWord(reading: Reading, word: string): void {
  const { waiting } = reading;
  if (waiting) {
    give(reading, waiting, word);
    reading.waiting = undefined;
  } else if (word === '--') reading.onlyArguments = true;
  else if (word.startsWith('-') && !reading.onlyArguments) readOption(reading, word);
  else {
    const sub = reading.args.length === 0 ? reading.command.commands.find(named(word)) : undefined;
    if (sub) reading.command = sub;
    else reading.args.push(word);
  }
}

const named = (word: string) => (command: Command) =>
  command.name() === word || command.aliases().includes(word);

function readOption(reading: Reading, word: string): void {
  const [flag = '', ...value] = word.split('=');
  const option = optionsOf(reading.command).find(({ long, short }) => long === flag || short === flag);
  if (!option) return;
  if (value.length > 0) give(reading, option, value.join('='));
  else if (option.required) reading.waiting = option;
  else give(reading, option, '');
}

function give({ options }: Reading, option: Option, value: string): void {
  const name = option.attributeName();
  options.set(name, [...(options.get(name) ?? []), value]);
}

/** The options of a command and of those above it, which it understands too. */
function optionsOf(command: Command): Option[] {
  const all: Option[] = [];
  for (let at: Command | null = command; at; at = at.parent) {
    const own = HELP.visibleOptions(at);
    all.push(...own.filter(({ long }) => at === command || long !== '--version'));
  }
  return all;
}

async function completeOption(
  { command, options }: Reading,
  typed: string,
  valuesOf: ValuesOf,
): Promise<Completion> {
  const [flag = '', ...value] = typed.split('=');
  if (value.length === 0) {
    const candidates = optionsOf(command)
      .filter((option) => isRepeatable(option) || !options.has(option.attributeName()))
      .map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description }))
      .filter((candidate) => candidate.value.startsWith(typed));
    return { kind: 'words', candidates: withoutRepeats(candidates) };
  }
  const option = optionsOf(command).find(({ long }) => long === flag);
  if (!option?.required) return NOTHING;
  const found = await valuesOf(slotOf(option.attributeName(), option, value.join('='), [], options));
  if (found.kind !== 'words') return found;
  const whole = found.candidates.map((each) => ({ ...each, value: `${flag}=${each.value}` }));
  return { kind: 'words', candidates: whole };
}

const isRepeatable = ({ description }: Option): boolean => description.endsWith('(repeatable)');

function completeCommand(command: Command, typed: string): Completion {
  const candidates = HELP.visibleCommands(command)
    .filter((sub) => sub.name() !== 'help' && sub.name().startsWith(typed))
    .map((sub) => ({ value: sub.name(), about: sub.description() }));
  return { kind: 'words', candidates };
}

function slotOf(
  name: string,
  { argChoices }: Option | Argument,
  typed: string,
  wordsBefore: readonly string[],
  options: Slot['options'],
): Slot {
  return { name, choices: argChoices, typed, wordsBefore, options };
}

function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.value, candidate])).values()];
}
