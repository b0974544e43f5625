import type { Graph } from './shape.ts';

export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly kind: 'company' | 'person';
  readonly x: number;
  readonly y: number;
}

/**
 * Where each holder stands: the borrower below, whoever holds shares in it above, and so on upwards; those who hold nothing
 * of it stand beside it. Circles end at the shortest way.
 */
export function placed(graph: Graph, borrower: string, width: number, rowHeight: number): readonly Placed[] {
  const level = new Map([[borrower, 0]]);
  const waiting = [borrower];
  for (let here = waiting.shift(); here !== undefined; here = waiting.shift()) {
    for (const { owner } of graph.holdings.filter(({ company }) => company === here)) {
      if (level.has(owner)) continue;
      level.set(owner, level.get(here)! + 1);
      waiting.push(owner);
    }
  }
  const levelOf = (id: string): number => level.get(id) ?? 0;
  const top = Math.max(0, ...graph.holders.map(({ id }) => levelOf(id)));
  return graph.holders.map((holder) => {
    const row = graph.holders.filter(({ id }) => levelOf(id) === levelOf(holder.id));
    const at = row.findIndex(({ id }) => id === holder.id);
    return {
      ...holder,
      x: ((at + 0.5) * width) / row.length,
      y: (top - levelOf(holder.id) + 0.5) * rowHeight,
    };
  });
}

export const heightOf = (graph: Graph, borrower: string, rowHeight: number): number =>
  Math.max(...placed(graph, borrower, 1, rowHeight).map(({ y }) => y)) + rowHeight / 2;
