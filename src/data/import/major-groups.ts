import { slugOf } from '../../domain/slug.ts';
import type { TrackProfile } from '../../schema/track.ts';

/** The major groups of the 2018 Standard Occupational Classification, without the word Occupations. */
const MAJOR_GROUPS: Readonly<Record<string, string>> = {
  '11': 'Management',
  '13': 'Business and Financial Operations',
  '15': 'Computer and Mathematical',
  '17': 'Architecture and Engineering',
  '19': 'Life, Physical, and Social Science',
  '21': 'Community and Social Service',
  '23': 'Legal',
  '25': 'Educational Instruction and Library',
  '27': 'Arts, Design, Entertainment, Sports, and Media',
  '29': 'Healthcare Practitioners and Technical',
  '31': 'Healthcare Support',
  '33': 'Protective Service',
  '35': 'Food Preparation and Serving Related',
  '37': 'Building and Grounds Cleaning and Maintenance',
  '39': 'Personal Care and Service',
  '41': 'Sales and Related',
  '43': 'Office and Administrative Support',
  '45': 'Farming, Fishing, and Forestry',
  '47': 'Construction and Extraction',
  '49': 'Installation, Maintenance, and Repair',
  '51': 'Production',
  '53': 'Transportation and Material Moving',
  '55': 'Military Specific',
};

const LEVELS: TrackProfile['levels'] = [
  {
    id: 'job-zone-1',
    title: 'Little or no preparation',
    stage: 'early',
    summary: 'Learned on the job within days or a few months.',
  },
  {
    id: 'job-zone-2',
    title: 'Some preparation',
    stage: 'early',
    summary: 'Usually a school leaving diploma, then up to a year with people who know the work.',
  },
  {
    id: 'job-zone-3',
    title: 'Medium preparation',
    stage: 'middle',
    summary: 'Vocational training, an apprenticeship or an associate degree, or experience in its place.',
  },
  {
    id: 'job-zone-4',
    title: 'Considerable preparation',
    stage: 'middle',
    summary: 'Usually a bachelor degree, and some years of related work.',
  },
  {
    id: 'job-zone-5',
    title: 'Extensive preparation',
    stage: 'senior',
    summary: 'Usually a degree beyond the bachelor, and long experience.',
  },
];

/** The track of a SOC major group (two digits), for occupations that no written track covers. */
export function majorGroupTrack(group: string, taken: (id: string) => boolean): TrackProfile {
  const title = MAJOR_GROUPS[group] ?? `SOC group ${group}`;
  const slug = slugOf(title);
  return {
    id: taken(slug) ? `${slug}-occupations` : slug,
    title,
    summary: `Public occupations of the SOC major group ${group} that none of the written tracks covers. They were imported, and nobody has written about this track yet.`,
    waysIn: [],
    levels: LEVELS,
    socGroups: [group],
  };
}

/**
 * The track that covers a SOC code: of those whose groups the code begins with, the one with the longest
 * such group, then the first by id. Undefined when there is none.
 */
export function findTrack(soc: string, tracks: Iterable<TrackProfile>): TrackProfile | undefined {
  let best: { track: TrackProfile; length: number } | undefined;
  for (const track of tracks) {
    for (const group of track.socGroups) {
      if (!soc.startsWith(group)) continue;
      const isNearer =
        !best || group.length > best.length || (group.length === best.length && track.id < best.track.id);
      if (isNearer) best = { track, length: group.length };
    }
  }
  return best?.track;
}
