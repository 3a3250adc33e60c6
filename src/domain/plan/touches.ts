import { wordsOf } from '../words.ts';

/** A skill as a profile words it. */
export interface SkillWords {
  readonly id: string;
  readonly name: string;
  /** What it means, and what it is needed for. */
  readonly about: string;
}

/** A piece of a profile's text: a question, a tool, a statement. */
export interface Piece {
  readonly key: string;
  readonly text: string;
}

/** How much a piece has to do with a skill, above 0. */
export interface Touch {
  readonly skill: string;
  readonly piece: string;
  readonly score: number;
}

/**
 * Which pieces of a profile speak of which skills, the surest first: shared words, each counting as
 * much as it is rare in the profile (the logarithm of texts over texts that have it, as a share of that of all
 * texts), those of the skill's name double. Words that two texts share by chance stay below `LEAST`, so most pieces touch no skill.
 */
export function findTouches(skills: readonly SkillWords[], pieces: readonly Piece[]): Touch[] {
  const texts = pieces.map(({ text }) => stemsOf(text));
  const wanted = skills.map(({ name, id, about }) => {
    const named = stemsOf(`${name} ${id.replaceAll('-', ' ')}`);
    return { id, named, all: new Set([...named, ...stemsOf(about)]) };
  });
  const holders = new Map<string, number>();
  for (const stems of [...texts, ...wanted.map(({ all }) => all)]) {
    for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  }
  const count = texts.length + wanted.length;
  const rarity = (stem: string): number => 1 - Math.log(holders.get(stem)!) / Math.log(Math.max(2, count));
  return wanted
    .flatMap(({ id, named, all }) =>
      texts.map((stems, at): Touch => {
        let score = 0;
        for (const stem of all) if (stems.has(stem)) score += rarity(stem) * (named.has(stem) ? 2 : 1);
        return { skill: id, piece: pieces[at]!.key, score };
      }),
    )
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || compare(a.skill, b.skill) || compare(a.piece, b.piece));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A word that no other text has counts 1, or 2 in the name of a skill. */
const LEAST = 1.12;

function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !COMMON.has(word))
      .map(stem),
  );
}

/** "testing", "tested" and "tests" are one word here; what comes out need not be a word. */
function stem(word: string): string {
  const end = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= 4);
  return end === undefined ? word : word.slice(0, -end.length);
}

const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ities',
  'ility',
  'ings',
  'ions',
  'ance',
  'ence',
  'able',
  'ible',
  'ing',
  'ion',
  'ity',
  'ers',
  'ors',
  'ive',
  'er',
  'or',
  'ed',
  'es',
  'al',
  'ly',
  'e',
  'y',
  's',
];

/** Words that any two texts may share. */
const COMMON = new Set(
  `about above after again all also always and another answer any anybody are ask asks away back because been
  before being best better between both but can case come comes could day days did does done down each end
  enough even ever every everybody everyone everything few first five for four from gets give gives good
  half has have having hear her here him his hour how into its itself just keep keeps kept know known knows
  last later least less let like little long look made make makes many may mean means might month more most
  much must name names need needed needs never new next not nothing now off old once one only open other
  others our out over own part people person put rather read right said same say says second see seen
  several she should show shows six some somebody someone something still such take takes tell ten than
  that the their them then there these they thing things think this those three through time times told too
  two under until upon use used uses very want wants was way week well went were what when where which
  while who whole whom whose why will with without word work works would write year years yes yet you your
  yours find finds found change changes changing data manage management managing plan plans planning quality question
  questions system systems`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
