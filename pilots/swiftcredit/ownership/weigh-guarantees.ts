import { controlledBy, controllerOf } from './control.ts';
import { type OwnershipGraph, WHOLE_BPS } from './graph.ts';
import { reaches } from './votes.ts';

/** What a guarantee is worth to the lender, and why it is worth nothing. */
export type Weighed = {
  readonly guarantor: string;
  /** Whoever makes it worthless: the common controller or owner, or the circle from the debtor back to itself. */
  readonly by: readonly string[];
} & (
  | { readonly counts: true; readonly because: 'independent' | 'controller' }
  | {
      readonly counts: false;
      readonly because: 'borrower-itself' | 'one-controller' | 'one-owner' | 'circle';
    }
);

/** Who has half of a company can keep everybody else from deciding there: two halves are two related sides. */
const RELATED_BPS = WHOLE_BPS / 2;

/**
 * The guarantees for a debtor. A company of the same controller falls with the debtor, and so does one of which the same owner
 * has half or more; guarantors who stand for one another, also over the debtor's sister companies, stand for nothing. The
 * controller's own promise counts: it reaches what limited liability keeps apart.
 */
export function weighGuarantees(graph: OwnershipGraph, debtor: string): readonly Weighed[] {
  const controller = controllerOf(graph, debtor)?.person;
  const cast = controller === undefined ? new Set<string>() : controlledBy(graph, controller);
  const companies = new Set(graph.holders.filter(({ kind }) => kind === 'company').map(({ id }) => id));
  const owners = ownersOf(graph, debtor);
  const family = new Set([debtor, ...[...companies].filter((id) => cast.has(id) || ownerOver(owners, id))]);
  const guarantors = [
    ...new Set(graph.guarantees.filter((one) => one.debtor === debtor).map(({ guarantor }) => guarantor)),
  ].sort();
  return guarantors.map((guarantor): Weighed => {
    if (guarantor === debtor) return { guarantor, counts: false, because: 'borrower-itself', by: [debtor] };
    if (guarantor === controller) return { guarantor, counts: true, because: 'controller', by: [] };
    const circle = chain(graph, family, debtor, guarantor);
    if (circle !== undefined) return { guarantor, counts: false, because: 'circle', by: [...circle, debtor] };
    if (companies.has(guarantor)) {
      if (cast.has(guarantor) && controller !== undefined)
        return { guarantor, counts: false, because: 'one-controller', by: [controller] };
      const owner = ownerOver(owners, guarantor) ?? ownsInto(graph, guarantor, debtor);
      if (owner !== undefined) return { guarantor, counts: false, because: 'one-owner', by: [owner] };
    }
    return { guarantor, counts: true, because: 'independent', by: [] };
  });
}

/** Who has half or more of the debtor, and what each of them has half of besides; the debtor's own companies are among them. */
const ownersOf = (graph: OwnershipGraph, debtor: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    graph.holders
      .map(({ id }) => [id, reaches(graph, id, RELATED_BPS)] as const)
      .filter(([, reached]) => reached.has(debtor)),
  );

const ownerOver = (owners: ReadonlyMap<string, ReadonlySet<string>>, company: string): string | undefined =>
  [...owners].find(([, reached]) => reached.has(company))?.[0];

const ownsInto = (graph: OwnershipGraph, one: string, other: string): string | undefined =>
  reaches(graph, one, RELATED_BPS).has(other) ? one : undefined;

/**
 * Guarantees from the debtor on, one standing for the next, as far as the guarantor. What a company of the debtor's own family
 * stands for counts as the debtor's, unless it is the guarantor itself.
 */
function chain(
  graph: OwnershipGraph,
  family: ReadonlySet<string>,
  debtor: string,
  guarantor: string,
): readonly string[] | undefined {
  const before = new Map<string, string>();
  const waiting = [debtor, ...[...family].filter((id) => id !== debtor && id !== guarantor).sort()];
  const seen = new Set(waiting);
  for (let here = waiting.shift(); here !== undefined; here = waiting.shift()) {
    for (const { debtor: next } of graph.guarantees.filter((one) => one.guarantor === here)) {
      if (seen.has(next)) continue;
      seen.add(next);
      before.set(next, here);
      waiting.push(next);
    }
  }
  if (!seen.has(guarantor)) return undefined;
  const found = [guarantor];
  for (let step = before.get(guarantor); step !== undefined; step = before.get(step)) found.unshift(step);
  return found;
}
