import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileProfiles } from '../../../src/data/compile.ts';
import { RecordFile } from '../../../src/data/record-file.ts';
import { StoredCatalogue } from '../../../src/data/stored-catalogue.ts';
import { recordBytes } from '../../../src/data/write-records.ts';
import { changesOf } from '../../../src/domain/me/changes.ts';
import { mergeResume } from '../../../src/domain/me/merge-resume.ts';
import { type Placement, placeResume, type ResumePart } from '../../../src/domain/me/place-resume.ts';
import { placeRole } from '../../../src/domain/me/place-role.ts';
import { readResume } from '../../../src/domain/me/read-resume.ts';
import { resumeOf } from '../../../src/domain/me/resume-of.ts';
import { monthOf } from '../../../src/domain/me/work-years.ts';
import { emptyMe, type Me } from '../../../src/domain/me.ts';
import { EDUCATION } from '../../../src/schema/vocabulary.ts';
import { hospital } from '../../support/hospital.ts';

const NOW = monthOf('2026-03-02')!;
const catalogue = new StoredCatalogue(RecordFile.from(recordBytes(compileProfiles(hospital()), 1)));

const place = (
  resume: object,
  chosen?: { id: string; title: string; trackTitle: string } | null,
): Placement => placeResume(readResume(resume, NOW)!, catalogue, NOW, chosen);
const short = ({ parts }: Placement): object =>
  Object.fromEntries(parts.map((part) => [part.field === 'skill' ? part.skill : part.field, part.value]));
const left = ({ left: all }: Placement): string[] =>
  all.map(({ where, text, why }) => `${where} ${text}: ${why}`);

describe('the role behind a title', () => {
  const meant = (title: string): string => {
    const found = placeRole(catalogue, title);
    return found.how === 'unclear'
      ? `? ${found.candidates.map(({ id }) => id).join(', ')}`
      : `${found.how} ${found.role.id}`;
  };
  test.each([
    ['Staff Nurse', 'sure staff-nurse'],
    ['Registered Nurse', 'sure staff-nurse'],
    ['staf nurse', 'likely staff-nurse'],
    ['Senior Theatre Nurse', 'likely theatre-nurse'],
    ['Clinical Coder II', 'likely clinical-coder'],
    ['Clinical Coder (part time) at St. Mary', 'likely clinical-coder'],
    ['Medical Coder / Biller', 'likely clinical-coder'],
    // One word of a title could be of another trade: it is asked about.
    ['Coder', '? clinical-coder'],
    ['astronaut', '? '],
    ['???', '? '],
  ])('%j', (title, meaning) => expect(meant(title)).toBe(meaning));

  test('offers what could be meant', () => {
    expect(meant('Nurse')).toMatch(/^\? .*staff-nurse/);
  });
});

describe('a résumé', () => {
  test('gives the role of today, with its years, and all years of work', () => {
    const placed = place({
      basics: { label: 'Somebody Else' },
      work: [
        { position: 'Nursing Assistant', startDate: '2015-01', endDate: '2018-01' },
        { position: 'Registered Nurse', startDate: '2020-03-01' },
      ],
    });
    expect(short(placed)).toEqual({ role: 'staff-nurse', yearsInRole: 6, years: 9 });
    expect(placed.parts[0]).toMatchObject({
      how: 'sure',
      where: 'work[1].position',
      text: 'Registered Nurse',
    });
    expect(placed.roleQuestion).toBeNull();
  });

  test('of somebody without a job now gives how they call themselves, otherwise the last job', () => {
    const work = [
      { position: 'Nursing Assistant', startDate: '2015', endDate: '2018' },
      { position: 'Theatre Nurse', startDate: '2018', endDate: '2024' },
    ];
    expect(place({ work }).parts[0]).toMatchObject({
      value: 'theatre-nurse',
      because: 'your last job, which has ended',
    });
    expect(short(place({ basics: { label: 'Charge Nurse' }, work }))).toEqual({
      role: 'charge-nurse',
      years: 9,
    });
  });

  test('with a title that is unclear asks, and takes what is answered', () => {
    const resume = { work: [{ position: 'Coder', startDate: '2024-03' }] };
    const asked = place(resume);
    expect(asked.roleQuestion).toMatchObject({ title: 'Coder', candidates: [{ id: 'clinical-coder' }] });
    expect(left(asked)).toEqual(['work[0].position Coder: it could be clinical-coder']);
    const coder = { id: 'clinical-coder', title: 'Clinical Coder', trackTitle: 'Health Information' };
    expect(short(place(resume, coder))).toEqual({ role: 'clinical-coder', yearsInRole: 2, years: 2 });
    const refused = place(resume, null);
    expect(refused.roleQuestion).toBeNull();
    expect(left(refused)).toEqual(['work[0].position Coder: none of the roles is it']);
  });

  test('gives the highest education that is finished', () => {
    const placed = place({
      education: [
        { studyType: 'BSc', endDate: '2014' },
        { studyType: 'High School', endDate: '2010' },
        { studyType: 'MSc', startDate: '2025' },
        { studyType: 'PhD', endDate: '2030' },
        { studyType: 'Wizardry' },
        { institution: 'Night school' },
      ],
    });
    expect(short(placed)).toEqual({ education: 'bachelor' });
    expect(left(placed)).toEqual([
      'education[2] MSc: it has no end yet, so it does not count',
      'education[3] PhD: it has no end yet, so it does not count',
      'education[4] Wizardry: no level of education is called so',
      'education[5] Night school: no studyType says which degree it is',
    ]);
  });

  test('gives skills by name and keyword, with the higher of two levels', () => {
    const placed = place({
      skills: [
        { name: 'Patient Care', level: 'Master', keywords: ['Rostering', 'Chess'] },
        { name: 'Ward work', level: 'Beginner', keywords: ['patient-care', 'Budgets'] },
        { name: 'Medication' },
        { name: 'Medical coding', level: 'B2' },
      ],
    });
    expect(short(placed)).toEqual({ 'patient-care': 7, rostering: 7, budgets: 2 });
    expect(left(placed)).toEqual([
      'skills[0].keywords[1] Chess: no skill is called so',
      'skills[1] Ward work: no skill is called so',
      'skills[2] Medication: no level is given',
      'skills[3] Medical coding: "B2" is of no scale known here',
    ]);
  });

  test('with dates that cannot be gives no years', () => {
    const placed = place({ work: [{ position: 'Staff Nurse', startDate: '1901' }] });
    expect(short(placed)).toEqual({ role: 'staff-nurse' });
    expect(left(placed)).toEqual(['work 125 years: more than anybody works, by the dates of the jobs']);
  });

  test('names what it does not read', () => {
    const reading = readResume(
      { basics: { name: 'A', email: 'a@b', phone: '' }, awards: [{}, {}], hobbies: ['x'], meta: {} },
      NOW,
    )!;
    expect(reading.notUsed).toEqual([
      'basics.name',
      'basics.email',
      'awards (2)',
      'hobbies (1), not of JSON Resume',
    ]);
  });

  test('with parts of the wrong kind is read as far as it goes, and they are named', () => {
    const placed = place({
      basics: [],
      work: [7, { position: { a: 1 }, startDate: '2020-99' }, { position: 'Staff Nurse', startDate: 2020 }],
      education: 'BSc',
      skills: { name: 'Patient care' },
      certificates: [{ name: 'x'.repeat(1000) }, { name: 'CPR\u001b[2J\u202e card' }],
    });
    expect(short(placed)).toEqual({ role: 'staff-nurse', licence: 'CPR [2J card' });
    expect(placed.left.map(({ where, why }) => `${where}: ${why}`)).toEqual([
      'basics: a list instead of an object',
      'work[0]: a number instead of an object',
      'work[1].startDate: "2020-99" is no date such as 2014-03',
      'work[1].position: an object instead of a text',
      'work[2].startDate: a number instead of a text',
      'education: a string instead of a list',
      'skills: an object instead of a list',
      'certificates[0].name: a text of 1000 characters is no name',
    ]);
  });

  test.each([[null], [undefined], [[]], ['text'], [5], [true]])('is not %j', (value) => {
    expect(readResume(value, NOW)).toBeUndefined();
  });

  test('of any shape is read without an error, and gives nothing that is out of bounds', () => {
    const any = fc.anything({ withNullPrototype: true, maxDepth: 4 });
    const entry = fc.dictionary(
      fc.constantFrom(
        'position',
        'startDate',
        'endDate',
        'studyType',
        'name',
        'level',
        'keywords',
        '__proto__',
      ),
      fc.oneof(any, fc.constantFrom('2020-01', '1901', 'BSc', 'Expert', 'patient-care', 'Staff Nurse')),
    );
    const resume = fc.dictionary(
      fc.constantFrom('basics', 'work', 'education', 'skills', 'certificates', 'meta', 'hobbies'),
      fc.oneof(any, fc.array(entry, { maxLength: 4 }), entry),
    );
    fc.assert(
      fc.property(resume, (value) => {
        const { me } = mergeResume(emptyMe, place(value).parts, false);
        for (const years of [me.years, me.yearsInRole]) expect(years ?? 0).toBeLessThanOrEqual(80);
        expect(me.years ?? 999).toBeGreaterThanOrEqual(me.yearsInRole ?? 0);
        for (const level of Object.values(me.skills)) expect([1, 2, 3, 4, 5, 6, 7]).toContain(level);
        for (const name of me.licences) expect(name).toMatch(/^\S(?:[^\n\r]*\S)?$/);
      }),
    );
  });
});

describe('merging', () => {
  const SET: Me = {
    role: 'charge-nurse',
    yearsInRole: 1,
    years: 5,
    skills: { 'patient-care': 6 },
    education: 'associate',
    licences: ['CPR card'],
  };
  const { parts } = place({
    work: [{ position: 'Staff Nurse', startDate: '2016-03' }],
    education: [{ studyType: 'Master' }],
    skills: [
      { name: 'Patient care', level: 'Beginner' },
      { name: 'Budgets', level: 'Expert' },
    ],
    certificates: [{ name: 'cpr card' }, { name: 'RN' }],
  });
  const outcomes = (before: Me, replace: boolean): string[] =>
    mergeResume(before, parts, replace).outcomes.map(
      ({ part, outcome }) => `${part.field === 'skill' ? part.skill : part.field} ${outcome}`,
    );

  test('keeps what the user set, and adds the rest', () => {
    expect(mergeResume(SET, parts, false).me).toEqual({
      ...SET,
      skills: { 'patient-care': 6, budgets: 6 },
      licences: ['CPR card', 'RN'],
    });
    expect(outcomes(SET, false)).toEqual([
      'role kept',
      'yearsInRole kept',
      'years kept',
      'education kept',
      'patient-care kept',
      'budgets new',
      'licence same',
      'licence new',
    ]);
  });

  test('replaces it when told so', () => {
    expect(mergeResume(SET, parts, true).me).toEqual({
      role: 'staff-nurse',
      yearsInRole: 10,
      years: 10,
      skills: { 'patient-care': 2, budgets: 6 },
      education: 'master',
      licences: ['CPR card', 'RN'],
    });
  });

  test('takes no more licences than the file holds', () => {
    const licences = Array.from({ length: 199 }, (_, at) => `L${at}`);
    const { me, outcomes: all } = mergeResume({ ...emptyMe, licences }, parts, false);
    expect(me.licences).toHaveLength(200);
    expect(all.filter(({ part }) => part.field === 'licence').map(({ outcome }) => outcome)).toEqual([
      'new',
      'kept',
    ]);
  });

  test('twice is the same as once', () => {
    for (const replace of [false, true]) {
      const once = mergeResume(SET, parts, replace).me;
      expect(mergeResume(once, parts, replace).me).toEqual(once);
    }
  });

  test('never has more years in the role than years of work', () => {
    const few: ResumePart[] = [
      { field: 'years', value: 2, where: 'work', text: '', how: 'assumed', because: 'its dates' },
    ];
    expect(mergeResume({ ...SET, years: null, yearsInRole: 4 }, few, false).me).toMatchObject({
      years: null,
      yearsInRole: 4,
    });
    expect(mergeResume({ ...SET, yearsInRole: 4 }, few, true).me).toMatchObject({
      years: 2,
      yearsInRole: null,
    });
  });
});

describe('a résumé that truest writes', () => {
  const titleOf = (id: string): string => catalogue.findRow(id)?.title ?? id;
  const names = new Map(catalogue.skills().map(({ id, name }) => [id, name]));
  const anybody: fc.Arbitrary<Me> = fc
    .record({
      role: fc.option(fc.constantFrom(...catalogue.roles().map(({ id }) => id))),
      yearsInRole: fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
      years: fc.option(fc.double({ min: 10, max: 80, noNaN: true })),
      skills: fc.dictionary(fc.constantFrom(...names.keys()), fc.integer({ min: 1, max: 7 }), {
        noNullPrototype: true,
      }),
      education: fc.option(fc.constantFrom(...EDUCATION)),
      licences: fc.uniqueArray(fc.constantFrom('RN', 'CPR card', 'Führerschein', 'C++ & Co.')),
    })
    .map((me) => (me.role === null ? { ...me, yearsInRole: null } : me));

  test('is read back as it was, whoever it is of', () => {
    fc.assert(
      fc.property(anybody, (me) => {
        const text = JSON.stringify(resumeOf(me, titleOf, (id) => names.get(id)!));
        const { parts, left: lost } = place(JSON.parse(text));
        expect(lost).toEqual([]);
        expect(mergeResume(emptyMe, parts, false).me).toEqual(me);
      }),
    );
  });
});

test('changes name each part that differs, and nothing else', () => {
  const before: Me = { ...emptyMe, role: 'a', skills: { x: 1, y: 2 }, licences: ['L'] };
  const after: Me = { ...before, role: 'b', years: 3, skills: { y: 3, z: 4 }, licences: ['M'] };
  expect(changesOf(before, before)).toEqual([]);
  expect(changesOf(before, after)).toEqual([
    { field: 'role', before: 'a', after: 'b' },
    { field: 'years', before: null, after: 3 },
    { field: 'skill', skill: 'x', before: 1, after: null },
    { field: 'skill', skill: 'y', before: 2, after: 3 },
    { field: 'skill', skill: 'z', before: null, after: 4 },
    { field: 'licence', before: 'L', after: null },
    { field: 'licence', before: null, after: 'M' },
  ]);
});
