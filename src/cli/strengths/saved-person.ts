import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../../data/folders.ts';
import type { KnownStrengths } from '../../data/strengths-file.ts';
import { emptyMe, type Me } from '../../domain/me.ts';
import type { Context } from '../context.ts';

/** What is kept about somebody, as far as a match asks for it. */
export interface SavedPerson {
  readonly me: Me;
  readonly strengths: KnownStrengths | undefined;
}

/** Reads it; what reads YAML is loaded only where there is something to read. */
export async function readPerson(context: Context): Promise<SavedPerson> {
  const folder = join(foldersOf(context.io.env).data, 'personal');
  const isKept = existsSync(join(folder, 'me.yaml')) || existsSync(join(folder, 'strengths'));
  if (!isKept) return { me: emptyMe, strengths: undefined };
  const { loadPerson } = await import('./load-person.ts');
  return loadPerson(context);
}
