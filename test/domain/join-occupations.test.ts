import { describe, expect, it } from 'vitest';
import { surveyLandscape } from '../../src/domain/build.ts';
import { joinOccupations } from '../../src/domain/join-occupations.ts';
import type { RoleProfile } from '../../src/schema/role.ts';
import {
  category,
  importedRole as imported,
  occupation,
  pageOf,
  profiles,
  role,
} from '../support/profiles.ts';

const NURSES = category('29-1141', 'Registered Nurses', {
  occupations: [
    occupation('29-1141.00', 'Registered Nurses'),
    occupation('29-1141.01', 'Acute Care Nurses', 5),
  ],
});

const all = (...roles: RoleProfile[]) => profiles({ roles, categories: [NURSES] });

const nurse = role('registered-nurse', { category: '29-1141' });
const nurses = imported('registered-nurses', 'Registered Nurses');
const acute = imported('acute-care-nurses', 'Acute Care Nurses', {
  occupation: '29-1141.01',
  relatedOccupations: ['registered-nurses'],
});

describe('joinOccupations', () => {
  it('lets a written role of the same title and category stand for the occupation', () => {
    const { profiles: joined, occupations } = joinOccupations(all(nurse, nurses, acute));
    expect([...joined.roles.keys()]).toEqual(['registered-nurse', 'acute-care-nurses']);
    expect(joined.roles.get('registered-nurse')).toMatchObject({
      formerIds: ['registered-nurses'],
      searchTitles: ['Registered Nurses', 'Registered Nurses of the ward'],
    });
    expect(occupations.get('registered-nurse')?.title).toBe('Registered Nurses');
    expect(joined.roles.get('acute-care-nurses')?.relatedOccupations).toEqual(['registered-nurse']);
  });

  it('knows an occupation by another title of the role, in any number and order of words', () => {
    const staff = role('staff-nurse', { category: '29-1141', aliases: ['Nurse, registered'] });
    expect([...joinOccupations(all(staff, nurses)).profiles.roles.keys()]).toEqual(['staff-nurse']);
  });

  it('keeps an occupation of the same title in another category, and one without a written role', () => {
    const clerk = role('registered-nurse', { category: '43-9061' });
    expect([...joinOccupations(all(clerk, nurses, acute)).profiles.roles.keys()]).toHaveLength(3);
  });

  it('gives a written role the occupation that it names, without being it', () => {
    const lead = role('icu-nurse', { category: '29-1141', occupation: '29-1141.01' });
    const { profiles: joined, occupations } = joinOccupations(all(lead, nurses, acute));
    expect(joined.roles.size).toBe(3);
    expect(occupations.get('icu-nurse')?.title).toBe('Acute Care Nurses');
  });

  it('lets the first by id stand for it when several could', () => {
    const twin = role('a-nurse', { category: '29-1141', aliases: ['Registered Nurse'] });
    const { profiles: joined } = joinOccupations(all(nurse, twin, nurses));
    expect(joined.roles.get('a-nurse')?.formerIds).toEqual(['registered-nurses']);
    expect(joined.roles.get('registered-nurse')?.formerIds).toEqual([]);
  });

  it('changes nothing without an import', () => {
    const before = all(nurse);
    expect(joinOccupations(before)).toEqual({ profiles: before, occupations: new Map() });
  });
});

describe('an imported occupation in the landscape', () => {
  it('stands by its job zone, and its page says what the release says', () => {
    const landscape = surveyLandscape(all(nurse, nurses, acute));
    expect(landscape.rows.get('acute-care-nurses')).toMatchObject({
      level: 'job-zone-5',
      levelTitle: 'Job zone 5',
      stage: 'senior',
      imported: true,
    });
    const page = pageOf(all(nurse, nurses, acute), 'acute-care-nurses');
    expect(page.publicOccupation).toMatchObject({
      code: '29-1141.01',
      release: 'O*NET 30.1',
      tasks: [{ text: 'Work as Acute Care Nurses.', core: true }],
    });
    expect(page.publishedRelated.map(({ id }) => id)).toEqual(['registered-nurse']);
    expect(page).not.toHaveProperty('searchTitles');
  });

  it('is the public occupation of a role that names it', () => {
    expect(pageOf(all(nurse, nurses), 'registered-nurse').publicOccupation?.title).toBe('Registered Nurses');
    expect(pageOf(all(nurse), 'registered-nurse').publicOccupation).toBeNull();
  });
});
