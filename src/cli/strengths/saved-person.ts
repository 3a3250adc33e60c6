import { existsSync } from 'node:fs';
import type { KnownStrengths } from '../../data/strengths-file.ts';
import type { Me } from '../../domain/me.ts';
import type { Context } from '../context.ts';
import { personalStore } from '../personal.ts';

/** What is kept about somebody, as far as a match asks for it. */
export interface SavedPerson {
  readonly me: Me;
  readonly strengths: KnownStrengths | undefined;
}

const NOBODY: Me = {
  role: null,
  yearsInRole: null,
  years: null,
  skills: {},
  education: null,
  licences: [],
};

/** Reads it; the readers of YAML are loaded only where there is something to read. */
export async function readPersonal(context: Context): Promise<SavedPerson> {
  const store = personalStore(context);
  const hasMe = existsSync(store.pathOf('me'));
  const hasStrengths = store.list('strengths').length > 0;
  return {
    me: hasMe ? (await import('../../data/me-file.ts')).loadMe(store).me : NOBODY,
    strengths: hasStrengths
      ? (await import('../../data/strengths-file.ts')).latestStrengths(store)
      : undefined,
  };
}
