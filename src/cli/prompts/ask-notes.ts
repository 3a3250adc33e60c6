import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTheme } from '../../render/theme.ts';
import type { Context } from '../context.ts';
import { runEditor } from '../editor.ts';
import { screenOf } from '../screen.ts';
import { askInLines } from './ask-in-lines.ts';
import { askOnTerminal } from './ask-on-terminal.ts';
import { asksInLines } from './can-prompt.ts';
import type { Question } from './question.ts';

/** What was typed: notes, or one of the words that steer instead. */
export type Noted = { readonly notes: string } | { readonly word: string };

export interface NotesQuestion extends Question {
  /** Words that, typed alone in the first line, are not notes. */
  readonly words: readonly string[];
}

/**
 * Asks for notes of several lines, ended by an empty one. `onLine` is told what stands there after each
 * line, so that Ctrl-C loses none that was finished.
 */
export async function askNotes(
  question: NotesQuestion,
  onLine: (notes: string) => void,
  context: Context,
): Promise<Noted> {
  const isCommand = (line: string): boolean => question.words.includes(line.trim().toLowerCase());
  const lines = asksInLines(context)
    ? await linesOneByOne(question, isCommand, onLine, context)
    : await askOnTerminal(question, context, ({ notes }, { streams }) => {
        const { io, globals } = context;
        const screen = screenOf(io.stderr.isTerminal ? io.stderr : io.stdout, io.env, globals.color);
        const theme = createTheme(screen);
        const config = {
          mark: theme.accent(theme.symbols.under),
          onLine: (typed: readonly string[]) => onLine(typed.join('\n')),
          isCommand,
          output: streams.output,
        };
        return notes(config, streams);
      });
  const [first] = lines;
  if (lines.length === 1 && isCommand(first!)) return { word: first!.trim().toLowerCase() };
  return { notes: lines.join('\n') };
}

async function linesOneByOne(
  question: NotesQuestion,
  isCommand: (line: string) => boolean,
  onLine: (notes: string) => void,
  context: Context,
): Promise<readonly string[]> {
  const lines: string[] = [];
  return askInLines(
    {
      ...question,
      hint: 'your notes, or nothing',
      parse: (line) => {
        if (line === '') return { answer: lines };
        lines.push(line);
        if (lines.length === 1 && isCommand(line)) return { answer: lines };
        onLine(lines.join('\n'));
        return { show: '', hint: 'another line, or nothing to end' };
      },
    },
    context,
  );
}

/**
 * Notes written in the user's editor, below `about`, which stands there as comments. Throws a Failure when
 * no editor is set, or it does not end well.
 */
export async function editNotes(notes: string, about: readonly string[], context: Context): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'truest-'));
  const path = join(folder, 'notes.txt');
  try {
    const comments = about.map((line) => `# ${line}`.trimEnd()).join('\n');
    writeFileSync(path, `${notes}\n\n${comments}\n`, { mode: 0o600 });
    await runEditor(path, context);
    return readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
