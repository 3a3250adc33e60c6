import { describe, expect, it } from 'vitest';
import { buildTrackPage, surveyLandscape } from '../../src/domain/build.ts';
import {
  bullets,
  document,
  escapeMarkdown,
  markdownTable,
  prose,
  section,
} from '../../src/render/markdown.ts';
import { renderRoleMarkdown } from '../../src/render/role/markdown.ts';
import { ROLE_SECTIONS } from '../../src/render/role/page.ts';
import { renderTrackMarkdown } from '../../src/render/track/markdown.ts';
import { hospital } from '../support/hospital.ts';
import { advance, pageOf, profiles, role } from '../support/profiles.ts';
import { changeTexts } from '../support/views.ts';

const ALL = hospital();

describe('escapeMarkdown', () => {
  it.each([
    ['2 * 3 * 4', '2 \\* 3 \\* 4'],
    ['snake_case_', 'snake\\_case\\_'],
    ['a | b', 'a \\| b'],
    ['<script>', '\\<script\\>'],
    ['[link](x)', '\\[link\\](x)'],
    ['# no heading', '\\# no heading'],
    ['#', '\\#'],
    ['- no bullet', '\\- no bullet'],
    ['-', '\\-'],
    ['---', '\\---'],
    ['***', '\\*\\*\\*'],
    ['+ no bullet', '\\+ no bullet'],
    ['1. no number', '1\\. no number'],
    ['1)', '1\\)'],
    ['~~~', '\\~\\~\\~'],
    ['~~struck~~', '\\~\\~struck\\~\\~'],
    ['AT&T and R&D', 'AT&T and R&D'],
    ['&lt;b&gt; &#35;', '\\&lt;b\\&gt; \\&#35;'],
    ['C:\\temp', 'C:\\\\temp'],
    ['$94k - a lot', '$94k - a lot'],
  ])('%j shows as it stands', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('blocks of Markdown', () => {
  it('keep paragraphs of a bullet in the bullet', () => {
    expect(bullets(['One.\n\nTwo.', 'Three.'])).toBe('- One.\n\n  Two.\n- Three.');
  });

  it('make prose paragraphs, whatever lines it has', () => {
    expect(prose('One\nline.\n\n\n- Two.')).toBe('One line.\n\n\\- Two.');
  });

  it('leave out headings of nothing', () => {
    expect(section(2, 'Ways in')).toBe('');
    expect(section(2, 'Ways in', '', '')).toBe('');
    expect(document('', '# Nurse', '', 'Cares.')).toBe('# Nurse\n\nCares.\n');
  });

  it('make tables', () => {
    expect(markdownTable(['role', 'pay'], [['Nurse', '$94k']])).toBe(
      '| role | pay |\n| --- | --- |\n| Nurse | $94k |',
    );
  });
});

describe('a role in Markdown', () => {
  const pages = [...ALL.roles.keys()].map((id) => [id, pageOf(ALL, id)] as const);

  it.each(pages)('%s has one title, no empty heading, and nothing unsaid', (_, page) => {
    const text = renderRoleMarkdown(page);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(/^#+ [^\n]*\n\n?(?=#{1,2} )/m);
    expect(text).not.toMatch(/\b(?:undefined|null|NaN)\b/);
    expect(text).not.toMatch(/[ \t]$/m);
    expect(text).not.toContain('\n\n\n');
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
  });

  it('has the sections that are asked for', () => {
    const page = pageOf(ALL, 'staff-nurse');
    expect(renderRoleMarkdown(page, ['skills'])).toMatch(/^## Skills\n/);
    for (const name of ROLE_SECTIONS) expect(renderRoleMarkdown(page, [name]).trim(), name).not.toBe('');
  });

  it('says so when a section that is asked for is empty', () => {
    expect(renderRoleMarkdown(pageOf(ALL, 'records-clerk'), ['fit', 'skills'])).toBe(
      'The profile of Records Clerk has nothing under fit, skills.\n',
    );
  });

  it('keeps every paragraph of a move in its list', () => {
    const mover = role('night-porter', {
      advancement: [advance('head-porter', { before: 'You know the doors.\n\nAll of them.' })],
    });
    const text = renderRoleMarkdown(
      pageOf(profiles({ roles: [mover, role('head-porter')] }), 'night-porter'),
    );
    expect(text).toContain('- First: You know the doors.\n\n  All of them.\n- How:');
  });

  it('links to web pages alone, and lets nothing out of a link', () => {
    const porter = pageOf(profiles({ roles: [role('night-porter')] }), 'night-porter');
    const linked = (url: string): string =>
      renderRoleMarkdown({ ...porter, sources: [{ title: 'Talks', used: 'All.', url }] }, ['sources']);
    expect(linked('https://example.org/a?b=c')).toContain('<https://example.org/a?b=c>');
    expect(linked('https://example.org/><img src=x>')).not.toContain('<img');
    expect(linked('javascript:alert(1)')).not.toContain('<javascript');
  });

  it('shows markup in profiles as it stands, and steers no terminal', () => {
    const evil = '</td>|<b>*x*</b> [a](b) `c` \u001b[5m\u202e';
    for (const [, page] of pages) {
      const text = renderRoleMarkdown(changeTexts(page, (each) => `${evil}${each}`));
      expect(text).not.toMatch(/(?<!\\)<(?!https:)/);
      expect(text).not.toMatch(/(?<!\\)\[/);
      expect(text).not.toMatch(/[\u001b\u202e]/);
      for (const line of text.split('\n').filter((each) => each.startsWith('|'))) {
        const head = text.split('\n').filter((each) => each.startsWith('| ---'));
        expect(head.map((each) => cellsOf(each))).toContain(cellsOf(line));
      }
    }
  });
});

const cellsOf = (line: string): number => line.match(/(?<!\\)\|/g)?.length ?? 0;

describe('a track in Markdown', () => {
  it.each([...ALL.tracks.keys()])('%s reads well', (id) => {
    const text = renderTrackMarkdown(buildTrackPage(ALL.tracks.get(id)!, surveyLandscape(ALL)));
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(/\b(?:undefined|null|NaN)\b/);
    expect(text).not.toContain('\n\n\n');
  });
});
