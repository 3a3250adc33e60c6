import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/data/lint.ts';
import { temporaryFolder } from '../support/memory-io.ts';

const TRACK = `id: lighthouses
title: Lighthouses
summary: Lights on the coast are kept, repaired and shown to visitors.
levels:
  - {id: keeper, title: Keeper, stage: early, summary: Keeps one light.}
`;

const role = (id: string, title: string, more = ''): string => `id: ${id}
title: ${title}
track: lighthouses
level: keeper
category: 11-1021
summary: The light has to burn when nobody looks.
whatItsLike:
  days: You climb the stairs twice a day with oil, cloths and a list.
  harder: The fog signal wakes you every few minutes until the wind turns.
  thrive: Silence suits you, and so does a ladder in the rain.
  tradeoff: You have the whole horizon for yourself, and nobody to share it with until spring.
  leadsTo: Some go to the coast guard, others to museums.
${more}`;

/** Lints a folder with the files given, links to shipped profiles apart. */
function lintFolder(
  files: Record<string, string>,
  titles?: ReadonlyMap<string, readonly string[]>,
): string[] {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { problems } = lint({
    shipped: join(import.meta.dirname, '../../dist/catalogue'),
    folders: [folder],
    paths: [folder],
    ...(titles && { titles }),
  });
  return problems.map(
    (problem) => `${problem.file.slice(folder.length + 1)}:${problem.line} ${problem.rule}`,
  );
}

const MOVE = `advancement: []
lateral:
  - to: light-keeper
    kind: lateral
    years: {min: 1, max: 2}
    before: You have stood a winter.
    how: The next light along the coast needs somebody.
    giveUp: The garden.
    gap: Another lamp.
`;

describe('what only shows among other roles', { timeout: 180_000 }, () => {
  it('is a role that no move leads to', () => {
    const files = {
      'tracks/lighthouses.yaml': TRACK,
      'roles/lighthouses/light-keeper.yaml': role('light-keeper', 'Light Keeper'),
    };
    expect(lintFolder(files)).toContain('roles/lighthouses/light-keeper.yaml:1 lint/unreached');
    const reached = { ...files, 'roles/lighthouses/fog-keeper.yaml': role('fog-keeper', 'Fog Keeper', MOVE) };
    expect(lintFolder(reached)).not.toContain('roles/lighthouses/light-keeper.yaml:1 lint/unreached');
  });

  it('is a category that no listed title of which is like the role', () => {
    const files = {
      'tracks/lighthouses.yaml': TRACK,
      'roles/lighthouses/light-keeper.yaml': role('light-keeper', 'Light Keeper'),
    };
    const place = 'roles/lighthouses/light-keeper.yaml:5 lint/foreign-category';
    expect(lintFolder(files, new Map([['11-1021', ['Operations Director', 'Plant Manager']]]))).toContain(
      place,
    );
    expect(lintFolder(files, new Map([['11-1021', ['Lighthouse Keeper']]]))).not.toContain(place);
    expect(lintFolder(files)).not.toContain(place);
  });
});
