import { basename, relative, sep } from 'node:path';
import type { PersonalStore } from './personal-store.ts';

/** What truest keeps, in the parts that people speak of. */
export const PARTS = ['me', 'fit', 'strengths', 'plans', 'interviews'] as const;
export type Part = (typeof PARTS)[number];

/** Folders and files of the personal folder by the part that they belong to. */
const PART_OF: Readonly<Record<string, Part>> = {
  me: 'me',
  fit: 'fit',
  strengths: 'strengths',
  plan: 'plans',
  plans: 'plans',
  interview: 'interviews',
  interviews: 'interviews',
};

/** A file that is kept about the user. */
export interface KeptFile {
  readonly path: string;
  /** The part that it belongs to; the name of its folder when that is none of them. */
  readonly part: Part | (string & {});
  /** Left behind: put aside when two sessions met, an edited copy, or half written. */
  readonly isLeftover: boolean;
}

/** Every file that is kept, in order. */
export function keptFiles(store: PersonalStore): KeptFile[] {
  return store.files().map((path) => {
    const [first] = relative(store.folder, path).split(sep);
    // `.me.yaml.1f2e`, `me.1f2e.kept` and `me.1f2e.edit.yaml` belong to `me`.
    const name = first!.replace(/^\./, '').replace(/\..*$/, '');
    const part = Object.hasOwn(PART_OF, name) ? PART_OF[name]! : name;
    return { path, part, isLeftover: isLeftover(basename(path)) };
  });
}

const isLeftover = (name: string): boolean =>
  name.startsWith('.') || !name.endsWith('.yaml') || name.endsWith('.edit.yaml');
