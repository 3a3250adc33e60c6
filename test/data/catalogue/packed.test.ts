import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Packable, pack, unpack } from '../../../src/data/packed.ts';

/** Typed arrays of any values, NaN among them, and texts. */
const part = fc.oneof<fc.Arbitrary<Packable[string]>[]>(
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 20 }),
  fc.uint16Array({ maxLength: 20 }),
  fc.uint32Array({ maxLength: 20 }),
  fc.int32Array({ maxLength: 20 }),
  fc.float32Array({ maxLength: 20 }),
  fc.float64Array({ maxLength: 20 }),
);
const parts = fc.dictionary(fc.string({ minLength: 1 }), part, { maxKeys: 6, noNullPrototype: true });

describe('pack and unpack', () => {
  it('give back what was packed, wherever the bytes come to lie', () => {
    fc.assert(
      fc.property(parts, fc.nat(8), (packable, shift) => {
        const bytes = pack(packable);
        const moved = Buffer.concat([Buffer.alloc(shift, 0xee), bytes]).subarray(shift);
        expect(unpack(moved)).toEqual(packable);
      }),
      { numRuns: 500 },
    );
  });

  it('keep a part of a larger array as that part', () => {
    const salaries = Float64Array.of(28_000, 41_500, Number.NaN, 67_200);
    expect(unpack(pack({ salaries: salaries.subarray(1, 3) }))).toEqual({
      salaries: Float64Array.of(41_500, Number.NaN),
    });
  });

  it('hold nothing', () => {
    expect(unpack(pack({}))).toEqual({});
    expect(unpack(pack({ ids: '', gaps: new Float64Array() }))).toEqual({
      ids: '',
      gaps: new Float64Array(),
    });
  });
});
