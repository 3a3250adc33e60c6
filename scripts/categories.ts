import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { getCategory } from '../src/data/import/category.ts';
import { formatCategory } from '../src/data/import/category-yaml.ts';
import { loadReleases } from '../src/data/import/releases.ts';
import { Failure } from '../src/domain/failure.ts';
import { categorySchema } from '../src/schema/category.ts';
import { dataFolder, hasData } from './data-folder.ts';

const ROLES = join('profiles', 'roles');
const CATEGORIES = join('profiles', 'categories');

/**
 * Writes profiles/categories/<code>.yaml from the public releases: for the codes that are named, or for
 * exactly the categories that roles refer to, removing the files that no role needs any more.
 */
async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const folder = dataFolder(values.data);
  if (!hasData(folder)) {
    throw new Failure(`There are no public releases in ${folder}.`, {
      advice: ['Name the folder that holds onet/ and bls/ with --data DIR or TRUEST_DATA.'],
    });
  }
  const codes = positionals.length > 0 ? positionals : await categoriesOfRoles();
  const releases = await loadReleases(folder);
  if (releases.onet.missing.length > 0) {
    throw new Failure(`The O*NET release in ${folder} has no ${releases.onet.missing.join(', ')}.`);
  }
  const files = new Map(
    [...new Set(codes)].sort().map((code) => {
      return [`${code}.yaml`, formatCategory(categorySchema.parse(getCategory(code, releases)))];
    }),
  );
  await mkdir(CATEGORIES, { recursive: true });
  const present = (await readdir(CATEGORIES)).filter((name) => name.endsWith('.yaml'));
  const stale = positionals.length > 0 ? [] : present.filter((name) => !files.has(name));
  for (const [name, text] of files) await writeFile(join(CATEGORIES, name), text);
  for (const name of stale) await rm(join(CATEGORIES, name));
  console.log(`${CATEGORIES}: ${files.size} written, ${stale.length} removed.`);
}

function readArguments() {
  try {
    return parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Failure((error as Error).message, {
      cause: error,
      advice: ['Use it as: npm run categories -- [--data DIR] [code…]'],
    });
  }
}

/** Every code that a role names as its category. */
async function categoriesOfRoles(): Promise<string[]> {
  const names = (await readdir(ROLES, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const codes: string[] = [];
  for (const name of names.sort()) {
    const path = join(ROLES, name);
    const role = await readRole(path);
    if (typeof role !== 'object' || role === null) throw new Failure(`${path} is not a role.`);
    if ('category' in role && role.category !== undefined) codes.push(String(role.category));
  }
  return codes;
}

async function readRole(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return parse(text);
  } catch (error) {
    throw new Failure(`${path} is not YAML that can be read.`, { cause: error });
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error([error.message, ...error.advice].join('\n'));
  process.exitCode = 1;
}
