/** The pilot lends renminbi only. */
export const CURRENCY = 'CNY';
