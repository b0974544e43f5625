/** As long as a text may be that is looked up, in characters: references and numbers are shorter. The doors take no more. */
export const SEARCH_MAX = 64;

export const isTooLong = (text: string | null | undefined): boolean =>
  text != null && text.trim().length > SEARCH_MAX;
