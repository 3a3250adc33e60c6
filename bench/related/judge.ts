/** How many of the nearest ten and twenty are among the publisher's twenty, averaged over occupations. */
export interface Hits {
  readonly at10: number;
  readonly at20: number;
}

/** Half of the occupations are for tuning: those whose code has an even FNV-1a hash. */
export function isForTuning(code: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of code) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return ((hash >>> 0) & 1) === 0;
}

export function judge(
  codes: readonly string[],
  related: ReadonlyMap<string, readonly string[]>,
  nearest: (code: string) => readonly string[],
): Hits {
  let [at10, at20, count] = [0, 0, 0];
  for (const code of codes) {
    const wanted = new Set(related.get(code));
    if (wanted.size === 0) continue;
    const found = nearest(code).slice(0, 20);
    at10 += found.slice(0, 10).filter((other) => wanted.has(other)).length / 10;
    at20 += found.filter((other) => wanted.has(other)).length / 20;
    count++;
  }
  return { at10: at10 / count, at20: at20 / count };
}
