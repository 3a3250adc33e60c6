import { describe, expect, it } from 'vitest';
import { yearList } from '../../src/render/role/landscape.ts';
import { renderRoleMarkdown } from '../../src/render/role/markdown.ts';
import { renderRole } from '../../src/render/role/page.ts';
import type { Screen } from '../../src/render/screen.ts';
import type { RoleProfile } from '../../src/schema/role.ts';
import {
  asks,
  category,
  importedRole,
  occupation,
  pageOf,
  payAround,
  profiles,
  role,
  skill,
} from '../support/profiles.ts';

const screen = (width: number): Screen => ({ width, colour: false, unicode: true });

const FIGURES = category('29-1141', 'Registered Nurses', {
  pay: payAround(98_000),
  occupations: [
    {
      ...occupation('29-1141.01', 'Acute Care Nurses'),
      knowledge: [
        { element: '2.C.5.a', name: 'Medicine and Dentistry', importance: 4.6, level: 5 },
        { element: '2.C.10', name: 'Transportation', importance: 1.4, level: 1 },
      ],
    },
    occupation('29-1141.02', 'Ward Nurses'),
  ],
});
const SOLDIERS = category('55-3016', 'Infantry', {
  gaps: [2019, 2020, 2021].map((year) => ({ year, why: `Not published for May ${year}.` })),
  occupations: [{ ...occupation('55-3016.00', 'Infantry'), jobZone: null }],
});

const acute = importedRole('acute-care-nurses', 'Acute Care Nurses', { occupation: '29-1141.01' });
const soldier = importedRole('infantry', 'Infantry', {
  category: '55-3016',
  occupation: '55-3016.00',
  tasks: [],
});
const nurse = role('ward-nurse', {
  category: '29-1141',
  occupation: '29-1141.01',
  skills: [asks('patient-care', 5, 5)],
});

const all = (...roles: RoleProfile[]) =>
  profiles({ roles, categories: [FIGURES, SOLDIERS], skills: [skill('patient-care')] });
const show = (id: string, ...roles: RoleProfile[]): string =>
  renderRole(pageOf(all(...roles), id), screen(80));

describe('the page of an imported occupation', () => {
  it('says at once whose words it is in and that nobody wrote it, in brief and in Markdown too', () => {
    const page = pageOf(all(acute), 'acute-care-nurses');
    const marked = 'public occupation 29-1141.01, in the words of O*NET 30.1';
    expect(renderRole(page, screen(80)).split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^Acute Care Nurses +Nursing$/),
      marked,
    ]);
    expect(renderRole(page, screen(80), ['summary'])).toContain(marked);
    const markdown = renderRoleMarkdown(page);
    expect(markdown).toContain('29-1141.01, in the words of');
    expect(markdown).toContain('Nobody has written yet');
    expect(markdown).toContain('truest profile new --from acute-care-nurses');
  });

  it('names its knowledge when asked, beside a profile what is important of it', () => {
    const page = pageOf(all(acute), 'acute-care-nurses');
    expect(renderRole(page, screen(80))).not.toContain('knowledge    ');
    expect(renderRole(page, screen(80), ['occupation'])).toContain('Dentistry; Transportation');
    const beside = show('ward-nurse', nurse, acute);
    expect(beside).toMatch(/knowledge +Medicine and Dentistry\n/);
  });

  it('without any figure says so once, without rows of unknowns or years that are missing', () => {
    const text = show('infantry', soldier);
    expect(text).toContain('No public figures: neither pay nor growth of it is published.');
    expect(text).not.toMatch(/unknown|left out|no figure is known|landscape|\d\*/i);
    expect(text.match(/No public figures/g)).toHaveLength(1);
  });

  it('derives no move from a title alone', () => {
    const other = { ...soldier, id: 'infantry-officers', title: 'Infantry Officers' };
    expect(pageOf(all(soldier, other), 'infantry').derivedMoves).toEqual([]);
  });

  it('mentions of its field those of its own height first, a dozen at most', () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      importedRole(`nurse-${at}`, `Nurses of Ward ${at}, Nights`, { occupation: '29-1141.02' }),
    );
    const page = pageOf(all(acute, nurse, ...many), 'acute-care-nurses');
    expect(page.related).toHaveLength(12);
    expect(page.relatedCount).toBe(16);
    // Their titles have commas in them.
    expect(renderRole(page, screen(200))).toContain('Nurses of Ward 0, Nights; Nurses of Ward');
  });
});

describe('the page of a written role beside an import', () => {
  it('says what the release says after what somebody wrote', () => {
    const text = show('ward-nurse', nurse, acute);
    expect(text.indexOf('Tasks that the public release lists')).toBeGreaterThan(text.indexOf('Skills'));
    expect(text.indexOf('The public occupation 29-1141.01')).toBeGreaterThan(text.indexOf('Tasks that'));
    expect(text).not.toContain('in the words of');
  });

  it('mentions the written roles of its track alone', () => {
    const page = pageOf(all(nurse, acute, role('head-nurse')), 'ward-nurse');
    expect(page.related.map(({ id }) => id)).toEqual(['head-nurse']);
    expect(page.relatedCount).toBe(2);
  });

  it('is measured from an imported one by the skills that releases rate', () => {
    const rated = (id: string, code: string): RoleProfile =>
      importedRole(id, 'Acute Care Nurses', { occupation: code, skills: [asks('listening', 4, 4)] });
    const page = pageOf(
      profiles({
        roles: [nurse, rated('acute-care-nurses', '29-1141.01'), rated('ward-nurses', '29-1141.02')],
        categories: [FIGURES],
        skills: [skill('patient-care'), skill('listening')],
      }),
      'ward-nurses',
    );
    expect(page.derivedMoves.find(({ to }) => to === 'ward-nurse')?.gap).toBe(0);
  });
});

describe('yearList', () => {
  it.each([
    [[2019], '2019'],
    [[2019, 2020], '2019 and 2020'],
    [[2019, 2020, 2021], '2019 to 2021'],
    [[2019, 2021, 2024], '2019, 2021 and 2024'],
  ])('%j is %s', (years, words) => {
    expect(yearList(years)).toBe(words);
  });
});
