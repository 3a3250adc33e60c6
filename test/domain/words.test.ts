import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, wordsOf } from '../../src/domain/words.ts';

describe('normalise', () => {
  it.each([
    ['E-Commerce Operations Manager', 'ecommerce operations manager'],
    ['ecommerce-operations manager', 'ecommerce operations manager'],
    ['e commerce operations manager', 'ecommerce operations manager'],
    ['E\u2011Commerce Operations Manager', 'ecommerce operations manager'],
    ['e–commerce', 'ecommerce'],
    ['E_Learning Designer', 'elearning designer'],
    ['Head of e-mail', 'head of email'],
    ['  R&D   Manager ', 'r and d manager'],
    ["Children's Nurse", 'childrens nurse'],
    ['Children’s Nurse', 'childrens nurse'],
    ['Chargé d’affaires', 'charge daffaires'],
    ['C++ / C# Developer', 'c++ c# developer'],
    ['Manager (Night Shift)', 'manager night shift'],
    ['电商运营经理', '电商运营经理'],
    ['Pflegefachkraft (m/w/d)', 'pflegefachkraft m w d'],
    ['!?', ''],
    ['', ''],
  ])('%j is %j', (text, plain) => {
    expect(normalise(text)).toBe(plain);
  });

  it('leaves words alone that only end in an e', () => {
    expect(normalise('Nurse Commerce Liaison')).toBe('nurse commerce liaison');
    expect(normalise('Site Mail Clerk')).toBe('site mail clerk');
  });

  it('changes nothing the second time', () => {
    const jobText = fc.string({
      unit: fc.oneof(
        fc.constantFrom(..."eE -–_/.&'’+#()"),
        fc.constantFrom('commerce', 'mail', 'learning', 'Nurse', 'É', 'İ', 'ß', 'ﬁ', '½', '经'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      size: 'medium',
    });
    fc.assert(
      fc.property(jobText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not care for upper case, nor for how accents are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(normalise(text.toUpperCase())).toBe(normalise(text.toLowerCase()));
      }),
    );
    expect(normalise('Me\u0301decin')).toBe(normalise('M\u00e9decin'));
  });
});

describe('wordsOf', () => {
  it('leaves out the words that say nothing', () => {
    expect(wordsOf('The Head of Nursing at a Clinic')).toEqual(['head', 'nursing', 'clinic']);
    expect(wordsOf('of the')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });

  it.each([
    ['nurse', 'nurses'],
    ['warehouse', 'warehouses'],
    ['purchase', 'purchases'],
    ['database', 'databases'],
    ['license', 'licenses'],
    ['process', 'processes'],
    ['business', 'businesses'],
    ['coach', 'coaches'],
    ['branch', 'branches'],
    ['tax', 'taxes'],
    ['prize', 'prizes'],
    ['campus', 'campuses'],
    ['bonus', 'bonuses'],
    ['operation', 'operations'],
    ['category', 'categories'],
    ['facility', 'facilities'],
    ['employee', 'employees'],
    ['vehicle', 'vehicles'],
    ['analysis', 'analysis'],
  ])('%s and %s are one word', (one, many) => {
    expect(wordsOf(many)).toEqual(wordsOf(one));
    expect(wordsOf(one)).toEqual([one]);
  });
});
