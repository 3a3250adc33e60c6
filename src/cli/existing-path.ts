import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import { findNearest } from '../domain/nearest.ts';

/** A path when something is there; otherwise a Failure that names the nearest one. `typed` is how it was given. */
export function existingPath(path: string, typed: string): string {
  if (existsSync(path)) return path;
  const folder = dirname(path);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const nearest = findNearest(basename(path), names);
  const meant = nearest === undefined ? [] : [`did you mean ${join(dirname(typed), nearest)}?`];
  throw new Failure(`there is no file or folder ${typed}`, { kind: 'usage', advice: meant });
}
