import { join } from 'node:path';
import { dataFolder, hasData } from '../../scripts/data-folder.ts';
import { RelatedIndex } from '../../src/domain/related/related-index.ts';
import { SCALES } from '../../src/domain/related/scale.ts';
import { type Hits, isForTuning, judge } from './judge.ts';
import { comparePairs, highest, scoresOf, TUNED, type Weights } from './pairs.ts';
import { plainNearest } from './plain.ts';
import { readRelease } from './release.ts';
import { fitShare, hitsOf, tuneWeights } from './tune.ts';

/**
 * `npm run bench:related`: how many of the nearest occupations are among the 20 that O*NET lists as
 * related. Weights are tuned on one half of the occupations; the other half is reported.
 */
if (!hasData()) throw new Error('the public releases are not there: set TRUEST_DATA');
const release = readRelease(join(dataFolder(), 'onet/db_30_1_text'));
const { related } = release;

const start = process.hrtime.bigint();
const index = new RelatedIndex(release.documents);
const found = new Map(index.ids.map((id, at) => [id, index.nearest(at, 20).map((one) => one.id)]));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const megabytes = process.memoryUsage().rss / 2 ** 20;

const codes = index.ids.filter((id) => related.has(id));
const tuning = codes.filter(isForTuning);
const held = codes.filter((code) => !isForTuning(code));

const pairs = comparePairs(index);
const wanted = index.ids.map((id) => new Set((related.get(id) ?? []).map((code) => index.numberOf(code)!)));
const rows = tuning.map((code) => index.numberOf(code)!);
const now = Object.fromEntries(TUNED.map((signal) => [signal, SCALES[signal].weight])) as unknown as Weights;
const tuned = tuneWeights(now, hitsOf(pairs, rows, wanted));
const share = fitShare(pairs, rows, wanted, tuned);

const withWeights =
  (weights: Weights) =>
  (code: string): string[] =>
    highest(scoresOf(pairs, index.numberOf(code)!, weights)).map((other) => index.ids[other]!);
const alone = (signal: string): Weights =>
  Object.fromEntries(TUNED.map((one) => [one, one === signal ? 1 : 0])) as unknown as Weights;

const line = (name: string, nearest: (code: string) => readonly string[]): void => {
  const percent = ({ at10, at20 }: Hits): string =>
    `${(at10 * 100).toFixed(1)}% | ${(at20 * 100).toFixed(1)}%`;
  console.log(
    `| ${name} | ${percent(judge(tuning, related, nearest))} | ${percent(judge(held, related, nearest))} |`,
  );
};
console.log(`| nearest occupations that O*NET lists | tuned: 10 | 20 | held out (${held.length}): 10 | 20 |`);
console.log('| --- | --: | --: | --: | --: |');
line('plain cosine of skills, knowledge, activities', plainNearest(release.documents));
for (const signal of TUNED) line(`${signal} alone`, withWeights(alone(signal)));
line('as truest does it', (code) => found.get(code)!);
line('weights tuned anew', withWeights(tuned));

console.log(
  `\n${index.ids.length} occupations, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB with the release in memory\n`,
);
console.log('signal       mean   spread  weight  tuned anew');
for (const [at, signal] of TUNED.entries()) {
  const digits = (value: number): string => value.toFixed(3).padStart(8);
  console.log(
    `${signal.padEnd(9)}${digits(pairs.means[at]!)}${digits(pairs.spreads[at]!)}${digits(now[signal])}${digits(tuned[signal])}`,
  );
}
console.log(`related share: intercept ${share.intercept.toFixed(2)}, slope ${share.slope.toFixed(2)}`);
