import { Failure } from '../../domain/failure.ts';

/**
 * Told of a row of a file that is not as it should be; the row is passed over then, unless this throws.
 * `place` is the file with the line or the row, `what` says what is wrong.
 */
export type OnBadRow = (place: string, what: string) => void;

/** For whoever needs every row: the first bad one ends the reading. */
export const refuseBadRow: OnBadRow = (place, what) => {
  throw new Failure(`${place}: ${what}`);
};

/** How many bad rows of a file are told of one by one. */
const SHOWN = 3;
const LONGEST = 200;

/** Counts the rows of a file that were passed over, and keeps the first few. */
export class BadRows {
  count = 0;
  readonly first: string[] = [];
  readonly add: OnBadRow = (place, what) => {
    this.count += 1;
    if (this.first.length < SHOWN) this.first.push(cut(`${place}: ${what}`));
  };
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A value in a message: short, whatever the file holds. */
export const shown = (value: string): string =>
  JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
