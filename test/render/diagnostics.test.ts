import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import {
  renderDiagnostics,
  renderDiagnosticsGithub,
  renderDiagnosticsJson,
} from '../../src/render/diagnostics.ts';
import { excerptOf } from '../../src/render/excerpt.ts';
import { widthOf } from '../../src/render/text.ts';
import { createTheme } from '../../src/render/theme.ts';

const screen = (width = 80, colour = false, unicode = true) => ({ width, colour, unicode });

const unknownTarget: Diagnostic = {
  file: 'profiles/roles/business-operations/e-commerce-operations-manager.yaml',
  line: 41,
  column: 9,
  length: 19,
  rule: 'role/unknown-move-target',
  severity: 'error',
  message: 'no role "director-e-commerce"',
  suggestion: 'director-of-e-commerce-operations',
  source: '  - to: director-e-commerce',
};

describe('for a person', () => {
  it('shows the place, the line, and what was probably meant', () => {
    expect(renderDiagnostics([unknownTarget], screen(), 17)).toBe(
      `profiles/roles/business-operations/e-commerce-operations-manager.yaml:41:9
  error  role/unknown-move-target  no role "director-e-commerce"
   41 |   - to: director-e-commerce
      |         ^~~~~~~~~~~~~~~~~~~
  did you mean director-of-e-commerce-operations?

1 error in 1 of 17 files
`,
    );
  });

  it('says that all is well', () => {
    expect(renderDiagnostics([], screen(), 17)).toBe('17 files, no problems\n');
    expect(renderDiagnostics([], screen(), 1)).toBe('1 file, no problems\n');
  });

  it('counts errors, warnings and files', () => {
    const warning: Diagnostic = { ...unknownTarget, severity: 'warning', file: 'other.yaml' };
    const last = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);
    expect(last(renderDiagnostics([unknownTarget, unknownTarget, warning], screen(), 17))).toBe(
      '2 errors and 1 warning in 2 of 17 files',
    );
    expect(last(renderDiagnostics([warning], screen()))).toBe('1 warning in 1 file');
  });

  it('stays within the width, but for names that cannot be broken', () => {
    const text = renderDiagnostics(
      [{ ...unknownTarget, expected: 'a role of this folder, or one of those that ship with truest' }],
      screen(40),
    );
    for (const line of text.split('\n').slice(1)) expect(widthOf(line)).toBeLessThanOrEqual(40);
  });

  it('has colour only when asked, and the same words with it', () => {
    const plain = renderDiagnostics([unknownTarget], screen());
    const coloured = renderDiagnostics([unknownTarget], screen(80, true));
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('lets nothing of a file steer the terminal', () => {
    const bad = '\u001b[2J\u202e\u0007\u009b\u2028';
    const text = renderDiagnostics(
      [{ ...unknownTarget, file: bad, message: bad, expected: bad, suggestion: bad, source: `x${bad}` }],
      screen(),
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
  });
});

describe('the excerpt', () => {
  const theme = createTheme(screen());
  /** What stands above the pointer. */
  function pointedAt(source: string, column: number, length: number, width = 60): string {
    const { text, pointer } = excerptOf(source, column, length, width, theme);
    const start = pointer.indexOf('^');
    let column_ = 0;
    let marked = '';
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      if (column_ >= start && column_ < pointer.length) marked += segment;
      column_ += widthOf(segment);
    }
    return marked;
  }

  it.each([
    ['ascii', 'level: baker', 'baker'],
    ['wide characters', 'aliases: [面包师, 007]', '007'],
    ['emoji', 'aliases: [🥖, 👩🏽‍🍳, ❤️‍🔥, 007]', '007'],
    ['a wide mark', 'title: 面包师', '面包师'],
    ['accents', 'title: Bäcke\u0301r, 12', '12'],
    ['tabs', 'a:\tb:\t\tc', 'c'],
    ['control characters', 'a\u001b[31mb\u202ec: here', 'here'],
    ['a long line before', `${'x'.repeat(5000)} here`, 'here'],
    ['a long line after', `here ${'x'.repeat(5000)}`, 'here'],
    ['a long line on both sides', `${'x'.repeat(5000)} here ${'x'.repeat(5000)}`, 'here'],
    ['long wide lines', `${'面'.repeat(5000)} here ${'包'.repeat(5000)}`, 'here'],
  ])('points at the right columns: %s', (_, source, word) => {
    const column = source.indexOf(word) + 1;
    expect(pointedAt(source, column, word.length)).toBe(word);
  });

  it('cuts a long line around the place, and says so', () => {
    const source = `summary: ${'word '.repeat(100)}here${' word'.repeat(100)}`;
    const { text, pointer } = excerptOf(source, source.indexOf('here') + 1, 4, 30, theme);
    expect(text).toBe('…rd word here word word word …');
    expect(pointer).toBe('         ^~~~');
  });

  it('cuts with dots where there is no unicode', () => {
    const source = 'word '.repeat(100);
    expect(excerptOf(source, 251, 4, 30, createTheme(screen(30, false, false))).text).toMatch(
      /^\.\.\..*\.\.\.$/,
    );
  });

  it('never grows beyond its width, wherever the place is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 800 }),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 12, max: 100 }),
        (source, column, length, width) => {
          const { text, pointer } = excerptOf(source.replaceAll('\n', ''), column + 1, length, width, theme);
          expect(widthOf(text)).toBeLessThanOrEqual(width);
          expect(pointer.length).toBeLessThanOrEqual(width + 1);
          expect(pointer).toMatch(/^ *\^~*$/);
        },
      ),
    );
  });
});

describe('for programs', () => {
  it('is JSON with a version', () => {
    expect(JSON.parse(renderDiagnosticsJson([unknownTarget], 17))).toEqual({
      schemaVersion: 1,
      checked: 17,
      diagnostics: [unknownTarget],
    });
  });

  it('holds no raw control characters, and means the same', () => {
    const message = 'a\u001b[2J\u009b\u202e\u2028\u0000';
    const json = renderDiagnosticsJson([{ ...unknownTarget, message }], 1);
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(JSON.parse(json).diagnostics[0].message).toBe(message);
  });

  it('is a workflow command for GitHub, with its escapes', () => {
    const { suggestion: _, ...rest } = unknownTarget;
    const commands = renderDiagnosticsGithub([
      {
        ...rest,
        file: 'a,b:c%\\d.yaml',
        message: '50% of::this\nand \u001b that',
        expected: 'less, perhaps',
      },
      { ...unknownTarget, severity: 'warning' },
    ]);
    expect(commands.split('\n')).toEqual([
      '::error file=a%2Cb%3Ac%25/d.yaml,line=41,endLine=41,col=9,endColumn=27,title=role/unknown-move-target::50%25 of::this%0Aand \\x1b that%0Aexpected less, perhaps',
      '::warning file=profiles/roles/business-operations/e-commerce-operations-manager.yaml,line=41,endLine=41,col=9,endColumn=27,title=role/unknown-move-target::no role "director-e-commerce"%0Adid you mean director-of-e-commerce-operations?',
      '',
    ]);
  });
});
