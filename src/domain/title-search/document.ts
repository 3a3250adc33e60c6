/** A title that a release lists, and how many of its sources do. */
export interface ListedTitle {
  readonly title: string;
  readonly sources: number;
}

/** What the title search knows of one role. */
export interface TitleDocument {
  readonly id: string;
  /** The SOC code such as 13-1199, null where the role belongs to none. */
  readonly soc: string | null;
  readonly title: string;
  readonly otherTitles: readonly ListedTitle[];
  /** What the work is: description, tasks, skills. */
  readonly texts: readonly string[];
  /** Whether somebody wrote the role's profile. */
  readonly isEditorial: boolean;
}
