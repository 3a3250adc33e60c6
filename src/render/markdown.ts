import { paragraphsOf } from './text.ts';

/** Text of a profile in Markdown: signs that would be markup are shown as themselves. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)(?=(?:#{1,6}|[+-])(?:\s|$)|(?:-+|=+)\s*$)/gm, '$1\\')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** Prose as Markdown paragraphs. */
export const prose = (text: string): string => paragraphsOf(text).map(escapeMarkdown).join('\n\n');

/** A list; what has several paragraphs stays in its bullet. */
export const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${item.replace(/\n(?=.)/g, '\n  ')}`).join('\n');

/** An address as a link; only those of web pages are links. */
export const link = (url: string): string =>
  /^https?:/i.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : escapeMarkdown(url);

/** A table; cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A heading and what stands below it; nothing when there is nothing below. */
export function section(level: number, title: string, ...parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '');
  return body.length === 0 ? '' : [`${'#'.repeat(level)} ${escapeMarkdown(title)}`, ...body].join('\n\n');
}

/** Blocks that are not empty, an empty line between them, as a file. */
export const document = (...blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
