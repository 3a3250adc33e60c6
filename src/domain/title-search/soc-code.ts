/** Whether a class of the title index is a SOC code, and not a role that belongs to none. */
export const isSocCode = (code: string): boolean => /^\d\d-\d{4}$/.test(code);
