import { rankNearest } from '../../domain/nearest.ts';
import { normalise } from '../../domain/words.ts';
import { safeText } from '../../render/safe-text.ts';
import { widthOf, wrap } from '../../render/text.ts';
import type { Context } from '../context.ts';
import type { Said } from './ask-in-lines.ts';
import type { Choice, Question } from './question.ts';

/** Choices as numbered lines, one below the other. */
export function renderChoices(choices: readonly Choice[], { io }: Context): string {
  const width = (io.stderr.isTerminal ? io.stderr : io.stdout).columns ?? 80;
  const digits = `${choices.length}`.length;
  const lines = choices.flatMap(({ name, description }, index) => {
    const text = description === undefined ? name : `${name}: ${description}`;
    const number = `${index + 1}`.padStart(digits);
    return wrap(safeText(text), width, `  ${number}. `, ' '.repeat(digits + 4));
  });
  return `${lines.join('\n')}\n`;
}

/** Choices for a list of inquirer's, which breaks long lines in the middle of a word. */
export function listChoices(
  choices: readonly Choice[],
  { message }: Question,
  { io }: Context,
): (Choice & { readonly short: string })[] {
  const width = (io.stderr.isTerminal ? io.stderr : io.stdout).columns ?? 80;
  const answered = (name: string): string =>
    widthOf(`? ${message}: ${name}`) < width ? name : `\n${wrap(name, width - 1, '  ').join('\n')}`;
  return choices.map(({ value, name, description }) => ({
    value,
    name: wrap(safeText(name), width - 3, '', '  ').join('\n'),
    short: answered(safeText(name)),
    ...(description !== undefined && { description: wrap(safeText(description), width - 1).join('\n') }),
  }));
}

/** The choice that a line names: by its number, its name, its value, or the beginning of just one of them. */
export function parseChoice(line: string, choices: readonly Choice[]): Said<string> {
  if (/^\d+\.?$/.test(line)) {
    const choice = choices[Number.parseInt(line, 10) - 1];
    if (choice !== undefined) return { answer: choice.value };
  }
  const found = namedBy(line, choices);
  if (found !== undefined) return { answer: found.value };
  return { wrong: line === '' ? 'Nothing was typed.' : `"${line}" is not one of them.` };
}

/** The one choice that has this name or value, or else the only one that begins with it. */
export function namedBy(line: string, choices: readonly Choice[]): Choice | undefined {
  const typed = normalise(line);
  if (typed === '') return undefined;
  const exact = choices.find(({ name, value }) => value === line || normalise(name) === typed);
  if (exact !== undefined) return exact;
  const begun = choices.filter(({ name }) => normalise(name).startsWith(typed));
  return begun.length === 1 ? begun[0] : undefined;
}

/**
 * The choices that have all the words, or beginnings of them, those whose name begins so first; when
 * there is none, those with a name spelt nearly so.
 */
export function filterChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = normalise(typed).split(' ');
  if (words[0] === '') return choices;
  const found = choices.filter(({ value, name, keywords }) => {
    const parts = normalise([name, value, keywords ?? ''].join(' ')).split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  if (found.length > 0) {
    const begins = ({ name }: Choice): boolean => normalise(name).startsWith(words.join(' '));
    return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
  }
  const byName = new Map(choices.map((choice) => [choice.name, choice]));
  return rankNearest(typed, byName.keys(), 5).map((name) => byName.get(name)!);
}
