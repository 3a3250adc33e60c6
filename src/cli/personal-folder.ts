import { join } from 'node:path';
import { foldersOf } from '../data/folders.ts';
import { PersonalFolder } from '../data/personal-folder.ts';
import type { Context } from './context.ts';

/** Where truest keeps what it knows about its user, for those who need not read it. */
export const personalFolder = (context: Context): PersonalFolder =>
  new PersonalFolder(join(foldersOf(context.io.env).data, 'personal'));
