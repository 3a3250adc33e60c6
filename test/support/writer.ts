import { fileURLToPath } from 'node:url';
import type { CatalogueRecord } from '../../src/data/compile.ts';
import { writeRecordFile } from '../../src/data/write-records.ts';

/** The records of every generation. */
export const KEYS = Array.from({ length: 300 }, (_, at) => `role/porter-${at}`);

/** Records that all begin with the name of their generation, some hundred kilobytes of them. */
export const generation = (name: string): CatalogueRecord[] =>
  KEYS.map((key) => [key, `${name} ${key} `.padEnd(1500, 'x')]);

/**
 * Run as a program (`writer.ts <file> <name>`) this writes the file over and over, each time a new
 * generation `<name>:<number>`, until it is killed.
 */
function writeForever(path: string, name: string): void {
  process.stdout.write('begins\n');
  const next = (number: number): void => {
    writeRecordFile(path, generation(`${name}:${number}`), Date.UTC(2026, 2, 2));
    setImmediate(next, number + 1);
  };
  next(0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeForever(process.argv[2]!, process.argv[3]!);
