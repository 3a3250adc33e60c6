import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_ABBREVIATIONS } from '../../../src/domain/title-search/abbreviations.ts';
import { learnAbbreviations } from '../../../src/domain/title-search/learn-abbreviations.ts';
import {
  type ReadOptions,
  readListed,
  readTyped,
  type TitleWord,
} from '../../../src/domain/title-search/read-title.ts';
import { variantsOf } from '../../../src/domain/title-search/variants.ts';
import { stem } from '../../../src/domain/title-search/words.ts';

const HEADS = new Set(['nurse', 'manager', 'technician', 'driver', 'engineer', 'assistant', 'officer']);
const OPTIONS: ReadOptions = {
  expand: (word) => COMMON_ABBREVIATIONS.get(word),
  isHead: (word) => HEADS.has(word),
};
const text = (words: readonly TitleWord[]): string => words.map(({ word }) => word).join(' ');
const typed = (title: string): string => text(readTyped(title, OPTIONS));

describe('readTyped', () => {
  it.each([
    ['Registered Nurse', 'registered nurse'],
    ['NURSES, REGISTERED', 'registered nurse'],
    ['R.N.', 'registered nurse'],
    ['Director of Nursing', 'nursing director'],
    ['Registered Nurse (RN)', 'registered nurse'],
    ['Sr. Mgr', 'senior manager'],
    ['VP, Sales', 'sale vice president'],
    ['Salespeople', 'salesman'],
    ['Ingénieur', 'ingenieur'],
    ['A/C tech', 'ac technician'],
  ])('%j is %j', (title, words) => {
    expect(typed(title)).toBe(words);
  });

  it.each([
    ['Truck Driver (m/f/d)'],
    ['Truck Driver - Remote'],
    ['Truck Driver | $25 - $32 per hour'],
    ['Truck Driver - 2nd shift'],
    ['Truck Driver, Dayton, OH'],
    ['URGENT: Truck Driver'],
    ['Truck Driver (Full-time)'],
    ['Truck Driver #48213'],
    ['Truck Driver - Req 20931'],
    ['Truck Driver - $5,000 Sign-On Bonus'],
  ])('%j is a truck driver', (title) => {
    expect(typed(title)).toBe('truck driver');
  });

  it('keeps level words at a fraction', () => {
    const [senior, nurse] = readTyped('Senior Nurse', OPTIONS);
    expect(senior!.weight).toBeLessThan(nurse!.weight / 2);
    expect(readTyped('Apprentice', OPTIONS)[0]!.weight).toBe(1);
  });

  it('reads anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const words = readTyped(title, OPTIONS);
        expect(words.filter(({ word, weight }) => word === '' || !(weight > 0 && weight <= 1))).toEqual([]);
      }),
    );
  });

  it('reads a title of endless brackets and dashes in no time', () => {
    for (const piece of ['(', '((((a', '- ', ', ', 'a/', 'm/f/', '$1-', 'req ', '# 1 ']) {
      const start = performance.now();
      readTyped(piece.repeat(20_000), OPTIONS);
      expect(performance.now() - start, piece).toBeLessThan(500);
    }
  });
});

describe('readListed', () => {
  it('leaves out nothing that an ad would have beside the job', () => {
    expect(text(readListed('Night Auditor', OPTIONS))).toBe('night auditor');
    expect(text(readListed('Technician, Biological, Health', OPTIONS))).toBe('health biological technician');
  });
});

describe('stem', () => {
  it.each([
    ['nurses', 'nurse'],
    ['businesses', 'business'],
    ['secretaries', 'secretary'],
    ['saleswoman', 'salesman'],
    ['analysis', 'analysis'],
    ['counsellor', 'counselor'],
    ['adviser', 'advisor'],
    ['gas', 'gas'],
  ])('%s is %s', (word, one) => {
    expect(stem(word)).toBe(one);
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,14}$/), (word) => {
        fc.pre(!/s{1,2}$|men$|people$|ies$/.test(stem(word)));
        expect(stem(stem(word))).toBe(stem(word));
      }),
    );
  });
});

describe('variantsOf', () => {
  it.each([
    ['Chief Executive Officer (CEO)', ['Chief Executive Officer', 'CEO']],
    ['CEO (Chief Executive Officer)', ['CEO', 'Chief Executive Officer']],
    ['Bodywork Technician (Body Tech)', ['Bodywork Technician', 'Body Tech']],
    ['Combatant Diver Qualified (Officer)', ['Combatant Diver Qualified (Officer)']],
    ['Transportation (TSA) Screener', ['Transportation (TSA) Screener']],
  ])('%j', (line, names) => {
    expect(variantsOf(line).names).toEqual(names);
  });
});

describe('learnAbbreviations', () => {
  it('learns what is written out beside them', () => {
    const learned = learnAbbreviations([
      ['Registered Nurse Educator', 'RN Educator'],
      ['RN Manager', 'Registered Nurse Manager'],
      ['Electrocardiogram Technician', 'EKG Tech'],
      ['Geographic Information Systems Analyst', 'GIS Analyst'],
    ]);
    expect(learned.get('rn')).toEqual(['registered', 'nurse']);
    expect(learned.get('gis')).toEqual(['geographic', 'information', 'systems']);
    expect(learned.has('ekg')).toBe(false);
  });

  it('leaves alone what means one thing as often as another', () => {
    const learned = learnAbbreviations([
      ['Physical Therapist Aide', 'PT Aide'],
      ['Part Time Clerk', 'PT Clerk'],
    ]);
    expect(learned.has('pt')).toBe(false);
  });
});
