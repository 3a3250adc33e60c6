import { readTyped } from '../../src/domain/title-search/read-title.ts';
import { SignalReader } from '../../src/domain/title-search/signals.ts';
import type { TitleIndex } from '../../src/domain/title-search/title-index.ts';
import { readOptionsOf } from '../../src/domain/title-search/title-search.ts';
import { evidenceOf, weigh } from '../../src/domain/title-search/weigh.ts';
import { fitWeights } from './fit-weights.ts';
import type { Hidden } from './sample.ts';

const SHORTLIST = 30;

/** Prints the weights that fit a sample best; the last signal cannot be learned from hidden titles. */
export function printFittedWeights(index: TitleIndex, sample: readonly Hidden[]): void {
  const reader = new SignalReader(index);
  const options = readOptionsOf(index, reader.words);
  const codes = index.classCodes.split('\n');
  const cases = sample.map(({ title, soc }) => {
    const found = reader.signalsOf(readTyped(title, options), SHORTLIST, weigh);
    return {
      evidence: found.map((signals) => evidenceOf(signals).slice(0, -1)),
      right: found.findIndex((signals) => codes[signals.class] === soc),
    };
  });
  const { weights, loss } = fitWeights(cases);
  console.log(`loss ${loss.toFixed(4)}; weights ${weights.map((weight) => weight.toFixed(3)).join(', ')}`);
}
