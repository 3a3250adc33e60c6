import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isForTuning, judge } from '../../bench/related/judge.ts';
import { readRelease } from '../../bench/related/release.ts';
import { dataFolder, hasData } from '../../scripts/data-folder.ts';
import { parseRatings } from '../../src/data/import/onet.ts';
import { RelatedIndex } from '../../src/domain/related/related-index.ts';
import { type SkillDemand, skillGap } from '../../src/domain/skill-gap.ts';

const RELEASE = join(dataFolder(), 'onet/db_30_1_text');

describe.skipIf(!hasData())('measured against O*NET', () => {
  it('most of the nearest are among its related occupations, on the half that nothing was tuned on', () => {
    const { documents, related } = readRelease(RELEASE);
    const index = new RelatedIndex(documents);
    const held = index.ids.filter((id) => related.has(id) && !isForTuning(id));
    const hits = judge(held, related, (code) => index.nearest(index.numberOf(code)!, 20).map(({ id }) => id));
    expect(held.length).toBeGreaterThan(400);
    expect(hits.at10).toBeGreaterThan(0.84);
    expect(hits.at20).toBeGreaterThan(0.66);
  }, 60_000);

  // Skills and knowledge together; the design names these figures, to two digits.
  it.each([
    ['licensed practical to registered nurse', '29-2061.00', '29-1141.00', 0.11],
    ['and back', '29-1141.00', '29-2061.00', 0.01],
    ['bookkeeper to accountant', '43-3031.00', '13-2011.00', 0.24],
    ['and back', '13-2011.00', '43-3031.00', 0.01],
    ['waiter to developer', '35-3031.00', '15-1252.00', 0.42],
  ])('the gap from %s is what one would expect', (_name, from, to, share) => {
    expect(Math.abs(gapBetween(from, to) - share)).toBeLessThanOrEqual(0.035);
  });
});

let ratings: { readonly of: (code: string) => SkillDemand[] } | undefined;

function gapBetween(from: string, to: string): number {
  ratings ??= readRatings();
  const before = ratings.of(from);
  // Some occupations of this copy of the release have importance without level.
  const rated = new Set(before.map(({ id }) => id));
  return skillGap(
    before,
    ratings.of(to).filter(({ id }) => rated.has(id)),
  ).share;
}

function readRatings(): { of: (code: string) => SkillDemand[] } {
  const files = ['Skills.txt', 'Knowledge.txt'].map((name) =>
    parseRatings(readFileSync(join(RELEASE, name), 'utf8'), name),
  );
  return {
    of: (code) =>
      files
        .flatMap((file) => file.get(code) ?? [])
        .flatMap(({ element, importance, level }) =>
          level === null ? [] : [{ id: element, importance, level }],
        ),
  };
}
