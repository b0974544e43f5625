import { json, type RowWrite, type State, table, text } from '@sandglass/operations';
import type { Recent } from './recent.ts';

/** Who was contacted of late, the id is the person's: counted over every loan of a pilot that they owe or answer for, as the rules protect the person. */
export const contactedPeople = table(
  'lending.contacted_person',
  { id: text(), recent: json<readonly Recent[]>() },
  { key: 'id' },
);

/** How often a person was contacted of late; their row must be loaded. */
export const recentOf = (state: State, party: string): readonly Recent[] =>
  state.get(contactedPeople, party)?.recent ?? [];

/** The person's row with what is counted now. */
export function counted(state: State, party: string, recent: readonly Recent[]): RowWrite {
  const row = { id: party, recent };
  const isNew = state.get(contactedPeople, party) === undefined;
  return isNew ? contactedPeople.insert(row) : contactedPeople.update(row);
}
