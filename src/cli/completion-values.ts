import { PARTS } from '../data/kept-files.ts';
import { askCatalogue } from '../data/open-catalogue.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { normalise } from '../domain/words.ts';
import { ROLE_SECTIONS } from '../render/role/page.ts';
import { EDUCATION, SKILL_LEVELS, STAGES } from '../schema/vocabulary.ts';
import { catalogueOptions } from './ask.ts';
import type { Candidate, Completion, Slot } from './completion.ts';
import type { Context } from './context.ts';

type Source = (slot: Slot, catalogue: Catalogue) => readonly Candidate[];

/** What the names of arguments and options stand for, in every command. */
const SOURCES: Readonly<Record<string, Source>> = {
  role: roles,
  roles,
  from: roles,
  to: roles,
  target: roles,
  track: tracks,
  level: levels,
  category: categories,
  skill: skills,
  education: ({ typed }) => startingWith(typed, EDUCATION.map(plain)),
  parts: ({ typed, wordsBefore }) =>
    startingWith(typed, PARTS.filter((part) => !wordsBefore.includes(part)).map(plain)),
};
const FILES: Readonly<Record<string, 'files' | 'folders'>> = {
  paths: 'files',
  file: 'files',
  answers: 'files',
  replay: 'files',
  dir: 'folders',
  folder: 'folders',
  profiles: 'folders',
};

/** The values that a slot takes, from its fixed choices, the catalogue, or the disk. */
export async function completeValue(slot: Slot, context: Context): Promise<Completion> {
  const { name, choices, typed } = slot;
  if (choices) return words(startingWith(typed, choices.map(plain)));
  if (name === 'section') return words(listed(typed, ROLE_SECTIONS));
  const files = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (files) return { kind: files };
  const source = Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
  if (!source) return words([]);
  const folders = [...context.globals.profiles, ...(slot.options.get('profiles') ?? [])];
  const widened = { ...context, globals: { ...context.globals, profiles: folders } };
  const { answer } = await askCatalogue(catalogueOptions(widened), (catalogue) => source(slot, catalogue));
  return words(answer);
}

const words = (candidates: readonly Candidate[]): Completion => ({ kind: 'words', candidates });
const plain = (value: string): Candidate => ({ value, about: '' });

/** Ids that begin as typed; if there is none, those with a word in the id or the title that does. */
function roles({ typed, wordsBefore, name }: Slot, catalogue: Catalogue): Candidate[] {
  const all = catalogue.roles().map(({ id, title }) => ({ value: id, about: title }));
  const isOneTitle = name === 'role' && wordsBefore.length > 0;
  if (isOneTitle) return nextWords([...wordsBefore, typed], all);
  const others = all.filter(({ value }) => !wordsBefore.includes(value));
  const begun = startingWith(typed.toLowerCase(), others);
  if (begun.length > 0) return begun;
  const parts = normalise(typed);
  return others.filter(({ value, about }) => ` ${normalise(`${value} ${about}`)}`.includes(` ${parts}`));
}

/** The word that comes next in the titles that begin with the words typed. */
function nextWords(typed: readonly string[], all: readonly Candidate[]): Candidate[] {
  const start = typed.join(' ').toLowerCase();
  const next = all
    .filter(({ about }) => about.toLowerCase().startsWith(start))
    .map(({ about }) => ({ value: about.split(' ')[typed.length - 1]!, about }));
  return [...new Map(next.map((candidate) => [candidate.value, candidate])).values()];
}

function tracks({ typed }: Slot, catalogue: Catalogue): Candidate[] {
  const all = catalogue.tracks().map(({ id, title }) => ({ value: id, about: title }));
  return startingWith(typed.toLowerCase(), all);
}

/** The levels of the track that is named before, or of all; with the stages where they are understood. */
function levels({ typed, options }: Slot, catalogue: Catalogue): Candidate[] {
  const track = options.get('track')?.at(-1);
  const pages = (track === undefined ? catalogue.tracks().map(({ id }) => id) : [track]).map((id) =>
    catalogue.findTrack(id),
  );
  const ofTracks = pages.flatMap((page) => page?.levels ?? []);
  const all = [
    ...(track === undefined ? STAGES.map(plain) : []),
    ...ofTracks.map(({ id, title }) => ({ value: id, about: title })),
  ];
  return startingWith(typed, [...new Map(all.map((candidate) => [candidate.value, candidate])).values()]);
}

function categories({ typed }: Slot, catalogue: Catalogue): Candidate[] {
  const all = catalogue.categories().map(({ code, title }) => ({ value: code, about: title }));
  return startingWith(typed, all);
}

/** The name of a skill, and after `=` its levels. */
function skills({ typed }: Slot, catalogue: Catalogue): Candidate[] {
  const [name = '', ...level] = typed.split('=');
  const known = catalogue.skills();
  if (level.length === 0) {
    return startingWith(
      name.toLowerCase(),
      known.map(({ id, name: about }) => ({ value: `${id}=`, about })),
    );
  }
  return SKILL_LEVELS.map((about, at) => ({ value: `${name}=${at + 1}`, about }));
}

const startingWith = (typed: string, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ value }) => value.startsWith(typed));

/** The next name of a list with commas. */
function listed(typed: string, names: readonly string[]): Candidate[] {
  const before = typed.split(',');
  const last = before.pop() ?? '';
  return names
    .filter((name) => name.startsWith(last) && !before.includes(name))
    .map((name) => plain([...before, name].join(',')));
}
