import type { Objection } from '@sandglass/operations';
import type { ControlFound, Edition } from '../case/case-file.ts';
import type { OwnershipSection } from '../case/sections/ownership.ts';
import { beneficialOwners } from './beneficial.ts';
import { controllerOf } from './control.ts';
import { objectionToGraph } from './objection.ts';
import { weighGuarantees } from './weigh-guarantees.ts';

/** What a graph says about a borrower, or what is wrong with it. */
export function controlIn(
  { borrower, self, graph }: OwnershipSection,
  edition: Edition,
): ControlFound | Objection {
  const objection = objectionToGraph(graph, borrower);
  if (objection !== undefined) return objection;
  const kindOf = (id: string) => graph.holders.find((holder) => holder.id === id)?.kind;
  if (kindOf(borrower) !== (edition === 'enterprise' ? 'company' : 'person')) {
    return { code: 'borrower-kind', values: { holder: borrower } };
  }
  if (kindOf(self) !== 'person') return { code: 'ownership-unknown', values: { holder: self } };
  const company = edition === 'enterprise' ? borrower : businessOf(borrower, graph);
  return {
    controller: company === undefined ? null : (controllerOf(graph, company) ?? null),
    guarantees: weighGuarantees(graph, borrower),
    beneficial: company === undefined ? [] : beneficialOwners(graph, company),
  };
}

/** The company that a person borrows for: the largest share that they hold themselves. */
const businessOf = (person: string, { holdings }: OwnershipSection['graph']): string | undefined =>
  holdings.filter(({ owner }) => owner === person).toSorted((a, b) => b.bps - a.bps)[0]?.company;
