/**
 * What job ads put into a title beside the job: pay, requisition numbers, who may apply, hours, shifts,
 * urgency. Only taken out of what is searched, never of listed titles ("Night Auditor" is a job).
 */
const NOISE_PATTERNS: readonly RegExp[] = [
  /[([]?\b(?:[mwfdxhiv] ?[/|] ?){1,3}[mwfdxhv]\b\*?[)\]]?/g,
  /\ball genders\b/g,
  /(?:up to |from )?[$£€] ?\d[\d,.]*k?\+?(?: ?(?:-|to) ?[$£€]? ?\d[\d,.]*k?)?(?: ?(?:\/|per|an?) ?(?:hr|hour|h|yr|year|wk|week|annum|day|month|mo|mile))?/g,
  /\b\d[\d,.]*k?(?: ?- ?\d[\d,.]*k?)? ?(?:\/|per|an) ?(?:hr|hour|yr|year|wk|week|annum)\b/g,
  /\b\d{2,3}k\b/g,
  /(?:\b(?:req|requisition|job|ref|reference|posting|position|vacancy|id|no|nr)\b[ .:#]*)+[a-z]{0,4}[-_]?\d+\b/g,
  /#? ?\b[a-z]{0,3}[-_]?\d{4,}(?:-\d+)*\b/g,
  /# ?\d+\b/g,
  /\b(?:sign[- ]?on|signing|retention) bonus(?:es)?\b/g,
  /\b(?:no|without) (?:experience|degree|cold calling)(?: (?:required|needed|necessary))?\b/g,
  /\b(?:(?:full|part)[- ]?time|ft\/pt|per diem|prn|24\/7|fixed[- ]term|\d+ ?(?:hours?|hrs?|months?|weeks?|days?)(?: (?:a|per) week)?)\b/g,
  /\b(?:(?:1st|2nd|3rd|first|second|third|day|night|evening|morning|afternoon|weekend|overnight|graveyard|rotating|am|pm|\d+ ?hr?)s?[ -]+)+shifts?\b/g,
  /\b(?:remote|hybrid|on[- ]?site|work from home|wfh|telecommute|nationwide|anywhere)\b(?! sens| pilot)/g,
  /\b(?:now hiring|hiring now|hiring|urgent(?:ly)?|immediate(?:ly)?(?: start)?|asap|wanted|needed|apply (?:now|today)|start (?:now|today)|must have|great (?:pay|benefits)|competitive|weekly pay|paid training|will train|training provided)\b/g,
  /\b(?:job (?:opening|offer|opportunity)s?|vacanc(?:y|ies)|openings?|opportunity|w-?2|c2c|equal opportunity employer|eoe|relocation)\b/g,
];

/** Words that are noise when a whole part of an ad's title is made of such words. */
const SIDE_WORDS = new Set(
  'full time part temp temporary permanent perm seasonal contract contractor casual shift shifts day days night nights evening evenings morning mornings weekend weekends overnight pay hourly salary bonus benefits usa us uk canada united states area metro north south east west downtown city county greater new urgent remote hybrid flexible hours ft pt entry level experienced required preferred immediate start summer winter fall spring travel up to team department position job role confidential'.split(
    ' ',
  ),
);

const STATES = new Set(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc on bc ab qc alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania island tennessee texas utah vermont virginia washington wisconsin wyoming ontario'.split(
    ' ',
  ),
);

/** Takes ad noise out of a folded title; the original where nothing else would remain. */
export function withoutNoise(folded: string): string {
  let text = folded;
  for (const pattern of NOISE_PATTERNS) text = text.replace(pattern, ' ');
  return /[a-z\p{L}]/u.test(text) ? text : folded;
}

export const isState = (word: string): boolean => STATES.has(word);

/** Whether a part of a title names hours, pay or a region, and no job. */
export const isSidePart = (words: readonly string[]): boolean =>
  words.every((word) => SIDE_WORDS.has(word) || STATES.has(word) || /^\d+$/.test(word));
