/** Words that say nothing about which job is meant. */
const STOP_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/** Nearly all that is typed; patterns that know all scripts take long to make. */
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A text as people would type it again: lower case, accents and punctuation gone, one space between
 * words. "E-Commerce Operations Manager" and "ecommerce-operations manager" come out the same.
 */
export function normalise(text: string): string {
  const isPlain = ASCII.test(text);
  let words = (isPlain ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
  // This runs over every word of every profile: what is rare is looked for before it is replaced.
  if (words.includes('&')) words = words.replaceAll('&', ' and ');
  if (words.includes("'") || !isPlain) words = words.replace(/['’]/g, '');
  words = words.replace(isPlain ? /[^a-z0-9+#]+/g : /[^\p{L}\p{N}+#]+/gu, ' ').trim();
  return words.startsWith('e ') || words.includes(' e ')
    ? words.replace(/(?<=^| )e (?=commerce|learning|mail|business)/g, 'e')
    : words;
}

/** The words of a text that carry meaning, normalised, plurals folded. */
export function wordsOf(text: string): string[] {
  const words = normalise(text).split(' ');
  return words.filter((word) => word !== '' && !STOP_WORDS.has(word)).map(singular);
}

/**
 * "operations" and "operation" are one word, and so are "nurses" and "nurse", "processes" and
 * "process"; "business" and "analysis" stay. What comes out need not be a word ("sale" for "sales"),
 * only the same for both.
 */
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh|[^aeiou]us)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
