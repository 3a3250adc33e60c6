/** What stands in place of sections that were asked for and that the profile says nothing in. */
export const nothingUnder = (sections: readonly string[], title: string): string =>
  `The profile of ${title} has nothing under ${sections.join(', ')}.`;
