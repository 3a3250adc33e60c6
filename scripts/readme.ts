import { readFileSync, writeFileSync } from 'node:fs';
import { README, runExample, withOutputs } from '../test/e2e/readme.ts';

/** Writes the present output of each example into the README. */
writeFileSync(README, withOutputs(readFileSync(README, 'utf8'), runExample));
