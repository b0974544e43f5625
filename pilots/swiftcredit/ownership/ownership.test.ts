import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beneficialOwners } from './beneficial.ts';
import { controlledBy, controllerOf } from './control.ts';
import { type Holder, type Holding, type OwnershipGraph, WHOLE_BPS } from './graph.ts';
import { objectionToGraph } from './objection.ts';
import { weighGuarantees } from './weigh-guarantees.ts';

const person = (id: string): Holder => ({ id, kind: 'person', name: id });
const company = (id: string): Holder => ({ id, kind: 'company', name: id });
const held = (text: string): Holding => {
  const [owner, percent, of] = text.split(' ') as [string, string, string];
  return { owner, company: of, bps: Number(percent) * 100 };
};
const graph = (
  holders: readonly Holder[],
  holdings: readonly string[],
  more: Partial<OwnershipGraph> = {},
) => ({
  holders,
  holdings: holdings.map(held),
  agreements: [],
  guarantees: [],
  ...more,
});

describe('the actual controller', () => {
  it('of a chain is who stands at its top, though little of the money is theirs', () => {
    const chain = graph(
      [person('an'), person('bo'), company('top'), company('mid'), company('firm')],
      ['an 51 top', 'bo 49 top', 'top 51 mid', 'mid 51 firm', 'bo 49 firm'],
    );
    expect(controllerOf(chain, 'firm')).toEqual({
      person: 'an',
      with: [],
      votesBps: 5100,
      how: 'majority',
      paths: [
        [
          { holder: 'an', bps: 5100 },
          { holder: 'top', bps: 5100 },
          { holder: 'mid', bps: 5100 },
          { holder: 'firm', bps: 0 },
        ],
      ],
    });
    // An: 13 %. Bo: 49 + .49 × .51 × .51 = 62 %.
    expect(beneficialOwners(chain, 'firm')).toEqual([{ person: 'bo', bps: 6174 }]);
  });

  it('adds what two companies of one person hold', () => {
    const split = graph(
      [person('an'), person('bo'), company('one'), company('two'), company('firm')],
      ['an 100 one', 'an 60 two', 'one 30 firm', 'two 25 firm', 'bo 45 firm'],
    );
    expect(controllerOf(split, 'firm')).toMatchObject({ person: 'an', votesBps: 5500 });
    expect(controllerOf(split, 'firm')!.paths).toHaveLength(2);
  });

  it('is the leader of those who agreed to vote as one', () => {
    const three = graph(
      [person('an'), person('bo'), person('cy'), company('firm')],
      ['an 30 firm', 'bo 25 firm', 'cy 45 firm'],
    );
    expect(controllerOf(three, 'firm')).toMatchObject({ person: 'cy', how: 'largest' });
    const agreed = { ...three, agreements: [{ leader: 'an', members: ['bo'] }] };
    expect(controllerOf(agreed, 'firm')).toMatchObject({ person: 'an', with: ['bo'], votesBps: 5500 });
  });

  it('is found through a circle of companies that own one another', () => {
    const circle = graph(
      [person('an'), company('one'), company('two'), company('firm')],
      ['an 51 one', 'two 49 one', 'one 60 two', 'two 70 firm', 'firm 40 two'],
    );
    expect(controllerOf(circle, 'firm')).toMatchObject({ person: 'an', votesBps: 7000, how: 'majority' });
    expect(beneficialOwners(circle, 'one')[0]!.bps).toBeLessThanOrEqual(WHOLE_BPS);
  });

  it('is nobody where three hold a third each: a person has to look', () => {
    const even = graph(
      [person('an'), person('bo'), person('cy'), company('firm')],
      ['an 34 firm', 'bo 33 firm', 'cy 33 firm'],
    );
    expect(controllerOf(even, 'firm')).toBeUndefined();
  });
});

describe('nobody is taken for the controller by a word on paper', () => {
  const four = [person('an'), person('bo'), person('cy'), company('x'), company('firm')];

  it('two halves, and two halves of two halves, are two sides: a person has to look', () => {
    expect(controllerOf(graph(four, ['an 50 firm', 'bo 50 firm']), 'firm')).toBeUndefined();
    const over = graph(four, ['an 50 x', 'bo 50 x', 'x 50 firm', 'cy 50 firm']);
    expect(controllerOf(over, 'firm')).toMatchObject({ person: 'cy', how: 'largest', votesBps: 5000 });
  });

  it('two who lead one another are not hidden behind a third with less', () => {
    const shares = ['an 33 firm', 'bo 32 firm', 'cy 35 firm'];
    const both = [
      { leader: 'an', members: ['bo'] },
      { leader: 'bo', members: ['an'] },
    ];
    expect(controllerOf(graph(four, shares, { agreements: both }), 'firm')).toBeUndefined();
  });

  it('a leader without a vote of their own leads nobody, and who has the majority alone follows nobody', () => {
    const straw = [{ leader: 'cy', members: ['an', 'bo'] }];
    expect(
      controllerOf(graph(four, ['an 45 firm', 'bo 55 firm'], { agreements: straw }), 'firm'),
    ).toBeUndefined();
    expect(
      controllerOf(graph(four, ['an 50 firm', 'bo 50 firm'], { agreements: straw }), 'firm'),
    ).toBeUndefined();
    const few = ['an 60 firm', 'bo 35 firm', 'cy 5 firm'];
    expect(
      controllerOf(graph(four, few, { agreements: [{ leader: 'cy', members: ['an'] }] }), 'firm'),
    ).toBeUndefined();
  });

  it('who follows a company follows its controller, and a company that follows votes with its leader', () => {
    const led = graph(four, ['an 100 x', 'x 20 firm', 'bo 25 firm', 'cy 35 firm'], {
      agreements: [{ leader: 'x', members: ['bo'] }],
    });
    expect(controllerOf(led, 'firm')).toMatchObject({ person: 'an', with: ['bo'], votesBps: 4500 });
    const follows = graph(four, ['an 100 x', 'x 40 firm', 'bo 25 firm', 'cy 35 firm'], {
      agreements: [{ leader: 'bo', members: ['x'] }],
    });
    expect(controllerOf(follows, 'firm')).toMatchObject({ person: 'bo', votesBps: 6500 });
  });

  it('a person under two numbers, or one who follows two leaders, is asked about', () => {
    const twice = [person('an'), { ...person('an2'), name: ' ＡＮ ' }, company('firm')];
    expect(objectionToGraph(graph(twice, []), 'firm')?.code).toBe('ownership-twice');
    const torn = [
      { leader: 'an', members: ['cy'] },
      { leader: 'bo', members: ['cy'] },
    ];
    expect(objectionToGraph(graph(four, [], { agreements: torn }), 'firm')?.code).toBe(
      'ownership-two-leaders',
    );
  });

  it('the largest graph that is let in is read and does not explode, also a chain in the worst order', () => {
    const firms = Array.from({ length: 150 }, (_, n) => company(`c${n}`));
    const chain = graph(
      [...firms, ...Array.from({ length: 50 }, (_, n) => person(`p${n}`))],
      [
        ...firms.slice(1).map((_, n) => `c${n + 1} 51 c${n}`),
        ...firms.map((_, n) => `p${n % 50} 40 c${n}`),
        'p0 60 c149',
      ],
      { agreements: [{ leader: 'p0', members: Array.from({ length: 20 }, (_, n) => `p${n + 1}`) }] },
    );
    const before = performance.now();
    controllerOf(chain, 'c0');
    weighGuarantees(chain, 'c0');
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('guarantees for a firm', () => {
  const base = graph(
    [person('an'), person('zoe'), company('firm'), company('sister'), company('other'), company('third')],
    ['an 80 firm', 'an 70 sister', 'zoe 100 other', 'zoe 100 third'],
  );
  const weighed = (guarantees: readonly string[]) =>
    weighGuarantees(
      {
        ...base,
        guarantees: guarantees.map((text) => {
          const [guarantor, debtor] = text.split('→') as [string, string];
          return { guarantor, debtor };
        }),
      },
      'firm',
    );

  it('of a company of the same controller is nothing, the controller’s own is something', () => {
    expect(weighed(['sister→firm', 'an→firm', 'other→firm'])).toEqual([
      { guarantor: 'an', counts: true, because: 'controller', by: [] },
      { guarantor: 'other', counts: true, because: 'independent', by: [] },
      { guarantor: 'sister', counts: false, because: 'one-controller', by: ['an'] },
    ]);
  });

  it('of a company of which the same owner has half is nothing, also where nobody controls the firm', () => {
    const halves = graph(
      [person('an'), person('bo'), company('firm'), company('x'), company('y')],
      ['an 50 firm', 'bo 50 firm', 'an 50 x', 'x 50 y'],
      { guarantees: [{ guarantor: 'y', debtor: 'firm' }] },
    );
    expect(weighGuarantees(halves, 'firm')).toEqual([
      { guarantor: 'y', counts: false, because: 'one-owner', by: ['an'] },
    ]);
  });

  it('of one for whom the firm’s sister stands is a circle, too', () => {
    expect(weighed(['other→firm', 'sister→other'])).toEqual([
      { guarantor: 'other', counts: false, because: 'circle', by: ['sister', 'other', 'firm'] },
    ]);
  });

  it('of one for whom the firm stands itself is nothing, and the circle is told', () => {
    expect(weighed(['other→firm', 'firm→other'])).toEqual([
      { guarantor: 'other', counts: false, because: 'circle', by: ['firm', 'other', 'firm'] },
    ]);
    expect(weighed(['third→firm', 'firm→other', 'other→third'])).toEqual([
      { guarantor: 'third', counts: false, because: 'circle', by: ['firm', 'other', 'third', 'firm'] },
    ]);
  });

  it('of the firm itself is refused before anything is weighed', () => {
    const own = { ...base, guarantees: [{ guarantor: 'firm', debtor: 'firm' }] };
    expect(objectionToGraph(own, 'firm')?.code).toBe('guarantor-is-borrower');
  });
});

describe('what no register says is refused', () => {
  const two = [person('an'), company('firm')];
  it.each([
    [graph(two, ['an 60 firm', 'an 41 firm']), 'ownership-too-much'],
    [graph(two, ['an 0 firm']), 'ownership-too-much'],
    [graph(two, ['an -5 firm']), 'ownership-too-much'],
    [graph(two, ['bo 50 firm']), 'ownership-unknown'],
    [graph(two, ['firm 50 an']), 'ownership-of-person'],
    [graph(two, ['firm 50 firm']), 'ownership-of-itself'],
    [graph([...two, person('an')], []), 'ownership-twice'],
  ])('%#: %s', (of, code) => {
    expect(objectionToGraph(of, 'firm')?.code).toBe(code);
  });
  it('and a graph without the borrower', () => {
    expect(objectionToGraph(graph(two, []), 'nobody')?.code).toBe('ownership-unknown');
  });
});

describe('in any graph', () => {
  const ids = ['c0', 'c1', 'c2', 'c3', 'c4'];
  const people = ['p0', 'p1', 'p2'];
  const anyGraph = fc
    .array(
      fc.tuple(
        fc.constantFrom(...ids, ...people),
        fc.constantFrom(...ids),
        fc.integer({ min: 1, max: 6000 }),
      ),
      { maxLength: 14 },
    )
    .map((edges): OwnershipGraph => {
      const left = new Map(ids.map((id) => [id, WHOLE_BPS]));
      const holdings = edges.flatMap(([owner, of, wanted]) => {
        const bps = Math.min(wanted, left.get(of)!);
        if (owner === of || bps === 0) return [];
        left.set(of, left.get(of)! - bps);
        return [{ owner, company: of, bps }];
      });
      return {
        holders: [...ids.map(company), ...people.map(person)],
        holdings,
        agreements: [{ leader: 'p0', members: ['p1'] }],
        guarantees: [{ guarantor: 'c1', debtor: 'c0' }],
      };
    });

  it('the search ends, nobody has more votes than there are, and profit is shared out at most once', () => {
    fc.assert(
      fc.property(anyGraph, (of) => {
        expect(objectionToGraph(of, 'c0')).toBeUndefined();
        const found = controllerOf(of, 'c0');
        expect(found?.votesBps ?? 0).toBeLessThanOrEqual(WHOLE_BPS);
        const shared = beneficialOwners(of, 'c0').reduce((sum, { bps }) => sum + bps, 0);
        expect(shared).toBeLessThanOrEqual(WHOLE_BPS + people.length);
      }),
      { numRuns: 300 },
    );
  });

  it('a stranger’s company changes nothing', () => {
    fc.assert(
      fc.property(anyGraph, (of) => {
        const more: OwnershipGraph = {
          ...of,
          holders: [...of.holders, company('stranger'), person('its-owner')],
          holdings: [...of.holdings, { owner: 'its-owner', company: 'stranger', bps: WHOLE_BPS }],
        };
        expect(controllerOf(more, 'c0')).toEqual(controllerOf(of, 'c0'));
        expect(weighGuarantees(more, 'c0')).toEqual(weighGuarantees(of, 'c0'));
        expect(beneficialOwners(more, 'c0')).toEqual(beneficialOwners(of, 'c0'));
      }),
    );
  });

  it('only one person can hold a majority', () => {
    fc.assert(
      fc.property(anyGraph, (of) => {
        const majority = ['p0', 'p2'].filter((id) => controlledBy(of, id).has('c0'));
        expect(majority.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
