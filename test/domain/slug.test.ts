import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from '../../src/domain/slug.ts';
import { id } from '../../src/schema/common.ts';

test.each([
  ['Operations Manager', 'operations-manager'],
  ['R&D Manager (Europe)', 'r-and-d-manager-europe'],
  ["Children's Librarian", 'childrens-librarian'],
  ['Attaché für Öffentliches', 'attache-fur-offentliches'],
  ['Straßenmeister', 'strassenmeister'],
  ['C++ Developer', 'c-developer'],
  ['販売員', ''],
])('%s gives %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('is an id, or nothing, whatever the title', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem({ maxCount: 30 })),
      (title) => {
        const slug = slugOf(title);
        expect(slug === '' || id.safeParse(slug).success).toBe(true);
      },
    ),
  );
});
