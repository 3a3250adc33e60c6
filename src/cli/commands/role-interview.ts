import { Failure } from '../../domain/failure.ts';
import { type NumberedQuestion, questionsOf } from '../../domain/interview-practice.ts';
import { findNearest } from '../../domain/nearest.ts';
import { renderJson } from '../../render/json.ts';
import {
  type InterviewView,
  interviewJson,
  renderInterviewMarkdown,
  renderInterviewPage,
} from '../../render/role/interview.ts';
import { QUESTION_KINDS } from '../../schema/vocabulary.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { rolesNamed } from '../role-named.ts';

export interface RoleInterviewOptions {
  readonly role: string;
  /** Kinds of questions, separated by commas. */
  readonly kind: string | undefined;
  /** true for strong and weak answers too. */
  readonly full: boolean;
  readonly practice: boolean;
  /** A file with notes and ratings, or - for stdin, in place of asking. */
  readonly answers: string | undefined;
  /** Questions to practise at most. */
  readonly limit: number | undefined;
  /** true to begin anew though an unfinished practice is there. */
  readonly restart: boolean;
  readonly save: boolean;
  /** true to show what was noted before. */
  readonly notes: boolean;
  readonly format: 'text' | 'markdown';
}

/** Shows the interview questions of a role, practises them, or shows what was noted. */
export async function runRoleInterview(options: RoleInterviewOptions, context: Context): Promise<void> {
  refuseMixed(options);
  const [page] = await rolesNamed([options.role], context);
  const all = questionsOf(page!);
  const role = { id: page!.id, title: page!.title, ...(page!.origin ? { imported: true } : {}) };
  if (options.notes) {
    const { showNotes } = await import('./role-practice.ts');
    return showNotes(role, all, context);
  }
  const questions = ofKinds(all, options.kind);
  if (options.practice || options.answers !== undefined) {
    const { practise } = await import('./role-practice.ts');
    return practise({ role, all, questions }, options, context);
  }
  await show({ role, count: all.length, questions }, options, context);
}

/** Options that could not change anything are a misunderstanding, which is better said than passed over. */
function refuseMixed({ practice, answers, notes, limit, restart, save, full }: RoleInterviewOptions): void {
  const practises = practice || answers !== undefined;
  if (notes && practises) {
    throw new Failure('--notes shows what you noted; it does not go with --practice', { kind: 'usage' });
  }
  const unused = Object.entries({
    '--limit': limit !== undefined,
    '--restart': restart,
    '--no-save': !save,
  }).find(([, given]) => given && !practises)?.[0];
  if (unused !== undefined) throw new Failure(`${unused} goes with --practice`, { kind: 'usage' });
  if (full && practises) {
    throw new Failure('--full would give the answers away before you practise them', { kind: 'usage' });
  }
}

function ofKinds(
  questions: readonly NumberedQuestion[],
  list: string | undefined,
): readonly NumberedQuestion[] {
  if (list === undefined) return questions;
  const kinds = list.split(',').map((kind) => kind.trim().toLowerCase());
  for (const kind of kinds) {
    if ((QUESTION_KINDS as readonly string[]).includes(kind)) continue;
    const near = findNearest(kind, QUESTION_KINDS);
    throw new Failure(`there is no kind of question "${kind}"${near ? `; did you mean ${near}?` : ''}`, {
      kind: 'usage',
      advice: [`kinds: ${QUESTION_KINDS.join(', ')}`],
    });
  }
  return questions.filter(({ kind }) => kinds.includes(kind));
}

async function show(view: InterviewView, options: RoleInterviewOptions, context: Context): Promise<void> {
  if (context.globals.json) context.io.stdout.write(renderJson(interviewJson(view)));
  else if (options.format === 'markdown')
    context.io.stdout.write(renderInterviewMarkdown(view, options.full));
  else await writePage(renderInterviewPage(view, options.full, context.screen), context);
}
