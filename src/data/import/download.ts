import { createHash } from 'node:crypto';
import {
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure, isFailure } from '../../domain/failure.ts';
import { type Answer, ask, Broken } from './http.ts';

export interface DownloadOptions {
  /** Where the file is put; what is there of it stands beside it as `.part` until it is whole. */
  readonly path: string;
  /** The most bytes that are taken. */
  readonly limit: number;
  /** Sent as User-Agent. */
  readonly agent: string;
  readonly signal: AbortSignal;
  /** Called with each piece: bytes so far, and all of them where the server says so. */
  readonly onProgress?: (done: number, total: number | undefined) => Promise<void> | void;
  /** Milliseconds without a byte, and for everything. */
  readonly idle?: number;
  readonly most?: number;
  /** How often to try, and the milliseconds before the second time; they double. */
  readonly tries?: number;
  readonly pause?: number;
}

export interface Downloaded {
  readonly bytes: number;
  readonly sha256: string;
}

/** What is known of a file that is there in part. */
interface Part {
  readonly url: string;
  /** The ETag or the date that tells whether the file is still the same. */
  readonly validator: string;
}

const IDLE_MS = 30_000;
const MOST_MS = 15 * 60_000;
const TRIES = 4;
const PAUSE_MS = 500;

/**
 * Fetches a file. One that broke off is continued where it ended, now or at the next call, as long as
 * the server says that it is the same file; otherwise it begins anew. Throws a Failure that says what
 * went wrong and what to do: an unknown address, a server that fails, a page instead of an archive, too
 * large, too slow.
 */
export async function download(url: string, options: DownloadOptions): Promise<Downloaded> {
  const { path, signal, tries = TRIES, pause = PAUSE_MS, most = MOST_MS } = options;
  mkdirSync(dirname(path), { recursive: true });
  const deadline = Date.now() + most;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchRest(url, options, deadline);
      break;
    } catch (error) {
      if (signal.aborted || isFailure(error) || !(error instanceof Broken)) throw error;
      const tooLate = Date.now() + pause * 2 ** (attempt - 1) >= deadline;
      if (attempt >= tries || tooLate) throw gaveUp(url, error.message, attempt);
      await wait(pause * 2 ** (attempt - 1), undefined, { signal });
    }
  }
  const checked = await checkWhole(`${path}.part`, url).catch((error: unknown) => {
    forget(path);
    throw error;
  });
  renameSync(`${path}.part`, path);
  forget(path);
  return checked;
}

/** Asks for what is missing and appends it. Throws Broken when it may be tried again. */
async function fetchRest(url: string, options: DownloadOptions, deadline: number): Promise<void> {
  const { path, limit } = options;
  const part = partOf(path, url);
  const have = part ? (statSync(`${path}.part`, { throwIfNoEntry: false })?.size ?? 0) : 0;
  const answer = await ask(url, {
    ...options,
    idle: options.idle ?? IDLE_MS,
    deadline,
    headers: part && have > 0 ? { range: `bytes=${have}-`, 'if-range': part.validator } : {},
  });
  try {
    const from = startOf(answer, have);
    if (from === undefined) {
      forget(path);
      throw new Broken('the server continues another place of the file than was asked for');
    }
    const total = answer.length === undefined ? undefined : from + answer.length;
    if (total !== undefined && total > limit) throw tooLarge(url, total, limit);
    keepPart(path, url, answer);
    const done = await append(answer, from, options);
    if (total !== undefined && done < total) throw new Broken(`it broke off after ${done} of ${total} bytes`);
  } catch (error) {
    if (isFailure(error)) forget(path);
    throw error;
  } finally {
    answer.close();
  }
}

/** Where the answer begins in the file; undefined when it is of no use. */
function startOf(answer: Answer, have: number): number | undefined {
  if (answer.status === 200) return 0;
  if (answer.status !== 206) return undefined;
  return answer.rangeStart === have && have > 0 ? have : undefined;
}

async function append(
  answer: Answer,
  from: number,
  { path, limit, onProgress }: DownloadOptions,
): Promise<number> {
  const file = await open(`${path}.part`, from > 0 ? 'r+' : 'w');
  let done = from;
  try {
    await file.truncate(from);
    for await (const chunk of answer.body) {
      if (done + chunk.length > limit) throw tooLarge(answer.url, done + chunk.length, limit);
      await file.write(chunk, 0, chunk.length, done);
      done += chunk.length;
      await onProgress?.(done, answer.length === undefined ? undefined : from + answer.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return done;
}

/** What is there in part, when it is of this address and can be continued. */
function partOf(path: string, url: string): Part | undefined {
  try {
    const part = JSON.parse(readFileSync(`${path}.part.json`, 'utf8')) as Part;
    return part.url === url && typeof part.validator === 'string' ? part : undefined;
  } catch {
    return undefined;
  }
}

/** A weak ETag does not tell whether bytes are the same; without any sign nothing is continued. */
function keepPart(path: string, url: string, { etag, modified }: Answer): void {
  const validator = etag?.startsWith('"') ? etag : modified;
  if (validator === undefined) rmSync(`${path}.part.json`, { force: true });
  else writeFileSync(`${path}.part.json`, JSON.stringify({ url, validator } satisfies Part));
}

function forget(path: string): void {
  rmSync(`${path}.part`, { force: true });
  rmSync(`${path}.part.json`, { force: true });
}

/** Archives and workbooks are zip files; a page of the publisher's is not. */
async function checkWhole(path: string, url: string): Promise<Downloaded> {
  const hash = createHash('sha256');
  let bytes = 0;
  let beginning = '';
  for await (const chunk of createReadStream(path)) {
    if (bytes === 0) beginning = (chunk as Buffer).subarray(0, 64).toString('latin1');
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  if (!beginning.startsWith('PK')) {
    const what = bytes === 0 ? 'nothing' : /^\s*</.test(beginning) ? 'a web page' : 'something else';
    throw new Failure(`${url} gave ${what} instead of an archive.`, { advice: byHand(url) });
  }
  return { bytes, sha256: hash.digest('hex') };
}

const byHand = (url: string): string[] => [
  `open ${url} in a browser, and import the file that it saves`,
  'nothing was imported',
];

function tooLarge(url: string, bytes: number, limit: number): Failure {
  const mb = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`;
  return new Failure(`${url} is larger than it can be (${mb(bytes)}, at most ${mb(limit)}).`, {
    advice: byHand(url),
  });
}

const gaveUp = (url: string, why: string, attempts: number): Failure =>
  new Failure(`cannot download ${url}: ${why}, ${attempts === 1 ? 'once' : `${attempts} times`}.`, {
    advice: ['try again later: what has come so far is kept, and is continued', ...byHand(url).slice(0, 1)],
  });
