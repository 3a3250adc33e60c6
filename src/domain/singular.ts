/**
 * A title of the public classification as one person holds it: "Online Merchants" is "Online Merchant",
 * "Cooks, Restaurant" is "Cook, Restaurant". Titles that list several things, and those without a plural
 * that can be told, stay as they are.
 */
export function singularTitle(title: string): string {
  if (/ of |, (?:and|or) /.test(title)) return title;
  const [, first = '', rest = ''] = /^([^,(]*)(.*)$/.exec(title) ?? [];
  const spaces = /\s*$/.exec(first)?.[0] ?? '';
  const parts = first.trimEnd().split(/( and | or |\/)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : singularEnd(part))).join('') + spaces + rest;
}

/** The last word of a phrase in the singular. */
function singularEnd(phrase: string): string {
  if (/[^aeious]ies$/.test(phrase)) return phrase.replace(/ies$/, 'y');
  if (/wives$/i.test(phrase)) return phrase.replace(/ves$/, 'fe');
  if (/(?:ss|sh|ch|x)es$/.test(phrase)) return phrase.replace(/es$/, '');
  return /[^sui]s$/.test(phrase) ? phrase.slice(0, -1) : phrase;
}
