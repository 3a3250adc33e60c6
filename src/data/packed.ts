import { Buffer } from 'node:buffer';

type Numbers = Uint8Array | Int16Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;
/** Arrays of numbers and texts by name. */
export type Packable = { readonly [name: string]: Numbers | string };

const TYPES = { Uint8Array, Int16Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array };
type TypeName = keyof typeof TYPES | 'text';

/**
 * Packs arrays of numbers into bytes that can be used again without parsing: a length, a small JSON
 * table of contents, and the arrays, each at a multiple of 8. Little-endian, like every machine that
 * Node runs on.
 */
export function pack(parts: Packable): Buffer {
  const contents: [string, [TypeName, number, number]][] = [];
  const chunks: Buffer[] = [];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const bytes =
      typeof part === 'string'
        ? Buffer.from(part)
        : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    const type = typeof part === 'string' ? 'text' : (part.constructor.name as TypeName);
    contents.push([name, [type, at, bytes.length]]);
    const padding = Buffer.alloc((8 - (bytes.length % 8)) % 8);
    chunks.push(bytes, padding);
    at += bytes.length + padding.length;
  }
  const json = Buffer.from(JSON.stringify(Object.fromEntries(contents)));
  const head = Buffer.alloc(Math.ceil((4 + json.length) / 8) * 8, ' ');
  head.writeUInt32LE(head.length - 4, 0);
  json.copy(head, 4);
  return Buffer.concat([head, ...chunks]);
}

/** The arrays that `pack` packed. Texts are decoded, numbers are views where alignment allows. */
export function unpack(bytes: Buffer): Record<string, Numbers | string> {
  const headLength = bytes.readUInt32LE(0);
  const contents = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as Record<
    string,
    [TypeName, number, number]
  >;
  // Typed arrays need aligned memory; a record's payload begins anywhere.
  const start = 4 + headLength;
  const aligned =
    (bytes.byteOffset + start) % 8 === 0
      ? bytes.subarray(start)
      : Buffer.from(new Uint8Array(bytes.subarray(start)).buffer);
  const parts = Object.entries(contents).map(([name, [type, at, length]]): [string, Numbers | string] => {
    if (type === 'text') return [name, aligned.toString('utf8', at, at + length)];
    const Type = TYPES[type];
    const count = length / Type.BYTES_PER_ELEMENT;
    return [name, new Type(aligned.buffer as ArrayBuffer, aligned.byteOffset + at, count)];
  });
  return Object.fromEntries(parts);
}
