import { assignments, disposalItems, loans, RESERVE, sealOf, seals, standings } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { addDays, parseDate } from '@sandglass/time';
import { beforeEach, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { caseFiles } from '../case/case-file.ts';
import { draw, fallDue } from '../lending.ts';
import { productOf } from '../product.ts';
import { clerk, HomeBank } from '../testing/home-bank.ts';
import { hearRegistry } from './hear.ts';
import { mortgages } from './mortgage.ts';

const court = afterDue.preserving;
const sale = afterDue.disposing;
const home = afterDue.realising;
const [ann, ben] = [clerk('ann'), clerk('ben')];
const amc = { role: 'partner', party: 'amc-east' } as const;
const CODE = '0f'.repeat(16);
const paper = { text: 'As filed', digest: 'ab'.repeat(32) } as const;

let bank: HomeBank;
beforeEach(() => {
  bank = new HomeBank();
});

/** A loan on a home of which nothing was paid for a hundred days, as a night has classified it. */
async function badLoan(party: string): Promise<string> {
  const loanId = await bank.signed(party);
  bank.done(draw, { loanId, amount: '500000.00' }, customer(party));
  while (bank.get(loans, loanId)!.overdue_since === null) {
    bank.date = addDays(parseDate(bank.get(loans, loanId)!.next_due_on!), 1);
    bank.done(fallDue, { loanId }, houseSystem);
  }
  bank.date = addDays(parseDate(bank.date), 100);
  bank.put(standings, { ...bank.get(standings, loanId)!, tier: 'substandard', days: 101 });
  return loanId;
}

function sold(loanId: string): string {
  const payTo = { holder: 'East', bank: 'Bank of Ningbo', account: '6222000011112222' };
  const licence = {
    licence: 'L-7',
    licensedUntil: '2099-12-31',
    regions: [],
    payTo,
    contact: '0574-5550100',
  };
  bank.done(
    sale.register,
    { buyer: 'amc-east', name: 'East Asset Management', kind: 'national-amc', ...licence },
    ann,
  );
  const poolId = String(bank.done(sale.open, { name: 'Homes', form: 'sale' }, ann).pool);
  const seal = (by: string, value: string) => sealOf({ pool: poolId, round: 1, by, value, code: CODE });
  bank.done(sale.add, { poolId, loanIds: [loanId] }, ann);
  bank.done(sale.freeze, { poolId }, ann);
  const times = { closesAt: `${bank.date}T04:00:00Z`, revealUntil: `${bank.date}T06:00:00Z` };
  const reserveSeal = seal(RESERVE, '300000.00');
  bank.done(sale.offer, { poolId, invited: ['amc-east'], ...times, reserveSeal }, ann);
  bank.done(sale.bid, { poolId, seal: seal('amc-east', '400000.00') }, amc);
  bank.hour = 2;
  bank.done(sale.reveal, { poolId, value: '400000.00', code: CODE }, amc);
  bank.hour = 4;
  bank.done(sale['open-bids'], { poolId, reserve: '300000.00', code: CODE }, ann);
  bank.done(sale['open-bids'], { poolId }, ben);
  bank.done(sale['propose-award'], { poolId, words: 'The best bid.' }, ann);
  bank.done(sale['decide-award'], { poolId, agree: true }, ben);
  bank.done(sale.pay, { poolId, amount: '400000.00', reference: 'SIM-1' }, amc);
  bank.hour = 0;
  return poolId;
}

test('a company’s mortgage passes with the claim, and the registry’s transfer follows; the seal goes on for the buyer', async () => {
  const loanId = await badLoan('zhou');
  bank.done(court.open, { loanId }, ann);
  const home = {
    kind: 'real-estate',
    owner: '林',
    description: '抵押房产一套',
    value: '1500000.00',
  } as const;
  bank.done(court['list-asset'], { loanId, ...home, collateral: true }, ann);
  const asked = {
    timing: 'pre-suit',
    court: '宁波市海曙区人民法院',
    securityKind: 'guarantee-letter',
  } as const;
  bank.done(court.apply, { loanId, ...asked, amount: '400000.00', security: '400000.00', ...paper }, ann);
  bank.done(court.rule, { loanId, granted: true, ...paper }, ann);
  bank.done(court.seal, { loanId, asset: 1, place: 1, sealedOn: bank.date, ...paper }, ann);
  const poolId = sold(loanId);
  expect(bank.all(disposalItems)[0]).toMatchObject({
    collateral: bank.get(caseFiles, loanId)!.value_low,
    court: 'granted',
  });
  bank.done(sale.passLoan, { poolId, loanId }, houseSystem);
  expect(bank.get(loans, loanId)!.state).toBe('sold');
  expect(bank.get(mortgages, loanId)).toMatchObject({ state: 'transfer-applied', passed_to: 'amc-east' });
  expect(bank.get(seals, `${loanId}.s1`)!.state).toBe('assigned');
  expect(bank.get(assignments, loanId)!.buyer).toBe('amc-east');
  await bank.run(hearRegistry, { caseId: loanId }, houseSystem);
  expect(bank.get(mortgages, loanId)).toMatchObject({
    state: 'transferred',
    certificate: `SIM-T-${loanId}.transfer`,
  });
  expect(bank.facts).toContain('swiftcredit.mortgage-passed');
  expect(bank.trialBalance()).toBe(0n);
});

test('a person’s loan on a home is not sold, but may go to an agency', async () => {
  const loanId = await badLoan('mei');
  bank.put(loans, { ...bank.get(loans, loanId)!, product: productOf('personal') });
  const pool = (form: 'sale' | 'outsourcing') =>
    String(bank.done(sale.open, { name: 'Homes', form }, ann).pool);
  expect(bank.refused(sale.add, { poolId: pool('sale'), loanIds: [loanId] }, ann)).toBe(
    'disposal-product-kept',
  );
  expect(bank.refused(sale.add, { poolId: pool('outsourcing'), loanIds: [loanId] }, ann)).toBe('done');
});

test('a home that is being turned into money is not sold with its claim, and one in a pool is not turned into money', async () => {
  const loanId = await badLoan('zhou');
  bank.done(court.open, { loanId }, ann);
  const asset = {
    kind: 'real-estate',
    owner: '林',
    description: '抵押房产一套',
    value: '1500000.00',
  } as const;
  bank.done(court['list-asset'], { loanId, ...asset, collateral: true }, ann);
  bank.done(home.open, { loanId, asset: 1 }, ann);
  const poolId = sold(loanId);
  expect(bank.refused(home.open, { loanId, asset: 1 }, ann)).toBe('disposal-loan-held');
  const day = addDays(parseDate(bank.date), 1);
  bank.date = day;
  expect(bank.done(sale.passLoan, { poolId, loanId }, houseSystem)).toMatchObject({
    state: 'fell-out',
    returned: '400000.00',
  });
  expect(bank.get(loans, loanId)!.state).toBe('active');
  expect(bank.all(disposalItems).find(({ loan }) => loan === loanId)?.fell_out).toBe('realising');
});
