import { hash } from 'node:crypto';
import { nullable, type RowWrite, type State, table, text } from '@sandglass/operations';

/**
 * A home that a signed case has for its security; it comes free when the mortgage is. `id` is a digest of the deed's number, so
 * that what is kept of a closed case names no home.
 */
export const pledges = table(
  'swiftcredit.pledge',
  { id: text(), case_file: nullable(text()) },
  { key: 'id' },
);

/** Width, capitals, spaces and dashes aside: one deed in two spellings is one home. */
export const pledgeId = (deed: string): string =>
  hash(
    'sha256',
    `deed/${deed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]+/gu, '')}`,
  ).slice(0, 32);

/** Another signed case on this home. */
export function pledgedTo(state: State, deed: string, caseId: string): string | undefined {
  const other = state.get(pledges, pledgeId(deed))?.case_file ?? undefined;
  return other === caseId ? undefined : other;
}

export function pledged(state: State, deed: string, caseId: string): RowWrite {
  const id = pledgeId(deed);
  const row = { id, case_file: caseId };
  return state.get(pledges, id) === undefined ? pledges.insert(row) : pledges.update(row);
}

/** The home is free again, where this case had it. */
export function unpledged(state: State, deed: string, caseId: string): readonly RowWrite[] {
  const row = state.get(pledges, pledgeId(deed));
  return row?.case_file === caseId ? [pledges.update({ ...row, case_file: null })] : [];
}
