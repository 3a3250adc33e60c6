import { basename, join } from 'node:path';
import { foldersOf } from '../data/folders.ts';
import { download } from '../data/import/download.ts';
import { addressOf } from '../data/import/sources.ts';
import { Failure } from '../domain/failure.ts';
import type { ImportKind } from '../domain/imports.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';
import type { ImportSession } from './import-session.ts';
import { note } from './note.ts';

/** Throws a Failure unless a source is named or is to be downloaded, and not both. */
export function oneOf(
  {
    source,
    download: isDownload,
    release,
  }: {
    readonly source?: string | undefined;
    readonly download: boolean;
    readonly release?: string | undefined;
  },
  command: string,
): void {
  if (source === undefined && !isDownload) {
    throw new Failure('what is to be imported?', {
      kind: 'usage',
      advice: [`name a file or a folder: ${command} <path>`, `or have it fetched: ${command} --download`],
    });
  }
  if (source !== undefined && isDownload) {
    throw new Failure('either name what to import, or give --download', { kind: 'usage' });
  }
  if (release !== undefined && !isDownload) {
    throw new Failure('which release to fetch can be said only with --download', { kind: 'usage' });
  }
}

/**
 * Fetches a release from its publisher and says from where, how large it is and its SHA-256. Resolves to
 * the file, which is removed when the session ends; what came of one that broke off stays for the next time.
 */
export async function downloadFor(
  kind: ImportKind,
  release: string | undefined,
  { step, signal, atEnd }: ImportSession,
  context: Context,
): Promise<string> {
  const { url, limit } = addressOf(kind, release, context.io.env['TRUEST_DOWNLOAD_BASE']);
  const path = join(foldersOf(context.io.env).cache, 'downloads', basename(new URL(url).pathname));
  note(context, `downloading ${url}`);
  let shown = 0;
  const { bytes, sha256 } = await download(url, {
    path,
    limit,
    agent: `truest/${VERSION}`,
    signal,
    onProgress: async (done, total) => {
      // Not for each piece: a terminal is slower than a network.
      if (Date.now() - shown < 100) return;
      shown = Date.now();
      await step(`downloading: ${megabytes(done)}${total === undefined ? '' : ` of ${megabytes(total)}`}`);
    },
  });
  atEnd(path);
  await step('');
  note(context, `${bytes} bytes, sha-256 ${sha256}`);
  return path;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
