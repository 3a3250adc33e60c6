/**
 * The titles that one listed line stands for: "Chief Executive Officer (CEO)" is listed under both
 * names, "Bodywork Technician (Body Tech)" too; in "Diver (Officer)" the brackets only add to it.
 */
export function variantsOf(line: string): { names: string[]; pair: [string, string] | undefined } {
  const match = /^(.+?)\s*\(([^()]+)\)$/.exec(line.trim());
  if (!match) return { names: [line], pair: undefined };
  const [, outside, inside] = match as unknown as [string, string, string];
  if (!isOtherName(outside, inside)) return { names: [line], pair: undefined };
  return { names: [outside, inside], pair: [outside, inside] };
}

const split = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Whether two names share a word, or one is made of the other's initials. */
function isOtherName(a: string, b: string): boolean {
  const [x, y] = [split(a), split(b)];
  const lower = new Set(x.map((word) => word.toLowerCase()));
  if (y.length > 1 && y.some((word) => word.length > 2 && lower.has(word.toLowerCase()))) return true;
  return areInitials(x, y) || areInitials(y, x) || sharesLetters(x, y);
}

function areInitials(long: readonly string[], short: readonly string[]): boolean {
  return (
    long.length > 1 &&
    short.length === 1 &&
    isSubsequence(short[0]!.toLowerCase(), long.join('').toLowerCase()) &&
    short[0] === short[0]!.toUpperCase()
  );
}

function sharesLetters(x: readonly string[], y: readonly string[]): boolean {
  return (
    x.length === y.length && x.every((word, index) => word[0]?.toLowerCase() === y[index]![0]?.toLowerCase())
  );
}

export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
