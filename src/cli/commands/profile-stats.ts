import { allProfiles } from '../../data/validate.ts';
import { countProfiles } from '../../domain/profile-stats.ts';
import { renderJson } from '../../render/json.ts';
import { renderProfileStats } from '../../render/profile-stats.ts';
import { catalogueOptions } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';

/** Shows what the profiles in use cover. */
export async function runProfileStats(_options: object, context: Context): Promise<void> {
  const stats = countProfiles(allProfiles({ ...catalogueOptions(context), paths: [] }));
  if (context.globals.json) context.io.stdout.write(renderJson(stats));
  else await writePage(renderProfileStats(stats, context.screen), context);
}
