import { SaxesParser } from 'saxes';

/** What a cell shows: text, a number, or nothing. */
export type Cell = string | number | null;
export type Row = readonly Cell[];
type Pieces = AsyncIterable<string>;

const MAX_COLUMNS = 16_384;
/** Cells in one sheet, empty ones left of a filled one included: keeps a hostile sheet out of memory. */
const MAX_CELLS = 2_000_000;
/** Elements inside one another; a workbook needs about eight. */
const MAX_DEPTH = 100;

interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks through XML; names come without their namespace prefix. Throws when it is not well-formed. */
async function walk(xml: Pieces, handlers: Handlers): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[bare(name)] = value;
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error('its elements are nested too deep');
    handlers.open?.(bare(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(bare(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  for await (const piece of xml) parser.write(piece);
  parser.close();
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The attributes of every element with this name, in order. */
export async function parseElements(xml: Pieces, name: string): Promise<Readonly<Record<string, string>>[]> {
  const found: Readonly<Record<string, string>>[] = [];
  await walk(xml, { open: (tag, attributes) => void (tag === name && found.push(attributes)) });
  return found;
}

/** The shared strings of a workbook: rich text without its formatting, and without reading aids. */
export async function parseStrings(xml: Pieces): Promise<string[]> {
  const strings: string[] = [];
  let reading = false;
  let aids = 0;
  await walk(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      if (name === 'rPh') aids += 1;
      reading = name === 't' && aids === 0;
    },
    text(text) {
      if (reading && strings.length > 0) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 'rPh') aids -= 1;
      reading = false;
    },
  });
  return strings;
}

/** The rows of a sheet that have cells, in their order; a row reaches to its last filled cell. */
export async function parseSheet(xml: Pieces, strings: readonly string[]): Promise<Row[]> {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cells = 0;
  let column = 0;
  let type = 'n';
  let text = '';
  let reading = false;
  await walk(xml, {
    open(name, attributes) {
      if (name === 'row') row = [];
      if (name === 'c') {
        type = attributes['t'] ?? 'n';
        column = attributes['r'] === undefined ? row.length : columnOf(attributes['r']);
        text = '';
      }
      reading = name === 'v' || name === 't';
    },
    text(piece) {
      if (reading) text += piece;
    },
    close(name) {
      reading = false;
      if (name === 'c' && text !== '') {
        cells += Math.max(0, column + 1 - row.length);
        if (cells > MAX_CELLS) throw new Error('it has more cells than can be read');
        while (row.length < column) row.push(null);
        row[column] = cellOf(type, text, strings);
      }
      if (name === 'row' && row.length > 0) rows.push(row);
    },
  });
  return rows;
}

/** 0 for the column of A1, 26 for that of AA7. */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  let column = 0;
  for (const letter of letters ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (column < 1 || column > MAX_COLUMNS) throw new Error(`it has a cell at "${reference.slice(0, 20)}"`);
  return column - 1;
}

function cellOf(type: string, text: string, strings: readonly string[]): Cell {
  if (type === 's') {
    const shared = /^\d+$/.test(text) ? strings[Number(text)] : undefined;
    if (shared === undefined) throw new Error(`it has no shared string ${text.slice(0, 20)}`);
    return shared;
  }
  if (type !== 'n') return type === 'b' ? (text === '1' ? 'TRUE' : 'FALSE') : text;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new Error(`it has a number cell with "${text.slice(0, 20)}" in it`);
  return number;
}
