import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProfiles } from '../../src/data/compile.ts';
import { RecordFile } from '../../src/data/record-file.ts';
import { StoredCatalogue } from '../../src/data/stored-catalogue.ts';
import { recordBytes } from '../../src/data/write-records.ts';
import type { Profiles } from '../../src/domain/build.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { resolveRole } from '../../src/domain/resolve-role.ts';
import { normalise } from '../../src/domain/words.ts';
import { hospital } from '../support/hospital.ts';
import { profiles, role } from '../support/profiles.ts';

const catalogueOf = (all: Profiles): Catalogue =>
  new StoredCatalogue(RecordFile.from(recordBytes(compileProfiles(all), 1)));

/** What a name comes to, in short. */
function means(catalogue: Catalogue, typed: string): string {
  const found = resolveRole(catalogue, typed);
  switch (found.kind) {
    case 'exact':
      return `= ${found.id}`;
    case 'near':
      return `~ ${found.role.id} (${found.by})`;
    case 'several':
      return `? ${found.roles.map(({ id }) => id).join(', ')}`;
    case 'none':
      return `none; ${found.nearest.map(({ id }) => id).join(', ')}`;
  }
}

describe('resolveRole', () => {
  const catalogue = catalogueOf(hospital());

  it.each([
    ['staff-nurse', '= staff-nurse'],
    ['Staff Nurse', '= staff-nurse'],
    ['STAFF  nurse!', '= staff-nurse'],
    ['Registered Nurse', '= staff-nurse'],
    ['rn', '= staff-nurse'],
    ['ward-sister', '= staff-nurse'],
    ['medical coder', '= clinical-coder'],
    ['staf nurse', '~ staff-nurse (Staff Nurse)'],
    ['regstered nurse', '~ staff-nurse (Registered Nurse)'],
    ['nurse staff', '~ staff-nurse (Staff Nurse)'],
    ['nursing director', '~ director-of-nursing (Director Of Nursing)'],
    ['nursing', '? nursing-assistant, director-of-nursing'],
    ['astronaut', 'none; '],
    ['', 'none; '],
    ['???', 'none; '],
  ])('%j', (typed, meaning) => {
    expect(means(catalogue, typed)).toBe(meaning);
  });

  it('offers all that share a name, and those only', () => {
    const catalogue = catalogueOf(
      profiles({
        roles: [
          role('ward-manager', { aliases: ['Nurse in Charge'] }),
          role('night-sister', { aliases: ['Nurse in Charge'] }),
          role('charge-nurse'),
        ],
      }),
    );
    expect(means(catalogue, 'nurse in charge')).toBe('? night-sister, ward-manager');
  });

  it('offers them among hundreds of roles with the same words', () => {
    const others = Array.from({ length: 300 }, (_, at) => role(`manager-${at}`, { title: `Manager ${at}` }));
    const shared = { aliases: ['Manager'], summary: 'Whom everybody calls the manager.' };
    const all = [...others, role('shift-lead', shared), role('site-lead', shared)];
    expect(means(catalogueOf(profiles({ roles: all })), 'manager')).toBe('? shift-lead, site-lead');
  });

  it("takes a role's own title before another's other title", () => {
    const catalogue = catalogueOf(
      profiles({ roles: [role('matron'), role('ward-manager', { aliases: ['Matron'] })] }),
    );
    expect(means(catalogue, 'matron')).toBe('= matron');
  });

  it('does not guess between two that are as near', () => {
    const catalogue = catalogueOf(
      profiles({ roles: [role('day-nurse'), role('bay-nurse'), role('hospital-porter')] }),
    );
    expect(means(catalogue, 'way nurse')).toBe('? bay-nurse, day-nurse');
  });

  it('is exact for every id, title and other title, however it is written', () => {
    const all = hospital();
    const names = [...all.roles.values()].flatMap(({ id, title, aliases, formerIds }) =>
      [id, title, ...aliases, ...formerIds].map((name) => ({ id, name })),
    );
    const written = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => ` ${name.replaceAll(/[ -]/g, '_')}.`,
      (name) => name.replaceAll('-', ' '),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), written, ({ id, name }, write) => {
        expect(resolveRole(catalogue, write(name))).toEqual({ kind: 'exact', id });
      }),
    );
  });

  it('is exact for nothing but a name', () => {
    const all = hospital();
    const names = new Set(
      [...all.roles.values()].flatMap(({ id, title, aliases, formerIds }) =>
        [id, title, ...aliases, ...formerIds].map(normalise),
      ),
    );
    const parts = fc.constantFrom(
      'nurse',
      'staff',
      'charge',
      'clinical',
      'coder',
      'nursing',
      'manager',
      'rn',
      'of',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 5 })), { maxLength: 3 }), (words) => {
        const typed = words.join(' ');
        const found = resolveRole(catalogue, typed);
        expect(found.kind === 'exact').toBe(names.has(normalise(typed)));
        if (found.kind === 'several') expect(found.roles.length).toBeGreaterThan(1);
        if (found.kind === 'none') expect(found.nearest.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });
});
