import { describe, expect, it } from 'vitest';
import type { SearchCard } from '../../src/domain/catalogue.ts';
import { explainMatch, type Matched } from '../../src/domain/explain-match.ts';
import { foldTitle, splitWords, stem } from '../../src/domain/title-search/words.ts';
import { row } from '../support/profiles.ts';

const card: SearchCard = {
  ...row('staff-nurse'),
  aliases: ['Registered Nurse', 'Ward Nurse'],
  skills: ['Patient care', 'Medication'],
  summary: 'You look\nafter eight people.\n\nPatients come first. Medication comes at eight.',
};

/** Why the card is found by a query. */
function why(query: string, listed: string | null = null): Matched[] {
  const words = splitWords(foldTitle(query)).map(stem);
  return explainMatch(card, listed, { words, expanded: [], repaired: [], levels: [], leftOut: [] });
}

describe('explainMatch', () => {
  it('names the text that matched', () => {
    expect(why('staff')).toEqual([{ field: 'title', text: 'Staff Nurse', words: ['staff'] }]);
    expect(why('registered')).toEqual([{ field: 'alias', text: 'Registered Nurse', words: ['registered'] }]);
    expect(why('eight')).toEqual([
      { field: 'summary', text: 'You look after eight people.', words: ['eight'] },
    ]);
  });

  it('explains a word once, where it says most', () => {
    expect(why('nurse')).toEqual([{ field: 'title', text: 'Staff Nurse', words: ['nurse'] }]);
    expect(why('medication')).toEqual([{ field: 'skill', text: 'Medication', words: ['medication'] }]);
  });

  it('names a field for each word where they stand apart', () => {
    expect(why('ward patient').map(({ field, text }) => [field, text])).toEqual([
      ['alias', 'Ward Nurse'],
      ['skill', 'Patient care'],
    ]);
  });

  it('picks the text that has most of the words', () => {
    expect(why('medication comes')).toEqual([
      { field: 'skill', text: 'Medication', words: ['medication'] },
      { field: 'summary', text: 'Patients come first.', words: ['come'] },
    ]);
  });

  it('names the title that a release lists', () => {
    expect(why('charge', 'Charge Nurse')).toEqual([
      { field: 'listed', text: 'Charge Nurse', words: ['charge'] },
    ]);
  });

  it('finds another form of a word where the word itself is nowhere', () => {
    expect(why('medicating')).toEqual([{ field: 'skill', text: 'Medication', words: ['medicating'] }]);
    expect(why('staff medicating').map(({ field }) => field)).toEqual(['title']);
  });

  it('says nothing of nothing', () => {
    expect(why('astronaut')).toEqual([]);
    expect(why('')).toEqual([]);
  });
});
