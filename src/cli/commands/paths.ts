import { Failure } from '../../domain/failure.ts';
import { surveyLadders, unfoldTree } from '../../domain/outlook.ts';
import { tracePaths } from '../../domain/paths.ts';
import { renderJson } from '../../render/json.ts';
import { laddersJson, routesJson, treeJson } from '../../render/paths/json.ts';
import { MOVE_KINDS, type MoveKind } from '../../schema/vocabulary.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { rolesNamed } from '../role-named.ts';

export const PATH_FORMATS = ['text', 'json', 'mermaid', 'dot', 'markdown'] as const;
export type PathFormat = (typeof PATH_FORMATS)[number];

export interface PathsOptions {
  /** Nothing, where from, or where from and where to. */
  readonly roles: readonly string[];
  /** Steps that a tree unfolds; 2 without it. */
  readonly depth: number | undefined;
  readonly kinds: readonly MoveKind[] | undefined;
  readonly into: boolean;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  /** 8 without it. */
  readonly maxSteps: number | undefined;
  /** Typical years. */
  readonly maxYears: number | undefined;
  readonly pivots: boolean;
  /** Routes to show, even those that gain little; without it 4 that differ in something that matters. */
  readonly limit: number | undefined;
  readonly format: PathFormat;
}

/** The ladders of all tracks, where one role leads, or the routes between two. */
export async function runPaths(options: PathsOptions, context: Context): Promise<void> {
  const format = context.globals.json ? 'json' : options.format;
  const [from, to, ...more] = options.roles;
  if (more.length > 0) {
    throw new Failure(`paths takes one or two roles, not ${options.roles.length}`, {
      kind: 'usage',
      advice: [
        'put titles of several words in quotes: truest paths "operations coordinator" "chief of staff"',
      ],
    });
  }
  refuseUnused(options);
  if (from === undefined) await showLadders(format, context);
  else if (to === undefined) await showTree(from, options, format, context);
  else await showRoutes(from, to, options, format, context);
}

const DEFAULTS = { depth: 2, maxSteps: 8, limit: 4 } as const;

/** An option that could not change the answer is a misunderstanding, which is better said than passed over. */
function refuseUnused({ roles, ...options }: PathsOptions): void {
  const forRoutes = {
    '--via': options.via.length > 0,
    '--avoid': options.avoid.length > 0,
    '--max-steps': options.maxSteps !== undefined,
    '--max-years': options.maxYears !== undefined,
    '--limit': options.limit !== undefined,
  };
  const forTrees = { '--depth': options.depth !== undefined, '--into': options.into };
  const unused = Object.entries({
    ...(roles.length < 2 ? forRoutes : {}),
    ...(roles.length !== 1 ? forTrees : {}),
  }).find(([, given]) => given)?.[0];
  if (unused === undefined) return;
  const takes =
    unused in forTrees ? 'one role, whose moves it unfolds' : 'two roles, where from and where to';
  throw new Failure(`${unused} goes with ${takes}`, { kind: 'usage', advice: ['see: truest paths --help'] });
}

async function showLadders(format: PathFormat, context: Context): Promise<void> {
  const ladders = await ask(context, surveyLadders);
  if (format === 'json') context.io.stdout.write(renderJson(laddersJson(ladders)));
  else if (format === 'markdown') {
    const { renderLaddersMarkdown } = await import('../../render/paths/markdown.ts');
    context.io.stdout.write(renderLaddersMarkdown(ladders));
  } else if (format === 'text') {
    const { renderLadders } = await import('../../render/paths/tree.ts');
    await writePage(renderLadders(ladders, context.screen), context);
  } else
    throw new Failure(`--format ${format} draws one role's moves or routes: name a role`, { kind: 'usage' });
}

async function showTree(
  from: string,
  options: PathsOptions,
  format: PathFormat,
  context: Context,
): Promise<void> {
  const [page] = await rolesNamed([from], context);
  const { depth = DEFAULTS.depth, into } = options;
  const kinds = (options.kinds ?? MOVE_KINDS).filter((kind) => options.pivots || kind !== 'pivot');
  const limits = { depth, into, kinds };
  const tree = await ask(context, (catalogue) => unfoldTree(catalogue, page!.id, limits));
  if (format === 'json') context.io.stdout.write(renderJson(treeJson(tree)));
  else if (format === 'markdown') {
    const { renderTreeMarkdown } = await import('../../render/paths/markdown.ts');
    context.io.stdout.write(renderTreeMarkdown(tree, into));
  } else if (format === 'text') {
    const { renderTree } = await import('../../render/paths/tree.ts');
    await writePage(renderTree(tree, into, context.screen), context);
  } else {
    const { drawTree, renderDrawing } = await import('../../render/paths/graph.ts');
    context.io.stdout.write(renderDrawing(drawTree(tree, into), format));
  }
}

async function showRoutes(
  from: string,
  to: string,
  options: PathsOptions,
  format: PathFormat,
  context: Context,
): Promise<void> {
  const names = [from, to, ...options.via, ...options.avoid];
  const pages = await rolesNamed(names, context);
  const ids = pages.map((page) => page.id);
  const [start, end] = ids as [string, string];
  const via = ids.slice(2, 2 + options.via.length);
  const avoid = ids.slice(2 + options.via.length);
  if (start === end) {
    throw new Failure(`${pages[0]!.title} is both ends: there is nothing to trace`, {
      kind: 'usage',
      advice: [`where it leads: truest paths ${start}`, `how people get there: truest paths ${start} --into`],
    });
  }
  const barred = avoid.find((id) => id === start || id === end || via.includes(id));
  if (barred !== undefined) {
    throw new Failure(`${barred} is to be avoided, and is also an end or a role to pass`, { kind: 'usage' });
  }
  const { maxSteps = DEFAULTS.maxSteps, maxYears, limit = DEFAULTS.limit } = options;
  const answer = await ask(context, (catalogue) =>
    tracePaths(catalogue, {
      from: start,
      to: end,
      via,
      avoid,
      withoutPivots: !options.pivots,
      ...(options.kinds === undefined ? {} : { kinds: options.kinds }),
      maxSteps,
      limit,
      materialOnly: options.limit === undefined,
      ...(maxYears === undefined ? {} : { maxYears }),
    }),
  );
  if (format === 'json') context.io.stdout.write(renderJson(routesJson(answer)));
  else if (format === 'markdown') {
    const { renderRoutesMarkdown } = await import('../../render/paths/markdown.ts');
    context.io.stdout.write(renderRoutesMarkdown(answer));
  } else if (format === 'text') {
    const { renderRoutes } = await import('../../render/paths/routes.ts');
    await writePage(renderRoutes(answer, context.screen), context);
  } else {
    const { drawRoutes, renderDrawing } = await import('../../render/paths/graph.ts');
    context.io.stdout.write(renderDrawing(drawRoutes(answer), format));
  }
}
