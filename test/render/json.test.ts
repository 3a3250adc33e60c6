import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.ts';
import { hospital } from '../support/hospital.ts';
import { pageOf } from '../support/profiles.ts';

describe('renderJson', () => {
  it('says which version of its shape it is, first', () => {
    expect(renderJson({ title: 'Staff Nurse' })).toBe(
      '{\n  "schemaVersion": 1,\n  "title": "Staff Nurse"\n}\n',
    );
  });

  it('says the same to a parser, whatever texts it holds, and steers no terminal', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '\u001b[5m',
          '\u202e',
          '\n',
          '\t',
          '\u{e0041}',
          '👩🏽‍🚀',
          'می‌خواهم',
          '"',
          '\\',
          '\ud800',
        ),
      }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(text, fc.array(text)), { noNullPrototype: true }),
        (answer) => {
          const json = renderJson({ answer });
          expect(JSON.parse(json)).toEqual({ schemaVersion: 1, answer });
          expect(json).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\u200b]|\p{Cs}/u,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps numbers, null and lists of a page', () => {
    const page = pageOf(hospital(), 'staff-nurse');
    expect(JSON.parse(renderJson(page))).toEqual({ schemaVersion: 1, ...JSON.parse(JSON.stringify(page)) });
  });
});
