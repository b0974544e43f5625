import type { Objection } from '@sandglass/operations';
import { calledEverywhere } from './called.ts';
import { type OwnershipGraph, WHOLE_BPS } from './graph.ts';

/** What no register can say: nobody is made up, nobody owns itself, and no company has more than all of its shares. */
export function objectionToGraph(graph: OwnershipGraph, borrower: string): Objection | undefined {
  const kinds = new Map(graph.holders.map(({ id, kind }) => [id, kind]));
  if (kinds.size !== graph.holders.length) return { code: 'ownership-twice', values: {} };
  const people = graph.holders
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => calledEverywhere(name));
  if (new Set(people).size !== people.length) return { code: 'ownership-twice', values: {} };
  const named = [
    borrower,
    ...graph.holdings.flatMap(({ owner, company }) => [owner, company]),
    ...graph.agreements.flatMap(({ leader, members }) => [leader, ...members]),
    ...graph.guarantees.flatMap(({ guarantor, debtor }) => [guarantor, debtor]),
  ];
  const stranger = named.find((id) => !kinds.has(id));
  if (stranger !== undefined) return { code: 'ownership-unknown', values: { holder: stranger } };
  const owned = graph.holdings.find(({ company }) => kinds.get(company) === 'person');
  if (owned !== undefined) return { code: 'ownership-of-person', values: { holder: owned.company } };
  const own = graph.holdings.find(({ owner, company }) => owner === company);
  if (own !== undefined) return { code: 'ownership-of-itself', values: { holder: own.company } };
  for (const id of kinds.keys()) {
    const sum = graph.holdings.reduce((all, { company, bps }) => (company === id ? all + bps : all), 0);
    if (sum > WHOLE_BPS || graph.holdings.some(({ company, bps }) => company === id && !(bps > 0))) {
      return { code: 'ownership-too-much', values: { holder: id, percent: String(sum / 100) } };
    }
  }
  const follows = graph.agreements.flatMap(({ leader, members }) =>
    [...new Set(members)].map((id) => ({ id, leader })),
  );
  const torn = follows.find(({ id, leader }) =>
    follows.some((one) => one.id === id && one.leader !== leader),
  );
  if (torn !== undefined) return { code: 'ownership-two-leaders', values: { holder: torn.id } };
  const self = graph.guarantees.find(({ guarantor, debtor }) => guarantor === debtor);
  if (self !== undefined) return { code: 'guarantor-is-borrower', values: { holder: self.guarantor } };
  return undefined;
}
