import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptFiles } from '../../src/data/kept-files.ts';
import { assumedSkills, checkMeText, loadMe, meDocument } from '../../src/data/me-file.ts';
import { PersonalStore } from '../../src/data/personal-store.ts';
import type { Me } from '../../src/domain/me.ts';
import { emptyMe } from '../../src/domain/me.ts';
import { EDUCATION } from '../../src/schema/vocabulary.ts';
import { temporaryFolder } from '../support/memory-io.ts';

const newStore = (): PersonalStore => new PersonalStore(join(temporaryFolder(), 'personal'));
const NURSE: Me = {
  role: 'staff-nurse',
  yearsInRole: 2.5,
  years: 6,
  skills: { rostering: 3, 'patient-care': 5 },
  education: 'bachelor',
  licences: ['Registered nurse'],
};

const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,6})?$/);
const anybody: fc.Arbitrary<Me> = fc
  .record({
    role: fc.option(id),
    yearsInRole: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
    years: fc.option(fc.double({ min: 20, max: 80, noNaN: true })),
    skills: fc.dictionary(id, fc.integer({ min: 1, max: 7 }), { noNullPrototype: true }),
    education: fc.option(fc.constantFrom(...EDUCATION)),
    licences: fc.array(fc.stringMatching(/^[!-~é](?:[ -~é]{0,20}[!-~])?$/)),
  })
  // -0 and 0 are one number to a reader.
  .map((me) => ({ ...me, years: me.years, yearsInRole: me.yearsInRole === 0 ? 0 : me.yearsInRole }));

describe('the file', () => {
  test('is nothing where there is none, or nothing in it', () => {
    const store = newStore();
    expect(loadMe(store)).toEqual({ me: emptyMe, seen: undefined });
    store.save('me', meDocument(emptyMe), undefined);
    for (const text of ['', '# a note\n', '{}', 'role:\nskills:\nlicences:\n']) {
      writeFileSync(store.pathOf('me'), text);
      expect(loadMe(store).me).toEqual(emptyMe);
    }
  });

  test('comes back as it was saved, whoever it is of, anew or over another', () => {
    const store = newStore();
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        store.removeFiles(store.files());
        const { seen } = store.save('me', meDocument(one), undefined);
        expect(loadMe(store)).toEqual({ me: one, seen });
        const text = readFileSync(store.pathOf('me'), 'utf8');
        store.save('me', meDocument(other, text), seen);
        expect(loadMe(store).me).toEqual(other);
      }),
      { numRuns: 60 },
    );
  });

  test('says in itself what its levels mean', () => {
    const text = meDocument(NURSE).toString();
    expect(text).toContain('#   3 does it with guidance\n');
    expect(text).toContain('\nrole: staff-nurse\nyearsInRole: 2.5\nyears: 6\n');
    expect(text).toContain('skills:\n  rostering: 3\n  patient-care: 5\n');
  });

  test('keeps the notes and the order of whoever edited it', () => {
    const text =
      '# mine\nyears: 6 # since school\nskills:\n  rostering: 3 # ask Ann\n  sql: 2\nrole: porter\n';
    const changed = meDocument({ ...emptyMe, years: 7, role: 'porter', skills: { rostering: 4 } }, text);
    expect(changed.toString()).toBe(
      '# mine\nyears: 7 # since school\nskills:\n  rostering: 4 # ask Ann\nrole: porter\nyearsInRole: null\neducation: null\nlicences: []\n',
    );
  });

  test('marks assumed levels until they are given', () => {
    const me = { ...emptyMe, skills: { rostering: 3, sql: 2, writing: 4 } };
    const marks = { rostering: 'from Ward Nurse', sql: 'from Ward Nurse' };
    const text = meDocument(me, undefined, marks).toString();
    expect(text).toContain('rostering: 3 # assumed from Ward Nurse\n');
    expect([...assumedSkills(text)]).toEqual(['rostering', 'sql']);
    const raised = meDocument({ ...me, skills: { ...me.skills, rostering: 5 } }, text).toString();
    expect([...assumedSkills(raised)]).toEqual(['sql']);
    expect([...assumedSkills(meDocument(me, text, { sql: null }).toString())]).toEqual(['rostering']);
    expect([...assumedSkills('skills: [')]).toEqual([]);
  });

  test('that is broken is named with its place, and left as it is', () => {
    const store = newStore();
    const { path } = store.save('me', meDocument(NURSE), undefined);
    writeFileSync(path, 'skills: {writing: 9}');
    expect(() => loadMe(store)).toThrow(`${path} is not as expected: skills.writing: has to be a level`);
    expect(readFileSync(path, 'utf8')).toBe('skills: {writing: 9}');
  });
});

describe('an edited text', () => {
  const problems = (text: string): string[] => {
    const checked = checkMeText(text);
    return 'me' in checked
      ? ['fine']
      : checked.problems.map(
          ({ line, column, message, source }) => `${line}:${column} ${message} | ${source}`,
        );
  };

  test.each([
    ['is fine', 'role: porter\r\nyears: 3\r\n', ['fine']],
    ['has a misspelt key', 'rol: x', ['1:1 "rol" is not known; did you mean role? | rol: x']],
    [
      'has several faults',
      'years: -1\nskills:\n  a: 0\n  b: four\n',
      [
        '1:8 years: has to be a number of years from 0 to 80 | years: -1',
        '3:6 skills.a: has to be a level: a whole number from 1 to 7 |   a: 0',
        '4:6 skills.b: has to be a level: a whole number from 1 to 7 |   b: four',
      ],
    ],
    [
      'has a title for an id',
      'role: Ward Nurse',
      ['1:7 role: has to be the id of a role, such as operations-manager | role: Ward Nurse'],
    ],
    [
      'has more years in the role than of work',
      'years: 3\nyearsInRole: 9',
      ['2:14 yearsInRole: has to be at most the years of work | yearsInRole: 9'],
    ],
    [
      'has one licence without a list',
      'licences: RN',
      ['1:11 licences: has to be a list of names | licences: RN'],
    ],
    ['has a skill twice', 'skills:\n  a: 4\n  a: 5\n', ['3:3 Map keys must be unique |   a: 5']],
  ])('%s', (_name, text, found) => expect(problems(text)).toEqual(found));

  test.each([
    ['no YAML', 'role: ['],
    ['a number', '5'],
    ['a list', '[role]'],
    ['another education', 'education: wizard'],
    ['aliases', 'a: &a [1]\nrole: *a'],
    ['a million brackets', '['.repeat(1_000_000)],
  ])('that is %s is refused', (_name, text) => expect(problems(text)).not.toContain('fine'));

  test('of any kind is either taken or told of, at a place that it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const checked = checkMeText(text);
        if ('me' in checked) return;
        expect(checked.problems.length).toBeGreaterThan(0);
        for (const { line, column } of checked.problems) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
    );
  });
});

test('two sessions at once lose nothing', () => {
  const store = newStore();
  store.save('me', meDocument(NURSE), undefined);
  const { me, seen } = loadMe(store);
  store.save('me', meDocument({ ...me, years: 7 }), seen);
  expect(() => store.save('me', meDocument({ ...me, years: 8 }), seen)).toThrow(
    'was changed by somebody else',
  );
  expect(loadMe(store).me.years).toBe(7);
  const kept = store.files().find((path) => path.endsWith('.kept'))!;
  expect(readFileSync(kept, 'utf8')).toContain('years: 8');
});

describe('the files that are kept', () => {
  test('belong to parts, with what was left behind', () => {
    const store = newStore();
    for (const name of ['me', 'fit/a', 'plans/b', 'diary/c']) store.save(name, { a: 1 }, undefined);
    for (const name of ['.me.yaml.1f2e', 'me.1f2e.kept', 'me.1f2e.edit.yaml', 'fit/.a.yaml.1f2e']) {
      writeFileSync(join(store.folder, name), '');
    }
    const rows = keptFiles(store).map(
      ({ path, part, isLeftover }) =>
        `${part} ${path.slice(store.folder.length + 1)}${isLeftover ? ' left' : ''}`,
    );
    expect(rows.sort()).toEqual(
      [
        'diary diary/c.yaml',
        'fit fit/.a.yaml.1f2e left',
        'fit fit/a.yaml',
        'me .me.yaml.1f2e left',
        'me me.1f2e.edit.yaml left',
        'me me.1f2e.kept left',
        'me me.yaml',
        'plans plans/b.yaml',
      ].sort(),
    );
  });
});
