import { describe, expect, it } from 'vitest';
import { placed } from './layout.ts';
import { ownershipFrom } from './lines-of-ownership.ts';

const firm = { name: 'Firm', isCompany: true };

describe('ownership typed as lines', () => {
  it('becomes a graph: the owned are companies, the others persons', () => {
    const typed = ownershipFrom('Lin; 80; Holding\nHolding; 60.5 %; Firm', 'Cousin; Firm', firm, 'Lin');
    if ('wrong' in typed) throw new Error(typed.wrong);
    const { borrower, self, graph } = typed.ownership;
    const named = (id: string) => graph.holders.find((holder) => holder.id === id)?.name;
    expect([named(borrower), named(self)]).toEqual(['Firm', 'Lin']);
    expect(graph.holders.map(({ name, kind }) => [name, kind])).toEqual([
      ['Lin', 'person'],
      ['Holding', 'company'],
      ['Firm', 'company'],
      ['Cousin', 'company'],
    ]);
    expect(graph.holdings.map(({ bps }) => bps)).toEqual([8000, 6050]);
  });

  it('says which line cannot be read', () => {
    expect(ownershipFrom('Lin 80 Firm', '', firm, 'Lin')).toEqual({ wrong: 'Lin 80 Firm' });
  });
});

describe('the picture of ownership', () => {
  it('stands the borrower below its owners, and ends on circles', () => {
    const graph = {
      holders: ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'company' as const })),
      holdings: [
        { owner: 'a', company: 'c', bps: 1 },
        { owner: 'b', company: 'a', bps: 1 },
        { owner: 'c', company: 'b', bps: 1 },
      ],
      guarantees: [],
    };
    const y = Object.fromEntries(placed(graph, 'c', 300, 100).map((one) => [one.id, one.y]));
    expect(y).toEqual({ c: 250, a: 150, b: 50 });
  });
});
