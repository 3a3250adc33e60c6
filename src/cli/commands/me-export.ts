import { stringify } from 'yaml';
import { resumeOf } from '../../domain/me/resume-of.ts';
import { renderJson } from '../../render/json.ts';
import type { Context } from '../context.ts';
import { Mine } from '../me/mine.ts';
import { loadNames, meJson } from '../me/names.ts';

export interface MeExportOptions {
  readonly format: 'json-resume' | 'yaml' | 'json';
}

/** Writes what somebody told to stdout: as a JSON Resume, as the YAML that is kept, or as JSON. */
export async function runMeExport({ format }: MeExportOptions, context: Context): Promise<void> {
  const { me } = new Mine(context);
  const { stdout } = context.io;
  if (format === 'json') stdout.write(renderJson(meJson(me)));
  else if (format === 'yaml') stdout.write(stringify(meJson(me)));
  else {
    const { titleOf, nameOf } = await loadNames(context);
    stdout.write(plainJson(resumeOf(me, titleOf, nameOf)));
  }
}

/** A résumé is another's format: it has no `schemaVersion`. */
function plainJson(resume: object): string {
  const { schemaVersion: _, ...rest } = JSON.parse(renderJson(resume)) as Record<string, unknown>;
  return `${JSON.stringify(rest, null, 2)}\n`;
}
