import { jsonSchemaText } from '../../data/json-schema.ts';
import { PROFILE_KINDS } from '../../data/profile-schemas.ts';
import { Failure } from '../../domain/failure.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { Context } from '../context.ts';

export interface ProfileSchemaOptions {
  /** The kind of profile, as typed; a role without one. */
  readonly kind: string | undefined;
}

/** Prints the JSON Schema of a kind of profile, for an editor or a check of one's own. */
export async function runProfileSchema(
  { kind = 'role' }: ProfileSchemaOptions,
  { io }: Context,
): Promise<void> {
  const known = PROFILE_KINDS.find((each) => each === kind);
  if (known === undefined) {
    const nearest = findNearest(kind, PROFILE_KINDS);
    const advice =
      nearest === undefined ? `there are ${PROFILE_KINDS.join(', ')}` : `did you mean ${nearest}?`;
    throw new Failure(`there is no kind of profile "${kind}"`, { kind: 'usage', advice: [advice] });
  }
  io.stdout.write(jsonSchemaText(known));
}
