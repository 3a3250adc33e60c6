import { keptFiles } from '../../data/kept-files.ts';
import { meaningOf } from '../../domain/me/levels.ts';
import type { Me } from '../../domain/me.ts';
import type { RolePage } from '../../domain/role.ts';
import { renderJson } from '../../render/json.ts';
import { type MePage, type MySkill, renderMe } from '../../render/me/page.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { keptParts } from '../me/kept-parts.ts';
import { Mine } from '../me/mine.ts';
import { loadNames, type Names } from '../me/names.ts';
import { writePage } from '../page.ts';

/**
 * Shows everything that is kept about the user; with --json `{role {id, title, isKnown}, yearsInRole, years,
 * education, skills [{id, name, level, meaning, assumed, roleAsksFor, isKnown}], licences, missingSkills,
 * unknown [{what, command}], kept [{part, title, count, command}], leftovers, folder}`.
 */
export async function runMeShow(_options: object, context: Context): Promise<void> {
  const mine = new Mine(context);
  const { me } = mine;
  const names = await loadNames(context);
  const page = me.role === null ? undefined : await ask(context, (catalogue) => catalogue.findRole(me.role!));
  const files = keptFiles(mine.store);
  const view: MePage = {
    role:
      me.role === null
        ? null
        : { id: me.role, title: names.titleOf(me.role), isKnown: names.isRole(me.role) },
    yearsInRole: me.yearsInRole,
    years: me.years,
    education: me.education,
    skills: skillsOf(me, page, mine.assumed, names),
    licences: me.licences,
    missingSkills: (page?.skills ?? [])
      .filter(({ id }) => !Object.hasOwn(me.skills, id))
      .map(({ id, name, level }) => ({ id, name, level })),
    unknown: unknownOf(me),
    kept: keptParts(files).filter(({ part }) => part !== 'me'),
    leftovers: files.filter(({ isLeftover }) => isLeftover).length,
    folder: mine.store.folder,
  };
  if (!context.globals.json) return writePage(renderMe(view, context.screen), context);
  const skills = view.skills.map((skill) => ({ ...skill, meaning: meaningOf(skill.level) }));
  context.io.stdout.write(renderJson({ ...view, skills }));
}

/** The highest first, then by name. */
function skillsOf(
  me: Me,
  page: RolePage | undefined,
  assumed: ReadonlySet<string>,
  { nameOf, isSkill }: Names,
): MySkill[] {
  const asked = new Map(page?.skills.map(({ id, level }) => [id, level]));
  return Object.entries(me.skills)
    .map(([id, level]) => ({
      id,
      name: nameOf(id),
      level,
      assumed: assumed.has(id),
      roleAsksFor: asked.get(id) ?? null,
      isKnown: isSkill(id),
    }))
    .sort((a, b) => b.level - a.level || (a.name < b.name ? -1 : 1));
}

function unknownOf(me: Me): MePage['unknown'] {
  const set = (option: string): string => `truest me set ${option}`;
  return [
    ...(me.role === null ? [{ what: 'your role', command: set('--role <role>') }] : []),
    ...(me.role !== null && me.yearsInRole === null
      ? [{ what: 'years in the role', command: set('--years-in-role N') }]
      : []),
    ...(me.years === null ? [{ what: 'years of work', command: set('--years N') }] : []),
    ...(me.education === null ? [{ what: 'education', command: set('--education <level>') }] : []),
    ...(Object.keys(me.skills).length === 0
      ? [
          {
            what: 'skills',
            command: set(me.role === null ? '--skill <skill>=<level>' : '--skills-from-role'),
          },
        ]
      : []),
    ...(me.licences.length === 0 ? [{ what: 'licences', command: set('--licence <name>') }] : []),
  ];
}
