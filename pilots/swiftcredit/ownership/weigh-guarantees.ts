import { controlledBy, controllerOf } from './control.ts';
import type { OwnershipGraph } from './graph.ts';

/** What a guarantee is worth to the lender, and why it is worth nothing. */
export type Weighed = {
  readonly guarantor: string;
  /** Whoever makes it worthless: the common controller, or the circle from the debtor back to itself. */
  readonly by: readonly string[];
} & (
  | { readonly counts: true; readonly because: 'independent' | 'controller' }
  | { readonly counts: false; readonly because: 'borrower-itself' | 'one-controller' | 'circle' }
);

/**
 * The guarantees for a debtor. A company of the same controller falls with the debtor; guarantors who stand for one another
 * stand for nothing. The controller's own promise counts: it reaches what limited liability keeps apart.
 */
export function weighGuarantees(graph: OwnershipGraph, debtor: string): readonly Weighed[] {
  const controller = controllerOf(graph, debtor)?.person;
  const cast = controller === undefined ? new Set<string>() : controlledBy(graph, controller);
  const own = new Set(graph.holders.filter(({ kind }) => kind === 'company').map(({ id }) => id));
  const guarantors = [
    ...new Set(graph.guarantees.filter((one) => one.debtor === debtor).map(({ guarantor }) => guarantor)),
  ].sort();
  return guarantors.map((guarantor): Weighed => {
    if (guarantor === debtor) return { guarantor, counts: false, because: 'borrower-itself', by: [debtor] };
    if (guarantor === controller) return { guarantor, counts: true, because: 'controller', by: [] };
    const circle = chain(graph, debtor, guarantor);
    if (circle !== undefined) return { guarantor, counts: false, because: 'circle', by: [...circle, debtor] };
    if (own.has(guarantor) && (cast.has(guarantor) || ownsInto(graph, guarantor, debtor))) {
      const by = cast.has(guarantor) && controller !== undefined ? [controller] : [debtor];
      return { guarantor, counts: false, because: 'one-controller', by };
    }
    return { guarantor, counts: true, because: 'independent', by: [] };
  });
}

/** Guarantees from the debtor on, one standing for the next, as far as the guarantor. */
function chain(graph: OwnershipGraph, debtor: string, guarantor: string): readonly string[] | undefined {
  const before = new Map<string, string>();
  const waiting = [debtor];
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

/** Whether one of the two holds the majority of the other, with nobody above them. */
function ownsInto(graph: OwnershipGraph, one: string, other: string): boolean {
  return controlledBy(graph, one).has(other) || controlledBy(graph, other).has(one);
}
