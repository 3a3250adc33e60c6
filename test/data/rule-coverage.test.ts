import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULE = /\b(?:file|yaml|text|lint|schema|role|track|category|skills)\/[a-z][a-z-]+\b/g;

function textsOf(folder: string, ending: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
    .join('\n');
}

it('every rule has a profile that breaks it and the report beside it, or a test', () => {
  const rules = new Set(
    [...textsOf('src/data', '.ts').matchAll(/(?:rule: |fileProblem\([^']*)'([a-z]+\/[a-z-]+)'/g)].map(
      ([, rule]) => rule!,
    ),
  );
  // These are put together from the kind of file.
  for (const kind of ['role', 'track'])
    for (const rule of ['id-is-not-file-name', 'duplicate-id']) rules.add(`${kind}/${rule}`);
  for (const rule of ['code-is-not-file-name', 'duplicate-code']) rules.add(`category/${rule}`);
  const shown = new Set(
    `${textsOf('test/golden/profiles', 'report.txt')}${textsOf('test/data', '.test.ts')}${textsOf('test/cli', '.test.ts')}`.match(
      RULE,
    ),
  );
  expect(rules.size).toBeGreaterThan(40);
  expect([...rules].filter((rule) => !shown.has(rule))).toEqual([]);
});
