import { isUtf8 } from 'node:buffer';
import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** More than the largest profile by far; a bigger file is something else, and is not read at all. */
const LARGEST_FILE = 1_000_000;

/** What became of a file: its bytes as text, or the one problem that kept it from being read. */
export type FileRead =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: Diagnostic };

/** A problem with a whole file. */
export function fileProblem(file: string, rule: string, message: string, expected?: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    length: 1,
    rule,
    severity: 'error',
    message,
    ...(expected && { expected }),
  };
}

/** The stat of what a path leads to, or why there is none. */
export function statOf(path: string): BigIntStats | Diagnostic {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    return systemProblem(path, error);
  }
}

/** Tells a stat from the problem that came in its place. */
export const isProblem = (result: object): result is Diagnostic => 'rule' in result;

/** An error of the system as a problem with a file. */
export function systemProblem(path: string, error: unknown): Diagnostic {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ELOOP') return fileProblem(path, 'file/link-loop', 'this link leads back to itself');
  if (code === 'ENOENT') return fileProblem(path, 'file/unreadable', 'there is no file behind this name');
  if (code === 'EACCES' || code === 'EPERM') {
    return fileProblem(path, 'file/unreadable', 'no permission to read this');
  }
  return fileProblem(path, 'file/unreadable', `this cannot be read: ${message}`);
}

/** Why a file must not be opened: pipes wait forever, devices never end, and 50 MB are no profile. */
export function refuse(path: string, stat: BigIntStats): Diagnostic | undefined {
  if (!stat.isFile()) {
    const kind = stat.isDirectory()
      ? 'a folder'
      : stat.isFIFO()
        ? 'a pipe'
        : stat.isSocket()
          ? 'a socket'
          : 'a device';
    return fileProblem(path, 'file/not-a-file', `this is ${kind}`, 'a file');
  }
  if (stat.size <= LARGEST_FILE) return undefined;
  const megabytes = (Number(stat.size) / 1e6).toFixed(1);
  return fileProblem(path, 'file/too-large', `the file has ${megabytes} MB`, 'at most 1 MB');
}

/** Reads a file that `refuse` let through, as UTF-8 and nothing else. */
export function readText(path: string): FileRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: systemProblem(path, error) };
  }
  if (!isUtf8(bytes) || hasUtf16Mark(bytes)) return { problem: notUtf8(path, bytes) };
  return bytes.includes(0) ? { problem: notText(path, bytes) } : { text: bytes.toString('utf8') };
}

/** One problem for all of it: a file with NUL bytes is a picture, an archive or damaged, and no line of it is to be trusted. */
function notText(file: string, bytes: Buffer): Diagnostic {
  const at = bytes.indexOf(0);
  const count = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  const before = bytes.toString('utf8', bytes.lastIndexOf(0x0a, at) + 1, at).replace(/^\ufeff/, '');
  const line = lineAt(bytes, at);
  const what = count === 1 ? `a NUL byte, in line ${line}` : `${count} NUL bytes, the first in line ${line}`;
  const problem = fileProblem(
    file,
    'file/not-text',
    `this is not text: it has ${what}`,
    'a text file in UTF-8',
  );
  return { ...problem, line, column: before.length + 1 };
}

/** The 1-based line of a byte. */
const lineAt = (bytes: Buffer, at: number): number =>
  bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);

const hasUtf16Mark = (bytes: Buffer): boolean =>
  bytes.length >= 2 && (bytes.readUInt16LE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfeff);

function notUtf8(file: string, bytes: Buffer): Diagnostic {
  const expected = 'UTF-8; most editors offer it under "save with encoding"';
  if (hasUtf16Mark(bytes)) {
    return fileProblem(file, 'file/not-utf8', 'the file is saved as UTF-16', expected);
  }
  const at = firstBadByte(bytes);
  const lineStart = bytes.lastIndexOf(0x0a, at - 1) + 1;
  const lineEnd = bytes.indexOf(0x0a, at);
  const before = bytes.toString('utf8', lineStart, at);
  const byte = bytes[at]!;
  const guess = byte >= 0xa0 ? `, which may have been meant as ${String.fromCharCode(byte)}` : '';
  return {
    file,
    line: lineAt(bytes, at),
    column: before.replace(/^\ufeff/, '').length + 1,
    length: 1,
    rule: 'file/not-utf8',
    severity: 'error',
    message: `the byte ${byte.toString(16).toUpperCase()} is not UTF-8${guess}`,
    expected,
    source: bytes.toString('utf8', lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/^\ufeff|\r$/g, ''),
  };
}

/** The index of the first byte that no UTF-8 text has in this place. */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthOfCharacter(bytes[at]!);
    if (length > 1 && !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return 0;
}

const lengthOfCharacter = (byte: number): number => (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
