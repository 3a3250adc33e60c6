import { slugOf } from '../../domain/slug.ts';

/** As long as an id may be. */
const LONGEST = 80;

/**
 * An id for each occupation, made of its title. One that a written role has, or had, gets `-occupation`
 * behind it; occupations of the same title get their codes behind it, so that none of the ids depends
 * on which other occupations are there.
 */
export function importedIds(
  occupations: readonly { readonly code: string; readonly title: string }[],
  isTaken: (id: string) => boolean,
): Map<string, string> {
  const base = ({ title }: { title: string }): string => {
    const slug = slugOf(title) || 'occupation';
    return isTaken(slug) ? withEnding(slug, '-occupation') : slug;
  };
  const count = new Map<string, number>();
  for (const occupation of occupations) {
    const id = base(occupation);
    count.set(id, (count.get(id) ?? 0) + 1);
  }
  return new Map(
    occupations.map((occupation) => {
      const id = base(occupation);
      const isUnique = count.get(id) === 1 && !isTaken(id);
      return [occupation.code, isUnique ? id : withEnding(id, `-${occupation.code.replace('.', '-')}`)];
    }),
  );
}

const withEnding = (id: string, ending: string): string =>
  id.slice(0, LONGEST - ending.length).replace(/-$/, '') + ending;
