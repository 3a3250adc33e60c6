/** The items with the highest scores that were offered, highest first; of equal ones those offered first. */
export class Highest {
  readonly found: { readonly item: number; readonly score: number }[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a score would be among the highest; one that is no number never is. */
  takes(score: number): boolean {
    const last = this.found[this.found.length - 1];
    return this.found.length < this.#most ? !Number.isNaN(score) : last !== undefined && score > last.score;
  }

  offer(item: number, score: number): void {
    if (!this.takes(score)) return;
    const { found } = this;
    let at = found.length;
    while (at > 0 && score > found[at - 1]!.score) at--;
    found.splice(at, 0, { item, score });
    if (found.length > this.#most) found.pop();
  }
}

const STEPS = 2048;

/** A value that at least `count` of the values reach, and few more; found without sorting them. */
export function thresholdFor(values: Float32Array, count: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (values.length <= count || low === high) return low;
  const counts = new Uint32Array(STEPS + 1);
  const scale = STEPS / (high - low);
  for (const value of values) counts[Math.floor((value - low) * scale)]!++;
  let reached = 0;
  for (let step = STEPS; step > 0; step--) {
    reached += counts[step]!;
    // A step lower than exact arithmetic would have it, so that rounding loses none.
    if (reached >= count) return low + (step - 1) / scale;
  }
  return low;
}
