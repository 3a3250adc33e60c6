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
    const called = { category: '29-1141', aliases: ['Registered Nurse'] };
    const [twin, other] = [role('a-nurse', called), role('b-nurse', called)];
    const { profiles: joined } = joinOccupations(all(other, twin, nurses));
    expect(joined.roles.get('a-nurse')?.formerIds).toEqual(['registered-nurses']);
    expect(joined.roles.get('b-nurse')?.formerIds).toEqual([]);
  });

  it('lets a role that names the occupation stand for it when it is called by a name in its title', () => {
    const codes = category('29-2061', 'Practical Nurses');
    const title = 'Licensed Practical and Licensed Vocational Nurses, Except Midwives';
    const practical = imported('practical', title, { category: '29-2061', occupation: '29-2061.00' });
    const join = (...roles: RoleProfile[]) =>
      joinOccupations(profiles({ roles: [...roles, practical], categories: [codes] })).profiles.roles;
    const sibling = imported('visiting', 'Visiting Nurses', {
      category: '29-2061',
      occupation: '29-2061.01',
    });
    const named = { category: '29-2061', occupation: '29-2061.00' };
    const nurse = role('licensed-practical-nurse', named);
    expect([...join(nurse).keys()]).toEqual(['licensed-practical-nurse']);
    expect(join(nurse).get('licensed-practical-nurse')?.searchTitles).toContain(title);
    const unnamed = role('licensed-practical-nurse', { category: '29-2061' });
    expect(join(unnamed).size).toBe(1);
    // One of several occupations of the category, excluded, or a shared word alone: another job.
    expect(join(unnamed, sibling).size).toBe(3);
    expect(join(role('midwife', named)).size).toBe(2);
    expect(join(role('nurse', named)).size).toBe(2);
  });

  it('prefers the role of the earlier name, then the one whose title it is', () => {
    const codes = category('13-2011', 'Accountants and Auditors');
    const named = { category: '13-2011', occupation: '13-2011.00' };
    const both = imported('both', 'Accountants and Auditors', named);
    const first = (...roles: RoleProfile[]) =>
      joinOccupations(profiles({ roles: [...roles, both], categories: [codes] })).occupations;
    const auditor = role('auditor', named);
    const alias = role('bookkeeping-lead', { ...named, aliases: ['Accountant'] });
    const accountant = role('staff', { ...named, title: 'Accountant' });
    const shadow = (...roles: RoleProfile[]) =>
      [...joinOccupations(profiles({ roles: [...roles, both], categories: [codes] })).profiles.roles.values()]
        .filter(({ formerIds }) => formerIds.includes('both'))
        .map(({ id }) => id);
    expect(first(auditor, alias).get('auditor')?.id).toBe('both');
    expect(shadow(auditor, alias)).toEqual(['bookkeeping-lead']);
    expect(shadow(auditor, alias, accountant)).toEqual(['staff']);
    expect(shadow(auditor)).toEqual(['auditor']);
  });

  it('lets a role stand for two occupations that it is called by', () => {
    const both = role('registered-nurse', { category: '29-1141', aliases: ['Acute Care Nurse'] });
    const joined = joinOccupations(all(both, nurses, acute)).profiles.roles;
    expect([...joined.keys()]).toEqual(['registered-nurse']);
    expect(joined.get('registered-nurse')).toMatchObject({
      formerIds: ['registered-nurses', 'acute-care-nurses'],
      searchTitles: expect.arrayContaining(['Registered Nurses', 'Acute Care Nurses']),
    });
  });

  it('knows a title in British spelling', () => {
    const labor = category('13-1075', 'Labor Relations Advisors');
    const advisors = imported('advisors', 'Labor Relations Advisors', {
      category: '13-1075',
      occupation: '13-1075.00',
    });
    const adviser = role('adviser', { category: '13-1075', title: 'Labour Relations Adviser' });
    const joined = joinOccupations(profiles({ roles: [adviser, advisors], categories: [labor] }));
    expect([...joined.profiles.roles.keys()]).toEqual(['adviser']);
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
