/** Numbers of things, in as few bytes as the greatest of them needs. */
export type Indices = Uint16Array | Uint32Array;

const MOST_OF_16_BITS = 65_535;

export function indicesOf(numbers: readonly number[]): Indices {
  return numbers.some((number) => number > MOST_OF_16_BITS)
    ? Uint32Array.from(numbers)
    : Uint16Array.from(numbers);
}
