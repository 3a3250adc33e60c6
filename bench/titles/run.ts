import { dataFolder, hasData } from '../../scripts/data-folder.ts';
import { buildTitleIndex } from '../../src/domain/title-search/build.ts';
import { TitleSearch } from '../../src/domain/title-search/title-search.ts';
import { printFittedWeights } from './fit.ts';
import { loadDocuments } from './release.ts';
import { paragraph, printTable, type Tested, test } from './report.ts';
import { hideTitles, sampleTitles } from './sample.ts';

/**
 * `npm run bench:titles`: hides alternate titles of O*NET from the index and looks them up. One half of
 * them is for tuning (`-- --fit` prints the weights that fit it best), the other is reported.
 */
if (!hasData()) throw new Error('the public releases are not here: name their folder with TRUEST_DATA');
const documents = loadDocuments(dataFolder());
const tuning = sampleTitles(documents, 0);
const reported = sampleTitles(documents, 1);
const start = process.hrtime.bigint();
const { index, titles } = buildTitleIndex(hideTitles(documents, [...tuning, ...reported]));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const bytes = Object.values(index).reduce(
  (sum, part: string | Uint8Array) => sum + (typeof part === 'string' ? part.length : part.byteLength),
  0,
);
console.log(
  `${titles.length} titles and names of ${documents.length} occupations, ${index.classMinor.length} codes; ` +
    `built in ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`,
);
if (process.argv.includes('--fit')) printFittedWeights(index, tuning);
const search = new TitleSearch(index);
const results: Record<string, Tested> = { tuning: test(search, tuning), reported: test(search, reported) };
printTable(results);
console.log(`\n${paragraph(results['reported']!)}`);
