import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeExpected, jsonSchemaOf, jsonSchemaText, schemaAt } from '../../src/data/json-schema.ts';
import { PROFILE_KINDS } from '../../src/data/profile-schemas.ts';

describe.each(PROFILE_KINDS)('the JSON Schema of a %s', (kind) => {
  it('in the folder of schemas is that of the definition: npm run schemas writes it', () => {
    const file = fileURLToPath(new URL(`../../schema/${kind}.schema.json`, import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(jsonSchemaText(kind));
  });

  it('is draft-07, strict, and says what it is', () => {
    expect(jsonSchemaOf(kind)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      description: expect.stringMatching(/\w/),
    });
  });
});

describe('a part of a schema', () => {
  it.each([
    ['role', ['skills', 3, 'importance'], 'a whole number from 1 to 5'],
    ['role', ['fit', 'statements', 0, 'kind'], 'one of energy, friction, strength'],
    ['role', ['fit', 'statements', 0, 'dealbreaker'], 'true or false'],
    ['role', ['advancement', 0, 'kind'], 'advance'],
    ['role', ['advancement', 0, 'years', 'max'], 'a number from 0 to 40'],
    ['role', ['title'], 'text'],
    ['role', ['aliases'], 'a list, each item on its own line after "- "'],
    ['role', ['roleProfile', 'pace'], 'the keys score, note'],
    ['category', ['pay', 'median'], 'a whole number, at least 0, or null when there is none'],
    ['category', ['projection', 'growthPercent'], 'a number, or null when there is none'],
  ] as const)('%s %j is described', (kind, path, words) => {
    expect(describeExpected(schemaAt(kind, path)!)).toBe(words);
  });

  it('that does not exist is undefined', () => {
    expect(schemaAt('role', ['skills', 'importance'])).toBeUndefined();
    expect(schemaAt('role', ['nowhere', 0, 'at'])).toBeUndefined();
  });
});
