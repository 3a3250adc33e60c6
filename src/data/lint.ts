import { surveyLandscape } from '../domain/build.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import {
  nearSentences,
  type PlacedText,
  type Repetition,
  sharedPhrases,
  sharedQuestions,
  sharedSentences,
} from '../domain/lint/repetition.ts';
import { checkMoves, checkParts, looksForeign } from '../domain/lint/roles.ts';
import { checkStyle, type StyleFinding } from '../domain/lint/style.ts';
import { textsOfRole, textsOfTrack } from '../domain/lint/texts.ts';
import { byPlace } from './check-profiles.ts';
import { valuesOf } from './make-catalogue.ts';
import type { ProfileFile, ProfileSet } from './profile-set.ts';
import { checkWithSet, type ValidateOptions } from './validate.ts';

export interface LintOptions extends ValidateOptions {
  /** Titles that the public release lists for each category, by SOC code; no check of categories without. */
  readonly titles?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Checks how profiles are written, beyond what validation asks: what they repeat, how they read, and
 * what they leave unsaid. Problems of validation come first, because a file with errors is not read.
 *
 * @returns the problems of what was chosen, and how many files that is
 */
export function lint(options: LintOptions): {
  readonly problems: readonly Diagnostic[];
  readonly checked: number;
} {
  const { set, problems, checked, isChosen } = checkWithSet(options);
  const files = filesOf(set);
  const found = [...lintTexts(files), ...lintRoles(set, files, options.titles)];
  const own = found.filter(({ file }) => isChosen(file));
  return { problems: [...problems, ...own].sort(byPlace), checked };
}

type LintedFile = ProfileFile<'role'> | ProfileFile<'track'>;

function filesOf(set: ProfileSet): Map<string, LintedFile> {
  const files = new Map<string, LintedFile>();
  for (const { file } of set.roles.values()) if (file) files.set(file.path, file);
  for (const { file } of set.tracks.values()) if (file) files.set(file.path, file);
  return files;
}

function lintTexts(files: ReadonlyMap<string, LintedFile>): Diagnostic[] {
  const texts = [...files.values()].flatMap((file): PlacedText[] => {
    const own = file.kind === 'role' ? textsOfRole(file.value) : textsOfTrack(file.value);
    return own.map((text) => ({ ...text, profile: file.path }));
  });
  const said = (
    rule: string,
    severity: Diagnostic['severity'],
    what: string,
    list: readonly Repetition[],
  ): Diagnostic[] =>
    list.map((found) => {
      const other = files.get(found.otherProfile)!;
      const { line } = other.locate(found.otherPath);
      const where = found.profile === found.otherProfile ? `line ${line}` : `${other.value.id}, line ${line}`;
      const finding = {
        path: found.path,
        rule,
        severity,
        message: `${what} ${where}: "${found.words.slice(0, 80)}"`,
      };
      return diagnose(files.get(found.profile)!, finding);
    });
  return [
    ...said('lint/shared-sentence', 'error', 'the same sentence as in', sharedSentences(texts)),
    ...said('lint/shared-phrase', 'warning', 'a phrase that stands too in', sharedPhrases(texts)),
    ...said('lint/near-sentence', 'warning', 'nearly the same sentence as in', nearSentences(texts)),
    ...said('lint/shared-question', 'error', 'the same interview question as in', sharedQuestions(texts)),
  ];
}

function lintRoles(
  set: ProfileSet,
  files: ReadonlyMap<string, LintedFile>,
  titles: LintOptions['titles'],
): Diagnostic[] {
  const { rows, feeders } = surveyLandscape(valuesOf(set));
  return [...files.values()].flatMap((file) => {
    const texts = file.kind === 'role' ? textsOfRole(file.value) : textsOfTrack(file.value);
    const findings: StyleFinding[] = [...checkStyle(texts)];
    if (file.kind === 'role') {
      findings.push(...checkParts(file.value), ...checkMoves(file.value, rows));
      if (!feeders.has(file.value.id)) {
        findings.push({
          path: ['id'],
          rule: 'lint/unreached',
          severity: 'warning',
          message: 'no move of any role leads here',
        });
      }
      const listed = titles?.get(file.value.category ?? '');
      if (listed && looksForeign(file.value, listed)) {
        const message = `no title that is listed for ${file.value.category} is like this one's`;
        findings.push({ path: ['category'], rule: 'lint/foreign-category', severity: 'warning', message });
      }
    }
    return findings.map((finding) => diagnose(file, finding));
  });
}

function diagnose(file: LintedFile, { path, rule, severity, message }: StyleFinding): Diagnostic {
  const position = file.locate(path);
  const source = file.sourceLine(position.line);
  return {
    file: file.path,
    ...position,
    rule,
    severity,
    message,
    ...(source === undefined ? {} : { source }),
  };
}
