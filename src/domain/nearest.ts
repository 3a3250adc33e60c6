/** How a word is compared: lower case, without accents, its parts joined by single hyphens. */
function fold(word: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The number of insertions, deletions, replacements and swaps of neighbours between two words
 * (optimal string alignment), or Infinity when there are more than `limit`. Takes time in proportion
 * to the shorter word times the limit, not to the product of the lengths.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = Number.POSITIVE_INFINITY;
  if (Math.abs(a.length - b.length) > limit) return far;
  const beyond = limit + 1;
  let before = new Uint16Array(b.length + 1);
  let above = before.map((_, j) => Math.min(j, beyond));
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    // Only the band around the diagonal can stay within the limit; beside it stands a fence.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? Math.min(i, beyond) : beyond;
    if (to === i + limit) above[to] = beyond;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j += 1) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let steps = Math.min(above[j]! + 1, row[j - 1]! + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, before[j - 2]! + 1);
      }
      row[j] = steps;
      if (steps < least) least = steps;
    }
    if (least > limit) return far;
    [before, above, row] = [above, row, before];
  }
  const steps = above[b.length]!;
  return steps > limit ? far : steps;
}

/**
 * How many slips we forgive: one in four letters, never more than three. With more of them,
 * `operations-manager` would be taken for `operations-analyst`.
 */
const slips = (word: string): number =>
  word.length < 2 ? 0 : Math.min(3, Math.max(1, Math.floor(word.length / 4)));

/** Scores below this are misspellings; from here on, words that are named in another order or left out. */
const BY_WORDS = 10;

/**
 * Whether every part of what was typed is a part of the candidate, or begins one: `director-e-commerce`
 * means `director-of-e-commerce-operations`. Gives how many parts are left over.
 */
function leftOver(typed: readonly string[], candidate: readonly string[]): number | undefined {
  const rest = [...candidate];
  for (const part of typed) {
    const at = rest.findIndex(
      (other) =>
        other === part ||
        (part.length >= 4 &&
          (other.startsWith(part) || editDistance(part, other, slips(part)) <= slips(part))),
    );
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest.length;
}

function scorer(word: string, limit: number | undefined): (candidate: string) => number | undefined {
  const typed = fold(word);
  const parts = typed.split('-').filter((part) => part !== '');
  const most = limit ?? slips(typed);
  const byWords = limit === undefined && parts.some((part) => part.length >= 4);
  return (candidate) => {
    const name = fold(candidate);
    const distance = editDistance(typed, name, most);
    if (distance <= most) return distance;
    const rest = byWords ? leftOver(parts, name.split('-')) : undefined;
    return rest === undefined ? undefined : BY_WORDS + rest;
  };
}

/**
 * The candidates nearest to a word that was probably misspelt, best first, at most `count` of them.
 * Near means few slips of the keyboard, or all of its words in a longer name. Equally near ones stand
 * in alphabetical order, so the answer never depends on the order of the candidates.
 */
export function rankNearest(word: string, candidates: Iterable<string>, count: number): string[] {
  return ranked(word, candidates, undefined)
    .slice(0, count)
    .map(([candidate]) => candidate);
}

/**
 * The one candidate to ask about with "did you mean", or undefined when none is near. A single word
 * that occurs in many longer names points at none of them.
 *
 * @param limit how many slips to forgive; without it, by the length of the word
 */
export function findNearest(word: string, candidates: Iterable<string>, limit?: number): string | undefined {
  const [best, second] = ranked(word, candidates, limit);
  if (best === undefined) return undefined;
  const vague = best[1] >= BY_WORDS && second?.[1] === best[1] && !fold(word).includes('-');
  return vague ? undefined : best[0];
}

function ranked(word: string, candidates: Iterable<string>, limit: number | undefined): [string, number][] {
  const score = scorer(word, limit);
  const found: [string, number][] = [];
  for (const candidate of new Set(candidates)) {
    const points = score(candidate);
    if (points !== undefined) found.push([candidate, points]);
  }
  return found.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
}
