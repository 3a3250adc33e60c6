/** The greatest of many values with their numbers, in bounded space: a heap whose root is the least. */
export class Best {
  readonly #most: number;
  readonly #values: Float64Array;
  readonly #numbers: Uint32Array;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
    this.#values = new Float64Array(most);
    this.#numbers = new Uint32Array(most);
  }

  clear(): void {
    this.#size = 0;
  }

  /** Values up to this one would not be kept. */
  get least(): number {
    return this.#size < this.#most ? Number.NEGATIVE_INFINITY : this.#values[0]!;
  }

  add(number: number, value: number): void {
    if (this.#size < this.#most) this.#rise(this.#size++, number, value);
    else if (value > this.#values[0]!) this.#sink(number, value);
  }

  #rise(from: number, number: number, value: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#values[above]! <= value) break;
      this.#values[at] = this.#values[above]!;
      this.#numbers[at] = this.#numbers[above]!;
      at = above;
    }
    this.#values[at] = value;
    this.#numbers[at] = number;
  }

  #sink(number: number, value: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#values[below + 1]! < this.#values[below]!) below += 1;
      if (this.#values[below]! >= value) break;
      this.#values[at] = this.#values[below]!;
      this.#numbers[at] = this.#numbers[below]!;
      at = below;
    }
    this.#values[at] = value;
    this.#numbers[at] = number;
  }

  /** Calls back with each, in no particular order. */
  forEach(call: (number: number, value: number) => void): void {
    for (let at = 0; at < this.#size; at++) call(this.#numbers[at]!, this.#values[at]!);
  }
}
