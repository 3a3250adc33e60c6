import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadProfiles } from '../../src/data/load-profiles.ts';
import { type NewRole, newRoleText } from '../../src/data/new-profile.ts';
import { fieldProblem } from '../../src/data/role-fields.ts';
import { temporaryFolder } from '../support/memory-io.ts';

const LIBRARIAN: NewRole = {
  id: 'childrens-librarian',
  title: 'Children’s Librarian',
  aliases: [],
  track: 'public-libraries',
  level: 'middle',
  summary: 'You run story hour.',
};

/** Reads a text back the way any profile is read. */
function readBack(text: string): { value: unknown; problems: readonly { message: string }[] } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'roles', 'public-libraries'), { recursive: true });
  writeFileSync(join(folder, 'roles', 'public-libraries', 'childrens-librarian.yaml'), text);
  const { files, problems } = loadProfiles([folder]);
  return { value: files[0]?.value, problems };
}

/** Titles and summaries as nobody would write them, but somebody could. */
const awkward = fc.oneof(
  fc.constantFrom(
    'yes',
    'null',
    '12:30',
    '010',
    '- dash',
    'a: b',
    '# not a comment',
    'C# developer',
    '"quoted"',
    "it's",
    '@home',
    '%YAML',
    '{a, b}',
    '[x',
    '*star',
    '&and',
    '!tag',
    '| pipe',
    '> fold',
    'trailing colon:',
    '...',
    '---',
    '會計 事務',
    '👩‍🚀 Astronaut',
    'back\\slash',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc
    .array(fc.constantFrom('a', 'word', 'of', 'some', 'length:', '#', '- x', '"', "'", ' '), {
      minLength: 20,
    })
    .map((words) => words.join(' ')),
);
const titles = awkward.map((text) => text.trim()).filter((text) => fieldProblem('title', text) === undefined);
const summaries = fc
  .array(awkward, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('\n\n').trim())
  .filter((text) => fieldProblem('summary', text) === undefined);

describe('newRoleText', () => {
  test('reads back as what went in, whatever the words', () => {
    fc.assert(
      fc.property(titles, summaries, fc.array(titles, { maxLength: 2 }), (title, summary, aliases) => {
        const { value, problems } = readBack(newRoleText({ ...LIBRARIAN, title, summary, aliases }, 'x'));
        expect(problems).toEqual([]);
        expect(value).toMatchObject({ title, summary, aliases });
      }),
      { numRuns: 200 },
    );
  });

  test('has no line that an editor would have to break', () => {
    const text = newRoleText({ ...LIBRARIAN, summary: 'You run story hour. '.repeat(40).trim() }, 'x');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(102);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/[ \t]$/m);
  });

  test('explains every part once, and says which words a choice has', () => {
    const text = newRoleText(LIBRARIAN, 'x');
    for (const key of [
      'whatItsLike',
      'roleProfile',
      'skills',
      'fit',
      'advancement',
      'interview',
      'sources',
    ]) {
      expect(text).toMatch(new RegExp(`^# ${key}:$`, 'm'));
    }
    expect(text).toContain('One of behavioural, situational, technical, motivation.');
    expect(text.match(/Why it stands there in this role/g)).toHaveLength(1);
    expect(text).not.toContain('formerIds');
  });
});
