import { changesOf } from '../../domain/me/changes.ts';
import type { Me } from '../../domain/me.ts';
import { renderJson } from '../../render/json.ts';
import { renderSaved } from '../../render/me/changes.ts';
import type { Context } from '../context.ts';
import type { Mine } from './mine.ts';
import { loadNames, meJson, nameChanges } from './names.ts';

/**
 * Says what differs now from what was known before: with --json
 * `{changes [{field, skill?, name, before, after}], remarks, me, saved}`.
 */
export async function reportChanges(
  before: Me,
  mine: Mine,
  remarks: readonly string[],
  context: Context,
): Promise<void> {
  const names = await loadNames(context);
  const { assumed } = mine;
  const changes = nameChanges(changesOf(before, mine.me), names).map((change) => ({
    ...change,
    assumed: change.skill !== undefined && assumed.has(change.skill),
  }));
  const saved = changes.length === 0 ? null : mine.path;
  if (!context.globals.json) {
    context.io.stdout.write(renderSaved({ changes, saved, remarks }, context.screen));
    return;
  }
  const rows = changes.map(({ beforeName: _, afterName: __, ...change }) => change);
  context.io.stdout.write(renderJson({ changes: rows, remarks, me: meJson(mine.me), saved }));
}
