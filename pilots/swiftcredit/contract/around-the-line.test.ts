import { lines, loans, standings } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { describe, expect, it } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import { fill } from '../case/fill.ts';
import { move } from '../case/move.ts';
import { controllerId, controllers } from '../decision/controller.ts';
import { decideCase } from '../decision/decide.ts';
import { draw, lowerLine, payIn, releaseProduct, repay } from '../lending.ts';
import { hearRegistry } from '../mortgage/hear.ts';
import { sampleProducts } from '../product.ts';
import { clerk, HomeBank, homeWith, ownership } from '../testing/home-bank.ts';
import { proposeValue, settleValue } from '../value/override.ts';
import { revalue } from '../value/revalue.ts';
import { valuations } from '../value/valuation.ts';
import { value } from '../value/value.ts';
import { changeControl } from './change-control.ts';
import { closeCase } from './close.ts';
import { signGuarantee } from './guarantee.ts';
import { CLAUSES, signCase } from './sign.ts';

const zhao = customer('zhao');
const [li, wang] = [clerk('li'), clerk('wang')];
/** Above 75 % of the home's value. */
const HIGH = { amount: '5000000.00' };
const sold = ownership({
  holdings: [
    { owner: 'mei', company: 'firm', bps: 6_000 },
    { owner: 'lin', company: 'firm', bps: 4_000 },
  ],
});

describe('above 75 % the limit is closed', () => {
  it('until the controller signs, and again when control changed between signing and draw', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao', HIGH);
    const drawn = { loanId: caseId, amount: '100000.00' };
    expect(bank.get(caseFiles, caseId)!.ltv_bps).toBeGreaterThan(7_500);
    expect(await bank.no(draw, drawn, zhao)).toBe('guarantee-missing');
    await bank.run(signGuarantee, { caseId, person: 'lin' }, zhao);
    await bank.run(changeControl, { caseId, ownership: sold }, zhao);
    expect(await bank.no(draw, drawn, zhao)).toBe('guarantee-missing');
    expect(await bank.no(signGuarantee, { caseId, person: 'lin' }, zhao)).toBe('guarantor-not-controller');
    expect(await bank.no(signGuarantee, { caseId, person: 'mei' }, zhao)).toBe('guarantor-not-here');
  });

  it('to who calls the buyer of the shares by the seller’s number, or signs in as them', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao', HIGH);
    await bank.run(signGuarantee, { caseId, person: 'lin' }, zhao);
    const asMei = { ...sold, self: 'mei' };
    expect(await bank.no(changeControl, { caseId, ownership: asMei }, zhao)).toBe('self-changed');
    const renamed = ownership({
      holders: [
        { id: 'lin', kind: 'person', name: 'Somebody else' },
        { id: 'mei', kind: 'person', name: 'Mei' },
        { id: 'firm', kind: 'company', name: 'Lin’s Foods' },
      ],
    });
    expect(await bank.no(changeControl, { caseId, ownership: renamed }, zhao)).toBe('self-changed');
    const other = await bank.signed('zhou', { ...HIGH, ownership: { ...sold, self: 'lin' } });
    await bank.run(move, { caseId: other, to: 'counter' }, customer('zhou'));
    const document = bank.paper(other, 'guarantee');
    await bank.run(signGuarantee, { caseId: other, person: 'mei', document }, li);
    const heir = ownership({
      holdings: sold.graph.holdings,
      holders: sold.graph.holders.map((one) => (one.id === 'mei' ? { ...one, name: 'Heir' } : one)),
    });
    const changed = await bank.run(changeControl, { caseId: other, ownership: heir }, li);
    expect(changed).toMatchObject({ controller: 'mei', changed: true, guaranteeLapsed: true });
  });

  it('to a paper of another kind, or one that was replaced', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao', HIGH);
    await bank.run(move, { caseId, to: 'counter' }, zhao);
    for (const document of [bank.paper(caseId, 'contract'), bank.paper(caseId, 'guarantee', 'replaced')]) {
      expect(await bank.no(signGuarantee, { caseId, person: 'lin', document }, li)).toBe('evidence-missing');
    }
  });

  it('to a borrower who controls the business: nobody stands for themselves, so 75 % is the most', async () => {
    const bank = new HomeBank();
    const self = { ...ownership(), borrower: 'lin' };
    const caseId = await bank.filled('zhao', { amount: '3000000.00', edition: 'personal', ownership: self });
    await bank.run(decideCase, { caseId }, zhao);
    const file = bank.get(caseFiles, caseId)!;
    expect(file.ltv_bps).toBeLessThanOrEqual(7_500);
    expect(file.guarantee_required).toBe(false);
    const straw = ownership({
      holders: [...self.graph.holders, { id: 'straw', kind: 'person', name: 'Straw' }],
      agreements: [{ leader: 'straw', members: ['lin', 'mei'] }],
    });
    bank.done(fill, { caseId, ownership: { ...straw, borrower: 'lin' } }, zhao);
    expect(bank.get(caseFiles, caseId)!.control!.controller).toBeNull();
    await bank.run(decideCase, { caseId }, zhao);
    expect(bank.get(caseFiles, caseId)!.guarantee_required).toBe(false);
  });
});

describe('what one controller has together', () => {
  it('moves with control, and comes back when the case is closed', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao');
    const limits = (name: string) => bank.get(controllers, controllerId(name))?.limits ?? 0n;
    expect(limits('lin')).toBe(100_000_000n);
    await bank.run(changeControl, { caseId, ownership: sold }, zhao);
    expect([limits('lin'), limits('mei')]).toEqual([0n, 100_000_000n]);
    await bank.run(closeCase, { caseId }, zhao);
    expect([limits('lin'), limits('mei')]).toEqual([0n, 0n]);
  });

  it('is one limit, however the name is written', async () => {
    const bank = new HomeBank();
    await bank.signed('zhao', { amount: '3000000.00' });
    const wide = ownership({
      holders: ownership().graph.holders.map((one) =>
        one.id === 'lin' ? { ...one, name: ' ＬＩＮ ' } : one,
      ),
    });
    const second = await bank.filled('zhou', { amount: '5000000.00', ownership: wide });
    await bank.run(decideCase, { caseId: second }, customer('zhou'));
    const { offer } = bank.get(caseFiles, second)!;
    expect(offer!.caps.find(({ code }) => code === 'controller')?.amount).toBe('2000000.00');
  });
});

describe('an offer', () => {
  const changed = () => {
    const product = sampleProducts.find(({ id }) => id === 'home-enterprise')!;
    return { ...product, limitMonths: 12, terms: { ...product.terms, repricing: 'january' as const } };
  };

  it('is signed on the terms on which it was decided, whatever the product has become by then', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(decideCase, { caseId }, zhao);
    bank.done(releaseProduct, changed(), houseSystem);
    await bank.run(signCase, { caseId, decision: 1, clauses: [...CLAUSES] }, zhao);
    expect(bank.get(loans, caseId)).toMatchObject({ version: 1, available_until: '2034-01-16' });
    expect(bank.get(loans, caseId)!.terms.repricing).toBeUndefined();
  });

  it('of before terms were kept in it is signed while the product is as it was, and not after', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(decideCase, { caseId }, zhao);
    const file = bank.get(caseFiles, caseId)!;
    const { contract: _, ...offer } = file.offer!;
    bank.put(caseFiles, { ...file, offer });
    const signs = { caseId, decision: 1, clauses: [...CLAUSES] };
    bank.done(releaseProduct, changed(), houseSystem);
    expect(await bank.no(signCase, signs, zhao)).toBe('offer-without-terms');
    bank.put(caseFiles, { ...file, offer: { ...offer, version: 2 } });
    await bank.run(signCase, signs, zhao);
  });

  it('that was replaced by a new decision is not signed by who saw the old one', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(decideCase, { caseId }, zhao);
    await bank.run(decideCase, { caseId }, zhao);
    const clauses = [...CLAUSES];
    expect(await bank.no(signCase, { caseId, decision: 1, clauses }, zhao)).toBe('offer-moved');
    await bank.run(signCase, { caseId, decision: 2, clauses }, zhao);
  });
});

describe('two homes of one borrower', () => {
  const both = async () => {
    const bank = new HomeBank();
    const caseIds = [
      await bank.filled('zhao', { deed: 'D-1111' }),
      await bank.filled('zhao', { deed: 'D-2222' }),
    ];
    for (const caseId of caseIds) await bank.run(decideCase, { caseId }, zhao);
    const signs = caseIds.map((caseId) => ({ caseId, decision: 1, clauses: [...CLAUSES] }));
    return { bank, signs };
  };

  it('each carry what was offered on them, whichever is signed first', async () => {
    const { bank, signs } = await both();
    for (const one of signs) await bank.run(signCase, one, zhao);
    expect(bank.get(lines, 'zhao')).toMatchObject({ approved: 200_000_000n, reserved: 200_000_000n });
  });

  it('raise no line that an officer lowered', async () => {
    const { bank, signs } = await both();
    await bank.run(signCase, signs[0]!, zhao);
    bank.done(lowerLine, { customer: 'zhao', approved: '900000.00', reason: 'Turnover fell.' }, li);
    expect(await bank.no(signCase, signs[1]!, zhao)).toBe('line-exceeded');
  });
});

describe('one home', () => {
  it('secures one case, also in another spelling of the deed, until its mortgage is released', async () => {
    const bank = new HomeBank();
    const zhou = customer('zhou');
    const early = await bank.filled('zhang', { deed: 'ZJ-2016-7' });
    await bank.run(decideCase, { caseId: early }, customer('zhang'));
    const first = await bank.signed('zhao', { deed: 'ZJ-2016-7', amount: '100000.00' });
    const second = await bank.filled('zhou', { deed: 'zj 2016–7', amount: '100000.00' });
    expect(await bank.no(decideCase, { caseId: second }, zhou)).toBe('home-pledged');
    const clauses = [...CLAUSES];
    expect(await bank.no(signCase, { caseId: early, decision: 1, clauses }, customer('zhang'))).toBe(
      'home-pledged',
    );
    expect((await bank.run(closeCase, { caseId: first }, zhao)).state).toBe('closing');
    expect(await bank.no(decideCase, { caseId: second }, zhou)).toBe('home-pledged');
    await bank.run(hearRegistry, { caseId: first }, zhao);
    expect(await bank.run(decideCase, { caseId: second }, zhou)).toMatchObject({ decision: 'approved' });
  });
});

describe('a value', () => {
  it('of a signed home below its liens is taken, closes the limit, and moves the loan’s class', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao');
    const evidence = bank.paper(caseId, 'survey');
    const stood = bank.get(standings, caseId)!;
    expect(await bank.no(proposeValue, { caseId, value: '0.00', evidence, words: 'burnt down' }, li)).toBe(
      'value-zero',
    );
    await bank.run(proposeValue, { caseId, value: '1.00', evidence, words: 'burnt down' }, li);
    await bank.run(settleValue, { caseId, n: 2, take: true }, wang);
    const file = bank.get(caseFiles, caseId)!;
    expect(file).toMatchObject({ ltv_bps: 1_000_000, guarantee_required: true });
    const stands = bank.get(standings, caseId)!;
    expect(stands.pd_rated).toBeGreaterThan(stood.pd_rated);
    expect(stands.lgd_bps).toBeGreaterThan(stood.lgd_bps ?? 0);
    const drawn = { loanId: caseId, amount: '100000.00' };
    expect(await bank.no(draw, drawn, zhao)).toBe('guarantee-missing');
    await bank.run(payIn, { amount: '10.00' }, zhao);
    expect(await bank.no(repay, { loanId: caseId, amount: '10.00' }, zhao)).not.toBe('guarantee-missing');
  });

  it('of another home is no word about this one', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao', { deed: 'ZJ-villa' });
    const evidence = bank.paper(caseId, 'survey');
    await bank.run(proposeValue, { caseId, value: '9000000.00', evidence, words: 'a villa' }, li);
    bank.done(fill, { caseId, home: { ...homeWith('ZJ-flat'), areaM2: 40 } }, zhao);
    expect(await bank.no(settleValue, { caseId, n: 2, take: true }, wang)).toBe('value-not-proposed');
  });

  it('carries a decision for a month', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    bank.date = '2024-02-17';
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('value-too-old');
    await bank.run(value, { caseId }, zhao);
    expect(await bank.run(decideCase, { caseId }, zhao)).toMatchObject({ decision: 'approved' });
  });

  it('is asked for again every month, and a guarantee that was not needed is needed when it falls', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao');
    const file = bank.get(caseFiles, caseId)!;
    const stood = bank.get(standings, caseId)!;
    bank.put(caseFiles, { ...file, home: { ...file.home!, areaM2: 20 }, valued_on: '2023-12-01' });
    expect(await bank.run(revalue, { caseId }, houseSystem)).toMatchObject({ closes: true });
    expect(bank.all(valuations).at(-1)).toMatchObject({ method: 'automatic', n: 2 });
    expect(bank.get(standings, caseId)!.lgd_bps).toBeGreaterThan(stood.lgd_bps ?? 0);
    expect(await bank.no(draw, { loanId: caseId, amount: '100000.00' }, zhao)).toBe('guarantee-missing');
  });
});
