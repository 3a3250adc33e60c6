import type { Diagnostic } from '../domain/diagnostic.ts';
import { excerptOf } from './excerpt.ts';
import { renderJson } from './json.ts';
import { safeText } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { widthOf, wrap } from './text.ts';
import { createTheme, type Theme } from './theme.ts';

/** How diagnostics can be reported. */
export type ReportFormat = 'text' | 'json' | 'github';

/**
 * Diagnostics for a person: place, message, the line with a pointer, what was expected and what was
 * probably meant, and at the end how many there are.
 *
 * @param checked how many files were looked at, for the last line
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  screen: Screen,
  checked?: number,
): string {
  const theme = createTheme(screen);
  const reports = diagnostics.map((diagnostic) => renderOne(diagnostic, theme).join('\n'));
  return `${[...reports, summarize(diagnostics, checked, theme)].join('\n\n')}\n`;
}

function renderOne(diagnostic: Diagnostic, theme: Theme): string[] {
  const { severity, rule, message, expected, suggestion } = diagnostic;
  const { width } = theme.screen;
  const paint = severity === 'error' ? theme.bad : theme.warn;
  const place = `${safeText(diagnostic.file)}:${diagnostic.line}:${diagnostic.column}`;
  // Hard spaces keep their number when the line is wrapped.
  const head = `${paint(severity)}\u00a0\u00a0${theme.dim(rule)}\u00a0 ${safeText(message)}`;
  return [
    theme.strong(place),
    ...wrap(head, width, '  ', '    ').map((line) => line.replaceAll('\u00a0', ' ')),
    ...excerptLines(diagnostic, theme),
    ...(expected === undefined ? [] : wrap(`expected ${safeText(expected)}`, width, '  ', '    ')),
    ...(suggestion === undefined
      ? []
      : wrap(`did you mean ${theme.accent(safeText(suggestion))}?`, width, '  ', '    ')),
  ];
}

function excerptLines({ source, line, column, length, severity }: Diagnostic, theme: Theme): string[] {
  if (source === undefined || source.trim() === '') return [];
  const number = String(line).padStart(5);
  const gutter = ' '.repeat(number.length);
  const paint = severity === 'error' ? theme.bad : theme.warn;
  const room = theme.screen.width - widthOf(number) - 3;
  const { text, pointer } = excerptOf(source, column, length, room, theme);
  const [, space = '', mark = ''] = /^( *)(.*)$/.exec(pointer) ?? [];
  return [
    `${theme.dim(`${number} |`)} ${text}`.trimEnd(),
    `${theme.dim(`${gutter} |`)} ${space}${paint(mark)}`,
  ];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "2 errors and 1 warning in 1 of 17 files". */
function summarize(diagnostics: readonly Diagnostic[], checked: number | undefined, theme: Theme): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) {
    const files = checked === undefined ? '' : `${counted(checked, 'file')}, `;
    return theme.good(`${files}no problems`);
  }
  const kinds = [
    ...(errors > 0 ? [theme.bad(counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [theme.warn(counted(warnings, 'warning'))] : []),
  ];
  const affected = new Set(diagnostics.map(({ file }) => file)).size;
  const files =
    checked === undefined || checked < affected
      ? counted(affected, 'file')
      : `${affected} of ${counted(checked, 'file')}`;
  return `${kinds.join(' and ')} in ${files}`;
}

/** Diagnostics for a program: `{schemaVersion, checked, diagnostics}`. */
export function renderDiagnosticsJson(diagnostics: readonly Diagnostic[], checked: number): string {
  return renderJson({ checked, diagnostics });
}

/** Diagnostics as workflow commands, which GitHub shows beside the lines of a change. */
export function renderDiagnosticsGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${workflowCommand(diagnostic)}\n`).join('');
}

function workflowCommand(diagnostic: Diagnostic): string {
  const { severity, file, line, column, length, rule, message, expected, suggestion } = diagnostic;
  const properties = {
    file: file.replaceAll('\\', '/'),
    line,
    endLine: line,
    col: column,
    endColumn: column + length - 1,
    title: rule,
  };
  const text = [
    message,
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
  ].join('\n');
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(text)}`;
}

/** The escapes of the workflow commands: https://github.com/actions/toolkit, packages/core/src/command.ts. */
function escapeData(text: string): string {
  return safeText(text, { lines: true }).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
