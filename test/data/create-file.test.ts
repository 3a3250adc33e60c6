import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFile, createFiles, replaceFile } from '../../src/data/create-file.ts';
import { temporaryFolder } from '../support/memory-io.ts';

describe('createFile', () => {
  test('makes the folders around it', async () => {
    const folder = temporaryFolder();
    await createFile(join(folder, 'a', 'b', 'c.yaml'), 'text');
    expect(readFileSync(join(folder, 'a', 'b', 'c.yaml'), 'utf8')).toBe('text');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['c.yaml']);
  });

  test('overwrites nothing, and only one of many at once succeeds', async () => {
    const path = join(temporaryFolder(), 'x', 'role.yaml');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => createFile(path, `text ${index}`)),
    );
    const done = results.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
    expect(done).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe(`text ${done[0]}`);
    expect(readdirSync(join(path, '..'))).toEqual(['role.yaml']);
    await expect(createFile(path, 'another')).rejects.toThrow('is there already');
  });

  test('leaves no folders behind when it fails', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'there'));
    // The name of the file is longer than file systems take.
    const path = join(folder, 'there', 'new', 'newer', `${'x'.repeat(300)}.yaml`);
    await expect(createFile(path, 'text')).rejects.toThrow('cannot write');
    expect(readdirSync(join(folder, 'there'))).toEqual([]);
  });

  test('all files or none', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'b'), 'old');
    const files = ['a', 'b'].map((name) => ({ path: join(folder, name), text: 'new' }));
    await expect(createFiles(files)).rejects.toThrow('is there already');
    expect(readdirSync(folder)).toEqual(['b']);
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('old');
  });
});

describe('replaceFile', () => {
  test('writes when the text is another', async () => {
    const path = join(temporaryFolder(), 'x', 'schema.json');
    await replaceFile(path, 'one');
    await replaceFile(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(path, '..'))).toEqual(['schema.json']);
  });
});
