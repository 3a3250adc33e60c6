import { renderJson } from '../../render/json.ts';
import { renderTrack } from '../../render/track/page.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { getTrackId } from '../track-named.ts';

export interface TrackShowOptions {
  readonly track: string;
  readonly format: 'text' | 'json' | 'markdown' | undefined;
}

/** Shows a track's page. */
export async function runTrackShow({ track, format }: TrackShowOptions, context: Context): Promise<void> {
  const page = await ask(context, (catalogue) => catalogue.findTrack(getTrackId(catalogue, track))!);
  if (context.globals.json || format === 'json') context.io.stdout.write(renderJson(page));
  else if (format === 'markdown') {
    const { renderTrackMarkdown } = await import('../../render/track/markdown.ts');
    context.io.stdout.write(renderTrackMarkdown(page));
  } else await writePage(renderTrack(page, context.screen), context);
}
