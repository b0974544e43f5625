import type { CaseFile } from './case-file.ts';

/** A case without what people said about themselves: what the law wants kept is the contract, and that stands in the loan. */
export const emptied = (file: CaseFile): CaseFile => ({
  ...file,
  company: null,
  owner: null,
  home: null,
  ownership: null,
  control: null,
  bureau: null,
});
