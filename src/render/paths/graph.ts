import type { TreeView } from '../../domain/outlook.ts';
import type { PathsAnswer } from '../../domain/paths.ts';
import { fitModel } from '../fit-model.ts';
import { createTheme } from '../theme.ts';
import { share, yearWords } from './words.ts';

/** Roles and moves for a drawing program; nodes stand once, in the order in which they are met. */
export interface Drawing {
  readonly nodes: readonly { readonly id: string; readonly title: string; readonly group: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly kind: string;
    readonly derived: boolean;
  }[];
}

const theme = createTheme({ width: 80, colour: false, unicode: true });

/** The drawing of a set of routes; a move that several of them share stands once. */
export function drawRoutes(answer: PathsAnswer): Drawing {
  const fitted = fitModel(answer, theme);
  const steps = fitted.routes.flatMap((route) => route.steps);
  const roles = steps.length === 0 ? [fitted.from, fitted.to] : steps.flatMap((step) => [step.from, step.to]);
  return {
    nodes: unique(
      roles.map(({ id, title, trackTitle }) => ({ id, title, group: trackTitle })),
      (node) => node.id,
    ),
    edges: unique(
      steps.map((step) => ({
        from: step.from.id,
        to: step.to.id,
        label: label(step.kind, step.years, step.gap.share, step.evidence),
        kind: step.kind,
        derived: step.evidence === 'derived',
      })),
      (edge) => `${edge.from} ${edge.to} ${edge.kind}`,
    ),
  };
}

/** The drawing of a tree of moves; with `into` its moves point to the root. */
export function drawTree(tree: TreeView, into: boolean): Drawing {
  const nodes: Drawing['nodes'][number][] = [];
  const edges: Drawing['edges'][number][] = [];
  const visit = (node: TreeView): void => {
    nodes.push({ id: node.role.id, title: node.role.title, group: node.role.trackTitle });
    for (const child of node.children) {
      const { kind, years, gap, evidence } = child.move!;
      const [from, to] = into ? [child.role.id, node.role.id] : [node.role.id, child.role.id];
      edges.push({
        from,
        to,
        label: label(kind, years, gap, evidence),
        kind,
        derived: evidence === 'derived',
      });
      visit(child);
    }
  };
  visit(fitModel(tree, theme));
  return {
    nodes: unique(nodes, (node) => node.id),
    edges: unique(edges, (edge) => `${edge.from} ${edge.to} ${edge.kind}`),
  };
}

function label(kind: string, years: { min: number; max: number }, gap: number, evidence: string): string {
  return `${kind}${evidence === 'derived' ? ', derived' : ''}, ${yearWords(years, theme)}, stretch ${share(gap)}`;
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** A drawing in the language of Mermaid or of Graphviz. */
export const renderDrawing = (drawing: Drawing, format: 'mermaid' | 'dot'): string =>
  format === 'dot' ? renderDot(drawing) : renderMermaid(drawing);

/** A Mermaid flowchart. */
export function renderMermaid(drawing: Drawing): string {
  const number = new Map(drawing.nodes.map((node, at) => [node.id, `n${at}`]));
  const arrow = (edge: Drawing['edges'][number]): string =>
    edge.derived || edge.kind === 'pivot' ? '-.->' : '-->';
  return [
    'flowchart LR',
    ...drawing.nodes.map((node) => `  ${number.get(node.id)}["${mermaidText(node.title)}"]`),
    ...drawing.edges.map(
      (edge) =>
        `  ${number.get(edge.from)} ${arrow(edge)}|"${mermaidText(edge.label)}"| ${number.get(edge.to)}`,
    ),
    '',
  ].join('\n');
}

/** Entity codes for what Mermaid would read as markup. */
const mermaidText = (text: string): string =>
  text.replace(/[&"<>#;`\\{}[\]|*_]/g, (character) => `#${character.codePointAt(0)};`);

/** A Graphviz digraph. */
export function renderDot(drawing: Drawing): string {
  const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const style = (edge: Drawing['edges'][number]): string =>
    edge.derived ? 'dotted' : edge.kind === 'advance' ? 'solid' : 'dashed';
  return [
    'digraph paths {',
    '  rankdir=LR;',
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...drawing.nodes.map((node) => `  ${quote(node.id)} [label=${quote(node.title)}];`),
    ...drawing.edges.map(
      (edge) =>
        `  ${quote(edge.from)} -> ${quote(edge.to)} [label=${quote(edge.label)}, style=${style(edge)}];`,
    ),
    '}',
    '',
  ].join('\n');
}
