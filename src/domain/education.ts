import type { Education } from '../schema/vocabulary.ts';

const EDUCATION_WORDS: Readonly<Record<Education, string>> = {
  none: 'no formal credential',
  'high-school': 'a high school diploma',
  'some-college': 'some college, no degree',
  certificate: 'a postsecondary certificate',
  associate: "an associate's degree",
  bachelor: "a bachelor's degree",
  master: "a master's degree",
  doctorate: 'a doctoral or professional degree',
};

/** "a bachelor's degree". */
export const educationWords = (education: Education): string => EDUCATION_WORDS[education];
