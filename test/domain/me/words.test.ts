import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { educationNamed, higherEducation, STUDY_TYPES } from '../../../src/domain/me/education-words.ts';
import {
  LEVEL_CHOICES,
  levelOfResume,
  meaningOf,
  parseLevel,
  resumeWordOf,
} from '../../../src/domain/me/levels.ts';
import { resolveSkill } from '../../../src/domain/me/skill-named.ts';
import { monthOf, yearsOfWork } from '../../../src/domain/me/work-years.ts';
import { EDUCATION } from '../../../src/schema/vocabulary.ts';

const LEVELS = [1, 2, 3, 4, 5, 6, 7];

describe('a level that is typed', () => {
  test.each([
    ['4', 4],
    [' 7 ', 7],
    ['alone', 4],
    ['I do it alone', 4],
    ['with guidance', 3],
    ['know of it', 1],
    ['Others come to me for advice', 5],
    ['help', 2],
  ])('%j is %d', (typed, level) => expect(parseLevel(typed)).toBe(level));

  test.each(['', '0', '8', '4.5', '-1', 'it', 'quite well', 'does', 'constructor'])('%j is none', (typed) =>
    expect(parseLevel(typed)).toBeUndefined(),
  );

  test('may be the whole meaning of each, and what a list of them shows', () => {
    for (const level of LEVELS) {
      expect(parseLevel(meaningOf(level))).toBe(level);
      expect(LEVEL_CHOICES[level - 1]).toBe(`${level} ${meaningOf(level)}`);
    }
  });
});

describe('a level in a résumé', () => {
  test.each([
    ['Beginner', 2],
    ['entry-level', 2],
    ['INTERMEDIATE', 3],
    ['Proficient', 5],
    ['Expert', 6],
    ['Master', 7],
    ['80%', 6],
    ['100 %', 7],
    ['0%', 1],
    ['4/5', 6],
    ['3 out of 5', 4],
    ['does it alone', 4],
  ])('%j is %d', (text, level) => expect(levelOfResume(text)).toBe(level));

  test.each(['', '3', '10', '6/5', '1/0', '120%', 'B2', 'rockstar'])('%j is of no known scale', (text) =>
    expect(levelOfResume(text)).toBeUndefined(),
  );

  test('is read back from what truest writes', () => {
    for (const level of LEVELS) expect(levelOfResume(resumeWordOf(level))).toBe(level);
  });
});

describe('education', () => {
  test.each([
    ['Bachelor', 'bachelor'],
    ["Bachelor's degree", 'bachelor'],
    ['B.Sc.', 'bachelor'],
    ['BSc (Hons) Computer Science', 'bachelor'],
    ['B.A.', 'bachelor'],
    ['Licenciatura', 'bachelor'],
    ['Master of Science', 'master'],
    ['M.Eng', 'master'],
    ['MBA', 'master'],
    ['Diplom-Ingenieur', 'master'],
    ['Maestría', 'master'],
    ['Ph.D.', 'doctorate'],
    ['Juris Doctor', 'doctorate'],
    ['M.D.', 'doctorate'],
    ['Associate of Applied Science', 'associate'],
    ['A.A.S.', 'associate'],
    ['High School Diploma', 'high-school'],
    ['GED', 'high-school'],
    ['A-Levels', 'high-school'],
    ['Abitur', 'high-school'],
    ['Diploma', 'certificate'],
    ['Coding Bootcamp', 'certificate'],
    ['Apprenticeship', 'certificate'],
    ['Bachelor (incomplete)', 'some-college'],
    ['Some college', 'some-college'],
    ['none', 'none'],
    ['high-school', 'high-school'],
    ['some-college', 'some-college'],
  ])('%j is %s', (text, level) => expect(educationNamed(text)).toBe(level));

  test.each(['', '???', 'Marketing', 'constructor', 'University of Life'])('%j names none', (text) =>
    expect(educationNamed(text)).toBeUndefined(),
  );

  test('is read back from what truest writes, and from its ids', () => {
    for (const level of EDUCATION) {
      expect(educationNamed(STUDY_TYPES[level])).toBe(level);
      expect(educationNamed(level)).toBe(level);
    }
  });

  test('the higher of two stands later in the list', () => {
    expect(higherEducation('certificate', 'associate')).toBe('associate');
    expect(higherEducation('master', 'none')).toBe('master');
  });
});

describe('years of work', () => {
  const at = (date: string): number => monthOf(date)!;
  const NOW = at('2026-03-02');

  test.each([
    ['2014', 2014 * 12],
    ['2014-03', 2014 * 12 + 2],
    ['2014-03-09', 2014 * 12 + 2],
    ['2014-03-09T00:00:00Z', 2014 * 12 + 2],
  ])('%j is a date', (text, month) => expect(monthOf(text)).toBe(month));

  test.each(['', 'Present', '2014-13', '2014-00', '14', '0014', '03/2014', '99999'])('%j is none', (text) =>
    expect(monthOf(text)).toBeUndefined(),
  );

  test.each([
    ['one that goes on', [{ from: at('2023-03'), to: null }], 3],
    [
      'two with a gap',
      [
        { from: at('2014'), to: at('2016') },
        { from: at('2020'), to: at('2021') },
      ],
      3,
    ],
    [
      'two that overlap',
      [
        { from: at('2014'), to: at('2018') },
        { from: at('2016'), to: at('2020') },
      ],
      6,
    ],
    [
      'one within another',
      [
        { from: at('2014'), to: at('2020') },
        { from: at('2016'), to: at('2017') },
      ],
      6,
    ],
    ['one that begins next year', [{ from: at('2027'), to: null }], 0],
    ['half a year', [{ from: at('2020-01'), to: at('2020-07') }], 0.5],
    ['none', [], 0],
  ])('of %s', (_name, stints, years) => expect(yearsOfWork(stints, NOW)).toBe(years));

  test('never exceed the span from the first day, and another job never lowers them', () => {
    const month = fc.integer({ min: at('1980'), max: NOW });
    const stint = fc.record({ from: month, to: fc.option(month) });
    fc.assert(
      fc.property(fc.array(stint), stint, (stints, more) => {
        const years = yearsOfWork(stints, NOW);
        const first = Math.min(NOW, ...stints.map(({ from }) => from));
        expect(years).toBeLessThanOrEqual((NOW - first) / 12 + 0.25);
        expect(yearsOfWork([...stints, more], NOW)).toBeGreaterThanOrEqual(years);
      }),
    );
  });
});

describe('a skill that is named', () => {
  const skill = (id: string, name: string) => ({ id, name, group: 'At the bedside', summary: null });
  const ALL = [
    skill('patient-care', 'Patient care'),
    skill('wound-care', 'Wound care'),
    skill('medical-coding', 'Coding of treatments'),
    skill('rostering', 'Rotas'),
    skill('sql', 'SQL'),
  ];
  const meant = (typed: string): string => {
    const found = resolveSkill(ALL, typed);
    return 'skill' in found
      ? `${found.kind} ${found.skill.id}`
      : `${found.kind} ${found.skills.map(({ id }) => id).join(', ')}`;
  };

  test.each([
    ['patient-care', 'exact patient-care'],
    ['Patient Care', 'exact patient-care'],
    ['rotas', 'exact rostering'],
    ['patiant care', 'near patient-care'],
    ['rosterng', 'near rostering'],
    ['wound', 'near wound-care'],
    ['care', 'several patient-care, wound-care'],
    ['medical coding', 'exact medical-coding'],
    ['coding', 'near medical-coding'],
    ['juggling', 'none '],
    ['sq', 'none sql'],
    ['', 'none '],
    ['???', 'none '],
    ['constructor', 'none '],
  ])('%j', (typed, meaning) => expect(meant(typed)).toBe(meaning));
});
