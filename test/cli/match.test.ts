import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/domain/strengths/items.ts';
import { type MemoryIoOptions, type Ran, runTruest } from '../support/memory-io.ts';

const SOCIAL = ['--interests', '8,20,12,36,24,16'];
type Options = MemoryIoOptions & { readonly home?: string };
const match = (words: readonly string[], options?: Options): Promise<Ran> =>
  runTruest(['match', ...words], options);
const json = async (words: readonly string[], options?: Options) =>
  JSON.parse((await match([...words, '--json'], options)).out);
const flat = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '').replace(/\s+/g, ' ');

/** A home in which strengths are saved, and what else is told. */
async function homeWith(me: string | undefined, answers?: string): Promise<string> {
  const likes = { social: 5, enterprising: 4, realistic: 1 } as Readonly<Record<string, number>>;
  const list = `interests: [${itemsOf('short').map(({ interest }) => likes[interest] ?? 2)}]\nstyle: {people: high, pace: low}\nvalues: [conditions, support, achievement, independence, recognition]`;
  const { home } = await runTruest(['strengths', '--answers', '-'], { stdin: answers ?? list });
  if (me !== undefined) writeFileSync(join(home, 'data', 'personal', 'me.yaml'), me);
  return home;
}

describe('match', () => {
  test('ranks occupations with their roles, and says why', async () => {
    const { code, out } = await match(SOCIAL);
    expect(code).toBe(0);
    expect(out).toMatch(/^Roles that your interests fit {2,}7 of \d+ occupations$/m);
    expect(out).toMatch(/^1[=.] .+ {2,}best match \.9\d$/m);
    expect(flat(out)).toMatch(/\+ high in both: Social/);
    expect(flat(out)).toContain('are not added up');
    expect(out).toContain('truest role show ');
  });

  test('answers as JSON, each occupation once, the best first, ties sharing a rank', async () => {
    const { schemaVersion, matches, counts, interests } = await json([...SOCIAL, '--limit', '40']);
    expect(schemaVersion).toBe(1);
    expect(interests.social).toBe(36);
    expect(matches).toHaveLength(40);
    expect(counts.best).toBeGreaterThan(0);
    expect(new Set(matches.map((one: { occupation: { code: string } }) => one.occupation.code)).size).toBe(
      40,
    );
    const firsts = new Map<number, number>();
    for (const [at, { correlation, rank, band }] of matches.entries()) {
      expect(correlation).toBeLessThanOrEqual(matches[at - 1]?.correlation ?? 1);
      if (rank === at + 1) firsts.set(rank, correlation);
      expect(firsts.get(rank)! - correlation).toBeLessThanOrEqual(0.0301);
      expect(band).toBe(correlation >= 0.729 ? 'best' : correlation >= 0.608 ? 'great' : 'good');
    }
    expect(matches[0].roles[0]).toMatchObject({ reach: null, isOwn: false, medianPay: expect.any(Number) });
  });

  test('filters by track, pay and education', async () => {
    const { matches } = await json([
      ...SOCIAL,
      '--track',
      'Healthcare',
      '--min-pay',
      '60000',
      '--education',
      'associate',
      '--limit',
      '50',
    ]);
    const roles = matches.flatMap(({ roles: own }: { roles: { track: string; medianPay: number }[] }) => own);
    expect(roles.length).toBeGreaterThan(0);
    for (const { track, medianPay } of roles) {
      expect(track).toBe('healthcare');
      expect(medianPay).toBeGreaterThanOrEqual(60_000);
    }
    expect((await match([...SOCIAL, '--min-pay', '900000'])).out).toContain('No role passes these filters.');
    expect((await match([...SOCIAL, '--track', 'helthcare'])).err).toContain('did you mean healthcare?');
  });

  test('refuses to rank a flat profile', async () => {
    const { code, out } = await match(['--interests', '20,20,22,20,20,20']);
    expect(code).toBe(0);
    expect(flat(out)).toContain('too near to one another to rank roles by');
    expect(out).not.toMatch(/best match|NaN/);
    expect(await json(['--interests', '20,20,22,20,20,20'])).toMatchObject({
      noRanking: 'flat',
      matches: [],
    });
  });

  test.each([
    [['--interests', '1,2,3'], 'takes six numbers from 0 to 40'],
    [['--interests', '1,2,3,4,5,41'], 'takes six numbers from 0 to 40'],
    [['--interests', 'a,2,3,4,5,6'], 'takes six numbers from 0 to 40'],
    [['--limit', '0'], 'whole number from 1'],
    [[], 'truest strengths'],
  ])('refuses %j', async (words, message) => {
    const { code, err } = await match(words);
    expect(code).toBe(2);
    expect(flat(err)).toContain(message);
  });

  test('with saved strengths says of when they are, and what is lacking', async () => {
    const home = await homeWith(undefined);
    const { code, out } = await match(['--limit', '2'], { home });
    expect(code).toBe(0);
    expect(flat(out)).toContain('interests Social 40, Enterprising 30,');
    expect(flat(out)).toContain('(of 2026-03-02)');
    expect(flat(out)).toContain('Not known: your skills, education, years of work, licences');
    expect(out).toContain('truest me set');
    expect(flat(out)).toMatch(/as you like people|unlike you /);
  });

  test('with what was told about oneself shows reach and what is lacking, beside the same figures', async () => {
    const home = await homeWith(
      'role: customer-service-representative\nyears: 1\neducation: high-school\nlicences: [Forklift]\n',
    );
    const { out, err } = await match(['--limit', '5'], { home });
    expect(err).toBe('');
    expect(flat(out)).toMatch(/reach stretch \d+%; learn /);
    expect(flat(out)).toMatch(/you lack a (?:master's|bachelor's) degree \(usual\)/);
    expect(flat(out)).toContain('skills those of your role, Customer Service Representative');
    expect(out).not.toContain('Not known');
    const bare = await homeWith(undefined);
    const figures = ({ matches }: { matches: { correlation: number }[] }) =>
      matches.map(({ correlation }) => correlation);
    expect(figures(await json([], { home }))).toEqual(figures(await json([], { home: bare })));
  });

  test('a role that is no longer there is said, and a broken file stops it', async () => {
    const home = await homeWith('role: lamp-lighter\n');
    expect(flat((await match([], { home })).err)).toContain(
      'Your role, lamp-lighter, is not among the profiles.',
    );
    const broken = await homeWith('role: [');
    expect((await match([], { home: broken })).code).toBe(1);
  });

  test('an unfinished or unrankable sitting is told from none', async () => {
    const few = await homeWith(undefined, '[4, 3]');
    const { code, out } = await match([], { home: few });
    expect(code).toBe(0);
    expect(flat(out)).toContain('Too few of your activities are answered');
    const { home } = await runTruest(['--version']);
    mkdirSync(join(home, 'data', 'personal', 'strengths'), { recursive: true });
    expect((await match([], { home })).code).toBe(2);
  });

  test.each([40, 64, 110])('fits into %d columns', async (columns) => {
    const home = await homeWith('role: customer-service-representative\nyears: 1\n');
    const { out } = await match(['--no-pager'], { home, terminal: true, columns });
    const wide = out
      .replace(/\u001b\[[\d;]*m/g, '')
      .split('\n')
      .filter((line) => line.length > columns);
    expect(wide.filter((line) => !/^ {4}truest /.test(line))).toEqual([]);
  });
});
