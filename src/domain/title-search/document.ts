/** What the title search knows of one role. */
export interface TitleDocument {
  readonly id: string;
  /** The SOC code such as 13-1199, null where the role belongs to none. */
  readonly soc: string | null;
  readonly title: string;
  readonly otherTitles: readonly string[];
  /** What the work is: description, tasks, skills, tools. */
  readonly texts: readonly string[];
  /** Whether somebody wrote the role's profile. */
  readonly isEditorial: boolean;
}
