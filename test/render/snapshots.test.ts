import { describe, expect, it } from 'vitest';
import { buildTrackPage, buildTrackRow, surveyLandscape } from '../../src/domain/build.ts';
import { compareRoles } from '../../src/domain/compare.ts';
import { findRoles } from '../../src/domain/title-search/find-roles.ts';
import { renderComparison } from '../../src/render/role/compare.ts';
import { renderRoleMarkdown } from '../../src/render/role/markdown.ts';
import { type RoleSection, renderRole } from '../../src/render/role/page.ts';
import { renderRoleList } from '../../src/render/role/role-list.ts';
import { renderSearch } from '../../src/render/role/search.ts';
import type { Screen } from '../../src/render/screen.ts';
import { renderTrackRoles, renderTracks } from '../../src/render/track/list.ts';
import { renderTrackMarkdown } from '../../src/render/track/markdown.ts';
import { renderTrack } from '../../src/render/track/page.ts';
import { hospital } from '../support/hospital.ts';
import { pageOf, rowsOf } from '../support/profiles.ts';
import { catalogueOf } from '../support/views.ts';

// Pages as they look, to be read by people: `npx vitest run test/render -u` writes them anew.

const ALL = hospital();
const LANDSCAPE = surveyLandscape(ALL);

const screen = (width: number, parts: Partial<Screen> = {}): Screen => ({
  width,
  colour: false,
  unicode: true,
  ...parts,
});
const ASCII = { unicode: false };
const COLOUR = { colour: true };

/** What a file holds; escapes are shown, because editors do not. */
async function looksLike(page: string, file: string): Promise<void> {
  await expect(page.replaceAll('\u001b', '␛')).toMatchFileSnapshot(`pages/${file}`);
}

describe('the page of a role', () => {
  it.each<[string, string, Screen, (readonly RoleSection[])?]>([
    ['staff-nurse-80.txt', 'staff-nurse', screen(80)],
    ['staff-nurse-40.txt', 'staff-nurse', screen(40)],
    ['staff-nurse-120-ascii.txt', 'staff-nurse', screen(120, ASCII)],
    ['staff-nurse-brief-80-colour.txt', 'staff-nurse', screen(80, COLOUR), ['summary']],
    ['staff-nurse-brief-40.txt', 'staff-nurse', screen(40), ['summary']],
    ['staff-nurse-fit-and-interview-80.txt', 'staff-nurse', screen(80), ['fit', 'interview']],
    ['staff-nurse-changing-80-colour.txt', 'staff-nurse', screen(80, COLOUR), ['changing', 'skills']],
    ['director-of-nursing-80.txt', 'director-of-nursing', screen(80)],
    ['nursing-assistant-40-ascii.txt', 'nursing-assistant', screen(40, ASCII)],
    ['clinical-coder-80.txt', 'clinical-coder', screen(80)],
    ['records-clerk-80.txt', 'records-clerk', screen(80)],
    ['records-clerk-fit-80.txt', 'records-clerk', screen(80), ['fit']],
  ])('%s', async (file, id, where, sections) => {
    await looksLike(renderRole(pageOf(ALL, id), where, sections), file);
  });

  it('staff-nurse.md', async () => {
    await looksLike(renderRoleMarkdown(pageOf(ALL, 'staff-nurse')), 'staff-nurse.md');
  });
});

describe('roles side by side', () => {
  it.each([
    ['list-80.txt', screen(80)],
    ['list-40.txt', screen(40)],
    ['list-64-colour.txt', screen(64, COLOUR)],
  ])('%s', async (file, where) => {
    await looksLike(renderRoleList(rowsOf(ALL), 8, where), file);
  });

  it('list-of-a-track-80.txt', async () => {
    const nurses = rowsOf(ALL).filter(({ track }) => track === 'nursing');
    await looksLike(renderRoleList(nurses, 8, screen(80)), 'list-of-a-track-80.txt');
  });

  it('list-of-none-80.txt', async () => {
    await looksLike(renderRoleList([], 8, screen(80)), 'list-of-none-80.txt');
  });

  it.each([
    ['compare-two-80.txt', ['staff-nurse', 'director-of-nursing'], screen(80)],
    ['compare-two-40.txt', ['staff-nurse', 'charge-nurse'], screen(40)],
    ['compare-three-120-ascii.txt', ['staff-nurse', 'charge-nurse', 'records-clerk'], screen(120, ASCII)],
  ])('%s', async (file, ids, where) => {
    await looksLike(renderComparison(compareRoles(ids.map((id) => pageOf(ALL, id))), where), file);
  });

  it.each([
    ['search-80.txt', 'registred nurse', screen(80)],
    ['search-40-colour.txt', 'medication', screen(40, COLOUR)],
    ['search-nothing-80.txt', 'astronaut', screen(80)],
  ])('%s', async (file, query, where) => {
    const answer = findRoles(catalogueOf(ALL), query, 3);
    await looksLike(renderSearch({ query, ...answer }, where), file);
  });
});

describe('tracks', () => {
  const rows = [...ALL.tracks.values()].map((each) => buildTrackRow(each, LANDSCAPE));
  const nursing = buildTrackPage(ALL.tracks.get('nursing')!, LANDSCAPE);

  it.each([
    ['tracks-80.txt', renderTracks(rows, screen(80))],
    ['tracks-40.txt', renderTracks(rows, screen(40))],
    ['track-nursing-roles-80.txt', renderTrackRoles(nursing, screen(80))],
    ['track-nursing-80.txt', renderTrack(nursing, screen(80))],
    ['track-nursing-40-ascii.txt', renderTrack(nursing, screen(40, ASCII))],
    ['track-nursing.md', renderTrackMarkdown(nursing)],
  ])('%s', async (file, page) => {
    await looksLike(page, file);
  });
});
