import { Failure } from '../../domain/failure.ts';
import type { ImportKind } from '../../domain/imports.ts';

/** Where a publisher offers a release. */
interface OfficialSource {
  readonly host: string;
  /** The path of a release, named as people name it. */
  readonly path: (release: string) => string;
  /** The release that is fetched when none is named: the one that truest ships figures of. */
  readonly usual: string;
  /** What a release's name looks like, and an example for messages. */
  readonly pattern: RegExp;
  readonly example: string;
  /** Bytes; the real ones stay far below. */
  readonly limit: number;
}

const MB = 1024 * 1024;

/** The addresses that `--download` asks, the only ones that truest ever asks. */
const SOURCES: Readonly<Record<ImportKind, OfficialSource>> = {
  onet: {
    host: 'https://www.onetcenter.org',
    path: (release) => `/dl_files/database/db_${release.replace('.', '_')}_text.zip`,
    usual: '30.1',
    pattern: /^\d{2}\.\d$/,
    example: '30.1',
    limit: 100 * MB,
  },
  oews: {
    host: 'https://www.bls.gov',
    path: (year) => `/oes/special-requests/oesm${year.slice(2)}nat.zip`,
    usual: '2025',
    pattern: /^20[12]\d$/,
    example: '2024',
    limit: 100 * MB,
  },
  projections: {
    host: 'https://www.bls.gov',
    path: () => '/emp/ind-occ-matrix/occupation.xlsx',
    usual: 'newest',
    pattern: /^newest$/,
    example: 'newest',
    limit: 50 * MB,
  },
};

/**
 * The address of a release and how large it may be. `base` stands in for scheme and host, for mirrors
 * and tests. Throws a Failure when the release or the base is not as it should be.
 */
export function addressOf(
  kind: ImportKind,
  release: string | undefined,
  base: string | undefined,
): { readonly url: string; readonly limit: number } {
  const source = SOURCES[kind];
  const wanted = release ?? source.usual;
  if (!source.pattern.test(wanted)) {
    throw new Failure(`"${wanted}" is no release; they are named like ${source.example}`, { kind: 'usage' });
  }
  const host = (base || source.host).replace(/\/+$/, '');
  const url = URL.canParse(host + source.path(wanted)) ? new URL(host + source.path(wanted)) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Failure(`TRUEST_DOWNLOAD_BASE is not the beginning of an address: ${host}`, {
      kind: 'usage',
      advice: ['it begins with https://, such as https://mirror.example.org/releases'],
    });
  }
  return { url: url.href, limit: source.limit };
}
