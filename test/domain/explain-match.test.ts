import { describe, expect, it } from 'vitest';
import type { SearchCard } from '../../src/domain/catalogue.ts';
import { explainMatch, type Matched } from '../../src/domain/explain-match.ts';
import { buildSearchIndex, searchIndex } from '../../src/domain/search.ts';
import { row } from '../support/profiles.ts';

const card: SearchCard = {
  ...row('staff-nurse'),
  aliases: ['Registered Nurse', 'Ward Nurse'],
  skills: ['Patient care', 'Medication'],
  summary: 'You look\nafter eight people.\n\nPatients come first. Medication comes at eight.',
};

/** Why the card is found by a query. */
function why(query: string): Matched[] {
  const { title, aliases: alias, skills: skill, summary } = card;
  const index = buildSearchIndex([{ title: [title], alias, skill, summary: [summary] }]);
  return explainMatch(card, searchIndex(index, query, 1)[0]?.words ?? []);
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

  it('says what it took for what', () => {
    expect(why('registred')).toEqual([
      {
        field: 'alias',
        text: 'Registered Nurse',
        words: ['registered'],
        typo: { typed: 'registred', found: 'registered' },
      },
    ]);
  });

  it('says nothing of nothing', () => {
    expect(explainMatch(card, [])).toEqual([]);
    expect(why('astronaut')).toEqual([]);
  });
});
