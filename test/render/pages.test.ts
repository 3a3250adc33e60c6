import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRole } from '../../src/render/role/page.ts';
import type { Screen } from '../../src/render/screen.ts';
import { widthOf } from '../../src/render/text.ts';
import type { RoleProfile } from '../../src/schema/role.ts';
import { hospital } from '../support/hospital.ts';
import { pageOf, profiles, role } from '../support/profiles.ts';
import { changeTexts, type View, viewsOf } from '../support/views.ts';

const ALL = hospital();
const VIEWS = viewsOf(ALL);
const PLAIN: Screen = { width: 80, colour: false, unicode: true };
const WIDTHS = [32, 40, 63, 64, 80, 100, 160];

/** What is wrong with a page as it would stand on a screen. */
function faultsOf({ name, render }: View, screen: Screen): string[] {
  const faults: string[] = [];
  const page = render(screen);
  const fault = (what: string, line: string): void => {
    faults.push(`${name} at ${screen.width}: ${what}: ${JSON.stringify(line)}`);
  };
  for (const line of page.split('\n')) {
    const text = stripVTControlCharacters(line);
    // A command and the path of a file stay whole, so that they can be copied.
    const isWhole = /^ +(truest |\/)/.test(text);
    if (widthOf(text) > screen.width && !isWhole) fault(`${widthOf(text)} columns`, text);
    if (text !== text.trimEnd()) fault('space at the end', text);
    if (!screen.colour && line.includes('\u001b')) fault('colour', line);
    if (/\b(?:undefined|null|NaN|Infinity|\[object)\b/.test(text)) fault('no word', text);
  }
  if (!page.endsWith('\n') || page.endsWith('\n\n') || page.startsWith('\n')) fault('ends', page.slice(-20));
  if (page.includes('\n\n\n')) fault('two empty lines', page.slice(page.indexOf('\n\n\n') - 40));
  return faults;
}

const faultsAt = (views: readonly View[], screens: readonly Screen[]): string[] =>
  screens.flatMap((screen) => views.flatMap((view) => faultsOf(view, screen)));

const screens = (parts: Partial<Screen> = {}): Screen[] =>
  WIDTHS.map((width) => ({ ...PLAIN, width, ...parts }));

describe('every page', () => {
  it.each(WIDTHS)('fits a screen of %i columns, and ends its lines clean', (width) => {
    expect(faultsAt(VIEWS, [{ ...PLAIN, width }])).toEqual([]);
  });

  it('fits it in colour too, and says the same', () => {
    const coloured = screens({ colour: true });
    expect(faultsAt(VIEWS, coloured)).toEqual([]);
    for (const { name, render } of VIEWS) {
      for (const screen of coloured) {
        const plain = render({ ...screen, colour: false });
        expect(stripVTControlCharacters(render(screen)), `${name} at ${screen.width}`).toBe(plain);
      }
    }
  });

  it('is of ASCII alone where there is nothing else', () => {
    const ascii = screens({ unicode: false });
    expect(faultsAt(VIEWS, ascii)).toEqual([]);
    for (const { name, render } of VIEWS) {
      for (const screen of ascii) {
        const strange = render(screen).match(/[^\n\x20-\x7e]/);
        expect(strange?.[0], `${name} at ${screen.width}`).toBeUndefined();
      }
    }
  });

  it('closes every colour on the line that it begins on', () => {
    for (const { name, render } of VIEWS) {
      for (const line of render({ ...PLAIN, colour: true }).split('\n')) {
        const open = new Set<string>();
        for (const [, code] of line.matchAll(/\u001b\[(\d+)m/g)) {
          if (code === '22') open.delete('bold');
          if (code === '39') open.delete('colour');
          if (code === '1' || code === '2') open.add('bold');
          if (/^3[0-7]$/.test(code!)) open.add('colour');
        }
        expect([...open], `${name}: ${line}`).toEqual([]);
      }
    }
  });
});

/** What somebody might write into a profile to steer the terminal of whoever reads it. */
const STEERING = [
  '\u001b[5m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u202egnp.exe\u202c',
  '\u2066',
  '\u200b',
  '\u2028',
  '\u{e0041}',
  '\b\b\b',
  '\ud800',
  '\u007f',
];
const RAW =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\p{Cs}/u;

describe('text that steers', () => {
  it.each(STEERING.map((text) => [JSON.stringify(text), text]))('%s never comes out raw', (_, text) => {
    // In ids too: they stand in commands that are shown.
    const views = viewsOf(ALL, (model) => changeTexts(model, (each) => `${text}${each}${text}`, new Set()));
    for (const { name, render } of views) {
      for (const unicode of [true, false]) {
        expect(RAW.exec(render({ ...PLAIN, unicode }))?.[0], name).toBeUndefined();
        const coloured = render({ ...PLAIN, unicode, colour: true });
        expect(RAW.exec(coloured.replace(/\u001b\[(?:1|2|22|3[1-6]|39)m/g, ''))?.[0], name).toBeUndefined();
      }
    }
  });
});

describe('texts of other scripts', () => {
  it.each([
    ['Chinese', '电商运营经理'],
    ['emoji', '👩🏽‍🚀🇳🇿🫠'],
    ['a long word', 'Ausbildungsverantwortlichenvertretungsbeauftragte'],
    ['combining marks', 'ก็e\u0301'],
    ['Arabic', 'مدير العمليات'],
  ])('keep to the screen: %s', (_, text) => {
    const before = viewsOf(ALL, (model) => changeTexts(model, (each) => `${text} ${each}`));
    const instead = viewsOf(ALL, (model) => changeTexts(model, () => text));
    expect(faultsAt([...before, ...instead], screens())).toEqual([]);
  });

  it('may have line ends where prose has them: those of an editor, not of the page', () => {
    const broken = viewsOf({
      ...ALL,
      roles: new Map([...ALL.roles].map(([id, each]) => [id, breakProse(each)])),
      tracks: new Map([...ALL.tracks].map(([id, each]) => [id, breakProse(each)])),
    });
    for (const [at, { name, render }] of broken.entries()) {
      for (const width of [40, 80]) {
        const screen = { ...PLAIN, width };
        expect(render(screen).split('\n'), name).toEqual(VIEWS[at]!.render(screen).split('\n'));
      }
    }
  });
});

const PROSE = new Set(
  'summary days harder thrive tradeoff leadsTo note how before listensFor strong weak effect early middle senior challenge thrives'.split(
    ' ',
  ),
);

/** A profile with line ends in the middle of its prose, as an editor leaves them. */
function breakProse<T>(profile: T): T {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return PROSE.has(key) ? value.replaceAll(/(\S+ +\S+) /g, '$1\n') : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      // The notes of the dials and the summaries of the rungs are lines.
      Object.entries(value).map(([name, part]) => [
        name,
        ['roleProfile', 'levels'].includes(name) ? part : walk(part, name),
      ]),
    );
  };
  return walk(profile, '') as T;
}

describe('a role of which parts are missing', () => {
  const whole = ALL.roles.get('staff-nurse')!;
  const NEEDED = ['id', 'title', 'track', 'level', 'summary'] as const;
  const empty = role('staff-nurse', { summary: whole.summary });
  const optional = Object.keys(whole).filter(
    (key) => !(NEEDED as readonly string[]).includes(key),
  ) as (keyof RoleProfile)[];

  it('makes a page that reads well, whichever are', () => {
    fc.assert(
      fc.property(fc.subarray(optional), fc.constantFrom(...WIDTHS), (given, width) => {
        const parts = Object.fromEntries(given.map((key) => [key, whole[key]]));
        const roles = new Map([...ALL.roles, ['staff-nurse', { ...empty, ...parts } as RoleProfile]]);
        const page = pageOf({ ...ALL, roles }, 'staff-nurse');
        const view: View = { name: given.join(), render: (screen) => renderRole(page, screen) };
        expect(faultsOf(view, { ...PLAIN, width })).toEqual([]);
        expect(headingsWithoutText(view.render({ ...PLAIN, width }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('makes a page of nothing but what it must have', () => {
    const page = pageOf(profiles({ roles: [role('night-porter')] }), 'night-porter');
    expect(renderRole(page, PLAIN)).toBe(
      [
        'Night Porter                                                     Nursing › Nurse',
        '',
        '  What a night porter does all day.',
        '',
        '  No public figures: this profile names no occupational category.',
        '',
      ].join('\n'),
    );
  });

  it('makes pages, lists and comparisons of such roles alone', () => {
    const bare = profiles({ roles: ['night-porter', 'day-porter', 'head-porter'].map((id) => role(id)) });
    expect(faultsAt(viewsOf(bare), screens())).toEqual([]);
  });
});

/** Lines at the margin that nothing stands under. */
const headingsWithoutText = (page: string): string[] =>
  page
    .split('\n\n')
    .slice(1)
    .filter((block) => /^\S[^\n]*\n?$/.test(block) && !block.startsWith('also:'));
