import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What people do most: the code that these run is what the caches hold. */
const TYPICAL = [
  ['role', 'show', 'e-commerce-operations-manager'],
  ['role', 'show', 'operations-manager', '--json'],
  ['role', 'list'],
  ['role', 'search', 'returns and refunds'],
  ['role', 'search', '--code', 'truck driver'],
  ['role', 'search', '-', '--code'],
  ['role', 'compare', 'operations-manager', 'e-commerce-operations-manager'],
  ['track', 'list'],
  ['track', 'list', 'business-operations'],
  ['track', 'show', 'business-operations'],
  ['role', 'show', 'no such role'],
  ['fit', 'e-commerce-operations-manager', '--answers', '-', '--no-save'],
  ['strengths', '--answers', '-'],
  ['match'],
  ['me'],
  ['role', 'interview', 'operations-manager'],
  ['plan', 'vice-president-of-operations', '--from', 'e-commerce-coordinator', '--no-save'],
  ['--help'],
];

/** Bundles that only a terminal gets to see, kept as far as loading them compiles them. */
const PROMPTS = [
  'prompts-can-prompt.cjs',
  'prompts-questionnaire.cjs',
  'prompts-inquirer.cjs',
  'strengths-ask-parts.cjs',
];

/** Answers to the activities of strengths that tell one interest from another, so that match has something to rank. */
const STRENGTHS = '[5,3,2,4,1,2,4,2,3,5,2,1,4,1,2,5,3,2,5,2,2,4,1,1,3,4,2,5,2,3]';

const RECORD = `
const { loaded, load } = require('./bin/load.js');
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  for (const { script, filename } of loaded.values()) writeFileSync(filename + '.cache', script.createCachedData());
});
load('truest.cjs');
if (process.argv.includes('fit') || process.argv.includes('strengths')) for (const name of ${JSON.stringify(PROMPTS)}) load(name);
`;

/**
 * Runs typical commands of the built program and keeps the code that V8 compiled for each bundle, for
 * the Node that builds. Other versions of Node refuse the caches and go on without them.
 */
export function makeCodeCaches(): void {
  const home = mkdtempSync(join(tmpdir(), 'truest-build-'));
  for (const command of TYPICAL) {
    spawnSync(process.execPath, ['-e', RECORD, '--', 'truest', ...command], {
      env: { ...process.env, TRUEST_HOME: home, NODE_OPTIONS: '' },
      input: command[0] === 'strengths' ? STRENGTHS : '',
      stdio: ['pipe', 'ignore', 'ignore'],
    });
  }
  rmSync(home, { recursive: true });
}
