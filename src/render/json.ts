import { findSteering } from '../domain/steering.ts';

/** The version of the JSON shapes; it changes when a field is renamed, removed or means something else. */
const SCHEMA_VERSION = 1;

/**
 * An answer as JSON, with its `schemaVersion`. Characters that would steer a terminal are written as
 * escapes, which mean the same to whoever parses it.
 */
export function renderJson(answer: object): string {
  const json = JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...answer }, null, 2);
  let safe = '';
  let done = 0;
  for (const { at, character } of findSteering(json)) {
    if (character === '\n') continue;
    safe += json.slice(done, at) + escapeUnits(character);
    done = at + character.length;
  }
  return `${safe}${json.slice(done)}\n`;
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
