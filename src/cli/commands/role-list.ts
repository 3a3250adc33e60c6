import { Failure } from '../../domain/failure.ts';
import { filterRoles, type SortKey, sortRoles } from '../../domain/list.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { RoleRow } from '../../domain/role.ts';
import { renderJson } from '../../render/json.ts';
import { renderRoleList } from '../../render/role/role-list.ts';
import { type Education, STAGES } from '../../schema/vocabulary.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { getTrackId } from '../track-named.ts';

export interface RoleListOptions {
  readonly track: string | undefined;
  /** A level's id or title, or a stage. */
  readonly level: string | undefined;
  /** US dollars a year. */
  readonly minPay: number | undefined;
  /** Percent. */
  readonly growth: number | undefined;
  readonly education: Education | undefined;
  readonly sort: SortKey;
  readonly reverse: boolean;
}

/** Lists roles, filtered and sorted. */
export async function runRoleList(options: RoleListOptions, context: Context): Promise<void> {
  const { minPay, growth, education } = options;
  const { roles, total } = await ask(context, (catalogue) => {
    const all = catalogue.roles();
    const track = options.track === undefined ? undefined : getTrackId(catalogue, options.track);
    const level = options.level === undefined ? undefined : getLevel(options.level, all);
    const filter = {
      ...(track === undefined ? {} : { track }),
      ...(level === undefined ? {} : { level }),
      ...(minPay === undefined ? {} : { minPay }),
      ...(growth === undefined ? {} : { minGrowth: growth }),
      ...(education === undefined ? {} : { education }),
    };
    return { roles: sortRoles(filterRoles(all, filter), options.sort, options.reverse), total: all.length };
  });
  if (context.globals.json) context.io.stdout.write(renderJson({ roles }));
  else await writePage(renderRoleList(roles, total, context.screen), context);
}

function getLevel(typed: string, roles: readonly RoleRow[]): string {
  const wanted = typed.toLowerCase();
  const levels = new Map<string, string>(STAGES.map((stage) => [stage, stage]));
  for (const role of roles) levels.set(role.level, role.level).set(role.levelTitle.toLowerCase(), role.level);
  const level = levels.get(wanted);
  if (level !== undefined) return level;
  const near = findNearest(wanted, levels.keys());
  const known = [...new Set(levels.values())];
  throw new Failure(
    `there is no level "${typed}"${near === undefined ? '' : `; did you mean ${levels.get(near)}?`}`,
    {
      kind: 'usage',
      advice: known.length <= 40 ? [`levels: ${known.join(', ')}`] : [],
    },
  );
}
