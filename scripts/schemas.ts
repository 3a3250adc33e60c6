import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaText } from '../src/data/json-schema.ts';
import { PROFILE_KINDS } from '../src/data/profile-schemas.ts';

/** Writes the JSON Schemas that editors read, out of the definitions in src/schema. */
mkdirSync('schema', { recursive: true });
for (const kind of PROFILE_KINDS) writeFileSync(`schema/${kind}.schema.json`, jsonSchemaText(kind));
