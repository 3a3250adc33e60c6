import type { Band, TitleSearch } from '../../src/domain/title-search/title-search.ts';
import type { Hidden } from './sample.ts';

/** How a sample of hidden titles was found. */
export interface Tested {
  readonly count: number;
  readonly first: number;
  readonly amongFive: number;
  readonly bands: Readonly<Record<Band, { readonly count: number; readonly right: number }>>;
  readonly titlesPerSecond: number;
}

export function test(search: TitleSearch, sample: readonly Hidden[]): Tested {
  const bands = {
    sure: { count: 0, right: 0 },
    likely: { count: 0, right: 0 },
    guess: { count: 0, right: 0 },
  };
  let first = 0;
  let amongFive = 0;
  const start = process.cpuUsage().user;
  for (const { title, soc } of sample) {
    const { matches } = search.findClasses(title, 5);
    const place = matches.findIndex(({ code }) => code === soc);
    const band = bands[matches[0]?.band ?? 'guess'];
    band.count += 1;
    if (place === 0) {
      first += 1;
      band.right += 1;
    }
    if (place >= 0) amongFive += 1;
  }
  const seconds = (process.cpuUsage().user - start) / 1e6;
  return { count: sample.length, first, amongFive, bands, titlesPerSecond: sample.length / seconds };
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;

export function printTable(results: Readonly<Record<string, Tested>>): void {
  console.log(
    '\nhidden titles      count   first  of five     sure right    likely right     guess right   a second',
  );
  for (const [name, { count, first, amongFive, bands, titlesPerSecond }] of Object.entries(results)) {
    const band = ({ count: all, right }: { count: number; right: number }): string =>
      `${percent(right, all)} of ${all}`.padStart(16);
    console.log(
      [
        name.padEnd(16),
        String(count).padStart(8),
        percent(first, count).padStart(8),
        percent(amongFive, count).padStart(9),
        band(bands.sure),
        band(bands.likely),
        band(bands.guess),
        titlesPerSecond.toFixed(0).padStart(9),
      ].join(''),
    );
  }
}

/** The paragraph of the README. */
export function paragraph({ count, first, amongFive, bands }: Tested): string {
  const right = (band: Band): string => percent(bands[band].right, bands[band].count).replace(/\.\d/, '');
  return (
    `Of ${count} job titles that were hidden from the index (each listed for one occupation only), the search ` +
    `puts the right occupation first for ${percent(first, count)} and among five for ${percent(amongFive, count)}. ` +
    `Where it says \`sure\` it is right in ${right('sure')} of cases, \`likely\` ${right('likely')}, \`guess\` ${right('guess')}.`
  );
}
