import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, readYaml } from '../../src/data/read-yaml.ts';

const valueOfYaml = (text: string): unknown => readYaml(text).content?.value;
const rulesOf = (text: string): string[] => readYaml(text).problems.map(({ rule }) => rule);

describe('values are what they look like', () => {
  it.each([
    ['title: no', { title: 'no' }],
    ['title: On', { title: 'On' }],
    ['at: 12:30', { at: '12:30' }],
    ['since: 2024-05-01', { since: '2024-05-01' }],
    ['code: 13-1199', { code: '13-1199' }],
    ['code: 13-1199.06', { code: '13-1199.06' }],
    ['people: 010', { people: 10 }],
    ['people: 1_000', { people: '1_000' }],
    ['people: 12', { people: 12 }],
    ['open: true', { open: true }],
    ['pay: null', { pay: null }],
    ['pay:', { pay: null }],
    ['yes: 1', { yes: 1 }],
    ['1: one', { '1': 'one' }],
    ['binary: "aGk="', { binary: 'aGk=' }],
    ['\ufefftitle: Baker', { title: 'Baker' }],
    ['title: Baker\r\ntrack: baking\r\n', { title: 'Baker', track: 'baking' }],
    ['text: >\r\n  one\r\n  two\r\n', { text: 'one two\n' }],
    ['---\ntitle: Baker\n', { title: 'Baker' }],
  ])('%j', (text, value) => {
    const { problems, content } = readYaml(text);
    expect(problems).toEqual([]);
    expect(content?.value).toEqual(value);
  });

  it('takes __proto__ for a key like any other', () => {
    const value = valueOfYaml('__proto__: { isAdmin: true }') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('keeps the first of two keys', () => {
    expect(valueOfYaml('title: Baker\ntitle: Cook')).toEqual({ title: 'Baker' });
  });
});

describe('locate', () => {
  const text = [
    '# a comment',
    'id: baker',
    'aliases: [Bread Baker, "Oven Hand"]',
    'summary: >-',
    '  Makes the bread',
    '  of a shift.',
    'skills:',
    '  - id: dough',
    '    why:',
    '  - id: oven-work',
  ].join('\r\n');
  const read = readYaml(`\ufeff${text}`);

  it.each([
    [['id'], 'value', 2, 5, 5],
    [['id'], 'key', 2, 1, 2],
    [['aliases', 1], 'value', 3, 24, 11],
    [['aliases'], 'value', 3, 10, 26],
    [['summary'], 'value', 5, 3, 15],
    [['skills', 1, 'id'], 'value', 10, 9, 9],
    [['skills', 1], 'key', 10, 5, 2],
    [['skills', 0, 'why'], 'value', 9, 5, 3],
    [['skills', 0, 'level'], 'value', 8, 5, 2],
    [['nowhere', 'at', 'all'], 'value', 2, 1, 2],
    [[], 'value', 2, 1, 2],
  ] as const)('%j %s', (path, part, line, column, length) => {
    expect(locate(read, path, part)).toEqual({ line, column, length });
  });

  it('points at the beginning of what cannot be read', () => {
    expect(locate(readYaml('a: [b'), ['a'])).toEqual({ line: 1, column: 1, length: 1 });
  });

  it('counts columns in UTF-16 units, as editors do', () => {
    const flow = '{ "👩🏽‍🍳": 1, b: 2 }';
    const column = flow.indexOf('b') + 1;
    expect(locate(readYaml(flow), ['b'], 'key')).toEqual({ line: 1, column, length: 1 });
  });
});

describe('what is refused', () => {
  it.each([
    ['a: *b', 'yaml/alias'],
    ['a: &b c', 'yaml/alias'],
    ['<<: { a: 1 }', 'yaml/alias'],
    ['a: !!binary aGk=', 'yaml/tag'],
    ['%TAG ! tag:example.com,2000:\n---\na: 1', 'yaml/directive'],
    ['a: 1\n---\nb: 2', 'yaml/several-documents'],
    ['a: 1\n...\nb: 2', 'yaml/several-documents'],
    ['{ a: 1 }\n--- { b: 2 }', 'yaml/several-documents'],
    ['a: 1\na: 2', 'yaml/duplicate-key'],
    ['{ a: 1, "a": 2 }', 'yaml/duplicate-key'],
    ['', 'file/empty'],
    ['# later', 'file/empty'],
    ['---\n', 'file/empty'],
    ['a: \u0000', 'text/control-character'],
    ['a: "\\0"', 'text/control-character'],
    ['a: "\\ud800"', 'text/control-character'],
    ['a: b\u2028c', 'text/control-character'],
    ['# hidden \u202e comment\na: b', 'text/control-character'],
    ['a: \u0002\u0018\u001f', 'text/control-character'],
    ['? { a: 1 }\n: 2', 'yaml/syntax'],
    ['a: "b', 'yaml/syntax'],
  ])('%j', (text, rule) => {
    expect(new Set(rulesOf(text))).toEqual(new Set([rule]));
  });

  it('reads on after a second document, to tell everything at once', () => {
    expect(valueOfYaml('a: 1\n---\nb: 2')).toEqual({ a: 1 });
  });

  it('tells every broken line, and each only once', () => {
    const { problems, text } = readYaml('a: @b\nc: @d\ne: `f\n');
    expect(problems.map(({ start }) => text.lineOf(start))).toEqual([1, 2, 3]);
  });

  it('counts what it does not repeat', () => {
    const { problems } = readYaml(`a: ${'\u0007'.repeat(1000)}`);
    expect(problems).toHaveLength(50);
    expect(problems.at(-1)?.message).toMatch(/and 950 more/);
  });
});

describe('hostile texts', () => {
  // Large enough that anything quadratic takes minutes.
  const size = 200_000;
  it.each([
    ['open brackets', '['.repeat(100_000)],
    ['open braces', '{'.repeat(100_000)],
    ['brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['lists in lists', '- '.repeat(size / 2)],
    ['keys in keys', '? '.repeat(size / 2)],
    ['tags', '!a '.repeat(size / 3)],
    ['anchors', '&a '.repeat(size / 3)],
    ['aliases', '- *a\n'.repeat(size / 5)],
    ['open quotes', '- "\n'.repeat(size / 4)],
    ['open lists', 'a: [\n'.repeat(size / 5)],
    ['keys', Array.from({ length: size / 10 }, (_, n) => `k${n}: 1`).join('\n')],
    ['the same key', 'a: 1\n'.repeat(size / 5)],
    ['commas', `[${','.repeat(size)}`],
    ['escapes that mean nothing', `a: "${'\\q'.repeat(size / 2)}"`],
    ['control characters', '\u0000'.repeat(size)],
    ['joiners', '\u200d'.repeat(size / 3)],
    ['spaces', ' '.repeat(size)],
    ['line ends', `a:${'\n'.repeat(size)} b`],
    ['steps', Array.from({ length: 1400 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['a line', 'a'.repeat(size)],
    ['directives', '%a\n'.repeat(size / 3)],
    ['documents', '--- a\n'.repeat(size / 6)],
  ])(
    '%s are read or refused, in little time',
    (_, text) => {
      const { problems } = readYaml(text);
      expect(problems.length).toBeLessThanOrEqual(100);
    },
    30_000,
  );

  it('throws nothing, and every problem has a place in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '- ',
        '? ',
        ': ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '\n',
        '\r',
        '\t',
        '  ',
        '#',
        '|',
        '>-',
        '"',
        "'",
      ),
      fc.constantFrom(
        '&a',
        '*a',
        '!t',
        '%YAML 1.1',
        '---',
        '...',
        '@',
        '`',
        '<<',
        '\u0000',
        '\ufeff',
        '\u202e',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('id', 'baker', 'summary: text', '12', '\\'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const read = readYaml(text);
        for (const problem of read.problems) {
          const { line, column, length } = read.text.diagnostic('a.yaml', problem);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(length).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((read.text.line(line) ?? '').length + 2);
        }
        expect(read.content !== undefined || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
