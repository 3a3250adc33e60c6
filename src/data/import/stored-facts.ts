import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportRecord } from '../../domain/imports.ts';
import { IMPORTS_FILE } from '../find-imported.ts';
import type { Facts } from './imported-category.ts';
import type { OewsYear } from './oews.ts';
import type { OnetFacts } from './onet-facts.ts';
import type { Projections } from './projections.ts';

/** The version of what is kept; another one has to be imported again. */
const VERSION = 1;

/** An import as it is kept: what is told of it, and the checksum of its facts. */
export interface KeptImport extends ImportRecord {
  readonly facts: string;
}

/** Everything that is kept of imports: records by id, and the texts of their facts. */
export interface Kept {
  readonly imports: readonly KeptImport[];
  /** The JSON of each import's facts, by id. */
  readonly facts: ReadonlyMap<string, string>;
  /** What was kept and cannot be used any more: ids, or the list itself. */
  readonly damaged: readonly string[];
}

const ORDER = ['onet', 'oews', 'projections'];

/** Reads what is kept in the folder of imports; nothing when there is none. */
export function loadKept(folder: string): Kept {
  const facts = new Map<string, string>();
  const damaged: string[] = [];
  const imports: KeptImport[] = [];
  for (const record of loadRecords(folder, damaged)) {
    try {
      const text = readFileSync(join(folder, factsFile(record.id)), 'utf8');
      if (sumOf(text) !== record.facts) throw new Error('changed');
      facts.set(record.id, text);
      imports.push(record);
    } catch {
      damaged.push(record.id);
    }
  }
  return { imports, facts, damaged };
}

/** The records alone. `damaged` gets the name of the list when it cannot be read. */
export function loadRecords(folder: string, damaged: string[] = []): KeptImport[] {
  let text: string;
  try {
    text = readFileSync(join(folder, IMPORTS_FILE), 'utf8');
  } catch {
    return [];
  }
  try {
    const { version, imports } = JSON.parse(text) as { version: number; imports: KeptImport[] };
    if (version !== VERSION || !imports.every((one) => /^[a-z]+(?:-\d{4})?$/.test(one.id)))
      throw new Error('other');
    return imports;
  } catch {
    damaged.push(IMPORTS_FILE);
    return [];
  }
}

/** The files that keep this. */
export function keptFiles({ imports, facts }: Kept): Map<string, string> {
  const files = new Map<string, string>();
  files.set(IMPORTS_FILE, `${JSON.stringify({ version: VERSION, imports }, null, 1)}\n`);
  for (const { id } of imports) files.set(factsFile(id), facts.get(id)!);
  return files;
}

/** With one import added; it replaces the one of the same id. */
export function withImport(kept: Kept, record: ImportRecord, facts: string): Kept {
  const before = kept.imports.find(({ id }) => id === record.id);
  const isSame = before?.sha256 === record.sha256 && before.release === record.release;
  const added: KeptImport = {
    ...record,
    ...(isSame && { date: before.date, source: before.source }),
    facts: sumOf(facts),
  };
  const imports = [...kept.imports.filter(({ id }) => id !== record.id), added];
  return {
    imports: imports.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.id < b.id ? -1 : 1)),
    facts: new Map([...kept.facts, [record.id, facts]]),
    damaged: kept.damaged.filter((id) => id !== record.id),
  };
}

/** Without the imports of these ids. */
export function withoutImports(kept: Kept, ids: ReadonlySet<string>): Kept {
  return {
    imports: kept.imports.filter(({ id }) => !ids.has(id)),
    facts: new Map([...kept.facts].filter(([id]) => !ids.has(id))),
    damaged: kept.damaged.filter((id) => !ids.has(id)),
  };
}

/** The facts themselves. */
export function factsOf({ imports, facts }: Kept): Facts {
  const parse = <T>(id: string): T => JSON.parse(facts.get(id)!) as T;
  const years = imports
    .filter(({ kind }) => kind === 'oews')
    .map(({ id }) => oewsYear(parse<StoredYear>(id)));
  const has = (kind: string): boolean => imports.some((one) => one.kind === kind);
  return {
    onet: has('onet') ? parse<OnetFacts>('onet') : undefined,
    oews: years.sort((a, b) => a.year - b.year),
    projections: has('projections') ? new Map(parse<[string, ProjectionsEntry][]>('projections')) : new Map(),
  };
}

type ProjectionsEntry = Projections extends ReadonlyMap<string, infer V> ? V : never;

interface StoredYear extends Omit<OewsYear, 'occupations'> {
  readonly occupations: readonly (readonly [string, OewsOccupationOf])[];
}
type OewsOccupationOf = OewsYear['occupations'] extends ReadonlyMap<string, infer V> ? V : never;

const oewsYear = ({ occupations, ...rest }: StoredYear): OewsYear => ({
  ...rest,
  occupations: new Map(occupations),
});

/** Facts as text. Maps are lists of their entries, in the order of their codes. */
export const storeOnet = (facts: OnetFacts): string => `${JSON.stringify(facts)}\n`;
export const storeOews = ({ occupations, ...rest }: OewsYear): string =>
  `${JSON.stringify({ ...rest, occupations: [...occupations].sort(byCode) })}\n`;
export const storeProjections = (projections: Projections): string =>
  `${JSON.stringify([...projections].sort(byCode))}\n`;

const byCode = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : 1;
const factsFile = (id: string): string => `facts/${id}.json`;
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
