/** Something about one place in one profile file that its writer should know. */
export interface Diagnostic {
  /** The file as it should be shown: relative to the working directory where that is shorter. */
  readonly file: string;
  /** 1-based; 1:1 when the whole file is meant. */
  readonly line: number;
  /** 1-based, in characters of the line. */
  readonly column: number;
  /** How many characters of the line are meant; at least 1. */
  readonly length: number;
  /** Such as `role/unknown-move-target`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What was expected, where that says more than the message. */
  readonly expected?: string;
  /** The nearest thing that would have been right. */
  readonly suggestion?: string;
  /** The line of the file, for the excerpt; absent when there is none to show. */
  readonly source?: string;
}
