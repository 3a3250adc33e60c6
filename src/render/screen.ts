/** What a renderer may know of where its text will be shown. `width` is in terminal columns. */
export interface Screen {
  readonly width: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}

/** The narrowest and widest that pages are laid out for. */
export const WIDTH = { least: 32, most: 110, withoutTerminal: 80 } as const;
