import type { Interest } from '../../schema/vocabulary.ts';

/** Where an activity takes place: each interest is asked about in many of them. */
export const SETTINGS = [
  'home',
  'shop',
  'office',
  'outdoors',
  'care',
  'lab',
  'workshop',
  'school',
  'stage',
  'community',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** An activity to like or dislike. */
export interface InterestItem {
  /** Never changes: saved answers refer to it. An activity that is worded anew gets a new one. */
  readonly id: string;
  readonly interest: Interest;
  readonly text: string;
  readonly setting: Setting;
}

type Written = readonly [id: string, text: string, setting: Setting];

/**
 * The activities by interest; of each the first five make the short form. Written for truest: things
 * that anybody can picture without knowing a trade, none of them a job title, none about pay or
 * standing, of every interest some that women and some that men are said to do, and no telling word in
 * more than one interest.
 */
const WRITTEN: Readonly<Record<Interest, readonly Written[]>> = {
  realistic: [
    ['bicycle-gear', "Repair a bicycle that won't change gear", 'workshop'],
    ['torn-jacket', 'Sew up a torn jacket', 'home'],
    ['young-trees', 'Plant a row of young trees', 'outdoors'],
    ['loaded-van', 'Load a van so that nothing slides', 'shop'],
    ['forty-loaves', 'Bake forty loaves before dawn', 'workshop'],
    ['level-shelf', 'Hang a shelf that stays level', 'home'],
    ['herd-of-goats', 'Milk a herd of goats', 'outdoors'],
    ['wheelchair-brake', 'Tighten the brakes of a wheelchair', 'care'],
    ['wired-lamp', 'Wire a lamp and screw in the bulb', 'home'],
    ['snow-plough', 'Drive a snow plough up a mountain road', 'outdoors'],
  ],
  investigative: [
    ['unsprouted-seeds', 'Find out why some seeds never sprout', 'outdoors'],
    ['pond-water', 'Look at pond water under a microscope', 'lab'],
    ['unexplained-fever', 'Compare symptoms to explain a fever', 'care'],
    ['grease-detergent', 'Test which detergent really removes grease', 'home'],
    ['computer-fault', 'Trace a computer fault to its cause', 'office'],
    ['black-holes', 'Read how black holes come about', 'home'],
    ['flu-forecast', 'Calculate how quickly a flu will spread', 'lab'],
    ['ancient-bones', 'Examine ancient bones for what they reveal', 'outdoors'],
    ['survey-pattern', 'Search survey data for a hidden pattern', 'office'],
    ['weekend-puzzle', 'Spend a weekend on one hard logic puzzle', 'school'],
  ],
  artistic: [
    ['opening-scene', 'Write the opening scene of a ghost story', 'home'],
    ['window-colours', 'Choose colours and lighting for a window display', 'shop'],
    ['played-melody', 'Play a melody until it moves you', 'stage'],
    ['ward-mural', 'Paint a mural on the wall of a hospital', 'care'],
    ['fair-poster', 'Design a poster for a science fair', 'school'],
    ['fog-photographs', 'Photograph fog over the hills', 'outdoors'],
    ['dance-costume', 'Dream up a costume for a dance', 'stage'],
    ['clay-bowl', 'Shape a bowl out of clay', 'workshop'],
    ['dull-text', 'Turn a dull text into one that sings', 'office'],
    ['improvised-sketch', 'Improvise a comic sketch', 'stage'],
  ],
  social: [
    ['adult-reading', 'Teach a grown-up to spell', 'school'],
    ['bad-news', 'Comfort somebody after bad news', 'care'],
    ['quarrelling-colleagues', 'Help two colleagues settle a quarrel', 'office'],
    ['lonely-walkers', 'Take lonely neighbours for a walk', 'outdoors'],
    ['hearing-aid', 'Show a customer patiently how to wear a hearing aid', 'shop'],
    ['picky-toddler', 'Coax a toddler into eating', 'home'],
    ['first-skaters', 'Cheer on beginners as they learn to skate', 'community'],
    ['listening-friend', 'Listen while a friend talks through a divorce', 'home'],
    ['nervous-volunteer', 'Calm a nervous volunteer before an injection', 'lab'],
    ['language-practice', 'Practise conversation with refugees', 'community'],
  ],
  enterprising: [
    ['cheese-tasting', 'Get passers-by to taste a strange cheese', 'shop'],
    ['supplier-bargain', 'Bargain with a supplier for better terms', 'office'],
    ['market-stall', 'Run a market stall of your own', 'outdoors'],
    ['unpopular-plan', 'Argue for an unpopular plan at a town meeting', 'community'],
    ['clinic-donations', 'Win donations for a village clinic', 'care'],
    ['short-handed', 'Decide who does what when a crew is short-handed', 'workshop'],
    ['rival-clubs', 'Unite rival clubs behind one festival', 'stage'],
    ['pitched-gadget', 'Pitch a gadget to people who could back it', 'lab'],
    ['spare-room', 'Advertise a spare room to travellers', 'home'],
    ['hesitant-committee', 'Push a hesitant committee to a vote', 'office'],
  ],
  conventional: [
    ['year-of-receipts', 'Sort a year of receipts into folders', 'home'],
    ['long-invoice', 'Check a long invoice line by line', 'office'],
    ['stock-count', 'Count the stock and correct the list', 'shop'],
    ['vaccination-records', 'Keep vaccination records complete', 'care'],
    ['labelled-samples', 'Label samples exactly as prescribed', 'lab'],
    ['meter-readings', 'Note the meter readings of every house in a street', 'outdoors'],
    ['household-budget', 'Set up a household budget month by month', 'home'],
    ['wrong-digits', 'Proofread a timetable for wrong digits', 'office'],
    ['returned-books', 'Put returned books in order by number', 'school'],
    ['departure-checklist', 'Tick off a checklist before a bus departs', 'workshop'],
  ],
};

/** The short form has 30 activities, five of an interest; the full one 60, the same 30 first. */
export const FORMS = { short: 5, full: 10 } as const;
export type Form = keyof typeof FORMS;

/**
 * In which order the interests follow one another in the first round of six; each later round is moved
 * on by one. Its steps are 1, 4, 3, 2 and 5, all different, so that over six rounds each interest comes
 * once after each other one, and no pattern shows (a balanced Latin square).
 */
const ROUND = [0, 1, 5, 2, 4, 3];

/** The activities of a form in the order in which they are asked, the interests mixed. */
export function itemsOf(form: Form): InterestItem[] {
  const interests = Object.keys(WRITTEN) as Interest[];
  return Array.from({ length: FORMS[form] }, (_, round) =>
    ROUND.map((place): InterestItem => {
      const interest = interests[(place + round) % interests.length]!;
      const [id, text, setting] = WRITTEN[interest][round]!;
      return { id, interest, text, setting };
    }),
  ).flat();
}
