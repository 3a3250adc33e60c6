import type { CategoryProfile, OccupationProfile } from '../../schema/category.ts';
import type { OewsYear } from './oews.ts';
import type { OnetFacts, OnetOccupation, RatedElement } from './onet-facts.ts';
import type { Projections } from './projections.ts';
import { buildSeries } from './series.ts';
import { groupTitle } from './soc-groups.ts';

/** Everything that was imported. */
export interface Facts {
  readonly onet: OnetFacts | undefined;
  /** In the order of their years. */
  readonly oews: readonly OewsYear[];
  readonly projections: Projections;
}

/**
 * The category of a code out of what was imported, the same bytes each time. What was not imported is
 * taken from `shipped`, the category of this code that comes with truest, so that an import never takes
 * figures away. `members` are the O*NET occupations that are counted in it.
 */
export function importedCategory(
  code: string,
  members: readonly OnetOccupation[],
  { onet, oews, projections }: Facts,
  shipped: CategoryProfile | undefined,
): CategoryProfile {
  const newest = oews.at(-1);
  const published = newest?.occupations.get(code);
  const projected = projections.get(code);
  const figures = onlyPublished(code, oews);
  const names = onet?.elements ?? {};
  const category: CategoryProfile = {
    code,
    title:
      published?.title ??
      shipped?.title ??
      projected?.title ??
      groupTitle(code) ??
      members.find((member) => member.code === `${code}.00`)?.title ??
      members[0]?.title ??
      code,
    employment: published && newest ? { people: published.employment, release: newest.release } : null,
    pay:
      published && newest
        ? { ...published.pay, topCoded: [...published.topCoded], release: newest.release }
        : null,
    ...figures,
    projection: projected?.projection ?? shipped?.projection ?? null,
    occupations:
      onet && members.length > 0
        ? members.map((member) => occupationOf(member, names, onet.release))
        : (shipped?.occupations ?? []),
  };
  return shipped ? withShippedFigures(category, shipped) : category;
}

const onlyPublished = (code: string, oews: readonly OewsYear[]): Pick<CategoryProfile, 'series' | 'gaps'> =>
  oews.length === 0 ? { series: [], gaps: [] } : buildSeries(code, oews);

/** Years and figures that ship with truest, where the imported workbooks have none that are newer. */
function withShippedFigures(category: CategoryProfile, shipped: CategoryProfile): CategoryProfile {
  const years = new Set([...category.series, ...category.gaps].map(({ year }) => year));
  const byYear = <T extends { readonly year: number }>(ours: readonly T[], theirs: readonly T[]): T[] =>
    [...ours, ...theirs.filter(({ year }) => !years.has(year))].sort((a, b) => a.year - b.year);
  const last = Math.max(...years, 0);
  const isNewer = [...shipped.series, ...shipped.gaps].some(({ year }) => year > last);
  return {
    ...category,
    ...(isNewer ? { employment: shipped.employment, pay: shipped.pay } : {}),
    series: byYear(category.series, shipped.series),
    gaps: byYear(category.gaps, shipped.gaps),
  };
}

function occupationOf(
  occupation: OnetOccupation,
  names: Readonly<Record<string, string>>,
  release: string,
): OccupationProfile {
  const rated = (list: readonly RatedElement[]): OccupationProfile['skills'] =>
    list.map(([element, importance, level]) => ({
      element,
      name: names[element] ?? element,
      importance,
      level,
    }));
  const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
  return {
    code: occupation.code,
    title: occupation.title,
    jobZone: occupation.jobZone,
    interests: occupation.interests,
    skills: rated(occupation.skills),
    knowledge: rated(occupation.knowledge),
    activities: some(rated(occupation.activities)) as OccupationProfile['activities'],
    workStyles: some(
      occupation.workStyles.map(([element, impact]) => ({
        element,
        name: names[element] ?? element,
        impact,
      })),
    ) as OccupationProfile['workStyles'],
    values: some(
      occupation.values.map(([element, extent]) => ({ element, name: names[element] ?? element, extent })),
    ) as OccupationProfile['values'],
    educationShares: some(
      occupation.education.map(([education, percent]) => ({ education, percent })),
    ) as OccupationProfile['educationShares'],
    release,
  };
}
