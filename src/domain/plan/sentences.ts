/** The sentences of a prose text, line ends and indents gone. An abbreviation may end one too early. */
export const paragraphSentences = (prose: string): string[] =>
  prose
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.?!]["”']?) (?=["“']?\p{Lu})/u)
    .filter((sentence) => sentence !== '');

/** The first sentences of a prose text, as many as stay below `most` characters; at least one. */
export function firstSentences(prose: string, most: number): string {
  const [first = '', ...more] = paragraphSentences(prose);
  let text = first;
  for (const sentence of more) {
    if (text.length + 1 + sentence.length > most) break;
    text += ` ${sentence}`;
  }
  return text;
}
