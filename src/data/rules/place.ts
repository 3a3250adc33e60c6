import { relative } from 'node:path';
import { placeOf } from '../profile-places.ts';
import type { ProfileFile } from '../profile-set.ts';
import { type Finding, filesOf, type Rule, stemOf } from './context.ts';

/** The id is the file name, so that a file is found by its id. */
export const idIsFileName: Rule = function* ({ files }) {
  for (const file of files) {
    if (file.kind === 'skills') continue;
    const key = file.kind === 'category' ? 'code' : 'id';
    const id = idOf(file);
    const name = stemOf(file.path);
    if (id === name) continue;
    yield {
      file,
      path: [key],
      rule: `${file.kind}/${key}-is-not-file-name`,
      message: `the ${key} is "${id}", and the file is ${name}.yaml`,
      expected: `the same name in both; when others link to "${id}", rename the file`,
    };
  }
};

/** A role lies in the folder of its track. */
export const folderIsTrack: Rule = function* (together) {
  for (const file of filesOf(together, 'role')) {
    const parts = relative(file.folder, file.path).split(/[/\\]/);
    const isPlaced = placeOf(parts).kind === 'role';
    if (!isPlaced || parts[1] === file.value.track) continue;
    yield {
      file,
      path: ['track'],
      rule: 'role/folder-is-not-track',
      message: `the track is "${file.value.track}", and the folder is ${parts[1]}`,
      expected: `the file in roles/${file.value.track}, or the track of the folder`,
    };
  }
};

/** Two files of one folder have the same id: one of them would never be seen. */
export const duplicateId: Rule = function* ({ files }) {
  const seen = new Map<string, ProfileFile>();
  for (const file of files) {
    if (file.kind === 'skills') continue;
    const id = idOf(file);
    const name = JSON.stringify([file.folder, file.kind, id]);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, file);
    else yield duplicate(file, first, id);
  }
};

function duplicate(file: ProfileFile, first: ProfileFile, id: string): Finding {
  const key = file.kind === 'category' ? 'code' : 'id';
  return {
    file,
    path: [key],
    rule: `${file.kind}/duplicate-${key}`,
    message: `"${id}" is also the ${key} of ${relative(file.folder, first.path).replaceAll('\\', '/')}`,
    expected: 'one file for each',
  };
}

/** The id of a role, a track or a category. */
function idOf(file: ProfileFile): string {
  const value = file.value as { readonly id?: string; readonly code?: string };
  return value.id ?? value.code ?? '';
}
