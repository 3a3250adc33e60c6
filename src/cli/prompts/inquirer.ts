/** The prompts in use, by name, so that the bundle holds these and no others. */
export { confirm, input, search, select } from '@inquirer/prompts';
export { notes } from './notes-prompt.ts';
export { scale } from './scale-prompt.ts';
