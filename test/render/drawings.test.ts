import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Drawing, renderDot, renderMermaid } from '../../src/render/paths/graph.ts';

/** Drawings are read by the programs that they are for: Mermaid's own parser, and Graphviz itself. */
let mermaid: { parse(text: string): Promise<unknown> };
let graphviz: Graphviz;

beforeAll(async () => {
  // Mermaid asks for a browser's window even to parse.
  const { window } = new JSDOM('');
  Object.assign(globalThis, { window, document: window.document });
  mermaid = (await import('mermaid')).default;
  graphviz = await Graphviz.load();
}, 60_000);

const awkward = fc.oneof(
  fc.constantFrom(
    'Nurse "RN"',
    'C++ & C# Developer',
    'R&D [Lead]',
    'Sales; Field',
    'end',
    'Teacher (K–12)',
    'A --> B',
    '%% Head',
    'Back\\slash',
    '{curly}',
    '<b>Baker</b>',
    '漁師',
    'O’Reilly',
    '"',
    '`code`',
    'subgraph',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
    .filter((text) => text.trim() !== '' && !/[\p{C}\n]/u.test(text)),
);

const drawing = fc
  .tuple(
    fc.array(awkward, { minLength: 2, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean(), awkward), { maxLength: 8 }),
  )
  .map(
    ([titles, moves]): Drawing => ({
      nodes: titles.map((title, at) => ({ id: `role-${at}`, title, group: 'Field' })),
      edges: moves
        .map(([from, to, derived, label]) => ({
          from: `role-${from % titles.length}`,
          to: `role-${to % titles.length}`,
          label,
          kind: derived ? 'pivot' : 'advance',
          derived,
        }))
        .filter((edge) => edge.from !== edge.to),
    }),
  );

describe('drawings', () => {
  it('are Mermaid that Mermaid reads', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, async (picture) => {
        expect(await mermaid.parse(renderMermaid(picture))).toMatchObject({
          diagramType: expect.stringContaining('flowchart'),
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('are DOT that Graphviz draws, with every title in the picture', () => {
    fc.assert(
      fc.property(drawing, (picture) => {
        const svg = graphviz.layout(renderDot(picture), 'svg', 'dot');
        expect(svg.match(/class="node"/g)?.length).toBe(picture.nodes.length);
        expect(svg.match(/class="edge"/g)?.length ?? 0).toBe(picture.edges.length);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('are refused by these parsers when they are broken, so that the tests above mean something', async () => {
    await expect(mermaid.parse('flowchart LR\n  n0["Nurse')).rejects.toThrow();
    expect(() => graphviz.layout('digraph { "a" -> ', 'svg', 'dot')).toThrow();
  });
});
