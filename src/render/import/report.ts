import type { BadFile, ImportRecord, ImportReport } from '../../domain/imports.ts';
import { count } from '../figures.ts';
import { fitModel } from '../fit-model.ts';
import { beside, painted, sectionHeading, stack, suggestion } from '../layout.ts';
import type { Screen } from '../screen.ts';
import { wrap } from '../text.ts';
import { createTheme, type Theme } from '../theme.ts';

const LABELS = 11;
/** Profiles that could not be made and are named one by one. */
const SHOWN = 5;

const WORDS: Readonly<Record<string, string>> = {
  occupations: 'occupations',
  occupationsWithData: 'of them with ratings',
  titles: 'other job titles',
  tasks: 'tasks',
  technologies: 'entries of software',
  categories: 'categories with figures',
};

/** What an import or a removal did, and what to do next. */
export function renderImport(report: ImportReport, screen: Screen): string {
  const theme = createTheme(screen);
  const { imported, removed, failed, damaged, present, profiles, isChanged } = fitModel(report, theme);
  return stack([
    ...recordSections(imported, theme),
    removed.length === 0 ? [] : wrap(`Removed: ${removed.join(', ')}.`, screen.width),
    failed.flatMap(({ source, why }) => beside('failed', `${source}: ${why}`, theme, LABELS, theme.bad)),
    damaged.flatMap((id) =>
      wrap(`${id} was damaged on the disk and is gone: import it again.`, screen.width).map(theme.warn),
    ),
    presentLines(present, profiles, isChanged || removed.length > 0, theme),
    nextLines(present, profiles.roles, theme),
  ]);
}

/** Each release with what was read of it and what was not; several years of one kind together. */
export function recordSections(records: readonly ImportRecord[], theme: Theme): string[][] {
  const years = records.filter(({ kind }) => kind === 'oews');
  if (years.length < 2) return records.map((record) => recordLines(record, theme));
  const first = records.indexOf(years[0]!);
  return records.flatMap((record, index) => {
    if (index === first) return [yearLines(years, theme)];
    return record.kind === 'oews' ? [] : [recordLines(record, theme)];
  });
}

function recordLines(record: ImportRecord, theme: Theme): string[] {
  const { release, id, counts, source, sha256, date } = record;
  return [
    ...sectionHeading(release, theme, id),
    ...beside('read', readWords(counts), theme, LABELS),
    ...beside('from', `${source}, on ${date}`, theme, LABELS),
    ...beside('sha-256', sha256, theme, LABELS, theme.dim),
    ...troubleLines(record, theme),
  ];
}

/** A line for each year: what to call it, what it has, where it came from. */
function yearLines(years: readonly ImportRecord[], theme: Theme): string[] {
  const title = `OEWS, ${count(years.length)} years`;
  return [
    ...sectionHeading(title, theme, 'oews'),
    ...years.flatMap((record) => [
      ...beside(
        record.id,
        [readWords(record.counts), record.source, record.date].join(` ${theme.symbols.separator} `),
        theme,
        LABELS,
      ),
      ...troubleLines(record, theme),
    ]),
  ];
}

const readWords = (counts: ImportRecord['counts']): string =>
  Object.entries(counts)
    .map(([what, number]) => `${count(number)} ${WORDS[what] ?? what}`)
    .join(', ');

const troubleLines = ({ missing, bad }: ImportRecord, theme: Theme): string[] => [
  ...missing.flatMap(({ file, meaning }) =>
    beside('missing', `${file}: ${meaning}`, theme, LABELS, theme.warn),
  ),
  ...bad.flatMap((file) => badLines(file, theme)),
];

function badLines({ file, problem, skipped, first }: BadFile, theme: Theme): string[] {
  if (problem !== null) return beside('unusable', `${file}: ${problem}`, theme, LABELS, theme.bad);
  const more = skipped > first.length ? [`and ${count(skipped - first.length)} more`] : [];
  const rows = `${count(skipped)} ${skipped === 1 ? 'row' : 'rows'} of ${file}`;
  return [
    ...beside('left out', rows, theme, LABELS, theme.warn),
    ...[...first, ...more].flatMap((line) => painted(line, theme, ' '.repeat(LABELS + 2), theme.dim)),
  ];
}

function presentLines(
  present: readonly string[],
  { roles, categories, tracks, skills, leftOut }: ImportReport['profiles'],
  isChanged: boolean,
  theme: Theme,
): string[] {
  const { width } = theme.screen;
  if (present.length === 0) return ['Nothing is imported now.'];
  const title = isChanged ? '' : 'It was all there already; nothing changed. ';
  const rest = leftOut.length > SHOWN ? [`and ${count(leftOut.length - SHOWN)} more`] : [];
  return [
    ...wrap(`${title}Imported now: ${present.join(', ')}.`, width),
    ...wrap(
      `They make ${count(roles)} roles, ${count(categories)} categories, ${count(tracks)} tracks of their own, and ${count(skills)} more skills.`,
      width,
    ),
    ...(leftOut.length === 0
      ? []
      : [
          ...wrap(`${count(leftOut.length)} profiles could not be made:`, width).map(theme.warn),
          ...[...leftOut.slice(0, SHOWN), ...rest].flatMap((line) => painted(line, theme, '  ', theme.dim)),
        ]),
  ];
}

function nextLines(present: readonly string[], roles: number, theme: Theme): string[] {
  if (roles === 0) return suggestion('Bring in the occupations:', 'truest import onet --download', theme);
  const search = suggestion('Find one of the occupations:', 'truest role search "forklift driver"', theme);
  if (!present.some((id) => id.startsWith('oews')))
    search.push(...suggestion('Add employment and pay:', 'truest import oews --download', theme));
  if (!present.includes('projections'))
    search.push(...suggestion('Add growth and openings:', 'truest import projections --download', theme));
  return search;
}
