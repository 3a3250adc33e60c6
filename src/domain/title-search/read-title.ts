import { isSidePart, isState, withoutNoise } from './noise.ts';
import { foldTitle, isInverting, isLevelWord, isStopWord, LEVEL_WEIGHT, splitWords, stem } from './words.ts';

/** A word of a title, as it was typed and as it is compared. */
export interface TitleWord {
  readonly word: string;
  readonly typed: string;
  /** 1 for a word of the main part, less for level words, brackets and what follows a dash. */
  readonly weight: number;
}

export interface ReadOptions {
  /** What abbreviations stand for, by folded word. */
  readonly expand: (word: string) => readonly string[] | undefined;
  /** Whether a word is the last one of titles more often than not; tells "nurse, registered". */
  readonly isHead: (word: string) => boolean;
}

const SIDE_WEIGHT = 0.5;

/** More letters than this are no title. */
const LONGEST = 500;

const SEPARATOR = / -+ |\s*[|;:@•·>*]+\s*|,\s*|\t|--+| -(?=\w)|(?<=\w)- /;

/** The parts of a folded title outside brackets, and those within. */
function partsOf(folded: string): { main: string[]; bracketed: string[] } {
  const bracketed: string[] = [];
  const outside = folded.replace(/[([{]([^()[\]{}]*)[)\]}]?/g, (_, inside: string) => {
    bracketed.push(inside);
    return ' ';
  });
  return { main: outside.split(SEPARATOR), bracketed };
}

/** Brings "director of nursing" into the order "nursing director". */
function inverted(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => index > 0 && isInverting(word));
  if (at < 0 || at === words.length - 1) return [...words];
  return [...inverted(words.slice(at + 1)), ...words.slice(0, at)];
}

/** The words of one part: joined ones apart, abbreviations written out, stop words gone. */
function wordsOfPart(part: readonly string[], weight: number, { expand }: ReadOptions): TitleWord[] {
  return inverted(part).flatMap((typed): TitleWord[] => {
    if (isStopWord(typed)) return [];
    const long = expand(typed) ?? expand(stem(typed));
    return (long ?? [typed]).map((word) => {
      const one = stem(word);
      return {
        word: one,
        typed,
        weight: isLevelWord(one) || isLevelWord(word) ? weight * LEVEL_WEIGHT : weight,
      };
    });
  });
}

/** Reads a title that is listed: everything in it belongs to the job. */
export function readListed(title: string, options: ReadOptions): TitleWord[] {
  const { main, bracketed } = partsOf(foldTitle(title));
  return arrange(main.map(splitWords), bracketed.map(splitWords), 1, options);
}

/** Reads what somebody typed, or a line of a job ad. */
export function readTyped(text: string, options: ReadOptions): TitleWord[] {
  const { main, bracketed } = partsOf(foldTitle(text.slice(0, LONGEST), withoutNoise));
  const parts = main.map(splitWords).filter((words) => words.length > 0);
  const kept = parts.filter(
    (words, index) => !(index > 0 && isPlace(words, parts[index + 1])) && !isSidePart(words),
  );
  // A place at the end: "Austin, TX" goes with its state.
  const inBrackets = bracketed.map(splitWords).filter((words) => words.length > 0 && !isSidePart(words));
  return arrange(kept.length > 0 ? kept : parts, inBrackets, SIDE_WEIGHT, options);
}

/** Whether a part stands before a state: the city of it. */
function isPlace(words: readonly string[], next: readonly string[] | undefined): boolean {
  if (!next || next.length === 0) return false;
  return words.length <= 2 && isState(next[0]!) && isSidePart(next);
}

function arrange(
  parts: readonly (readonly string[])[],
  bracketed: readonly (readonly string[])[],
  sideWeight: number,
  options: ReadOptions,
): TitleWord[] {
  const filled = parts.filter((words) => words.length > 0);
  const [first, ...rest] = filled;
  const main = wordsOfPart(first ?? [], 1, options);
  const sides = rest.map((words) => wordsOfPart(words, 1, options)).filter((words) => words.length > 0);
  const weigh = (words: TitleWord[]): TitleWord[] =>
    words.map((word) => ({ ...word, weight: word.weight * sideWeight }));
  const brackets = weigh(bracketed.flatMap((words) => wordsOfPart(words, 1, options)));
  // "Nurse, Registered", "Technician, Biological, Health": what follows the head stands before it.
  const before: TitleWord[] = [];
  const after: TitleWord[] = [];
  for (const side of sides) {
    const endsInHead = options.isHead(side.at(-1)!.word);
    if (endsInHead && side.length > 1) after.push(...weigh(side));
    else if (endsInHead) after.push(...weigh(side));
    else before.unshift(...(sideWeight < 1 && main.length > 1 ? weigh(side) : side));
  }
  const all = [...after, ...before, ...brackets, ...main];
  const seen = new Set<string>();
  const unique: TitleWord[] = [];
  // From the end, so that a word that is said twice stands where the head is.
  for (const word of all.reverse()) {
    if (seen.has(word.word)) continue;
    seen.add(word.word);
    unique.unshift(word);
  }
  // Level words alone are the job ("Apprentice").
  return unique.every(({ word }) => isLevelWord(word))
    ? unique.map((word) => ({ ...word, weight: 1 }))
    : unique;
}
