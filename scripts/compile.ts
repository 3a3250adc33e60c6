import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkProfiles } from '../src/data/check-profiles.ts';
import { compileProfiles } from '../src/data/compile.ts';
import { loadProfiles } from '../src/data/load-profiles.ts';
import { type PlainProfiles, valuesOf } from '../src/data/make-catalogue.ts';
import { SHIPPED_FILE, SHIPPED_PROFILES_FILE } from '../src/data/open-catalogue.ts';
import { checksum } from '../src/data/record-file.ts';
import { describeSources, SOURCES_FILE } from '../src/data/shipped-sources.ts';
import { writeRecordFile } from '../src/data/write-records.ts';
import { renderDiagnostics } from '../src/render/diagnostics.ts';

/** Checks the shipped profiles and compiles them into the folder that ships in the package. */
export function compileShipped(profiles: string, out: string): void {
  const loaded = loadProfiles([resolve(profiles)]);
  const { set, problems } = checkProfiles(loaded);
  if (problems.some((problem) => problem.severity === 'error')) {
    throw new Error(`\n${renderDiagnostics(problems, { width: 100, colour: false, unicode: true })}`);
  }
  const { roles, tracks, categories, skills } = valuesOf(set);
  const plain: PlainProfiles = {
    roles: [...roles.values()],
    tracks: [...tracks.values()],
    categories: [...categories.values()],
    skills: [...skills.values()],
  };
  const json = JSON.stringify(plain);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, SHIPPED_PROFILES_FILE), json);
  writeFileSync(join(out, SOURCES_FILE), JSON.stringify(describeSources(loaded, profiles)));
  // Stamped with its content and not with the time, so that the same profiles build the same bytes.
  writeRecordFile(join(out, SHIPPED_FILE), compileProfiles(valuesOf(set)), checksum(Buffer.from(json)));
}
