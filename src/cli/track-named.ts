import type { Catalogue } from '../domain/catalogue.ts';
import { Failure } from '../domain/failure.ts';
import { findNearest } from '../domain/nearest.ts';
import type { TrackRow } from '../domain/track.ts';
import { normalise } from '../domain/words.ts';

/**
 * The id of the track that was typed, by id or title; a near miss is an error that names it.
 * Throws a usage Failure.
 */
export function getTrackId(catalogue: Catalogue, typed: string): string {
  if (catalogue.findTrack(typed)) return typed;
  const tracks = catalogue.tracks();
  const wanted = normalise(typed);
  const exact = tracks.find((track) => normalise(track.id) === wanted || normalise(track.title) === wanted);
  if (exact) return exact.id;
  throw unknownTrack(typed, tracks);
}

function unknownTrack(typed: string, tracks: readonly TrackRow[]): Failure {
  const near = findNearest(
    typed,
    tracks.flatMap((track) => [track.id, track.title]),
  );
  const meant = tracks.find((track) => track.id === near || track.title === near);
  return new Failure(`there is no track "${typed}"${meant ? `; did you mean ${meant.id}?` : ''}`, {
    kind: 'usage',
    advice:
      tracks.length > 0 && tracks.length <= 40
        ? [`tracks: ${tracks.map((track) => track.id).join(', ')}`]
        : ['list them: truest track list'],
  });
}
