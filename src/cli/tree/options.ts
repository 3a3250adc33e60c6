import { InvalidArgumentError } from 'commander';

/** A parser of a number for an option; thousands may be grouped by commas, a `$`, `%` or `k` is understood. */
export function numberOption(name: string, least?: number, example = '80000'): (text: string) => number {
  return (text) => {
    const match = /^\$?([-+]?\d[\d,_]*(?:\.\d+)?)([k%]?)$/i.exec(text.trim());
    const value = match
      ? Number(match[1]!.replace(/[,_]/g, '')) * (match[2]!.toLowerCase() === 'k' ? 1000 : 1)
      : Number.NaN;
    if (!Number.isFinite(value))
      throw new InvalidArgumentError(`${name} takes a number, such as ${example}.`);
    if (least !== undefined && value < least)
      throw new InvalidArgumentError(`${name} takes ${least} or more.`);
    return value;
  };
}

/** Collects the values of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** A parser of a whole number between two bounds. */
export function countOption(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most) {
      throw new InvalidArgumentError(`${name} takes a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}
