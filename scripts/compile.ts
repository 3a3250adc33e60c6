import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { checkProfiles } from '../src/data/check-profiles.ts';
import { compileProfiles } from '../src/data/compile.ts';
import {
  type PlainFile,
  PROFILES_FILE,
  plainText,
  SOURCES_FILE,
  sourcesText,
} from '../src/data/compiled-profiles.ts';
import { loadProfiles } from '../src/data/load-profiles.ts';
import { valuesOf } from '../src/data/make-catalogue.ts';
import { SHIPPED_FILE } from '../src/data/open-catalogue.ts';
import { checksum } from '../src/data/record-file.ts';
import { writeRecordFile } from '../src/data/write-records.ts';
import { renderDiagnostics } from '../src/render/diagnostics.ts';

/** Checks the shipped profiles and compiles them into the folder that ships in the package. */
export function compileShipped(profiles: string, out: string): void {
  const loaded = loadProfiles([resolve(profiles)]);
  const { set, problems } = checkProfiles(loaded);
  if (problems.some((problem) => problem.severity === 'error')) {
    throw new Error(`\n${renderDiagnostics(problems, { width: 100, colour: false, unicode: true })}`);
  }
  const json = plainText(valuesOf(set));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, PROFILES_FILE), json);
  const files = loaded.files.map(({ kind, path, value }) => ({
    kind,
    path: relative(profiles, path).replaceAll(sep, '/'),
    text: readFileSync(path, 'utf8'),
    value,
  }));
  writeFileSync(join(out, SOURCES_FILE), sourcesText(files as PlainFile[]));
  // Stamped with its content and not with the time, so that the same profiles build the same bytes; and
  // with what was made of them, so that a catalogue compiled by other code is compiled again.
  const records = [...compileProfiles(valuesOf(set))];
  const sums = records.map(([key, payload]) => `${key} ${checksum(Buffer.from(payload))}`);
  writeRecordFile(join(out, SHIPPED_FILE), records, checksum(Buffer.from([json, ...sums].join('\n'))));
}
