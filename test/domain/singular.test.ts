import { expect, it } from 'vitest';
import { singularTitle } from '../../src/domain/singular.ts';

it.each([
  ['Online Merchants', 'Online Merchant'],
  ['Cooks, Restaurant', 'Cook, Restaurant'],
  ['Secretaries and Administrative Assistants', 'Secretary and Administrative Assistant'],
  ['Bus Drivers, School', 'Bus Driver, School'],
  ['Coaches and Scouts', 'Coach and Scout'],
  ['Nurse Midwives', 'Nurse Midwife'],
  ['Farmers, Ranchers, and Other Managers', 'Farmers, Ranchers, and Other Managers'],
  ['First-Line Supervisors of Police', 'First-Line Supervisors of Police'],
  ['Chief Executives', 'Chief Executive'],
  ['Brickmasons and Blockmasons', 'Brickmason and Blockmason'],
  ['Air Crew Members', 'Air Crew Member'],
  ['Waiters and Waitresses', 'Waiter and Waitress'],
  ['Fire Chief', 'Fire Chief'],
  ['', ''],
])('singularTitle(%j) is %j', (title, singular) => {
  expect(singularTitle(title)).toBe(singular);
});
