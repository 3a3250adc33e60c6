import { describe, expect, it } from 'vitest';
import { buildTrackPage, buildTrackRow, graphMoves, surveyLandscape } from '../../src/domain/build.ts';
import { RELATED_LIMIT } from '../../src/domain/role.ts';
import { hospital } from '../support/hospital.ts';
import {
  advance,
  asks,
  pageOf,
  profiles,
  role,
  rowsOf,
  sideways,
  skill,
  track,
} from '../support/profiles.ts';

const ALL = hospital();

describe('surveyLandscape', () => {
  it('gives each role a row with the figures of its category', () => {
    expect(surveyLandscape(ALL).rows.get('charge-nurse')).toEqual({
      id: 'charge-nurse',
      title: 'Charge Nurse',
      track: 'nursing',
      trackTitle: 'Nursing',
      level: 'senior',
      levelTitle: 'Senior',
      stage: 'middle',
      rank: 2,
      category: '29-1141',
      medianPay: 93_600,
      medianPayTopCoded: false,
      middleHalfPay: { from: 79_560, to: 117_000, topCoded: false },
      growthPercent: 4.9,
      openingsPerYear: 189_100,
      education: 'bachelor',
      imported: false,
    });
  });

  it('says null where there is no figure', () => {
    expect(surveyLandscape(ALL).rows.get('records-clerk')).toMatchObject({
      category: null,
      medianPay: null,
      growthPercent: null,
      openingsPerYear: null,
      education: null,
    });
    expect(surveyLandscape(ALL).rows.get('clinical-coder')).toMatchObject({
      category: '29-2072',
      medianPay: null,
    });
  });

  it('takes the education of the role before that of its category', () => {
    const education = (id: string): string | null | undefined => surveyLandscape(ALL).rows.get(id)?.education;
    expect(education('staff-nurse')).toBe('bachelor');
    expect(education('director-of-nursing')).toBe('master');
  });

  it('orders the roles of a track by level, then title', () => {
    expect(
      surveyLandscape(ALL)
        .byTrack.get('nursing')!
        .map(({ id }) => id),
    ).toEqual(['nursing-assistant', 'staff-nurse', 'theatre-nurse', 'charge-nurse', 'director-of-nursing']);
  });

  it('leaves out roles whose track or rung was left out, and all that leads to them', () => {
    const all = profiles({
      tracks: [track('nursing', ['nurse'])],
      roles: [
        role('staff-nurse', { advancement: [advance('matron'), advance('town-crier')] }),
        role('matron', { level: 'lead' }),
        role('town-crier', { track: 'council', level: 'nurse' }),
      ],
    });
    expect(rowsOf(all).map(({ id }) => id)).toEqual(['staff-nurse']);
    expect(pageOf(all, 'staff-nurse').advancement).toEqual([]);
    expect(graphMoves(surveyLandscape(all))).toEqual([]);
  });
});

describe('buildRolePage', () => {
  const page = pageOf(ALL, 'staff-nurse');

  it('resolves track, rung, category, skills and moves', () => {
    expect(page).toMatchObject({
      id: 'staff-nurse',
      track: { id: 'nursing', title: 'Nursing' },
      levelTitle: 'Nurse',
      stage: 'middle',
      rank: 1,
      category: { code: '29-1141', jobZone: 3 },
    });
    expect(page.skills.map(({ name, group }) => [name, group])).toEqual([
      ['Patient Care', 'At the bedside'],
      ['Medication', 'At the bedside'],
      ['Coordination', 'On the ward'],
    ]);
    expect(page.lateral.map(({ to, role: target }) => [to, target.title, target.trackTitle])).toEqual([
      ['theatre-nurse', 'Theatre Nurse', 'Nursing'],
      ['clinical-coder', 'Clinical Coder', 'Health Information'],
    ]);
  });

  it('names those who come from elsewhere, and how', () => {
    expect(page.feeders.map(({ id, kind }) => [id, kind])).toEqual([
      ['nursing-assistant', 'advance'],
      ['theatre-nurse', 'lateral'],
    ]);
  });

  it('names the others of its track', () => {
    expect(page.related.map(({ id }) => id)).toEqual([
      'nursing-assistant',
      'theatre-nurse',
      'charge-nurse',
      'director-of-nursing',
    ]);
    expect(page.relatedCount).toBe(4);
  });

  it('names no more others than fit, and counts all', () => {
    const many = Array.from({ length: RELATED_LIMIT + 3 }, (_, at) => role(`nurse-${at}`));
    const crowded = pageOf(profiles({ roles: many }), 'nurse-0');
    expect(crowded.related).toHaveLength(RELATED_LIMIT);
    expect(crowded.relatedCount).toBe(RELATED_LIMIT + 2);
  });

  it('passes over skills, moves and categories that were left out', () => {
    const all = profiles({
      roles: [
        role('staff-nurse', {
          category: '29-1141',
          skills: [asks('patient-care', 5, 5), asks('dance', 1, 1)],
          lateral: [sideways('midwife')],
        }),
      ],
      skills: [skill('patient-care')],
    });
    expect(pageOf(all, 'staff-nurse')).toMatchObject({
      category: null,
      skills: [{ id: 'patient-care' }],
      lateral: [],
      feeders: [],
      related: [],
    });
  });

  it('derives moves only for a role that names none', () => {
    expect(page.derivedMoves).toEqual([]);
    const derived = pageOf(ALL, 'director-of-nursing').derivedMoves;
    expect(derived.length).toBeGreaterThan(0);
    expect(derived.map(({ to, role: target }) => to === target.id)).not.toContain(false);
  });
});

describe('tracks', () => {
  it('say how many roles they have and between which medians they pay', () => {
    const landscape = surveyLandscape(ALL);
    expect(buildTrackRow(ALL.tracks.get('nursing')!, landscape)).toMatchObject({
      roleCount: 5,
      levels: ['Assistant', 'Nurse', 'Senior', 'Lead'],
      medianPay: { min: 39_530, max: 117_960 },
    });
    expect(buildTrackRow(ALL.tracks.get('health-information')!, landscape).medianPay).toBeNull();
    expect(buildTrackPage(ALL.tracks.get('nursing')!, landscape).roles).toHaveLength(5);
  });

  it('may have no roles', () => {
    const catering = track('catering', ['cook']);
    const landscape = surveyLandscape(profiles({ roles: [], tracks: [catering] }));
    expect(buildTrackPage(catering, landscape).roles).toEqual([]);
    expect(buildTrackRow(catering, landscape)).toMatchObject({ roleCount: 0, medianPay: null });
  });
});
