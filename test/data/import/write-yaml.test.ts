import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Plain, writeYaml } from '../../../src/data/import/write-yaml.ts';
import { readYaml } from '../../../src/data/read-yaml.ts';
import { findSteering } from '../../../src/domain/steering.ts';

const HOSTILE = [
  '',
  ' ',
  'no',
  'Yes',
  'null',
  '~',
  'True',
  '12:30',
  '010',
  '1e5',
  '-',
  '- a',
  '? b',
  'a: b',
  'a #b',
  '#',
  '{a}',
  '[a]',
  "it's",
  '"quoted"',
  'ends with space ',
  'tab\there',
  'two\nlines',
  'two\r\nlines',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  'é 漢字 🌲',
  '!tag',
  '&anchor',
  '*alias',
  '%YAML 1.1',
  '---',
  '...',
  '@at',
  '`tick`',
  '<<',
  '=',
  'a,b',
  'x'.repeat(500),
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string());
const scalar = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const key = fc
  .oneof(fc.constantFrom('id', 'title', 'no', '12', ''), fc.string({ maxLength: 20 }))
  .filter((one) => one !== '__proto__');
const value = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** YAML knows no -0. */
const plain = (one: unknown): unknown => JSON.parse(JSON.stringify(one));

describe('writeYaml', () => {
  it('is read back by the yaml package as what was written', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { noNullPrototype: true }), (map) => {
        expect(plain(parse(writeYaml(map)) ?? {})).toEqual(plain(map));
      }),
      { numRuns: 500 },
    );
  });

  it.each(HOSTILE)('keeps %j in every place, also as truest reads it', (one) => {
    const map = { text: one, list: [one, one], lines: [{ a: one, b: [one] }], [`k ${one}`]: one };
    expect(parse(writeYaml(map))).toEqual(map);
    // What cannot be seen, and lines, are read in another way: no import lets them through.
    if (findSteering(one).length > 0) return;
    const read = readYaml(writeYaml({ text: one, list: [one], maps: [{ a: one }] }));
    expect(read.problems).toEqual([]);
    expect(read.content?.value).toEqual({ text: one, list: [one], maps: [{ a: one }] });
  });

  it('leaves out what is undefined, and writes short maps on one line', () => {
    expect(
      writeYaml({
        id: 'tree-planter',
        level: undefined,
        skills: [{ id: 'stamina', importance: 4 }],
        empty: [],
        none: {},
      }),
    ).toMatchInlineSnapshot(`
      "id: tree-planter
      skills:
        - {id: stamina, importance: 4}
      empty: []
      none: {}
      "
    `);
  });

  it('lets no character through that steers a terminal', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(writeYaml({ one })).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\ufeff]/,
        );
      }),
    );
  });
});
