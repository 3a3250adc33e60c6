import { Failure, isFailure } from '../../domain/failure.ts';
import type { FitStatement } from '../../domain/fit/assess.ts';
import { type Answer, startQuestionnaire } from '../../domain/questionnaire.ts';
import type { RolePage } from '../../domain/role.ts';
import type { Context } from '../context.ts';
import { Keeper } from '../fit/keeper.ts';
import type { Unfinished } from '../fit/keeping.ts';
import { lastOfRole } from '../fit/names.ts';
import { statementsOf } from '../fit/statements.ts';
import { note } from '../note.ts';
import { personalFolder } from '../personal-folder.ts';
import { roleNamed, rolesNamed } from '../role-named.ts';

export interface FitOptions {
  /** The words of a role's name; asked for when there are none. */
  readonly role: readonly string[];
  /** A file with answers, or - for stdin. */
  readonly answers: string | undefined;
  readonly save: boolean;
  /** A saved check to show again instead of asking. */
  readonly replay: string | undefined;
  /** true to begin anew though an unfinished check is there. */
  readonly restart: boolean;
}

/** Runs a fit check, from answers that are given or by asking, and shows what it makes of them. */
export async function runFit(options: FitOptions, context: Context): Promise<void> {
  if (options.replay !== undefined) {
    if (options.answers !== undefined || options.role.length > 0) {
      throw new Failure('--replay shows a saved check as it is, without a role or answers', {
        kind: 'usage',
      });
    }
    const { replay } = await import('../fit/keeping.ts');
    return replay(options.replay, context);
  }
  const page = await chooseRole(options.role, context);
  const statements = statementsOf(page);
  if (options.answers === undefined) return interview(page, statements, options, context);
  const { checkAnswers } = await import('../fit/keeping.ts');
  return checkAnswers(options.answers, options.save, page, statements, context);
}

async function chooseRole(role: readonly string[], context: Context): Promise<RolePage> {
  const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
  if (role.length > 0) return roleNamed(role, context);
  if (!canPrompt(context))
    throw cannotAsk('which role is the check for?', 'truest fit <role> --answers FILE');
  const { askRole } = await import('../prompts/ask-role.ts');
  const id = await askRole({ message: 'Which role do you wonder about?', flag: '<role>' }, context);
  return (await rolesNamed([id], context))[0]!;
}

/** What a file of answers looks like for a role: one that can be copied and filled in. */
const answersFileOf = ({ id }: RolePage, statements: readonly FitStatement[]): string[] => [
  'the file, in which each skip may become 1 (not me at all) to 5 (very much me):',
  ...statements.map((statement) => `  ${statement.id}: skip`),
  'what they say stands under fit.statements of:',
  `  truest role show ${id} --json`,
];

/** While somebody reads the first question there is time to load what saves the answer. */
const READING_MS = 50;

async function interview(
  page: RolePage,
  statements: readonly FitStatement[],
  options: FitOptions,
  context: Context,
): Promise<void> {
  const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
  if (!canPrompt(context)) {
    throw cannotAsk(
      `the fit check of ${page.title} asks ${statements.length} questions`,
      `truest fit ${page.id} --answers FILE`,
      answersFileOf(page, statements),
    );
  }
  const before = options.save ? await findUnfinished(page, statements, options, context) : undefined;
  if (options.save) personalFolder(context).checkWritable(`fit/${page.id}`);
  const keeper = new Keeper(page, statements, options.save, before, context);
  for (const change of before?.changes ?? []) note(context, change);
  if (before) note(context, `Going on with the check of ${before.date}; --restart begins anew.`);
  const { runQuestionnaire } = await import('../prompts/questionnaire.ts');
  const ids = statements.map(({ id }) => id);
  let state = startQuestionnaire(ids, before?.answers ?? {});
  // The one statement that was open is gone from the role: nothing is left to ask, and it is finished.
  if (state.status === 'done') await keeper.keep(state);
  const preparing = setTimeout(() => keeper.prepare(), READING_MS);
  try {
    state = await runQuestionnaire(
      {
        title: `Fit check: ${page.title}`,
        items: itemsOf(statements),
        labels: LABELS,
        flag: '--answers FILE',
      },
      state,
      async (now) => {
        state = now;
        await keeper.keep(now);
      },
      context,
    );
  } catch (error) {
    // Ctrl-C, the end of the input, or a disk that takes no more.
    if (!isFailure(error)) throw error;
    const { message, kind } = error;
    const said = kind === 'interrupted' ? [] : error.advice;
    const more = kind === 'failure' ? keeper.lament(state) : keeper.farewell();
    throw new Failure(message, { kind, advice: [...said, ...more], cause: error });
  } finally {
    clearTimeout(preparing);
  }
  if (state.status === 'paused') {
    for (const line of keeper.farewell()) note(context, line);
    return;
  }
  const { showReport } = await import('../fit/report.ts');
  await showReport(page, statements, state.answers, [], keeper.path, context);
}

/** The last check of a role, when it is not finished: one before it was left behind by --restart. */
async function findUnfinished(
  page: RolePage,
  statements: readonly FitStatement[],
  { restart }: FitOptions,
  context: Context,
): Promise<Unfinished | undefined> {
  const names = personalFolder(context).list('fit');
  const name = restart ? undefined : lastOfRole(names, [...page.formerIds, page.id]);
  if (name === undefined) return undefined;
  const { openUnfinished } = await import('../fit/keeping.ts');
  return openUnfinished(name, page, statements, context);
}

const LABELS: Readonly<Record<Answer, string>> = {
  5: 'very much me',
  4: 'rather me',
  3: 'in between',
  2: 'rather not me',
  1: 'not me at all',
};
const HEADINGS = {
  energy: 'Energy: would it energise you?',
  friction: 'Friction: can you live with it?',
  strength: 'Strength: is it how you work?',
};

const itemsOf = (statements: readonly FitStatement[]) =>
  statements.map(({ id, kind, text }) => ({ id, heading: HEADINGS[kind], text }));
