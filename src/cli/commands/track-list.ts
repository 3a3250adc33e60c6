import { renderJson } from '../../render/json.ts';
import { renderTrackRoles, renderTracks } from '../../render/track/list.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';
import { getTrackId } from '../track-named.ts';

export interface TrackListOptions {
  /** A track's id or title; all tracks without it. */
  readonly track: string | undefined;
}

/** Lists the tracks, or one track's roles by level. */
export async function runTrackList({ track }: TrackListOptions, context: Context): Promise<void> {
  if (track === undefined) {
    const tracks = await ask(context, (catalogue) => catalogue.tracks());
    if (context.globals.json) context.io.stdout.write(renderJson({ tracks }));
    else await writePage(renderTracks(tracks, context.screen), context);
    return;
  }
  const page = await ask(context, (catalogue) => catalogue.findTrack(getTrackId(catalogue, track))!);
  const { id, title, roles } = page;
  if (context.globals.json) context.io.stdout.write(renderJson({ id, title, roles }));
  else await writePage(renderTrackRoles(page, context.screen), context);
}
