import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTruest, temporaryFolder } from '../support/memory-io.ts';

const search = (...words: string[]) => runTruest(['role', 'search', ...words]);

describe('role search', () => {
  it('finds a role by a title, and says how sure it is', async () => {
    const { out, err, code } = await search('Sr.', 'Operations', 'Mgr');
    expect(out).toMatch(/a level, which counts little: sr/);
    expect(out).toMatch(/Operations Manager\n {2}11-1021 \((?:sure|likely|guess)\) · /);
    expect([err, code]).toEqual(['', 0]);
  });

  it('finds roles by skills and by words of the summary', async () => {
    expect((await search('returns')).out).toMatch(/skill: Returns handling/);
  });

  it('answers as JSON', async () => {
    const answer = JSON.parse((await search('operatons manger', '--json', '--limit', '2')).out);
    expect(answer).toMatchObject({
      schemaVersion: 1,
      query: 'operatons manger',
      reading: { repaired: [{ typed: 'operatons' }, { typed: 'manger' }] },
    });
    expect(answer.results).toHaveLength(2);
    expect(answer.results[0]).toMatchObject({ code: '11-1021', id: expect.any(String) });
    expect(answer.results[0].confidence).toBeGreaterThan(0);
  });

  it('prints the code and its title only', async () => {
    expect((await search('--code', 'truck driver')).out).toBe(
      '53-3032\tHeavy and Tractor-Trailer Truck Drivers\n',
    );
    expect((await search('--code', '--limit', '3', 'driver')).out.trim().split('\n')).toHaveLength(3);
  });

  it('says what it is given too little, or too much, of', async () => {
    expect(await search('')).toMatchObject({ code: 2, out: '', err: /nothing to search for/ });
    expect(await search()).toMatchObject({ code: 2, out: '' });
    expect((await search('nurse', '--column', '2')).err).toMatch(/--column goes with --batch/);
    expect((await search('nurse', '--batch', 'x.csv')).code).toBe(2);
  });

  it('says that it found nothing', async () => {
    expect(await search('xylophone')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/No role matches/),
    });
    expect((await search('--code', 'xylophone')).out).toBe('');
  });
});

describe('role search -', () => {
  const filter = async (stdin: string, ...flags: string[]) =>
    (await runTruest(['role', 'search', '-', ...flags], { stdin })).out;

  it('answers a line with a line, in order; empty ones keep their place', async () => {
    const lines = (await filter('truck driver\n\nxylophone\r\nstaff accountant\r\n')).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(
      /^53-3032\tHeavy and Tractor-Trailer Truck Drivers\t[\d.]+\t(?:sure|likely|guess)$/,
    );
    expect(lines.slice(1, 3)).toEqual(['', '']);
    expect(lines[3]).toMatch(/^13-2011\t/);
    expect(lines[4]).toBe('');
  });

  it('answers the last line without its end, codes only, or JSON', async () => {
    expect(await filter('truck driver', '--code')).toBe('53-3032\tHeavy and Tractor-Trailer Truck Drivers\n');
    const [first, second] = (await filter('truck driver\n\n', '--json')).trim().split('\n');
    expect(JSON.parse(first!)).toMatchObject({ title: 'truck driver', code: '53-3032' });
    expect(JSON.parse(second!)).toMatchObject({ title: '', code: null, band: 'none' });
    expect(await filter('')).toBe('');
  });
});

describe('role search --batch', () => {
  const batch = async (text: string, ...flags: string[]) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'staff.csv'), text);
    return runTruest(['role', 'search', '--batch', 'staff.csv', ...flags], { cwd: folder });
  };

  it('adds columns to the table', async () => {
    const { out } = await batch('name,Job title\r\n"Lee, Jo",Truck driver\r\nAnn,"truck\ndriver"\r\n');
    const [head, first, ...rest] = out.split('\r\n');
    expect(head).toBe('name,Job title,soc_code,soc_title,confidence,band');
    expect(first).toMatch(
      /^"Lee, Jo",Truck driver,53-3032,Heavy and Tractor-Trailer Truck Drivers,[\d.]+,\w+$/,
    );
    expect(rest.join('|')).toMatch(/^Ann,"truck\ndriver",53-3032,/);
  });

  it('takes the column that is named, by head or by number', async () => {
    const table = 'id;what\n1;truck driver\n';
    expect((await batch(table, '--column', 'WHAT')).out).toMatch(/\r\n1;truck driver;53-3032;/);
    expect((await batch(table, '--column', '2')).out).toMatch(/^id;what;/);
    expect((await batch('truck driver\n')).out).toMatch(/^truck driver,53-3032,/);
  });

  it('asks which column when it cannot tell', async () => {
    const { code, err } = await batch('a,b\n1,2\n');
    expect([code, err]).toEqual([2, expect.stringMatching(/which column holds the titles\?[\s\S]*a, b/)]);
    expect((await batch('a,b\n', '--column', 'c')).err).toMatch(/there is no column "c"/);
  });

  it('writes JSON lines', async () => {
    const { out } = await batch('title\ntruck driver\n\n', '--format', 'jsonl');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { row: 1, title: 'truck driver', code: '53-3032', alternatives: expect.any(Array) },
      { row: 2, title: '', code: null, band: 'none' },
    ]);
  });

  it('says which file it cannot read', async () => {
    const { code, err } = await runTruest(['role', 'search', '--batch', 'no.csv']);
    expect([code, err]).toEqual([2, expect.stringMatching(/cannot read .*no\.csv/)]);
  });
});
