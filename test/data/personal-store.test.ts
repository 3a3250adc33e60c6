import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PersonalStore } from '../../src/data/personal-store.ts';
import { temporaryFolder } from '../support/memory-io.ts';

const schema = z.strictObject({ name: z.string(), number: z.number() });
const VALUE = { name: 'Returns', number: 1 };

const newStore = (): PersonalStore => new PersonalStore(join(temporaryFolder(), 'data', 'personal'));
const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
};
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const isRoot = process.getuid?.() === 0;

describe('what was saved', () => {
  test('is loaded again, and is plain YAML', () => {
    const store = newStore();
    const { path, seen } = store.save('fit/one', VALUE, undefined);
    expect(readFileSync(path, 'utf8')).toBe('name: Returns\nnumber: 1\n');
    expect(store.load('fit/one', schema)).toEqual({ value: VALUE, seen, path });
    expect(store.list('fit')).toEqual(['fit/one']);
    expect(store.files()).toEqual([path]);
  });

  test.skipIf(process.platform === 'win32')('is readable by its owner alone', () => {
    const store = newStore();
    const { path } = store.save('fit/one', VALUE, undefined);
    expect(modeOf(path)).toBe('600');
    expect(modeOf(store.folder)).toBe('700');
    const { seen } = store.load('fit/one', schema)!;
    store.save('fit/one', { ...VALUE, number: 2 }, seen);
    expect(modeOf(path)).toBe('600');
  });

  test('is removed, alone or all of it', () => {
    const store = newStore();
    store.save('fit/one', VALUE, undefined);
    store.save('fit/two', VALUE, undefined);
    store.remove('fit/one');
    store.remove('fit/never-there');
    expect(store.list('fit')).toEqual(['fit/two']);
    store.removeAll();
    expect(existsSync(store.folder)).toBe(false);
    expect(store.files()).toEqual([]);
  });

  test('is removed file by file, and a folder with its last file', () => {
    const store = newStore();
    const [one, two, three] = ['fit/one', 'fit/two', 'three'].map(
      (name) => store.save(name, VALUE, undefined).path,
    );
    store.removeFiles([one!]);
    expect(store.files()).toEqual([two, three]);
    store.removeFiles([two!, join(store.folder, 'never-there.yaml')]);
    expect(readdirSync(store.folder)).toEqual(['three.yaml']);
    store.removeFiles([three!]);
    expect(existsSync(store.folder)).toBe(false);
    expect(existsSync(join(store.folder, '..'))).toBe(true);
  });

  test('is loaded as it is written, whatever stands in it', () => {
    const store = newStore();
    const { path } = store.save('fit/one', VALUE, undefined);
    writeFileSync(path, 'name: [');
    const { value, seen } = store.loadText('fit/one')!;
    expect(value).toBe('name: [');
    store.save('fit/one', VALUE, seen);
    expect(store.load('fit/one', schema)?.value).toEqual(VALUE);
    expect(store.loadText('fit/two')).toBeUndefined();
  });

  test('is nothing where there is nothing', () => {
    const store = newStore();
    expect(store.load('fit/one', schema)).toBeUndefined();
    expect(store.list('fit')).toEqual([]);
    expect(store.files()).toEqual([]);
  });
});

describe('two sessions at once', () => {
  test('the later one keeps what it had beside the file, and says so', () => {
    const store = newStore();
    const { seen } = store.save('fit/one', VALUE, undefined);
    const { path } = store.save('fit/one', { ...VALUE, number: 2 }, seen);
    const message = messageOf(() => store.save('fit/one', { ...VALUE, number: 3 }, seen));
    expect(message).toContain('was changed by somebody else');
    expect(store.load('fit/one', schema)?.value.number).toBe(2);
    const kept = readdirSync(join(path, '..')).filter((name) => name.endsWith('.kept'));
    expect(kept).toHaveLength(1);
    expect(readFileSync(join(path, '..', kept[0]!), 'utf8')).toContain('number: 3');
    expect(store.list('fit')).toEqual(['fit/one']);
  });

  test('neither overwrites a file that the other has just made', () => {
    const store = newStore();
    store.save('fit/one', VALUE, undefined);
    expect(messageOf(() => store.save('fit/one', { ...VALUE, number: 3 }, undefined))).toContain('meantime');
    expect(store.load('fit/one', schema)?.value).toEqual(VALUE);
  });

  test('a file that was removed meanwhile is not brought back by surprise', () => {
    const store = newStore();
    const { seen } = store.save('fit/one', VALUE, undefined);
    store.remove('fit/one');
    expect(messageOf(() => store.save('fit/one', VALUE, seen))).toContain('meantime');
    expect(store.list('fit')).toEqual([]);
  });

  test('an edit by hand counts as a change, whatever its time is', () => {
    const store = newStore();
    const { path, seen } = store.save('fit/one', VALUE, undefined);
    writeFileSync(path, 'name: By hand\nnumber: 1\n');
    expect(messageOf(() => store.save('fit/one', VALUE, seen))).toContain(path);
    expect(readFileSync(path, 'utf8')).toContain('By hand');
  });
});

describe('a file that is broken', () => {
  test.each([
    ['not YAML', 'name: [Returns', /one\.yaml:\d+:\d+ is not readable: /],
    ['a key twice', 'name: A\nname: B\n', /one\.yaml:2:1 is not readable: Map keys must be unique/],
    ['something else', '- 1\n', /is not as expected: the file: /],
    ['empty', '', /is not as expected: the file: /],
    ['a wrong value', 'name: A\nnumber: many\n', /is not as expected: number: /],
    ['more than is expected', 'name: A\nnumber: 1\nmore: 2\n', /is not as expected: the file: .*more/],
    ['aliases', 'name: &a A\nnumber: *a\n', /is not readable: /],
    ['bytes', '\u0000\u0001\ufffd', /is not (readable|as expected): /],
    ['brackets in one another', '['.repeat(50_000), /is not readable: /],
  ])('with %s is told of and stays as it is', (_name, text, message) => {
    const store = newStore();
    const { path } = store.save('fit/one', VALUE, undefined);
    writeFileSync(path, text);
    expect(messageOf(() => store.load('fit/one', schema))).toMatch(message);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('a place that cannot be written', () => {
  test('a file where the folder should be', () => {
    const store = newStore();
    mkdirSync(join(store.folder, '..'), { recursive: true });
    writeFileSync(store.folder, '');
    expect(messageOf(() => store.checkWritable('fit/one'))).toContain('is not a folder');
    expect(messageOf(() => store.save('fit/one', VALUE, undefined))).toContain('cannot write');
  });

  test.skipIf(isRoot || process.platform === 'win32')('a folder without permission', () => {
    const store = newStore();
    const { seen, path } = store.save('fit/one', VALUE, undefined);
    const folder = join(path, '..');
    chmodSync(folder, 0o500);
    expect(messageOf(() => store.checkWritable('fit/two'))).toContain('no permission');
    expect(messageOf(() => store.save('fit/two', VALUE, undefined))).toContain('no permission');
    expect(messageOf(() => store.save('fit/one', { ...VALUE, number: 2 }, seen))).toContain('no permission');
    expect(store.load('fit/one', schema)?.value).toEqual(VALUE);
    chmodSync(folder, 0o700);
  });
});
