/**
 * Codes under which the wage statistics count several occupations of the 2018 classification together,
 * with those occupations. The first ones were used for May 2019 and 2020, whose codes are a hybrid of
 * the classifications of 2010 and 2018; the last twelve are used in every year.
 * Source: the titles of these codes in the national workbooks, beside the 2018 SOC structure.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  '11-2030': ['11-2032', '11-2033'],
  '11-3010': ['11-3012', '11-3013'],
  '11-9198': ['11-9072', '11-9179', '11-9199'],
  '13-1198': ['13-1082', '13-1199'],
  '13-2098': ['13-2051', '13-2054', '13-2099'],
  '15-1245': ['15-1242', '15-1243'],
  '15-1256': ['15-1252', '15-1253'],
  '15-1257': ['15-1254', '15-1255'],
  '15-2098': ['15-2051', '15-2099'],
  '17-3098': ['17-3028', '17-3029'],
  '19-3031': ['19-3033', '19-3034'],
  '19-4010': ['19-4012', '19-4013'],
  '19-4045': ['19-4043', '19-4044'],
  '25-3097': ['25-3041', '25-3099'],
  '27-2090': ['27-2091', '27-2099'],
  '27-4098': ['27-4015', '27-4099'],
  '29-1228': ['29-1212', '29-1213', '29-1214', '29-1217', '29-1222', '29-1224', '29-1229', '29-1241'],
  '29-1248': ['29-1242', '29-1243', '29-1249'],
  '29-1298': ['29-1291', '29-1299'],
  '29-2040': ['29-2042', '29-2043'],
  '29-2098': ['29-2036', '29-2072', '29-2099'],
  '29-9098': ['29-9021', '29-9093', '29-9099'],
  '33-1090': ['33-1091', '33-1099'],
  '33-9098': ['33-9094', '33-9099'],
  '39-1098': ['39-1014', '39-1022'],
  '39-9098': ['39-4012', '39-9099'],
  '47-5097': ['47-5023', '47-5032'],
  '47-5098': ['47-5049', '47-5099'],
  '53-3058': ['53-3051', '53-3053', '53-3054'],
  '53-6098': ['53-6032', '53-6099'],

  '13-1020': ['13-1021', '13-1022', '13-1023'],
  '13-2020': ['13-2022', '13-2023'],
  '21-1018': ['21-1011', '21-1014'],
  '25-2052': ['25-2055', '25-2056'],
  '25-9045': ['25-9042', '25-9043', '25-9049'],
  '29-2010': ['29-2011', '29-2012'],
  '31-1120': ['31-1121', '31-1122'],
  '39-7010': ['39-7011', '39-7012'],
  '47-4090': ['47-4091', '47-4099'],
  '51-2028': ['51-2022', '51-2023'],
  '51-2090': ['51-2092', '51-2099'],
  '53-1047': ['53-1042', '53-1043', '53-1044', '53-1049'],
};

/** The occupations that a code stands for: itself, or those that are counted together under it. */
export function getMembers(code: string): readonly string[] {
  return Object.hasOwn(GROUPS, code) ? (GROUPS[code] ?? []) : [code];
}

/** The codes under which an occupation is counted together with others, in one year or another. */
export function findGroups(code: string): string[] {
  return Object.keys(GROUPS).filter((group) => GROUPS[group]?.includes(code));
}

/** The names of the codes under which several occupations are counted together in every year. */
const ALWAYS_TOGETHER: Readonly<Record<string, string>> = {
  '13-1020': 'Buyers and Purchasing Agents',
  '13-2020': 'Property Appraisers and Assessors',
  '21-1018': 'Substance Abuse, Behavioral Disorder, and Mental Health Counselors',
  '25-2052': 'Special Education Teachers, Kindergarten and Elementary School',
  '25-9045': 'Teaching Assistants, Except Postsecondary',
  '29-2010': 'Clinical Laboratory Technologists and Technicians',
  '31-1120': 'Home Health and Personal Care Aides',
  '39-7010': 'Tour and Travel Guides',
  '47-4090': 'Miscellaneous Construction and Related Workers',
  '51-2028':
    'Electrical, Electronic, and Electromechanical Assemblers, Except Coil Winders, Tapers, and Finishers',
  '51-2090': 'Miscellaneous Assemblers and Fabricators',
  '53-1047':
    'First-Line Supervisors of Transportation and Material Moving Workers, Except Aircraft Cargo Handling Supervisors',
};

/**
 * The code under which the public figures of a SOC code are found: its own, or the common one where it
 * is only ever counted together with others.
 */
export function categoryCodeOf(soc: string): string {
  return findGroups(soc).find((group) => Object.hasOwn(ALWAYS_TOGETHER, group)) ?? soc;
}

/** The name of a code that stands for several occupations in every year. */
export const groupTitle = (code: string): string | undefined => ALWAYS_TOGETHER[code];
