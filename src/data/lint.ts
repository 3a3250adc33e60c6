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
import { type ProfileText, plainWords, textsOfRole, textsOfTrack } from '../domain/lint/texts.ts';
import { byPlace } from './check-profiles.ts';
import { valuesOf } from './make-catalogue.ts';
import type { Position, ProfileFile, ProfileSet } from './profile-set.ts';
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
  const all = lintedOf(set);
  const own = all.filter(({ file }) => isChosen(file));
  const around = [...shippedTexts(set), ...placedTexts(all.filter(({ file }) => !isChosen(file)))];
  const found = [...lintTexts(all, placedTexts(own), around), ...lintRoles(set, own, options.titles)];
  return { problems: [...problems, ...found].sort(byPlace), checked };
}

type Linted<K extends 'role' | 'track' = 'role' | 'track'> = K extends unknown
  ? { readonly file: string; readonly texts: readonly ProfileText[]; readonly profile: ProfileFile<K> }
  : never;

/** The roles and tracks that were read from files, by path. */
function lintedOf(set: ProfileSet): Linted[] {
  const found: Linted[] = [];
  for (const { file } of set.roles.values())
    if (file) found.push({ file: file.path, texts: textsOfRole(file.value), profile: file });
  for (const { file } of set.tracks.values())
    if (file) found.push({ file: file.path, texts: textsOfTrack(file.value), profile: file });
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What is not read from a file, as in an installed truest, is still not to be repeated. */
function shippedTexts(set: ProfileSet): PlacedText[] {
  const roles = [...set.roles.values()].filter(({ file }) => !file).map(({ value }) => value);
  return roles.flatMap((role) => textsOfRole(role).map((text) => ({ ...text, profile: role.id })));
}

const placedTexts = (list: readonly Linted[]): PlacedText[] =>
  list.flatMap(({ file, texts }) => texts.map((text) => ({ ...text, profile: file })));

function lintTexts(
  all: readonly Linted[],
  texts: readonly PlacedText[],
  around: readonly PlacedText[],
): Diagnostic[] {
  const byFile = new Map(all.map((linted) => [linted.file, linted]));
  const whereElse = ({ profile, otherProfile, otherPath }: Repetition): string => {
    const other = byFile.get(otherProfile)?.profile;
    if (!other) return otherProfile;
    const { line } = other.locate(otherPath);
    return profile === otherProfile ? `line ${line}` : `${other.value.id}, line ${line}`;
  };
  const reported = new Set<string>();
  /** A pair of places is reported by the first rule that finds it: each includes most of the next. */
  const said = (
    rule: string,
    severity: Diagnostic['severity'],
    what: string,
    list: readonly Repetition[],
  ): Diagnostic[] => {
    const keyOf = ({ words: _, ...places }: Repetition): string => JSON.stringify(places);
    const fresh = list.filter((found) => byFile.has(found.profile) && !reported.has(keyOf(found)));
    for (const found of fresh) reported.add(keyOf(found));
    return fresh.map((found) =>
      diagnose(byFile.get(found.profile)!.profile, {
        path: found.path,
        rule,
        severity,
        message: `${what} ${whereElse(found)}: "${found.words.slice(0, 80)}"`,
        excerpt: found.words,
      }),
    );
  };
  return [
    ...said(
      'lint/shared-question',
      'error',
      'the same interview question as in',
      sharedQuestions(texts, around),
    ),
    ...said('lint/shared-sentence', 'error', 'the same sentence as in', sharedSentences(texts, around)),
    ...said('lint/near-sentence', 'warning', 'nearly the same sentence as in', nearSentences(texts, around)),
    ...said('lint/shared-phrase', 'warning', 'a phrase that stands too in', sharedPhrases(texts, around)),
  ];
}

function lintRoles(set: ProfileSet, own: readonly Linted[], titles: LintOptions['titles']): Diagnostic[] {
  const { rows, feeders } = surveyLandscape(valuesOf(set));
  return own.flatMap(({ profile, texts }) => {
    const findings: StyleFinding[] = [...checkStyle(texts)];
    if (profile.kind === 'role') {
      const role = profile.value;
      findings.push(...checkParts(role), ...checkMoves(role, rows));
      if (!feeders.has(role.id)) {
        findings.push({
          path: ['id'],
          rule: 'lint/unreached',
          severity: 'warning',
          message: 'no move of any role leads here',
        });
      }
      const listed = titles?.get(role.category ?? '');
      if (listed && looksForeign(role, listed)) {
        const message = `no title that is listed for ${role.category} is like this one's`;
        findings.push({ path: ['category'], rule: 'lint/foreign-category', severity: 'warning', message });
      }
    }
    return findings.map((finding) => diagnose(profile, finding));
  });
}

function diagnose(file: ProfileFile, { path, rule, severity, message, excerpt }: StyleFinding): Diagnostic {
  const whole = file.locate(path);
  const position = (excerpt !== undefined && findWords(file, whole, excerpt)) || whole;
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

/** Lines after which an excerpt is no longer looked for. */
const REACH = 80;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}’']*[\p{L}\p{N}])?/gu;

/** Where these words begin at or after a place, however they are wrapped; as far as they go on that line. */
function findWords(file: ProfileFile, from: Position, excerpt: string): Position | undefined {
  const wanted = plainWords(excerpt);
  const words: {
    readonly word: string;
    readonly line: number;
    readonly start: number;
    readonly end: number;
  }[] = [];
  for (let line = from.line; line < from.line + REACH; line++) {
    const source = file.sourceLine(line);
    if (source === undefined) break;
    for (const { 0: text, index: start } of source.matchAll(WORD)) {
      if (line > from.line || start >= from.column - 1)
        words.push({ word: plainWords(text).join(''), line, start, end: start + text.length });
    }
  }
  const at = words.findIndex((_, first) =>
    wanted.every((word, offset) => words[first + offset]?.word === word),
  );
  const first = words[at];
  if (!first) return undefined;
  const { line, start } = first;
  const last = words.slice(at, at + wanted.length).findLast((word) => word.line === line)!;
  return { line, column: start + 1, length: last.end - start };
}
