import * as z from 'zod';
import { PROFILE_SCHEMAS } from './profile-schemas.ts';
import type { ProfileKind, ValuePath } from './profile-set.ts';

/** What of JSON Schema our definitions come out as. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
}

const made = new Map<ProfileKind, JsonSchema>();

/**
 * The JSON Schema of a kind of profile, as a person writes it: draft-07, which editors understand, with
 * our descriptions. What has a default may be left out.
 */
export function jsonSchemaOf(kind: ProfileKind): JsonSchema {
  let schema = made.get(kind);
  if (schema === undefined) {
    schema = z.toJSONSchema(PROFILE_SCHEMAS[kind], {
      target: 'draft-7',
      io: 'input',
      override: ({ jsonSchema, zodSchema }) => {
        // Editors say this in place of "does not match the pattern ^[a-z0-9]+…".
        const message = patternMessage(zodSchema);
        if (message !== undefined && jsonSchema.pattern !== undefined) {
          jsonSchema['patternErrorMessage'] = `expected ${message}`;
        }
        // zod writes the safe integers of JavaScript; nobody needs to read them.
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      },
    }) as JsonSchema;
    made.set(kind, schema);
  }
  return schema;
}

/** The words that our definition has for a text that does not match its pattern. */
function patternMessage(schema: z.core.$ZodType): string | undefined {
  const checks = schema._zod.def.checks ?? [];
  const pattern = checks.find((check) => (check._zod.def as { readonly format?: string }).format === 'regex');
  const message = pattern?._zod.def.error?.({ code: 'custom', input: '', path: [] } as never);
  return typeof message === 'string' ? message : message?.message;
}

/** The JSON Schema as the text of a file. */
export function jsonSchemaText(kind: ProfileKind): string {
  return `${JSON.stringify(jsonSchemaOf(kind), undefined, 2)}\n`;
}

/** The part of a schema that describes the value at a path; undefined where the schema has none. */
export function schemaAt(kind: ProfileKind, path: ValuePath): JsonSchema | undefined {
  let schema: JsonSchema | undefined = jsonSchemaOf(kind);
  for (const part of path) {
    const inner: JsonSchema | undefined = withoutNull(schema);
    schema = typeof part === 'number' ? inner?.items : inner?.properties?.[part];
  }
  return schema;
}

/** The schema of the value when it is there at all. */
function withoutNull(schema: JsonSchema | undefined): JsonSchema | undefined {
  const inner = schema?.anyOf?.find((option) => option.type !== 'null');
  return inner === undefined ? schema : inner;
}

/** What a schema wants, in words: `a whole number from 1 to 5`. */
export function describeExpected(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) {
    return `${describeExpected(withoutNull(schema) ?? {})}, or null when there is none`;
  }
  if (schema.enum !== undefined) return `one of ${schema.enum.join(', ')}`;
  if (schema.const !== undefined) return String(schema.const);
  switch (schema.type) {
    case 'integer':
      return `a whole number${describeRange(schema)}`;
    case 'number':
      return `a number${describeRange(schema)}`;
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list, each item on its own line after "- "';
    default:
      return `the keys ${Object.keys(schema.properties ?? {}).join(', ')}`;
  }
}

function describeRange({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maximum === undefined ? '' : `, at most ${maximum}`;
}
