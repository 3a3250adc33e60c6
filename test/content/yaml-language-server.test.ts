import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProfiles } from '../../src/data/find-profiles.ts';
import { type EditorProblem, YamlLanguageServer } from '../support/yaml-language-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const files = findProfiles(join(ROOT, 'profiles')).files.map(({ path }) => path);

describe('an editor with the YAML language server, offline', () => {
  const server = new YamlLanguageServer();
  const checks = new Map<string, Promise<readonly EditorProblem[]>>();
  beforeAll(async () => {
    await server.start(ROOT);
    // All at once: the server waits a while before it looks at a file.
    for (const path of files) checks.set(path, server.check(path, readFileSync(path, 'utf8')));
  });
  afterAll(() => server.stop());

  it.each(files.map((path) => relative(ROOT, path)))('underlines nothing in %s', async (path) => {
    expect(await checks.get(join(ROOT, path))).toEqual([]);
  });

  it('underlines mistakes in a role, in our words', async () => {
    const path = join(ROOT, 'profiles/roles/business-operations/being-written.yaml');
    const problems = await server.check(
      path,
      [
        '# yaml-language-server: $schema=../../../schema/role.schema.json',
        'id: Being Written',
        'titel: Somebody',
        'track: business-operations',
        'level: manager',
        'summary: Somebody is being described.',
        'skills:',
        '  - { id: dough, importance: 9, level: 1, why: It is needed. }',
        'lateral: none',
        '',
      ].join('\n'),
    );
    expect(problems.map(({ message, range }) => `${range.start.line + 1}: ${message}`).sort()).toEqual([
      '2: Missing property "title".',
      '2: expected an id: lower-case letters, digits and single hyphens',
      '3: Property titel is not allowed.',
      '8: Value is above the maximum of 5.',
      '9: Incorrect type. Expected "array".',
    ]);
    expect(await server.hover(path, 3, 1)).toContain('The track, which is also the folder.');
  });
});
