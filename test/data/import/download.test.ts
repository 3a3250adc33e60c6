import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DownloadOptions, download } from '../../../src/data/import/download.ts';
import { addressOf } from '../../../src/data/import/sources.ts';
import { newFolder } from './fixtures.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, turn: number) => void;

/** A server on this machine that answers each request by `handler`; gives its address and what was asked. */
async function serve(handler: Handler): Promise<{ url: string; asked: IncomingMessage[]; server: Server }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    handler(request, response, asked.length);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/release.zip`, asked, server };
}

const WHOLE = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(50_000, 'truest ')]);

function options(parts: Partial<DownloadOptions> = {}): DownloadOptions {
  return {
    path: join(newFolder(), 'downloads/release.zip'),
    limit: 1_000_000,
    agent: 'truest/0',
    signal: new AbortController().signal,
    idle: 2000,
    pause: 1,
    ...parts,
  };
}

/** Answers with the file, from where it is asked for if it is still the same one. */
function giveRange(request: IncomingMessage, response: ServerResponse, whole = WHOLE, etag = '"1"'): void {
  const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
  const rest =
    from !== undefined && request.headers['if-range'] === etag ? whole.subarray(Number(from)) : whole;
  const at = whole.length - rest.length;
  response.writeHead(at > 0 ? 206 : 200, {
    etag,
    'content-length': rest.length,
    ...(at > 0 && { 'content-range': `bytes ${at}-${whole.length - 1}/${whole.length}` }),
  });
  response.end(rest);
}

/** Promises the whole file, and breaks off after `bytes`. */
function breakOff(
  response: ServerResponse,
  bytes: number,
  headers: Record<string, string> = { etag: '"1"' },
): void {
  response.writeHead(200, { ...headers, 'content-length': WHOLE.length });
  response.write(WHOLE.subarray(0, bytes));
  setTimeout(() => response.destroy(), 30);
}

const left = (path: string): string[] => (existsSync(dirname(path)) ? readdirSync(dirname(path)).sort() : []);

describe('download', () => {
  it('fetches a file, and tells its size and checksum', async () => {
    const { url, asked } = await serve((request, response) => giveRange(request, response));
    const to = options();
    const seen: number[] = [];
    const got = await download(url, { ...to, onProgress: (done) => void seen.push(done) });
    expect(got).toEqual({
      bytes: WHOLE.length,
      sha256: createHash('sha256').update(WHOLE).digest('hex'),
    });
    expect(readFileSync(to.path).equals(WHOLE)).toBe(true);
    expect(left(to.path)).toEqual(['release.zip']);
    expect(seen.at(-1)).toBe(WHOLE.length);
    expect(asked[0]?.headers['user-agent']).toBe('truest/0');
  });

  it('goes on where it was broken off', async () => {
    const { url, asked } = await serve((request, response, turn) =>
      turn === 1 ? breakOff(response, 20_000) : giveRange(request, response),
    );
    const to = options();
    await download(url, to);
    expect(readFileSync(to.path).equals(WHOLE)).toBe(true);
    expect(asked[1]?.headers.range).toMatch(/^bytes=\d+-$/);
    expect(asked[1]?.headers['if-range']).toBe('"1"');
  });

  it('goes on in the next call too, by the date where there is no ETag', async () => {
    const date = 'Tue, 02 Dec 2025 10:00:00 GMT';
    const { url, asked } = await serve((request, response, turn) => {
      if (turn === 1) breakOff(response, 20_000, { 'last-modified': date });
      else giveRange(request, response, WHOLE, date);
    });
    const to = options({ tries: 1 });
    await expect(download(url, to)).rejects.toThrow(/cannot download .*once/);
    expect(left(to.path)).toEqual(['release.zip.part', 'release.zip.part.json']);
    await download(url, to);
    expect(asked[1]?.headers['if-range']).toBe(date);
    expect(readFileSync(to.path).equals(WHOLE)).toBe(true);
  });

  it('begins anew when the file has changed', async () => {
    const other = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(30_000, 'new ')]);
    const { url } = await serve((request, response, turn) =>
      turn === 1 ? breakOff(response, 20_000) : giveRange(request, response, other, '"2"'),
    );
    const to = options();
    await download(url, to);
    expect(readFileSync(to.path).equals(other)).toBe(true);
  });

  it.each([
    ['a weak ETag', { etag: 'W/"1"' }],
    ['no sign of what it is', {}],
  ])('begins anew when there is %s', async (_, headers) => {
    const { url, asked } = await serve((request, response, turn) =>
      turn === 1 ? breakOff(response, 20_000, headers) : giveRange(request, response),
    );
    const to = options();
    await download(url, to);
    expect(asked[1]?.headers.range).toBeUndefined();
    expect(readFileSync(to.path).equals(WHOLE)).toBe(true);
  });

  it('begins anew when the server continues somewhere else, or cannot continue', async () => {
    const { url } = await serve((request, response, turn) => {
      if (turn === 1) breakOff(response, 20_000);
      else if (turn === 2) {
        response.writeHead(206, { 'content-range': `bytes 5-${WHOLE.length - 1}/${WHOLE.length}` });
        response.end(WHOLE.subarray(5));
      } else if (turn === 3) breakOff(response, 10_000);
      else if (request.headers.range !== undefined) response.writeHead(416).end();
      else giveRange(request, response);
    });
    const to = options({ tries: 6 });
    await download(url, to);
    expect(readFileSync(to.path).equals(WHOLE)).toBe(true);
  });

  it('tries again when the server fails, but not for ever', async () => {
    const once = await serve((request, response, turn) =>
      turn < 3 ? void response.writeHead(500).end() : giveRange(request, response),
    );
    await download(once.url, options());
    const never = await serve((_, response) => void response.writeHead(503).end());
    await expect(download(never.url, options())).rejects.toThrow(/the server answered 503, 4 times/);
    expect(never.asked).toHaveLength(4);
  });

  it.each([
    [404, /there is no such file/],
    [403, /does not let programs fetch it/],
    [401, /answered 401/],
  ])('does not try again after %i', async (status, message) => {
    const { url, asked } = await serve((_, response) => void response.writeHead(status).end('sorry'));
    const to = options();
    await expect(download(url, to)).rejects.toThrow(message);
    expect(asked).toHaveLength(1);
    expect(left(to.path)).toEqual([]);
  });

  it('gives up on a server that is too slow', async () => {
    const stuck = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('PK');
    });
    await expect(download(stuck.url, options({ idle: 50, tries: 2 }))).rejects.toThrow(
      /nothing came for 0.05 seconds, 2 times/,
    );
    const silent = await serve(() => {});
    await expect(download(silent.url, options({ idle: 50, tries: 1 }))).rejects.toThrow(/nothing came/);
    const slow = await serve((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('PK'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await expect(download(slow.url, options({ most: 300 }))).rejects.toThrow(/it takes too long/);
  });

  it('follows redirects, not round and round, and to no other kind of address', async () => {
    const fine = await serve((request, response) => {
      if (request.url === '/release.zip') response.writeHead(302, { location: '/moved/release.zip' }).end();
      else giveRange(request, response);
    });
    const to = options();
    await download(fine.url, to);
    expect(readFileSync(to.path).equals(WHOLE)).toBe(true);
    const round = await serve(
      (_, response) => void response.writeHead(301, { location: '/release.zip' }).end(),
    );
    await expect(download(round.url, options())).rejects.toThrow(/round in a circle/);
    for (const location of ['ftp://example.org/x', 'file:///etc/passwd', 'http://[', 'data:,PK']) {
      const other = await serve((_, response) => void response.writeHead(302, { location }).end());
      await expect(download(other.url, options())).rejects.toThrow(/an address that is not followed/);
    }
  });

  it('refuses what is too large, said or unsaid', async () => {
    const said = await serve((request, response) => giveRange(request, response));
    const to = options({ limit: 1000 });
    await expect(download(said.url, to)).rejects.toThrow(/larger than it can be/);
    const unsaid = await serve((_, response) => {
      response.writeHead(200);
      response.end(WHOLE);
    });
    await expect(download(unsaid.url, to)).rejects.toThrow(/larger than it can be/);
    expect(left(to.path)).toEqual([]);
  });

  it.each([
    ['a web page', '<!DOCTYPE html><title>Sign in</title>', /gave a web page instead/],
    ['nothing', '', /gave nothing instead/],
    ['a text', 'busy', /gave something else instead/],
  ])('refuses %s in place of an archive', async (_, text, message) => {
    const { url } = await serve((_request, response) => void response.writeHead(200).end(text));
    const to = options();
    await expect(download(url, to)).rejects.toThrow(message);
    expect(left(to.path)).toEqual([]);
  });

  it('says so when there is no server', async () => {
    const { url, server } = await serve(() => {});
    server.close();
    await expect(download(url, options({ tries: 2 }))).rejects.toThrow(/the server does not answer, 2 times/);
  });

  it('stops on Ctrl-C and keeps what has come', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { etag: '"1"', 'content-length': WHOLE.length });
      response.write(WHOLE.subarray(0, 20_000));
    });
    const interrupt = new AbortController();
    const to = options({ signal: interrupt.signal, onProgress: () => interrupt.abort() });
    await expect(download(url, to)).rejects.toThrow();
    expect(left(to.path)).toEqual(['release.zip.part', 'release.zip.part.json']);
  });
});

describe('addressOf', () => {
  it.each([
    ['onet', undefined, 'https://www.onetcenter.org/dl_files/database/db_30_1_text.zip'],
    ['onet', '31.0', 'https://www.onetcenter.org/dl_files/database/db_31_0_text.zip'],
    ['oews', '2024', 'https://www.bls.gov/oes/special-requests/oesm24nat.zip'],
    ['projections', undefined, 'https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx'],
  ] as const)('%s %s is %s', (kind, release, url) => {
    expect(addressOf(kind, release, undefined).url).toBe(url);
  });

  it('takes another beginning, of the web only', () => {
    expect(addressOf('oews', '2025', 'https://mirror.example.org/bls/').url).toBe(
      'https://mirror.example.org/bls/oes/special-requests/oesm25nat.zip',
    );
    expect(() => addressOf('oews', '2025', 'file:///tmp')).toThrow(/TRUEST_DOWNLOAD_BASE/);
    expect(() => addressOf('onet', '../../etc', undefined)).toThrow(/named like 30.1/);
  });
});
