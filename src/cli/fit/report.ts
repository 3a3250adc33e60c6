import { assessFit, type FitStatement } from '../../domain/fit/assess.ts';
import { suggestOthers } from '../../domain/fit/others.ts';
import type { Answer } from '../../domain/questionnaire.ts';
import type { RolePage } from '../../domain/role.ts';
import { fitReportJson } from '../../render/fit/json.ts';
import { type FitReport, renderFitReport } from '../../render/fit/result.ts';
import { renderJson } from '../../render/json.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';

/**
 * Shows what answers come to. `changes` says what became of a saved check since; `saved` is the file it
 * is kept in, or null.
 */
export async function showReport(
  page: RolePage,
  statements: readonly FitStatement[],
  answers: Readonly<Record<string, Answer | null>>,
  changes: readonly string[],
  saved: string | null,
  context: Context,
): Promise<void> {
  const others = await ask(context, (catalogue) => suggestOthers(catalogue, page));
  const report: FitReport = {
    role: { id: page.id, title: page.title },
    result: assessFit(statements, answers),
    others,
    changes,
    saved,
  };
  if (context.globals.json) context.io.stdout.write(renderJson(fitReportJson(report)));
  else await writePage(renderFitReport(report, context.screen), context);
}
