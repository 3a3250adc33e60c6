import type { Profiles } from '../../src/domain/build.ts';
import type { RoleProfile } from '../../src/schema/role.ts';
import {
  advance,
  asks,
  category,
  payAround,
  profiles,
  projection,
  role,
  sideways,
  skill,
  track,
  yearOf,
} from './profiles.ts';

/** A role in which no part is missing. */
const staffNurse: RoleProfile = role('staff-nurse', {
  aliases: ['Registered Nurse', 'RN', 'Ward Nurse'],
  formerIds: ['ward-sister'],
  category: '29-1141',
  occupation: '29-1141.00',
  summary:
    'You look after eight people at once and know which of them will be worse by the evening. Doctors come and go; you stay.\n\nThe ward is yours until the handover.',
  whatItsLike: {
    days: 'Handover at seven, then rounds, medicines and calls. The bell rings during each of them.\n\nThe afternoon is for families, and for writing down what the morning was.',
    harder: 'Not the blood. It is leaving one person to answer for another, eleven times a shift.',
    thrive: 'You notice small changes, and say so to people who outrank you.',
    tradeoff:
      'People remember you for the rest of their lives. You miss every second Christmas, and your back will know it. The pay rises slowly after the fifth year, whatever you learn in the meantime.',
    leadsTo: 'Most stay at the bedside. Some lead the ward, and a few change to a desk and its hours.',
  },
  roleProfile: {
    people: { score: 5, note: 'Patients, families, doctors, and all of them at once.' },
    pace: { score: 5, note: 'The bell decides.' },
    structure: { score: 2, note: 'Protocols for most things, judgement for the rest.' },
    autonomy: { score: 3, note: 'You decide what cannot wait.' },
    hours: { score: 5, note: 'Nights, weekends, and the day after a night.' },
    place: { score: 5, note: 'Beds do not come to a screen.' },
  },
  requirements: {
    education: { usual: 'bachelor', note: 'An associate degree still opens many doors.' },
    experience: { years: { min: 0, max: 2 }, note: 'Placements count.' },
    licences: [
      { name: 'Registered nurse licence', required: true },
      { name: 'Advanced life support', required: false, note: 'Asked for in acute wards.' },
    ],
    tools: [
      { name: 'Electronic patient record', use: 'Everything that was given, seen and said.' },
      { name: 'Infusion pump', use: 'The one that alarms at four.' },
    ],
  },
  skills: [asks('patient-care', 5, 5), asks('medication', 5, 4), asks('coordination', 4, 4)],
  varies: [
    { by: 'Ward', how: 'Surgery is fast and ends well; the stroke unit is slow.' },
    { by: 'Country', how: 'What a nurse may decide alone differs by law.' },
  ],
  fit: {
    statements: [
      {
        id: 'bodies',
        kind: 'friction',
        text: 'I can live with what bodies do.',
        weight: 3,
        because: 'it is in every hour of the day',
        dealbreaker: true,
        ask: 'What does the first week on this ward look like?',
      },
      {
        id: 'strangers',
        kind: 'energy',
        text: 'It energises me to be needed by strangers.',
        weight: 3,
        because: 'that is what the work gives back',
      },
      {
        id: 'lists',
        kind: 'strength',
        text: 'I keep several lists in my head without dropping one.',
        weight: 2,
        because: 'eight people have eight lists',
      },
    ],
  },
  advancement: [advance('charge-nurse')],
  lateral: [
    sideways('theatre-nurse', 'lateral', { years: { min: 1, max: 1 } }),
    sideways('clinical-coder', 'pivot', { giveUp: 'The people.', gap: 'The code book.' }),
  ],
  interview: [
    {
      question: 'Tell us about a time when you stopped a doctor.',
      kind: 'behavioural',
      listensFor: 'Whether the patient comes before the peace.',
      strong: 'Names the drug, the dose, the words that were said.',
      weak: 'Always gets along with everybody.',
    },
    {
      question: 'Two bells ring. Which do you answer?',
      kind: 'situational',
      listensFor: 'Triage said aloud.',
      strong: 'Asks who is behind each bell.',
      weak: 'The first one.',
    },
    {
      question: 'How do you check a drip rate?',
      kind: 'technical',
      listensFor: 'A routine.',
      strong: 'Counts, then counts again.',
      weak: 'Trusts the pump.',
    },
    {
      question: 'Why this ward?',
      kind: 'motivation',
      listensFor: 'Somebody who has read the rota.',
      strong: 'Has spoken with the night shift.',
      weak: 'It is near.',
    },
  ],
  changing: [
    { driver: 'Records that write themselves', effect: 'Less typing, and more checking of what was heard.' },
    { driver: 'Care at home', effect: 'Those who stay on the ward are sicker than before.' },
  ],
  sources: [
    { title: 'O*NET 30.1', used: 'Job zone and interests.', url: 'https://www.onetcenter.org/database.html' },
    { title: 'Talks with four nurses', used: 'What is harder than it looks.' },
  ],
});

/**
 * The profiles of a small hospital: one role in which nothing is missing, one with no more than it must
 * have, and others between. Its figures are made up.
 */
export function hospital(): Profiles {
  return profiles({
    tracks: [
      track('nursing', ['assistant', 'nurse', 'senior', 'lead'], {
        summary: 'People who are there at night.\n\nSomebody always is.',
        work: {
          early: 'Beds, bells and a first death.',
          middle: 'Wards and the people on them.',
          senior: 'Money, and answering for all of it.',
        },
        challenge: 'To stay kind in the tenth hour.',
        thrives: 'Those who would rather do than plan.',
        waysIn: [{ from: 'School', how: 'As an assistant, with a place at college later.' }],
        socGroups: ['29-11', '31'],
      }),
      track('health-information', ['clerk', 'specialist', 'lead']),
    ],
    roles: [
      role('nursing-assistant', {
        level: 'assistant',
        category: '31-1131',
        aliases: ['Care Assistant'],
        summary: 'Washes, feeds, lifts and listens.',
        skills: [asks('patient-care', 5, 3)],
        advancement: [advance('staff-nurse', { years: { min: 3, max: 6 } })],
      }),
      staffNurse,
      role('theatre-nurse', {
        category: '29-1141',
        summary: 'Hands over the right instrument before it is asked for.',
        skills: [asks('patient-care', 3, 3), asks('medication', 4, 4), asks('sterile-technique', 5, 6)],
        lateral: [sideways('staff-nurse')],
      }),
      role('charge-nurse', {
        level: 'senior',
        category: '29-1141',
        summary: 'Runs the ward, from the rota to the complaint.',
        whatItsLike: {
          days: 'Beds in the morning, people in the afternoon.',
          harder: 'Yesterday you were one of them.',
          thrive: 'You can say no to friends.',
          tradeoff: 'You decide how the ward is, and are hardly ever at a bed.',
          leadsTo: 'To the office, or back.',
        },
        skills: [asks('patient-care', 4, 5), asks('coordination', 5, 6), asks('rostering', 5, 5)],
        requirements: { education: { usual: 'bachelor' }, experience: { years: { min: 4, max: 8 } } },
        advancement: [advance('director-of-nursing', { years: { min: 5, max: 10 } })],
      }),
      role('director-of-nursing', {
        level: 'lead',
        category: '11-9111',
        summary: 'Answers for every nurse in the house.',
        skills: [asks('coordination', 5, 6), asks('rostering', 4, 5), asks('budgets', 5, 6)],
      }),
      role('records-clerk', {
        track: 'health-information',
        level: 'clerk',
        summary: 'Finds the file.',
      }),
      role('clinical-coder', {
        track: 'health-information',
        level: 'specialist',
        category: '29-2072',
        aliases: ['Medical Coder'],
        summary: 'Turns what was done into codes that are paid.',
        skills: [asks('medical-coding', 5, 5), asks('medication', 2, 2)],
        advancement: [advance('coding-manager')],
      }),
      role('coding-manager', {
        track: 'health-information',
        level: 'lead',
        summary: 'Signs for the codes of others.',
        skills: [asks('medical-coding', 4, 6), asks('budgets', 3, 4)],
      }),
    ],
    categories: [
      category('29-1141', 'Registered Nurses', {
        employment: { people: 3_282_010, release: 'OEWS May 2025' },
        pay: payAround(93_600),
        series: [
          yearOf(2019, 2_982_280, 73_300),
          yearOf(2021, 3_047_530, 77_600),
          yearOf(2022, 3_072_700, 81_220),
          yearOf(2023, 3_175_390, 86_070),
          yearOf(2025, 3_282_010, 93_600),
        ],
        gaps: [
          { year: 2020, why: 'the classification was changed that year' },
          { year: 2024, why: 'the release was withdrawn' },
        ],
        projection: projection(4.9, { change: 166_100, openingsPerYear: 189_100 }),
        occupations: [
          {
            code: '29-1141.00',
            title: 'Registered Nurses',
            jobZone: 3,
            interests: {
              realistic: 3.1,
              investigative: 4.6,
              artistic: 1.4,
              social: 6.8,
              enterprising: 2.2,
              conventional: 3.9,
            },
            skills: [],
            knowledge: [
              { element: '2.C.5.a', name: 'Medicine and Dentistry', importance: 4.4, level: 5.1 },
              { element: '2.C.4.e', name: 'Psychology', importance: 3.9, level: 4.2 },
            ],
            release: 'O*NET 30.1',
          },
        ],
      }),
      category('11-9111', 'Medical and Health Services Managers', {
        employment: { people: 565_840, release: 'OEWS May 2025' },
        pay: payAround(117_960, { p75: 239_200, p90: 239_200, topCoded: ['p75', 'p90'] }),
        series: [yearOf(2023, 509_500, 110_680), yearOf(2025, 565_840, 117_960)],
        projection: projection(-1.2, { entryEducation: 'master' }),
        occupations: [
          {
            code: '11-9111.00',
            title: 'Medical and Health Services Managers',
            jobZone: 5,
            interests: null,
            skills: [],
            knowledge: [{ element: '2.C.5.a', name: 'Medicine and Dentistry', importance: 3.1, level: 3.4 }],
            release: 'O*NET 30.1',
          },
        ],
      }),
      category('31-1131', 'Nursing Assistants', {
        employment: { people: 1_388_430, release: 'OEWS May 2025' },
        pay: payAround(39_530, { p10: null }),
        series: [yearOf(2025, 1_388_430, 39_530)],
        projection: projection(2.3, { entryEducation: 'certificate', openingsPerYear: null }),
      }),
      category('29-2072', 'Medical Records Specialists', {
        gaps: [{ year: 2019, why: 'the category did not exist' }],
      }),
    ],
    skills: [
      skill('patient-care'),
      { ...skill('medication'), element: '2.C.5.a' },
      skill('sterile-technique'),
      skill('coordination', 'On the ward'),
      skill('rostering', 'On the ward'),
      skill('budgets', 'In the office'),
      skill('medical-coding', 'In the office'),
    ],
  });
}
