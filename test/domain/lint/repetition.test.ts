import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nearSentences,
  type PlacedText,
  type Repetition,
  sharedPhrases,
  sharedQuestions,
  sharedSentences,
} from '../../../src/domain/lint/repetition.ts';

const text = (profile: string, words: string, path: PlacedText['path'] = ['summary']): PlacedText => ({
  profile,
  path,
  text: words,
  prose: true,
});
const question = (profile: string, words: string): PlacedText =>
  text(profile, words, ['interview', 0, 'question']);

describe('sentences that occur twice', () => {
  it('are found whatever their case, wrapping and marks', () => {
    const found = sharedSentences([
      text('baker', 'It is dark. You light the oven before anybody is awake.'),
      text('smith', 'You light the oven, before anybody\n  is awake! Then you wait.', [
        'whatItsLike',
        'days',
      ]),
    ]);
    expect(found).toEqual([
      {
        profile: 'smith',
        path: ['whatItsLike', 'days'],
        otherProfile: 'baker',
        otherPath: ['summary'],
        words: 'You light the oven, before anybody is awake!',
      },
    ]);
  });

  it('are found within one profile', () => {
    expect(
      sharedSentences([
        text('baker', 'You light the oven at three.'),
        text('baker', 'You light the oven at three.', ['whatItsLike', 'days']),
      ]),
    ).toHaveLength(1);
  });

  it('may be short, or differ in a word', () => {
    expect(
      sharedSentences([
        text('baker', 'Ask for it. You light the oven at three.'),
        text('smith', 'Ask for it. You light the forge at three.'),
      ]),
    ).toEqual([]);
  });
});

describe('phrases that two profiles share', () => {
  const eight = 'the last tram home leaves before the dough';

  it('are eight words, and as long as they go', () => {
    expect(
      sharedPhrases([
        text('baker', `On Fridays ${eight} has risen, sadly.`),
        text('porter', `You know: ${eight} has risen, or so they say.`),
      ]).map(({ words }) => words),
    ).toEqual([`${eight} has risen`]);
  });

  it('are not seven words, and not in one profile', () => {
    const seven = eight.split(' ').slice(1).join(' ');
    expect(sharedPhrases([text('baker', `a ${seven} b`), text('porter', `c ${seven} d`)])).toEqual([]);
    expect(sharedPhrases([text('baker', eight), text('baker', eight, ['varies', 0, 'how'])])).toEqual([]);
  });
});

describe('sentences with their nouns exchanged', () => {
  it('are found', () => {
    const [found, ...more] = nearSentences([
      text('baker', 'You check the oven before the shift starts and tell the baker what is wrong.'),
      text('smith', 'You check the forge before the shift starts and tell the baker what is wrong.'),
    ]);
    expect(found).toMatchObject({ profile: 'smith', otherProfile: 'baker' });
    expect(more).toEqual([]);
  });

  it('are found when only the order of the words differs', () => {
    expect(
      nearSentences([
        text('baker', 'The oven is lit before the dough is weighed and the flour sieved.'),
        text('smith', 'The dough is weighed before the oven is lit and the flour sieved.'),
      ]),
    ).toHaveLength(1);
  });

  it('are not those that are the very same, short, or of one mind only', () => {
    expect(
      nearSentences([
        text('baker', 'You check the oven before the shift starts and leave. You like the early hour.'),
        text('smith', 'You check the oven before the shift starts and leave. You like the late hour.'),
        text('clerk', 'Nobody checks your figures before the quarter closes, so you check them and stay.'),
      ]),
    ).toEqual([]);
  });
});

describe('interview questions', () => {
  it('are shared when they are the same or nearly', () => {
    expect(
      sharedQuestions([
        question('baker', 'Tell us about a night on which everything went wrong.'),
        question('smith', 'Tell us about a night on which everything went wrong!'),
        question('clerk', 'Tell us about a day on which everything went wrong.'),
      ]).map(({ profile, otherProfile }) => [profile, otherProfile]),
    ).toEqual([
      ['smith', 'baker'],
      ['clerk', 'baker'],
      ['clerk', 'smith'],
    ]);
  });

  it('are their own when only the opening is common, and other texts are not questions', () => {
    expect(
      sharedQuestions([
        question('baker', 'Tell us about a loaf that you were ashamed of.'),
        question('smith', 'Tell us about a customer who came back angry.'),
        text('clerk', 'Tell us about a loaf that you were ashamed of.'),
      ]),
    ).toEqual([]);
  });
});

describe('any profiles', () => {
  const word = fc.constantFrom(
    'oven',
    'dough',
    'flour',
    'early',
    'late',
    'weigh',
    'call',
    'stone',
    'ring',
    'tram',
  );
  const sentence = fc
    .array(word, { minLength: 3, maxLength: 14 })
    .map((words) => `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`);
  const texts = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 })
    .map((all) => all.map((own, at) => text(`role-${at}`, own.join(' '))));
  /** Texts, and the same in another order. */
  const shuffled = texts.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  const pairs = (found: readonly Repetition[]): string[] =>
    [...new Set(found.map(({ profile, otherProfile }) => [profile, otherProfile].sort().join(' ')))].sort();

  it('give the same findings each time', () => {
    fc.assert(
      fc.property(texts, (all) => {
        for (const find of [sharedSentences, sharedPhrases, nearSentences])
          expect(find(all)).toEqual(find(structuredClone(all)));
      }),
    );
  });

  it('give the same pairs of near sentences in any order', () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(pairs(nearSentences(other))).toEqual(pairs(nearSentences(all)));
      }),
    );
  });

  it('give as many shared sentences in any order', () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(sharedSentences(other)).toHaveLength(sharedSentences(all).length);
      }),
    );
  });

  it('have a near pair wherever three quarters of the words are common, and nowhere else', () => {
    const setOf = (one: PlacedText): Set<string> => new Set(one.text.toLowerCase().slice(0, -1).split(' '));
    const single = fc
      .array(
        fc.array(word, { minLength: 8, maxLength: 14 }).map((words) => `${words.join(' ')}.`),
        { minLength: 2, maxLength: 8 },
      )
      .map((all) => [...new Set(all)].map((own, at) => text(`role-${at}`, own)));
    fc.assert(
      fc.property(single, (all) => {
        const expected = all.flatMap((a, at) =>
          all.slice(0, at).flatMap((b) => {
            const both = [...setOf(a)].filter((each) => setOf(b).has(each)).length;
            const likeness = both / (setOf(a).size + setOf(b).size - both);
            return likeness >= 0.75 ? [[a.profile, b.profile].sort().join(' ')] : [];
          }),
        );
        expect(pairs(nearSentences(all))).toEqual(expected.sort());
      }),
    );
  });

  it('share a phrase in either order of two', () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        expect(sharedPhrases([a!, b!]).length > 0).toBe(sharedPhrases([b!, a!]).length > 0);
      }),
    );
  });
});
