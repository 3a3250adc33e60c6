import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordFile } from '../../../src/data/record-file.ts';
import { writeRecordFile } from '../../../src/data/write-records.ts';
import { temporaryFolder } from '../../support/memory-io.ts';
import { generation, KEYS } from '../../support/writer.ts';

const NOW = Date.UTC(2026, 2, 2);

/** The one generation that all records of a file are of; undefined when there is no whole file. */
function generationOf(path: string): string | undefined {
  const file = RecordFile.open(path);
  if (!file) return undefined;
  const found = new Set(KEYS.map((key) => file.read(key)?.toString().split(' ')[0]));
  file.close();
  expect([...found], 'all records are there, and of one generation').toHaveLength(1);
  return [...found][0];
}

describe('writeRecordFile', () => {
  it('makes the folders that are missing, and leaves nothing beside the file', () => {
    const folder = join(temporaryFolder(), 'cache', 'truest');
    writeRecordFile(join(folder, 'catalogue.db'), generation('first'), NOW);
    expect(readdirSync(folder)).toEqual(['catalogue.db']);
  });

  it('leaves the old file when the records cannot be made', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'catalogue.db');
    writeRecordFile(path, generation('first'), NOW);
    function* broken() {
      yield* generation('second');
      throw new Error('this profile cannot be compiled');
    }
    expect(() => writeRecordFile(path, broken(), NOW)).toThrow('cannot be compiled');
    expect(generationOf(path)).toBe('first');
    expect(readdirSync(folder)).toEqual(['catalogue.db']);
  });

  it('throws the error of the system where it cannot write', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'cache'), 'a file where the folder should be');
    const write = (path: string): void => writeRecordFile(path, generation('first'), NOW);
    expect(() => write(join(folder, 'cache', 'catalogue.db'))).toThrow(
      expect.objectContaining({ code: expect.any(String) }),
    );
    mkdirSync(join(folder, 'catalogue.db'));
    expect(() => write(join(folder, 'catalogue.db'))).toThrow(
      expect.objectContaining({ code: expect.any(String) }),
    );
    expect(readdirSync(folder).sort()).toEqual(['cache', 'catalogue.db']);
  });

  it('clears away what an interrupted process left an hour ago, and nothing else', () => {
    const folder = temporaryFolder();
    const at = (minutes: number): Date => new Date(NOW - minutes * 60_000);
    const left: [string, Date][] = [
      ['catalogue.db.abandoned.writing', at(61)],
      ['catalogue.db.busy.writing', at(2)],
      ['notes.txt', at(9999)],
    ];
    for (const [name, time] of left) {
      writeFileSync(join(folder, name), 'half');
      utimesSync(join(folder, name), time, time);
    }
    writeRecordFile(join(folder, 'catalogue.db'), generation('first'), NOW);
    expect(readdirSync(folder).sort()).toEqual(['catalogue.db', 'catalogue.db.busy.writing', 'notes.txt']);
  });
});

describe('a writer that was killed', () => {
  const alive = { pid: 1, isRunning: () => true };
  const alone = { pid: 2, isRunning: (pid: number) => pid === 2 };

  /** What a writer leaves that never comes back: its file is still there while its records are asked for. */
  function leave(path: string): string {
    let name = '';
    function* records() {
      name = readdirSync(dirname(path)).find((file) => file.endsWith('.writing'))!;
      throw new Error('killed');
      // biome-ignore lint/correctness/noUnreachable: makes it a generator of records.
      yield* generation('never');
    }
    expect(() => writeRecordFile(path, records(), NOW, { pid: 77, isRunning: () => true })).toThrow('killed');
    writeFileSync(join(dirname(path), name), 'half');
    return name;
  }

  it('leaves nothing for longer than until the next one writes', () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    const left = leave(path);
    expect(left).toMatch(/-77-/);
    writeRecordFile(path, generation('first'), NOW, alive);
    expect(readdirSync(dirname(path))).toContain(left);
    writeRecordFile(path, generation('second'), NOW, alone);
    expect(readdirSync(dirname(path))).toEqual(['catalogue.db']);
  });

  it('of another machine is not taken for one of this', () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    mkdirSync(dirname(path), { recursive: true });
    const foreign = 'catalogue.db.0-77-abc.writing';
    writeFileSync(join(dirname(path), foreign), 'half');
    const now = Date.now();
    writeRecordFile(path, generation('first'), now, alone);
    expect(readdirSync(dirname(path))).toContain(foreign);
  });
});

describe('writing in other processes', () => {
  const built = mkdtempSync(join(tmpdir(), 'truest-writer-'));
  const program = join(built, 'writer.mjs');
  const children = new Set<ChildProcess>();

  beforeAll(() => {
    buildSync({
      entryPoints: [fileURLToPath(new URL('../../support/writer.ts', import.meta.url))],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
  });
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(built, { recursive: true, force: true });
  });

  /** Starts a process that writes the file again and again; resolves once it has begun. */
  async function startWriter(path: string, name: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, [program, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.add(child);
    await new Promise((resolve, reject) => {
      child.stdout!.once('data', resolve);
      child.once('error', reject);
    });
    return child;
  }

  const killed = (child: ChildProcess): Promise<unknown> =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });

  it('leaves the old file or the new one when it is killed, at whatever moment', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'catalogue.db');
    writeRecordFile(path, generation('before'), NOW);
    for (let round = 0; round < 30; round++) {
      const child = await startWriter(path, `round-${round}`);
      // Spread over the time that one writing takes.
      await new Promise((resolve) => setTimeout(resolve, (round * 7) % 23));
      await killed(child);
      expect(generationOf(path), `round ${round}`).toBeDefined();
    }
  });

  it('gives readers a whole file all the time while two write it', async () => {
    const path = join(temporaryFolder(), 'catalogue.db');
    writeRecordFile(path, generation('before'), NOW);
    const writers = await Promise.all(['left', 'right'].map((name) => startWriter(path, name)));
    const seen = new Set<string | undefined>();
    for (let reading = 0; reading < 150 && seen.size < 3; reading++) {
      seen.add(generationOf(path)?.split(':')[0]);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await Promise.all(writers.map(killed));
    expect(seen).not.toContain(undefined);
    expect([...seen].filter((name) => name !== 'before').length).toBeGreaterThan(0);
  });
});
