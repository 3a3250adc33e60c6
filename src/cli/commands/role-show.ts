import { Failure } from '../../domain/failure.ts';
import { findNearest } from '../../domain/nearest.ts';
import { renderJson } from '../../render/json.ts';
import { ROLE_SECTIONS, type RoleSection, renderRole } from '../../render/role/page.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { roleNamed } from '../role-named.ts';

export interface RoleShowOptions {
  /** The words of its name. */
  readonly role: readonly string[];
  /** Names of sections, separated by commas. */
  readonly section: string | undefined;
  readonly brief: boolean;
  readonly format: 'text' | 'json' | 'markdown' | undefined;
}

/** Shows a role's page. */
export async function runRoleShow(options: RoleShowOptions, context: Context): Promise<void> {
  const sections = options.brief ? (['summary'] as const) : parseSections(options.section);
  const page = await roleNamed(options.role, context);
  if (context.globals.json || options.format === 'json') context.io.stdout.write(renderJson(page));
  else if (options.format === 'markdown') {
    const { renderRoleMarkdown } = await import('../../render/role/markdown.ts');
    context.io.stdout.write(renderRoleMarkdown(page, sections));
  } else await writePage(renderRole(page, context.screen, sections), context);
}

function parseSections(list: string | undefined): RoleSection[] | undefined {
  if (list === undefined) return undefined;
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of names) {
    if ((ROLE_SECTIONS as readonly string[]).includes(name)) continue;
    const near = findNearest(name, ROLE_SECTIONS);
    throw new Failure(`there is no section "${name}"${near ? `; did you mean ${near}?` : ''}`, {
      kind: 'usage',
      advice: [`sections: ${ROLE_SECTIONS.join(', ')}`],
    });
  }
  if (names.length === 0)
    throw new Failure('--section names no section', {
      kind: 'usage',
      advice: [`sections: ${ROLE_SECTIONS.join(', ')}`],
    });
  return names as RoleSection[];
}
