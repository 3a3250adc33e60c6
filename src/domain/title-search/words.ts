/** Words that join others and say nothing of the job. */
const STOP_WORDS = new Set('a an and as at by for from in into of on or per the to with via n'.split(' '));

/** What turns "director of nursing" into "nursing director". */
const INVERTING = new Set(['of', 'for', 'in', 'to']);

/** How high in the ladder, not which job: kept at a fraction. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set(
  'senior junior lead principal entry level mid experienced trainee intern internship apprentice staff i ii iii iv v 1 2 3 4 5'.split(
    ' ',
  ),
);

export const LEVEL_WEIGHT = 0.15;

export const isLevelWord = (word: string): boolean => LEVEL_WORDS.has(word);
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
export const isInverting = (word: string): boolean => INVERTING.has(word);

const ASCII = /^[\x00-\x7f]*$/;

/** Lower case, without accents and apostrophes; "R.N." as "rn", "A/C" as "ac", "&" as "and". `clean` is done before letters are joined. */
export function foldTitle(text: string, clean: (lower: string) => string = (lower) => lower): string {
  const plain = ASCII.test(text)
    ? text
    : text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[–—]/g, '-').replace(/[‘’]/g, "'");
  return clean(plain.toLowerCase())
    .replace(/'s\b/g, 's')
    .replace(/['`]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/\b([a-z])\/([a-z])\b(?!\/)/g, '$1$2')
    .replace(/\b([a-z]) ?& ?([a-z])\b/g, '$1$2')
    .replace(/&/g, ' and ')
    .replace(/\be-(?=commerce|learning|mail|business|discovery)/g, 'e');
}

const BRITISH: readonly [RegExp, string][] = [
  [/isation$/, 'ization'],
  [/our(er|ist|)$/, 'or$1'],
  [/ellor$/, 'elor'],
  [/eller$/, 'eler'],
  [/elling$/, 'eling'],
  [/entre$/, 'enter'],
  [/eatre$/, 'eater'],
  [/aesthetist$/, 'esthetist'],
  [/paed/, 'ped'],
  [/gynaec/, 'gynec'],
  [/programme$/, 'program'],
  [/adviser$/, 'advisor'],
];

/**
 * One form for the words that mean the same work: singular, "salesman" for salesmen, saleswomen and
 * salespeople, American spelling. What comes out need not be a word, only the same for all of them.
 */
export function stem(word: string): string {
  let one = word;
  if (one.length > 4) one = one.replace(/(?:wom[ae]n|men|persons?|people)$/, 'man');
  if (one.length > 3 && one.endsWith('s') && !/(?:ss|us|is)$/.test(one)) {
    if (one.endsWith('ies') && one.length > 4) one = `${one.slice(0, -3)}y`;
    else if (/(?:ss|x|ch|sh)es$/.test(one)) one = one.slice(0, -2);
    else one = one.slice(0, -1);
  }
  if (one.length > 5) for (const [pattern, by] of BRITISH) one = one.replace(pattern, by);
  return one;
}

/** The words of a folded text: letters, digits, + and # (C++, C#). */
export const splitWords = (folded: string): string[] =>
  folded.split(ASCII.test(folded) ? /[^a-z0-9+#]+/ : /[^\p{L}\p{N}+#]+/u).filter((word) => word !== '');
