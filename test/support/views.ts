import { compileProfiles } from '../../src/data/compile.ts';
import { RecordFile } from '../../src/data/record-file.ts';
import { StoredCatalogue } from '../../src/data/stored-catalogue.ts';
import { recordBytes } from '../../src/data/write-records.ts';
import { buildTrackPage, buildTrackRow, type Profiles, surveyLandscape } from '../../src/domain/build.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { compareRoles } from '../../src/domain/compare.ts';
import { surveyLadders, unfoldTree } from '../../src/domain/outlook.ts';
import { tracePaths } from '../../src/domain/paths.ts';
import { rankMoves } from '../../src/domain/role-moves.ts';
import { findRoles } from '../../src/domain/title-search/find-roles.ts';
import { renderRoutes } from '../../src/render/paths/routes.ts';
import { renderLadders, renderTree } from '../../src/render/paths/tree.ts';
import { renderComparison } from '../../src/render/role/compare.ts';
import { renderRoleMoves } from '../../src/render/role/moves-page.ts';
import { ROLE_SECTIONS, renderRole } from '../../src/render/role/page.ts';
import { renderRoleList } from '../../src/render/role/role-list.ts';
import { renderSearch } from '../../src/render/role/search.ts';
import type { Screen } from '../../src/render/screen.ts';
import { renderTrackRoles, renderTracks } from '../../src/render/track/list.ts';
import { renderTrack } from '../../src/render/track/page.ts';
import { pageOf, rowsOf } from './profiles.ts';

/** Something that a command shows. */
export interface View {
  readonly name: string;
  render(screen: Screen): string;
}

export const catalogueOf = (all: Profiles): Catalogue =>
  new StoredCatalogue(RecordFile.from(recordBytes(compileProfiles(all), 1)));

/**
 * Everything that can be shown of some profiles.
 *
 * @param change is done to every model before it is rendered
 */
export function viewsOf(all: Profiles, change = <T>(model: T): T => model): View[] {
  const landscape = surveyLandscape(all);
  const catalogue = catalogueOf(all);
  const ids = [...landscape.rows.keys()];
  const pages = new Map(ids.map((id) => [id, change(pageOf(all, id))]));
  const tracks = [...all.tracks.values()].map((each) => change(buildTrackPage(each, landscape)));
  const trackRows = change([...all.tracks.values()].map((each) => buildTrackRow(each, landscape)));
  const rows = change(rowsOf(all));
  const view = <T>(name: string, model: T, render: (model: T, screen: Screen) => string): View => ({
    name,
    render: (screen) => render(model, screen),
  });
  const found = ['nurse', 'registred medication', 'codes paid', 'astronaut'].map((query) => {
    const answer = findRoles(catalogue, query, 5);
    return view(`search ${query}`, change({ query, ...answer }), renderSearch);
  });
  const [first, second, third] = [ids[0]!, ids.at(-1)!, ids[1] ?? ids[0]!];
  const compared = [
    [first, second],
    [second, third, first],
  ].map((some) =>
    view(`compare ${some.join(' ')}`, compareRoles(some.map((id) => pages.get(id)!)), renderComparison),
  );
  const traced = ids.slice(0, 4).flatMap((from) =>
    [second, third]
      .filter((to) => to !== from)
      .map((to) =>
        view(
          `paths ${from} ${to}`,
          change(
            tracePaths(catalogue, {
              from,
              to,
              via: [],
              avoid: [],
              withoutPivots: false,
              maxSteps: 6,
              limit: 5,
            }),
          ),
          renderRoutes,
        ),
      ),
  );
  return [
    ...[...pages].map(([id, page]) => view(`role ${id}`, page, renderRole)),
    ...ROLE_SECTIONS.map((section) =>
      view(`section ${section} of ${first}`, pages.get(first)!, (page, screen) =>
        renderRole(page, screen, [section]),
      ),
    ),
    view('list', rows, (model, screen) => renderRoleList(model, model.length, screen)),
    view('list of one', rows.slice(0, 1), (model, screen) => renderRoleList(model, 9, screen)),
    view('list of none', rows.slice(0, 0), (model, screen) => renderRoleList(model, 9, screen)),
    view('tracks', trackRows, renderTracks),
    ...tracks.flatMap((page) => [
      view(`ladder of ${page.id}`, page, renderTrackRoles),
      view(`track ${page.id}`, page, renderTrack),
    ]),
    ...found,
    ...compared,
    ...traced,
    ...ids.map((id) =>
      view(`moves of ${id}`, change(rankMoves(catalogue, catalogue.findRole(id)!)), renderRoleMoves),
    ),
    ...[true, false].flatMap((into) =>
      ids.map((id) =>
        view(
          `tree ${into ? 'into' : 'from'} ${id}`,
          change(unfoldTree(catalogue, id, { depth: 3, into })),
          (tree, screen) => renderTree(tree, into, screen),
        ),
      ),
    ),
    view('ladders', change(surveyLadders(catalogue)), renderLadders),
  ];
}

/** Texts that pages look something up by. */
const WORDS_OF_THE_FORMAT = new Set([
  'kind',
  'stage',
  'education',
  'entryEducation',
  'usual',
  'evidence',
  'remark',
  'field',
  'topCoded',
  'labels',
]);

/** Changes the texts of a model, those of ids and of fixed words left alone. */
export function changeTexts<T>(model: T, change: (text: string) => string, keep = KEPT): T {
  if (typeof model === 'string') return change(model) as T;
  if (Array.isArray(model)) return model.map((item) => changeTexts(item, change, keep)) as T;
  if (typeof model !== 'object' || model === null) return model;
  return Object.fromEntries(
    Object.entries(model).map(([key, value]) => [
      key,
      WORDS_OF_THE_FORMAT.has(key) || keep.has(key) ? value : changeTexts(value, change, keep),
    ]),
  ) as T;
}

const KEPT: ReadonlySet<string> = new Set(['id', 'to', 'track', 'level', 'code', 'category']);
