import { Document, isScalar, Scalar, visit } from 'yaml';
import type { RoleProfile } from '../schema/role.ts';
import type { TrackProfile } from '../schema/track.ts';
import { comment, type Examples, exampleOf, wrapWords } from './example-yaml.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/** What a new role begins with. */
export interface NewRole
  extends Pick<RoleProfile, 'id' | 'title' | 'aliases' | 'track' | 'level' | 'summary'>,
    Partial<Pick<RoleProfile, 'category' | 'occupation' | 'skills' | 'requirements' | 'sources'>> {}

/** What a new track begins with. */
export type NewTrack = Pick<TrackProfile, 'id' | 'title' | 'summary' | 'levels'>;

const HOW_TO = `Below are the other parts, each as an example. To use one, take the first "# " from its lines and write your own in place of "…". Lines that begin with "##" explain, and may go.`;

/** Texts from here on stand in lines of their own below their key. */
const FOLDED_FROM = 80;

/**
 * The text of a new role's file: the given values, and every other part of a role as a commented
 * example with the description of what belongs there. It is a valid profile as it stands, and with
 * any example uncommented as long as `examples` names things that exist. A new role has no former ids,
 * and an occupation only when there is an example that goes with the category.
 *
 * @param schemaPath where the JSON Schema is, for editors, as seen from the file
 */
export function newRoleText(role: NewRole, schemaPath: string, examples: Examples = {}): string {
  const writing: Examples = {
    category: '13-1199',
    'requirements.education.usual': 'bachelor',
    'skills.id': 'some-skill',
    'advancement.to': 'some-role',
    'lateral.to': 'another-role',
    'fit.statements.id': 'first-statement',
    'sources.url': 'https://example.org/',
    ...examples,
  };
  const hasOccupation = role.occupation !== undefined || examples['occupation'] !== undefined;
  const leftOut = hasOccupation ? ['formerIds'] : ['formerIds', 'occupation'];
  return profileText('role', role, schemaPath, writing, leftOut);
}

/** The text of a new track's file, in the same way. */
export function newTrackText(track: NewTrack, schemaPath: string): string {
  return profileText('track', track, schemaPath, { socGroups: '["13-1", "15"]' }, []);
}

function profileText(
  kind: 'role' | 'track',
  profile: NewRole | NewTrack,
  schemaPath: string,
  examples: Examples,
  leftOut: readonly string[],
): string {
  const given: string[] = [];
  const others: string[][] = [];
  const values = new Map<string, unknown>(Object.entries(profile));
  for (const [key, part] of Object.entries(jsonSchemaOf(kind).properties ?? {})) {
    if (leftOut.includes(key)) continue;
    const value = values.get(key);
    if (isGiven(value)) given.push(...givenLines(key, value, part));
    else others.push(['', ...exampleOf(key, part, examples).map(commentOut)]);
  }
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    ...given,
    '',
    ...wrapWords(HOW_TO).map((line) => `## ${line}`),
    ...others.flat(),
    '',
  ].join('\n');
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** A key with its value, below the description when it is a whole section. */
function givenLines(key: string, value: unknown, schema: JsonSchema): string[] {
  const document = new Document({ [key]: value });
  visit(document, {
    Scalar(at, node) {
      if (at === 'key' || typeof node.value !== 'string' || node.value.length < FOLDED_FROM) return;
      if (isScalar(node)) node.type = Scalar.BLOCK_FOLDED;
    },
  });
  const lines = document.toString({ lineWidth: 100 }).trimEnd().split('\n');
  return typeof value === 'object' && key !== 'aliases'
    ? ['', ...comment(schema).map(commentOut), ...lines]
    : lines;
}

/** Explanations keep a mark that tells them from what can be uncommented. */
const commentOut = (line: string): string => (line.startsWith('#') ? `#${line}` : `# ${line}`);
