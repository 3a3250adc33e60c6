import { Failure } from '../../domain/failure.ts';
import { mergeResume } from '../../domain/me/merge-resume.ts';
import { type Placement, placeResume } from '../../domain/me/place-resume.ts';
import type { RoleName } from '../../domain/me/place-role.ts';
import { type ResumeReading, readResume } from '../../domain/me/read-resume.ts';
import { monthOf } from '../../domain/me/work-years.ts';
import { renderJson } from '../../render/json.ts';
import { type ImportView, renderImport } from '../../render/me/import.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { Mine } from '../me/mine.ts';
import { meJson } from '../me/names.ts';
import { writePage } from '../page.ts';
import { today } from '../personal.ts';
import { readBounded } from '../read-bounded.ts';
import { rolesNamed } from '../role-named.ts';

export interface MeImportOptions {
  /** A file, or - for stdin. */
  readonly file: string;
  readonly dryRun: boolean;
  /** true to let the résumé replace what the user set. */
  readonly replace: boolean;
  /** The role that the job title stands for, when the user says so. */
  readonly role: string | undefined;
}

/** No résumé is larger; pictures are only linked in it. */
const LARGEST = 2_000_000;

/**
 * Takes what a JSON Resume says about its owner. With --json `{dryRun, taken [{field, value, skill?, where,
 * text, how, because, outcome}], leftOut [{where, text, why}], notUsed, me, saved}`.
 */
export async function runMeImport(options: MeImportOptions, context: Context): Promise<void> {
  const name = options.file === '-' ? 'the input' : options.file;
  const text = await readBounded(options.file, LARGEST, name, context);
  const now = monthOf(today(context))!;
  const reading = parseResume(text, name, now);
  const mine = new Mine(context);
  const placement = await place(reading, now, options.role, context);
  const { me, outcomes } = mergeResume(mine.me, placement.parts, options.replace);
  const isChanged = JSON.stringify(me) !== JSON.stringify(mine.me);
  if (isChanged && !options.dryRun) {
    // A level that comes from somewhere is no longer only assumed.
    mine.save(
      me,
      Object.fromEntries(
        placement.parts.flatMap((part) => (part.field === 'skill' ? [[part.skill, null]] : [])),
      ),
    );
  }
  const saved = isChanged && !options.dryRun ? mine.path : null;
  const view: ImportView = {
    outcomes,
    leftOut: placement.left,
    notUsed: reading.notUsed,
    dryRun: options.dryRun,
    replace: options.replace,
    isChanged,
    saved,
  };
  if (!context.globals.json) return writePage(renderImport(view, context.screen), context);
  context.io.stdout.write(
    renderJson({
      dryRun: options.dryRun,
      taken: outcomes.map(({ part, outcome }) => ({ ...part, outcome })),
      leftOut: placement.left,
      notUsed: reading.notUsed,
      me: meJson(me),
      saved,
    }),
  );
}

function parseResume(text: string, name: string, now: number): ResumeReading {
  const advice = ['the format is described at https://jsonresume.org/schema'];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = text.trim() === '' ? 'it is empty' : (error as Error).message;
    throw new Failure(`${name} is not JSON: ${why.slice(0, 200)}`, { kind: 'usage', advice, cause: error });
  }
  const reading = readResume(value, now);
  if (reading) return reading;
  throw new Failure(`${name} is not a JSON Resume: it holds no object`, { kind: 'usage', advice });
}

/** What the résumé comes to; on a terminal a job title that is unclear is asked about. */
async function place(
  reading: ResumeReading,
  now: number,
  role: string | undefined,
  context: Context,
): Promise<Placement> {
  const placed = (chosen?: RoleName | null): Promise<Placement> =>
    ask(context, (catalogue) => placeResume(reading, catalogue, now, chosen));
  if (role !== undefined) {
    const [page] = await rolesNamed([role], context, 'Taking');
    return placed({ id: page!.id, title: page!.title, trackTitle: page!.track.title });
  }
  const first = await placed();
  const { roleQuestion } = first;
  const { canPrompt } = await import('../prompts/can-prompt.ts');
  if (!roleQuestion || roleQuestion.candidates.length === 0 || !canPrompt(context)) return first;
  const { askWhich } = await import('../prompts/ask-which.ts');
  const choices = roleQuestion.candidates.map(({ id, title, trackTitle }) => ({
    value: id,
    name: `${title} (${trackTitle})`,
  }));
  const id = await askWhich(
    { message: `Which role is "${roleQuestion.title}"?`, flag: '--role' },
    [...choices, { value: '', name: 'None of these' }],
    context,
  );
  return placed(roleQuestion.candidates.find((candidate) => candidate.id === id) ?? null);
}
