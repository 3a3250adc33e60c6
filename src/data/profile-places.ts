import { findNearest } from '../domain/nearest.ts';
import type { ProfileKind } from './profile-set.ts';

/** How a folder of profiles is laid out, for messages. */
export const LAYOUT = 'roles/<track>/<role>.yaml, tracks/<track>.yaml, categories/<soc>.yaml, skills.yaml';

/** What a place inside a folder of profiles is for. */
export type Place =
  | { readonly kind: ProfileKind }
  /** Nothing of ours: a README, a picture, a backup. */
  | { readonly kind: 'ignored' }
  /** A YAML file where none belongs, with the place that was probably meant. */
  | {
      readonly kind: 'unknown';
      readonly rule: string;
      readonly message: string;
      readonly suggestion?: string;
    };

const TOP = ['roles', 'tracks', 'categories', 'skills.yaml'];

/** Hidden files, and what editors leave beside the file that they have open. */
export const isHidden = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('#') || name.endsWith('~');

/**
 * What a file is, by its place in a folder of profiles.
 *
 * @param parts the path within the folder: `['roles', 'business-operations', 'office-manager.yaml']`
 */
export function placeOf(parts: readonly string[]): Place {
  const name = parts.at(-1) ?? '';
  if (isHidden(name) || !/\.ya?ml$/i.test(name)) return { kind: 'ignored' };
  if (!name.endsWith('.yaml')) {
    const suggestion = name.replace(/\.ya?ml$/i, '.yaml');
    return {
      kind: 'unknown',
      rule: 'file/extension',
      message: 'the names of profiles end in .yaml, written like this',
      suggestion,
    };
  }
  const [top] = parts;
  if (parts.length === 1 && name === 'skills.yaml') return { kind: 'skills' };
  if (parts.length === 2 && top === 'tracks') return { kind: 'track' };
  if (parts.length === 2 && top === 'categories') return { kind: 'category' };
  if (parts.length === 3 && top === 'roles') return { kind: 'role' };
  const meant = TOP.includes(top ?? '') ? undefined : findNearest(top ?? '', TOP);
  return {
    kind: 'unknown',
    rule: 'file/unknown-place',
    message: 'no profile belongs in this place',
    ...(meant === undefined ? {} : { suggestion: [meant, ...parts.slice(1)].join('/') }),
  };
}

/** The kind that a file claims with its schema line, for files outside of any folder of profiles. */
export function kindOfSchemaLine(text: string): ProfileKind | undefined {
  const line =
    /^#\s*yaml-language-server:\s*\$schema=\S*?(role|track|category|skills)\.schema\.json\s*$/m.exec(text);
  return line?.[1] as ProfileKind | undefined;
}
