import type { Diagnostic } from '../domain/diagnostic.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { LoadedProfiles } from './load-profiles.ts';
import { mergeProfiles, NO_PROFILES } from './merge-profiles.ts';
import type { ProfileEntry, ProfileSet } from './profile-set.ts';
import { type Finding, Names } from './rules/context.ts';
import { RULES } from './rules/index.ts';

/**
 * Compares profiles with each other and with those they are laid over.
 *
 * @param base what ships with truest, or nothing; it is linked to, and not itself checked
 * @returns all problems, those of loading too, by file and place; and the merged set, in which files
 *   with errors are left out, so that what they replace shows again. A link to a file that was left out
 *   leads nowhere: readers of the set have to skip it.
 */
export function checkProfiles(
  loaded: LoadedProfiles,
  base: ProfileSet = NO_PROFILES,
): { readonly set: ProfileSet; readonly problems: readonly Diagnostic[] } {
  const all = mergeProfiles(base, loaded.files);
  const names = new Names(all, loaded.files, loaded.broken);
  const findings = RULES.flatMap((rule) => [...rule({ set: all, files: loaded.files, names })]);
  const wrong = new Set(findings.filter(({ severity }) => severity !== 'warning').map(({ file }) => file));
  const good = mergeProfiles(
    base,
    loaded.files.filter((file) => !wrong.has(file)),
  );
  // File by file, because finding places in a file means reading it again.
  findings.sort((a, b) => compare(a.file.path, b.file.path));
  return {
    set: { ...good, roles: followRenames(good.roles, names) },
    problems: [...loaded.problems, ...findings.map(toDiagnostic)].sort(byPlace),
  };
}

function toDiagnostic({ file, path, part, severity, suggestion, ...words }: Finding): Diagnostic {
  const position = file.locate(path, part);
  const source = file.sourceLine(position.line);
  return {
    file: file.path,
    ...position,
    severity: severity ?? 'error',
    ...words,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(source === undefined ? {} : { source }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders diagnostics by file, line, column and rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** Lets moves to a former id lead to the role that has it now. */
function followRenames(roles: ProfileSet['roles'], names: Names): ProfileSet['roles'] {
  const now = <M extends { readonly to: string }>(move: M): M => ({
    ...move,
    to: names.renamed(move.to) ?? move.to,
  });
  const isOld = ({ to }: { readonly to: string }): boolean => names.renamed(to) !== undefined;
  const follow = (entry: ProfileEntry<'role'>): ProfileEntry<'role'> => {
    const { advancement, lateral } = entry.value;
    if (!advancement.some(isOld) && !lateral.some(isOld)) return entry;
    const value: RoleProfile = {
      ...entry.value,
      advancement: advancement.map(now),
      lateral: lateral.map(now),
    };
    return { ...entry, value };
  };
  return new Map([...roles].map(([id, entry]) => [id, follow(entry)]));
}
