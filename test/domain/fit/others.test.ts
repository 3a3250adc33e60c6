import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { suggestOthers } from '../../../src/domain/fit/others.ts';
import type { RolePage } from '../../../src/domain/role.ts';
import { pageOf, profiles, role, sideways } from '../../support/profiles.ts';

type Dials = NonNullable<Parameters<typeof role>[1]>['roleProfile'];
const dials = (pace: number, people = 3): Dials =>
  Object.fromEntries(
    ['people', 'pace', 'structure', 'autonomy', 'hours', 'place'].map((dial) => [
      dial,
      { score: dial === 'pace' ? pace : dial === 'people' ? people : 3, note: `It is like that here.` },
    ]),
  ) as Dials;

const all = profiles({
  roles: [
    role('ward-nurse', {
      roleProfile: dials(5),
      lateral: [
        sideways('clinic-nurse'),
        sideways('theatre-nurse'),
        sideways('twin-nurse'),
        sideways('bare'),
      ],
    }),
    role('clinic-nurse', { roleProfile: dials(2) }),
    role('theatre-nurse', { roleProfile: dials(4, 1) }),
    role('twin-nurse', { roleProfile: dials(5) }),
    role('bare'),
  ],
});
const catalogue = {
  findRole: (id: string): RolePage | undefined => (all.roles.has(id) ? pageOf(all, id) : undefined),
} as Catalogue;

test('suggests roles that are near and differ, with the difference as the reason', () => {
  const found = suggestOthers(catalogue, pageOf(all, 'ward-nurse'));
  expect(found.map(({ id }) => id).sort()).toEqual(['clinic-nurse', 'theatre-nurse']);
  expect(found.find(({ id }) => id === 'clinic-nurse')?.reason).toBe('related work with steadier days.');
  expect(found.find(({ id }) => id === 'theatre-nurse')?.reason).toBe(
    'related work with more time with things and data and steadier days.',
  );
});

test('suggests nothing where the profiles say too little', () => {
  expect(suggestOthers(catalogue, pageOf(all, 'bare'))).toEqual([]);
});
