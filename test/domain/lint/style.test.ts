import { describe, expect, it } from 'vitest';
import { checkStyle, readingEase } from '../../../src/domain/lint/style.ts';

const rulesOf = (text: string, prose = true): string[] =>
  checkStyle([{ path: ['summary'], text, prose }]).map(({ rule }) => rule);
const sentence = (words: number): string => `Now ${'go '.repeat(words - 1).trim()}.`;

describe('filler', () => {
  it.each([
    'A dynamic team.',
    'Our company is dynamic.',
    'A fast-paced office.',
    'A fast paced office.',
    'You wear many hats.',
    'No two days are the same.',
    'You will leverage relationships.',
    'Synergies matter.',
    'You can leverage data.',
    'Make a difference in the world.',
    'Passionate about bread.',
  ])('is an error: %s', (text) => {
    expect(checkStyle([{ path: ['summary'], text, prose: true }])).toMatchObject([
      { rule: 'lint/filler', severity: 'error', path: ['summary'] },
    ]);
  });

  it.each([
    'Thermodynamics is the hard examination.',
    'You work in Dynamics and SAP.',
    'The dynamic range of the microphone decides.',
    'Dynamic loads on a footbridge surprise people.',
    'The bank asks about the leverage of the buyer.',
    'Two millimetres make a difference.',
    'You pass hats to the next shift.',
  ])('is not: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it('is named each time', () => {
    expect(rulesOf('A dynamic team of passionate people.')).toEqual(['lint/filler', 'lint/filler']);
  });

  it('is named as it stands', () => {
    const [found] = checkStyle([{ path: ['summary'], text: 'A Fast-Paced place.', prose: true }]);
    expect(found).toMatchObject({
      message: '"Fast-Paced" says nothing about this job',
      excerpt: 'Fast-Paced',
    });
  });
});

describe('length', () => {
  it('of a sentence ends at 32 words, in short lines too', () => {
    expect(rulesOf(sentence(32))).toEqual([]);
    expect(rulesOf(sentence(33))).toEqual(['lint/long-sentence']);
    expect(rulesOf(sentence(33), false)).toEqual(['lint/long-sentence']);
  });

  it('of a sentence is counted from one end to the next', () => {
    expect(rulesOf(`${sentence(20)} ${sentence(20)}`)).toEqual([]);
    expect(rulesOf(`${sentence(20).replace('.', '?"')} ${sentence(20)}`)).toEqual([]);
    expect(rulesOf(`${sentence(20).replace('.', ' 3.5')} ${sentence(20)}`)).toEqual(['lint/long-sentence']);
  });

  it('of a paragraph ends at 120 words', () => {
    const paragraph = (count: number): string => `${sentence(20)} `.repeat(count).trim();
    const rules = (text: string) => rulesOf(text).filter((rule) => rule !== 'lint/readability');
    expect(rules(paragraph(6))).toEqual([]);
    expect(rules(paragraph(7))).toEqual(['lint/long-paragraph']);
    expect(rules(`${paragraph(6)}\n\n${paragraph(6)}`)).toEqual([]);
  });
});

describe('reading ease', () => {
  it('is that of the formula', () => {
    // 120 words of one syllable in sentences of six: 206.835 − 1.015 × 6 − 84.6 × 1.
    expect(readingEase('The cat sat on the mat. '.repeat(20))).toBeCloseTo(116.145, 3);
    // 100 words in sentences of five, with eleven syllables: 206.835 − 1.015 × 5 − 84.6 × 2.2.
    expect(readingEase('A manager prepared every figure. '.repeat(20))).toBeCloseTo(15.64, 2);
  });

  it('counts spoken endings and no silent ones', () => {
    const ease = (word: string): number => readingEase(`${'go '.repeat(99)}${word}.`)!;
    expect(ease('baked')).toBe(ease('go'));
    expect(ease('moves')).toBe(ease('go'));
    for (const two of ['wanted', 'houses', 'boxes', 'table', 'coffee'])
      expect(ease(two), two).toBe(ease('oven'));
  });

  it('is a little over 60 for plain English, and far under for legal English', () => {
    const plain = `The screens can be learned in a month. The agreements take years, since half of them are
      written nowhere. One customer never accepts part deliveries; another gets free freight because a
      director once said so. You become their memory. And you say no to your own side more often than to
      buyers. A salesperson wants an order released, and the control that you are guarding will be praised by
      nobody until the audit. Shortage days are different. Six hundred boxes have come for nine hundred on
      order, and you propose who gets what before each account manager argues for their own customers.`;
    expect(readingEase(plain)).toBeGreaterThan(55);
    expect(readingEase(plain)).toBeLessThan(80);
    const legal =
      'Notwithstanding contractual obligations, organisational representatives systematically operationalise interdepartmental methodologies. ';
    expect(readingEase(legal.repeat(12))).toBeLessThan(0);
  });

  it('means nothing for a few words', () => {
    expect(readingEase('Notwithstanding organisational methodologies.')).toBeUndefined();
  });

  it('outside of the band is a warning on the whole', () => {
    expect(rulesOf('The cat sat on the mat. '.repeat(20))).toEqual(['lint/readability']);
    expect(rulesOf('A manager prepared every figure. '.repeat(20))).toEqual(['lint/readability']);
    expect(rulesOf('You open the oven at three in the morning. '.repeat(13))).toEqual([]);
    expect(rulesOf('The cat sat on the mat. '.repeat(20), false)).toEqual([]);
  });
});
