import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_FOLDER } from '../../src/cli/ask.ts';
import { lint } from '../../src/data/lint.ts';
import { folderOf, runTruest } from '../support/memory-io.ts';

const TRACK = `id: baking
title: Baking
summary: Bread before the town wakes up.
levels: [{ id: baker, title: Baker, stage: early, summary: Runs a shift. }]
`;

const TRADEOFF: Readonly<Record<string, string>> = {
  baker: 'The whole town is glad of your bread, and you have not seen a film in years.',
  miller: 'Quiet work beside a river that is yours, with a cough that comes back each winter.',
};

/** A role that nothing is said against, in lines that tests can count on: the seventh has its days. */
const role = (id: string, days: string, to: string): string => `id: ${id}
title: ${id}
track: baking
level: baker
summary: The ${id} of this town.
whatItsLike:
  days: ${days}
  harder: Sleep, says the ${id}.
  thrive: You like ${id}s.
  tradeoff: ${TRADEOFF[id]}
  leadsTo: More ${id}s.
lateral: [{ to: ${to}, kind: pivot, years: { min: 1, max: 2 }, before: a, how: b, giveUp: c, gap: d }]
`;

const bakery = (baker = 'Dough, ovens, and a van.', miller = 'Grain, stones, and dust.'): string =>
  folderOf({
    'bakery/tracks/baking.yaml': TRACK,
    'bakery/roles/baking/baker.yaml': role('baker', baker, 'miller'),
    'bakery/roles/baking/miller.yaml': role('miller', miller, 'baker'),
  });

const run = (cwd: string, ...args: string[]) => runTruest(['profile', 'lint', ...args], { cwd });

describe('truest profile lint', () => {
  it('is content with a good folder', async () => {
    const { code, out, err } = await run(bakery(), 'bakery');
    expect({ code, out, err }).toEqual({ code: 0, out: '3 files, no problems\n', err: '' });
  });

  it('points at the words that are meant, and ends with 1 after an error', async () => {
    const { code, out, err } = await run(bakery('Dough in a fast-paced bakery.'), 'bakery');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toBe(`bakery/roles/baking/baker.yaml:7:20
  error  lint/filler  "fast-paced" says nothing about this job
    7 |   days: Dough in a fast-paced bakery.
      |                    ^~~~~~~~~~

1 error in 1 of 3 files
`);
  });

  it('finds them in folded text, as far as the first line goes', async () => {
    const cwd = bakery('>-\n    Dough. You wear many\n    hats.');
    expect((await run(cwd, 'bakery')).out).toContain(
      'baker.yaml:8:16\n  error  lint/filler  "wear many hats" says nothing about this job\n    8 |     Dough. You wear many\n      |                ^~~~~~~~~\n',
    );
  });

  it('ends with 0 when there are only warnings', async () => {
    const cwd = folderOf({
      'bakery/tracks/baking.yaml': TRACK,
      'bakery/roles/baking/baker.yaml': role('baker', 'Dough.', 'operations-manager'),
    });
    const { code, out } = await run(cwd, 'bakery');
    expect(code).toBe(0);
    expect(out).toMatch(/^bakery\/roles\/baking\/baker\.yaml:1:5\n {2}warning {2}lint\/unreached /);
    expect(out).toMatch(/\n1 warning in 1 of 2 files\n$/);
  });

  it('tells once what two roles say, with where the other one says it', async () => {
    const same = 'Before anybody is awake you weigh the grain and the salt.';
    const { code, out } = await run(bakery(same, same), 'bakery');
    expect(code).toBe(1);
    expect(out).toContain(
      'miller.yaml:7:9\n  error  lint/shared-sentence  the same sentence as in baker, line 7:',
    );
    expect(out).toMatch(/\n1 error in 1 of 3 files\n$/);
  });

  it('compares one file with all others, and reports on it alone', async () => {
    const same = 'Before anybody is awake you weigh the grain and the salt.';
    const cwd = bakery(same, same);
    for (const [one, other] of [
      ['baker', 'miller'],
      ['miller', 'baker'],
    ]) {
      const { code, out } = await run(cwd, `bakery/roles/baking/${one}.yaml`);
      expect(code).toBe(1);
      expect(out).toContain(`${one}.yaml:7:9`);
      expect(out).toContain(`in ${other}, line 7:`);
      expect(out).toMatch(/\n1 error in 1 of 1 file\n$/);
    }
  });

  it('compares with the shipped roles', async () => {
    const shipped = 'Six hundred boxes have come for nine hundred on order, and you sigh.';
    const { out } = await run(bakery(shipped), 'bakery');
    expect(out).toMatch(
      /warning {2}lint\/shared-phrase {2}a phrase that stands too in\s+order-management-specialist,/,
    );
  });

  it('shows what validation finds too', async () => {
    const cwd = bakery();
    writeFileSync(join(cwd, 'bakery/roles/baking/broken.yaml'), 'id: broken\nsalary: 1\n');
    const { code, out } = await run(cwd, 'bakery');
    expect(code).toBe(1);
    expect(out).toContain('schema/unknown-key');
  });

  it('says the same each time', async () => {
    const cwd = bakery('You wear many hats, dynamic ones.', 'You wear many hats in a passionate mill.');
    expect((await run(cwd, 'bakery')).out).toBe((await run(cwd, 'bakery')).out);
  });

  it('answers as JSON', async () => {
    for (const args of [['--format', 'json'], ['--json']]) {
      const { code, out } = await run(bakery('Dough in a fast-paced bakery.'), 'bakery', ...args);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toEqual({
        schemaVersion: 1,
        checked: 3,
        diagnostics: [
          {
            file: 'bakery/roles/baking/baker.yaml',
            line: 7,
            column: 20,
            length: 10,
            rule: 'lint/filler',
            severity: 'error',
            message: '"fast-paced" says nothing about this job',
            source: '  days: Dough in a fast-paced bakery.',
          },
        ],
      });
    }
  });

  it('answers as workflow commands', async () => {
    const { out } = await run(bakery('Dough in a fast-paced bakery.'), 'bakery', '--format', 'github');
    expect(out).toBe(
      '::error file=bakery/roles/baking/baker.yaml,line=7,endLine=7,col=20,endColumn=29,title=lint/filler::"fast-paced" says nothing about this job\n',
    );
  });

  it('asks about a path that does not exist', async () => {
    const { code, out, err } = await run(bakery(), 'bakry');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('did you mean bakery?');
  });

  it('checks categories by the titles of a release, where its folder is named', async () => {
    const cwd = bakery();
    const named = (name: string, header: string, line: string): void => {
      mkdirSync(join(cwd, 'data/onet/db_30_1_text'), { recursive: true });
      writeFileSync(join(cwd, 'data/onet/db_30_1_text', name), `${header}\n${line}\n`);
    };
    named('Occupation Data.txt', 'O*NET-SOC Code\tTitle', '11-1021.00\tGeneral Managers');
    named('Alternate Titles.txt', 'O*NET-SOC Code\tAlternate Title', '11-1021.00\tStore Manager');
    named('Sample of Reported Titles.txt', 'O*NET-SOC Code\tReported Job Title', '11-1021.00\tMiller');
    for (const id of ['baker', 'miller']) {
      const path = join(cwd, `bakery/roles/baking/${id}.yaml`);
      const text = role(id, `Work of a ${id}.`, id === 'baker' ? 'miller' : 'baker');
      writeFileSync(path, text.replace('level: baker\n', 'level: baker\ncategory: 11-1021\n'));
    }
    const { code, out } = await run(cwd, 'bakery', '--data', 'data');
    expect(code).toBe(0);
    expect(out).toMatch(/^bakery\/roles\/baking\/baker\.yaml:5:11\n {2}warning {2}lint\/foreign-category /);
    expect(out).toMatch(/\n1 warning in 1 of 3 files\n$/);
    expect((await run(cwd, 'bakery')).out).toBe('3 files, no problems\n');
  });

  it('ends with 1 when the named folder does not hold the release', async () => {
    const { code, out, err } = await run(bakery(), 'bakery', '--data', 'nowhere');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Occupation Data.txt');
  });
});

describe('order', () => {
  it('of the chosen paths changes nothing', () => {
    const cwd = bakery(
      'You weigh the grain and the salt at night.',
      'You weigh the grain and the salt at night.',
    );
    const paths = ['baker', 'miller'].map((id) => join(cwd, `bakery/roles/baking/${id}.yaml`));
    const options = { folders: [join(cwd, 'bakery')], shipped: SHIPPED_FOLDER };
    const { problems } = lint({ ...options, paths });
    expect(problems).toHaveLength(1);
    expect(lint({ ...options, paths: [...paths].reverse() }).problems).toEqual(problems);
  });
});
