import { basename } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { Failure } from '../domain/failure.ts';
import { type Resolution, resolveRole } from '../domain/resolve-role.ts';
import type { RolePage } from '../domain/role.ts';
import { normalise } from '../domain/words.ts';
import { ask, askWithProblems, validateCommand } from './ask.ts';
import type { Context } from './context.ts';
import { note } from './note.ts';
import { shellWord } from './shell-word.ts';

/** What the catalogue says to one name: the page of the one role that is meant, or the resolution. */
type Found = { readonly page: RolePage } | { readonly resolution: Resolution };

/**
 * The pages of the roles that were typed, in order. A name that is near one role takes it and says so
 * on stderr; several are offered as a list where prompting is possible. Throws a usage Failure that
 * names what could be meant.
 *
 * @param does what is done with them, as the note begins
 */
export async function rolesNamed(
  names: readonly string[],
  context: Context,
  does = 'Showing',
): Promise<RolePage[]> {
  if (names.some((name) => normalise(name) === '')) {
    throw new Failure('no role is named', {
      kind: 'usage',
      advice: ['name one by its id or title: truest role show operations-manager'],
    });
  }
  const { answer, problems } = await askWithProblems(context, (catalogue) =>
    names.map((name) => find(catalogue, name)),
  );
  const pages: RolePage[] = [];
  for (const [index, found] of answer.entries()) {
    const typed = names[index]!;
    if (!('page' in found)) {
      const id = await choose(typed, found.resolution, problems, context);
      pages.push(...(await rolesNamed([id], context, does)));
      continue;
    }
    const { page } = found;
    if (hasName(typed, page.aliases))
      note(context, `${does} ${page.title} (${page.id}), also called ${typed}.`);
    else if (page.origin === undefined && hasName(typed, [page.publicOccupation?.title ?? ''])) {
      note(context, `${does} ${page.title} (${page.id}), the profile of the public occupation ${typed}.`);
    } else if (hasName(typed, page.formerIds)) {
      note(context, `${does} ${page.title} (${page.id}), whose id was ${typed} before.`);
    } else if (!hasName(typed, [page.id, page.title])) {
      note(context, `${does} ${page.title} (${page.id}), the nearest to "${typed}".`);
    }
    pages.push(page);
  }
  return pages;
}

/**
 * The page of the one role whose name was typed in these words: titles need no quotes. Throws a usage
 * Failure also when the words are the names of several roles.
 */
export async function roleNamed(words: readonly string[], context: Context): Promise<RolePage> {
  const typed = words.join(' ');
  if (words.length > 1) {
    const several = await ask(context, (catalogue) => {
      const isName = (word: string): boolean => catalogue.idsByName(normalise(word)).length > 0;
      return !isName(typed) && words.every(isName);
    });
    if (several) {
      const names = words.map(shellWord).join(' ');
      throw new Failure(`these are the names of ${words.length} roles, and one is shown at a time`, {
        kind: 'usage',
        advice: [`side by side: truest role compare ${names}`],
      });
    }
  }
  return (await rolesNamed([typed], context))[0]!;
}

function find(catalogue: Catalogue, name: string): Found {
  const resolution = resolveRole(catalogue, name);
  const id =
    resolution.kind === 'exact' ? resolution.id : resolution.kind === 'near' ? resolution.role.id : undefined;
  const page = id === undefined ? undefined : catalogue.findRole(id);
  return page ? { page } : { resolution };
}

/** Whether what was typed is one of these names, as `normalise` writes them. */
const hasName = (typed: string, names: readonly string[]): boolean =>
  names.some((name) => normalise(name) === normalise(typed));

async function choose(
  typed: string,
  resolution: Resolution,
  problems: readonly Diagnostic[],
  context: Context,
): Promise<string> {
  const broken = problems.find(
    (problem) => normalise(basename(problem.file).replace(/\.ya?ml$/, '')) === normalise(typed),
  );
  if (broken) {
    throw new Failure(`the profile of "${typed}" has errors`, {
      advice: [
        `${broken.file}:${broken.line}:${broken.column} ${broken.rule}: ${broken.message}`,
        `see all of them: ${validateCommand(context)}`,
      ],
    });
  }
  if (resolution.kind === 'several') {
    const { canPrompt } = await import('./prompts/can-prompt.ts');
    if (canPrompt(context)) {
      const { askWhich } = await import('./prompts/ask-which.ts');
      return askWhich(
        `Which role is "${typed}"?`,
        resolution.roles.map(({ id, title, trackTitle }) => ({
          value: id,
          name: `${title} (${trackTitle})`,
        })),
        context,
      );
    }
    throw new Failure(`"${typed}" could be several roles`, {
      kind: 'usage',
      advice: [
        ...resolution.roles.map((role) => `${role.id}  ${role.title}`),
        `more by words: truest role search ${typed}`,
      ],
    });
  }
  const nearest = resolution.kind === 'none' ? resolution.nearest : [];
  throw new Failure(`there is no role "${typed}"`, {
    kind: 'usage',
    advice: [
      ...(nearest.length > 0
        ? ['the nearest are:', ...nearest.map((role) => `  ${role.id}  ${role.title}`)]
        : []),
      'find one by words: truest role search <words>',
    ],
  });
}
