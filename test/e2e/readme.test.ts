import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseExamples, README, runExample } from './readme.ts';

describe('the README', () => {
  const examples = parseExamples(readFileSync(README, 'utf8'));

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  // When an output has changed for good: npm run readme.
  it.each(examples)('shows what `$command` really prints', ({ command, output }) => {
    expect(runExample(command)).toBe(output);
  });
});
