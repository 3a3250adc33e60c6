import { loadMe } from '../../data/me-file.ts';
import { latestStrengths } from '../../data/strengths-file.ts';
import type { Context } from '../context.ts';
import { personalStore } from '../personal.ts';
import type { SavedPerson } from './saved-person.ts';

/** What is kept about somebody. Throws a Failure when a file of it cannot be read. */
export function loadPerson(context: Context): SavedPerson {
  const store = personalStore(context);
  return { me: loadMe(store).me, strengths: latestStrengths(store) };
}
