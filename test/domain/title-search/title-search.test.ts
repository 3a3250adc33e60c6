import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTitleIndex } from '../../../src/domain/title-search/build.ts';
import { codeTitle } from '../../../src/domain/title-search/code-title.ts';
import type { TitleDocument } from '../../../src/domain/title-search/document.ts';
import { type TitleAnswer, TitleSearch } from '../../../src/domain/title-search/title-search.ts';

const document = (
  id: string,
  soc: string | null,
  title: string,
  otherTitles: readonly string[],
  parts: Partial<TitleDocument> = {},
): TitleDocument => ({ id, soc, title, otherTitles, texts: [], isEditorial: false, ...parts });

const DOCUMENTS: readonly TitleDocument[] = [
  document('registered-nurses', '29-1141', 'Registered Nurses', [
    'Staff Nurse',
    'Ward Nurse',
    'Registered Nurse (RN)',
    'Emergency Room Nurse',
  ]),
  document('staff-nurse', '29-1141', 'Staff Nurse', ['Hospital Nurse'], { isEditorial: true }),
  document('nursing-assistants', '31-1131', 'Nursing Assistants', [
    'Certified Nursing Assistant (CNA)',
    'Nursing Aide',
  ]),
  document(
    'heavy-truck-drivers',
    '53-3032',
    'Heavy and Tractor-Trailer Truck Drivers',
    ['Truck Driver', 'Long Haul Driver', 'Tanker Driver'],
    { texts: ['Inspect cargo and secure loads.', 'Drive vehicles on long trips.'] },
  ),
  document('light-truck-drivers', '53-3033', 'Light Truck Drivers', [
    'Delivery Driver',
    'Van Driver',
    'Truck Driver',
  ]),
  document('software-developers', '15-1252', 'Software Developers', [
    'Software Engineer',
    'Back End Developer',
  ]),
  document('falconer', null, 'Falconer', ['Hawk Keeper']),
];
const { index, titles } = buildTitleIndex(DOCUMENTS, new Map([['29-1141', 'Registered Nurses']]));
const SEARCH = new TitleSearch(index);
const find = (title: string): TitleAnswer => SEARCH.find(title, 5);
const codeOf = (title: string): string | undefined => find(title).matches[0]?.code;
const firstOf = (title: string): string => DOCUMENTS[find(title).matches[0]!.documents[0]!.document]!.id;

describe('TitleSearch', () => {
  it.each([
    ['registered nurse', '29-1141'],
    ['Nurses, Registered', '29-1141'],
    ['RN', '29-1141'],
    ['regstered nurse', '29-1141'],
    ['nurse regist', '29-1141'],
    ['CNA', '31-1131'],
    ['Sr. Software Eng. (Remote)', '15-1252'],
    ['softwareengineer', '15-1252'],
    ['tanker drivers', '53-3032'],
    ['van driver', '53-3033'],
    ['falconer', 'falconer'],
  ])('%j is %s', (title, code) => {
    expect(codeOf(title)).toBe(code);
  });

  it('finds by what the work is', () => {
    expect(codeOf('cargo')).toBe('53-3032');
  });

  it('says which listed title is nearest', () => {
    const [best] = find('tanker driver').matches;
    expect(titles[best!.nearestTitle]).toBe('Tanker Driver');
    expect(best!.similarity).toBeGreaterThan(0.999);
  });

  it('puts a role that somebody wrote before the occupation that matches as well', () => {
    expect(firstOf('staff nurse')).toBe('staff-nurse');
    expect(firstOf('emergency room nurse')).toBe('registered-nurses');
  });

  it('gives the share of each occupation that lists a title', () => {
    const codes = find('truck driver').matches.map(({ code }) => code);
    expect(codes.slice(0, 2).sort()).toEqual(['53-3032', '53-3033']);
  });

  it('tells how it read the title', () => {
    const { reading } = find('Sr. nurze manager');
    expect(reading.expanded).toEqual([{ typed: 'sr', meant: 'senior' }]);
    expect(reading.repaired).toEqual([{ typed: 'nurze', meant: 'nurse' }]);
    expect(reading.levels).toEqual(['sr']);
    expect(reading.leftOut).toContain('manager');
  });

  it.each(['', '   ', '???', 'xyzzyqwerty', 'ソフトウェア', '\u0000', '()'])(
    'knows nothing of %j',
    (title) => {
      expect(find(title).matches).toEqual([]);
      expect(codeTitle(SEARCH, title)).toMatchObject({ code: null, band: 'none' });
    },
  );

  it('answers anything with shares that add up to no more than one, in order', () => {
    const words = fc.constantFrom(
      'nurse',
      'truck',
      'driver',
      'sr',
      'software',
      '-',
      '(',
      ',',
      'of',
      'rn',
      'zzz',
    );
    const title = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(title, (typed) => {
        const shares = SEARCH.find(typed, 100).matches.map(({ confidence }) => confidence);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1.000001);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });

  it('answers the same whatever was asked before', () => {
    const asked = ['truck driver', 'nurze', 'cna', '', 'staff nurse', 'back end developer'];
    const alone = asked.map((title) => new TitleSearch(index).find(title, 5));
    expect(asked.map((title) => SEARCH.find(title, 5))).toEqual(alone);
  });
});

describe('buildTitleIndex', () => {
  it('builds from nothing', () => {
    expect(new TitleSearch(buildTitleIndex([]).index).find('nurse', 5).matches).toEqual([]);
  });

  it('gives the same bytes for the same documents', () => {
    expect(buildTitleIndex(DOCUMENTS).index).toEqual(buildTitleIndex(DOCUMENTS).index);
  });
});
