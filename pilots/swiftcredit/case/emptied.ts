import type { RowWrite, State } from '@sandglass/operations';
import { decisionId, decisions } from '../decision/decisions.ts';
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
  owner_consents: [],
});

/** What its decisions rested on goes with it; that they were made, and what was offered, stays. Load `decisionKeys` before. */
export const basesEmptied = (state: State, { id, decisions: n }: CaseFile): readonly RowWrite[] =>
  Array.from({ length: n }, (_, at) => state.get(decisions, decisionId(id, at + 1))).flatMap((row) =>
    row === undefined || row.basis === null ? [] : [decisions.update({ ...row, basis: null })],
  );
