import { ME_FILE } from '../../data/me-file.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { LEVEL_CHOICES } from '../../domain/me/levels.ts';
import type { Me } from '../../domain/me.ts';
import type { RolePage } from '../../domain/role.ts';
import { educationWords } from '../../render/figures.ts';
import { EDUCATION, type Education } from '../../schema/vocabulary.ts';
import { ask } from '../ask.ts';
import { hasLicence, skillsOfRole, withRole } from '../commands/me-set.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { askConfirm } from '../prompts/ask-confirm.ts';
import { roleChoice } from '../prompts/ask-role.ts';
import { askSearch } from '../prompts/ask-search.ts';
import { askText } from '../prompts/ask-text.ts';
import { askWhich } from '../prompts/ask-which.ts';
import { asksInLines, cannotAsk, canPrompt } from '../prompts/can-prompt.ts';
import type { Choice } from '../prompts/question.ts';
import { Mine, withoutNoSave } from './mine.ts';
import { reportChanges } from './report.ts';

const ALL_FLAGS =
  'truest me set --role <role> --years-in-role N --years N --education <level> --skill <skill>=<level> --licence <name>';

/** Asks about everything, one question after another; each can be left, and each answer is saved at once. */
export async function askAboutMe(context: Context): Promise<void> {
  if (!canPrompt(context)) throw cannotAsk('what should be set?', ALL_FLAGS);
  const mine = new Mine(context);
  try {
    mine.store.checkWritable(ME_FILE);
  } catch (error) {
    throw withoutNoSave(error);
  }
  const before = mine.me;
  const remarks: string[] = [];
  try {
    await askRole(mine, remarks, context);
    await askYears(mine, context);
    await askEducation(mine, context);
    const page = await pageOf(mine.me.role, context);
    if (page) await askSkills(mine, page, remarks, context);
    await askLicences(mine, page, context);
  } catch (error) {
    // Ctrl-C, or the end of the input.
    if (!isFailure(error) || error.kind === 'failure') throw error;
    const isKept = mine.me !== before;
    const farewell = [
      isKept ? 'What you answered is kept. Go on with:' : 'Nothing was changed. Begin again with:',
      'truest me set',
    ];
    const advice = error.kind === 'interrupted' ? farewell : [...error.advice, ...farewell];
    throw new Failure(error.message, { kind: error.kind, advice, cause: error });
  }
  await reportChanges(before, mine, remarks, context);
}

/** The choice that changes nothing. */
const LEAVE: Choice = { value: '', name: 'Leave it as it is', keywords: 'skip none' };

async function askRole(mine: Mine, remarks: string[], context: Context): Promise<void> {
  const rows = await ask(context, (catalogue) => catalogue.roles());
  const now = rows.find(({ id }) => id === mine.me.role);
  const known = now ? `; so far ${now.title}` : '';
  const how = asksInLines(context) ? ' (or type: leave)' : '';
  const id = await askSearch(
    { message: `Which role do you have now${known}?${how}`, flag: '--role' },
    [LEAVE, ...rows.map(roleChoice)],
    context,
  );
  if (id !== '' && id !== mine.me.role) mine.save(withRole(mine.me, id, 0, remarks));
}

async function askYears(mine: Mine, context: Context): Promise<void> {
  const fields = [
    ...(mine.me.role === null
      ? []
      : [['yearsInRole', 'How many years in this role', '--years-in-role'] as const]),
    ['years', 'How many years of work altogether', '--years'] as const,
  ];
  for (const [field, message, flag] of fields) {
    const known = mine.me[field];
    const typed = await askText(
      {
        message: `${message} (nothing: leave it)`,
        flag,
        hint: 'a number',
        default: known === null ? '' : `${known}`,
        check: (text) => wrongYears(text, field, mine.me),
      },
      context,
    );
    const years = typed === '' ? null : Number(typed.replace(',', '.'));
    if (years !== null && years !== known) mine.save({ ...mine.me, [field]: years });
  }
}

function wrongYears(text: string, field: 'yearsInRole' | 'years', me: Me): string | undefined {
  if (text === '') return undefined;
  const years = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(years >= 0 && years <= 80))
    return 'Type a number of years from 0 to 80, such as 3 or 2.5, or nothing.';
  // The years of work are asked for next, and can be put right there.
  if (field === 'years' && me.yearsInRole !== null && years < me.yearsInRole) {
    return `They cannot be less than the ${me.yearsInRole} years in the role.`;
  }
  return field === 'yearsInRole' && me.years !== null && years > me.years
    ? `They cannot be more than the ${me.years} years of work: say those first, by --years.`
    : undefined;
}

async function askEducation(mine: Mine, context: Context): Promise<void> {
  const { education } = mine.me;
  const choices = EDUCATION.map((value) => ({ value, name: educationWords(value) }));
  const level = await askWhich(
    { message: 'The highest education that you finished?', flag: '--education', default: education ?? '' },
    [LEAVE, ...choices],
    context,
  );
  if (level !== '' && level !== education) mine.save({ ...mine.me, education: level as Education });
}

async function pageOf(role: string | null, context: Context): Promise<RolePage | undefined> {
  return role === null ? undefined : ask(context, (catalogue) => catalogue.findRole(role));
}

async function askSkills(mine: Mine, page: RolePage, remarks: string[], context: Context): Promise<void> {
  const { skills, title } = page;
  if (skills.length === 0) return;
  const how = await askWhich(
    { message: `${title}: ${skills.length} skills. How good are you at them?`, flag: '--skills-from-role' },
    [
      LEAVE,
      { value: 'one', name: 'Ask me one by one' },
      { value: 'role', name: 'Assume what the role asks for; I correct it later' },
    ],
    context,
  );
  if (how === '') return;
  if (how === 'role') {
    const taken = await skillsOfRole(mine.me, context);
    mine.save({ ...mine.me, skills: { ...taken.levels, ...mine.me.skills } }, taken.marks);
    remarks.push(...taken.remarks);
    return;
  }
  const byImportance = [...skills].sort((a, b) => b.importance - a.importance || b.level - a.level);
  const levels = LEVEL_CHOICES.map((name, at) => ({ value: `${at + 1}`, name }));
  for (const [at, { id, name, why }] of byImportance.entries()) {
    const known = mine.me.skills[id];
    const said = await askWhich(
      {
        message: `${at + 1} of ${skills.length}. ${name}${why ? ` (${why})` : ''}`,
        flag: `--skill ${id}=LEVEL`,
        default: known === undefined ? '' : `${known}`,
      },
      [LEAVE, ...levels, { value: 'stop', name: 'No more skills' }],
      context,
    );
    if (said === 'stop') return;
    if (said !== '')
      mine.save({ ...mine.me, skills: { ...mine.me.skills, [id]: Number(said) } }, { [id]: null });
  }
}

async function askLicences(mine: Mine, page: RolePage | undefined, context: Context): Promise<void> {
  const add = (name: string): void => {
    if (!hasLicence(mine.me, name)) mine.save({ ...mine.me, licences: [...mine.me.licences, name] });
  };
  for (const { name } of page?.requirements?.licences ?? []) {
    if (hasLicence(mine.me, name)) continue;
    const message = `Do you have this: ${name}?`;
    if (await askConfirm({ message, flag: '--licence', default: false }, context)) add(name);
  }
  if (mine.me.licences.length > 0) note(context, `Licences known: ${mine.me.licences.join(', ')}`);
  const typed = await askText(
    {
      message: 'Other licences or certificates, commas between them (nothing: none)',
      flag: '--licence',
      hint: 'their names',
      default: '',
      check: (text) => (text.length > 1000 ? 'That is far too long.' : undefined),
    },
    context,
  );
  for (const name of typed.split(',')) {
    const line = name.replace(/\s+/g, ' ').trim();
    if (line !== '') add(line);
  }
}
