import { Failure } from '../../domain/failure.ts';
import type { CategoryProfile, OccupationProfile } from '../../schema/category.ts';
import type { OewsYear } from './oews.ts';
import type { Onet } from './onet.ts';
import type { Projections } from './projections.ts';
import { buildSeries } from './series.ts';
import { getMembers } from './soc-groups.ts';

/** The public releases that a category is made of. */
export interface Releases {
  readonly onet: Onet;
  /** In the order of their years; at least one. */
  readonly oews: readonly OewsYear[];
  readonly projections: Projections;
}

/**
 * A category out of the releases, the same bytes each time. What a release does not publish for exactly
 * this code is null or left out: figures of a group that it is counted in are never taken for its own.
 * Throws a Failure when no newest release knows the code, saying under which codes it is counted now.
 */
export function getCategory(code: string, { onet, oews, projections }: Releases): CategoryProfile {
  const newest = oews.at(-1);
  const published = newest?.occupations.get(code);
  const projected = projections.get(code);
  const title = published?.title ?? projected?.title ?? onet.titles.get(`${code}.00`);
  if (!newest || title === undefined) throw unknownCode(code, oews);
  return {
    code,
    title,
    employment: published ? { people: published.employment, release: newest.release } : null,
    pay: published ? { ...published.pay, topCoded: [...published.topCoded], release: newest.release } : null,
    ...buildSeries(code, oews),
    projection: projected?.projection ?? null,
    occupations: getMembers(code).flatMap((member) => occupationsOf(member, onet)),
  };
}

/** The O*NET occupations of a SOC code that the release has data about, in the order of their codes. */
function occupationsOf(soc: string, onet: Onet): OccupationProfile[] {
  const found: OccupationProfile[] = [];
  for (const [code, title] of onet.titles) {
    if (!code.startsWith(`${soc}.`)) continue;
    const jobZone = onet.jobZones.get(code) ?? null;
    const interests = onet.interests.get(code) ?? null;
    const skills = [...(onet.skills.get(code) ?? [])];
    const knowledge = [...(onet.knowledge.get(code) ?? [])];
    if (jobZone === null && !interests && skills.length + knowledge.length === 0) continue;
    found.push({ code, title, jobZone, interests, skills, knowledge, release: onet.release });
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function unknownCode(code: string, oews: readonly OewsYear[]): Failure {
  const before = oews.findLast((year) => year.occupations.has(code));
  const now = getMembers(code).filter((member) => member !== code);
  return new Failure(
    before
      ? `${code} ${before.occupations.get(code)?.title} was last published for May ${before.year}.`
      : `${code} is in none of the releases.`,
    { advice: now.length > 0 ? [`What it counted is published now under ${now.join(', ')}.`] : [] },
  );
}
