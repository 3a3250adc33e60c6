import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { askCatalogue } from '../../data/open-catalogue.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { normalise } from '../../domain/words.ts';
import { ask, catalogueOptions } from '../ask.ts';
import type { Context } from '../context.ts';

/** Who has an id already. */
export interface Taken {
  /** `shipped` roles may be replaced by one of the user's own. */
  readonly by: 'shipped' | 'own' | 'former';
  /** Who that is, to go on after "the id x is ". */
  readonly what: string;
}

/**
 * Who has an id already: a file below `folder`, a role of any of the folders in use, a role that had it
 * before; undefined when nobody has.
 */
export async function findTaken(id: string, folder: string, context: Context): Promise<Taken | undefined> {
  const file = findFile(id, folder);
  if (file !== undefined) return { by: 'own', what: `the name of ${file}` };
  const { title, former } = await ask(context, (catalogue) => ({
    title: catalogue.findRole(id)?.title,
    former: findFormer(id, catalogue),
  }));
  if (title === undefined) {
    return former === undefined ? undefined : { by: 'former', what: `a former id of ${former}` };
  }
  const { answer: isShipped } = await askCatalogue(
    { ...catalogueOptions(context), folders: [] },
    (catalogue) => catalogue.findRole(id) !== undefined,
  );
  return isShipped
    ? { by: 'shipped', what: `that of ${title}, which comes with truest` }
    : { by: 'own', what: `that of ${title}, in your own profiles` };
}

/** The first of `id-2`, `id-3`, … that nobody has. */
export async function findFreeId(id: string, folder: string, context: Context): Promise<string> {
  for (let number = 2; ; number++) {
    const other = `${id.slice(0, 76)}-${number}`;
    if ((await findTaken(other, folder, context)) === undefined) return other;
  }
}

/** A role's file in a folder of profiles, in whichever track. */
function findFile(id: string, folder: string): string | undefined {
  const roles = join(folder, 'roles');
  let tracks: string[];
  try {
    tracks = readdirSync(roles);
  } catch {
    return undefined;
  }
  return tracks.map((track) => join(roles, track, `${id}.yaml`)).find((path) => existsSync(path));
}

function findFormer(id: string, catalogue: Catalogue): string | undefined {
  for (const other of catalogue.idsByName(normalise(id))) {
    const page = catalogue.findRole(other);
    if (page?.formerIds.includes(id)) return page.title;
  }
  return undefined;
}
