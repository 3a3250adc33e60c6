import type { Screen } from '../render/screen.ts';
import type { Io } from './io.ts';

/** The options that every command takes. */
export interface Globals {
  readonly json: boolean;
  readonly color: boolean | undefined;
  readonly pager: boolean;
  readonly plain: boolean;
  readonly debug: boolean;
  /** Folders of profiles laid over the shipped ones, as typed, in order. */
  readonly profiles: readonly string[];
}

/** What a command's run gets beside its own options. */
export interface Context {
  readonly io: Io;
  readonly globals: Globals;
  /** The screen behind stdout. */
  readonly screen: Screen;
  /** The screen behind stderr, for notes and errors. */
  readonly noteScreen: Screen;
}
