import { PersonalStore } from '../data/personal-store.ts';
import type { Context } from './context.ts';
import { personalFolder } from './personal-folder.ts';

/** What truest keeps about its user. */
export const personalStore = (context: Context): PersonalStore =>
  new PersonalStore(personalFolder(context).folder);

/** The day, as 2026-03-02, where the user is. */
export function today({ io }: Context): string {
  const now = io.now();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
