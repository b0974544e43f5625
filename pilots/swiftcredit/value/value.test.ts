import { customer, houseSystem } from '@sandglass/lending/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import type { HomeSection } from '../case/sections/home.ts';
import { decideCase } from '../decision/decide.ts';
import { clerk, HomeBank } from '../testing/home-bank.ts';
import { classAt, lgdAt } from './class-at.ts';
import { countedValue, isAboveLine, ltvBps, priorLiens } from './ltv.ts';
import { proposeValue, settleValue } from './override.ts';
import { revalue } from './revalue.ts';
import { value } from './value.ts';

const home: HomeSection = {
  estate: 'mz-2-01',
  areaM2: 90,
  floor: 3,
  rooms: 2,
  south: true,
  finish: 'plain',
  deed: 'ZJ-1',
  coOwners: [],
  priorLiens: [],
};
const yuan = (amount: number): bigint => BigInt(amount) * 100n;

describe('the line of 75 %', () => {
  it.each([
    [750_000, 0, 1_000_000, false],
    [750_001, 0, 1_000_000, true],
    [500_000, 250_000, 1_000_000, false],
    [500_000, 250_001, 1_000_000, true],
    [0, 0, 1_000_000, false],
  ])('a limit of %i behind liens of %i on %i: above is %s', (limit, priors, value, above) => {
    expect(isAboveLine(yuan(limit), yuan(priors), yuan(value))).toBe(above);
  });

  it('one fen more than 75 % is above, and loan to value rounds up, so that no figure shows 75.00 for it', () => {
    expect(isAboveLine(yuan(750_000) + 1n, 0n, yuan(1_000_000))).toBe(true);
    expect(ltvBps(yuan(750_000) + 1n, 0n, yuan(1_000_000))).toBe(7501);
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        (limit, value) => {
          expect(isAboveLine(limit, 0n, value)).toBe(ltvBps(limit, 0n, value) > 7500);
        },
      ),
    );
  });
});

describe('what counts as value', () => {
  const bought = (boughtOn: string, boughtFor: string) => ({ ...home, boughtOn, boughtFor });
  it('is the lower end, or a lower price paid less than two years ago', () => {
    expect(countedValue(yuan(900_000), home, '2026-11-28')).toBe(yuan(900_000));
    expect(countedValue(yuan(900_000), bought('2025-01-10', '800000.00'), '2026-11-28')).toBe(yuan(800_000));
    expect(countedValue(yuan(900_000), bought('2025-01-10', '990000.00'), '2026-11-28')).toBe(yuan(900_000));
    expect(countedValue(yuan(900_000), bought('2024-11-28', '800000.00'), '2026-11-28')).toBe(yuan(900_000));
  });

  it('liens stand before the loan at their maximum, not at what is owed on them', () => {
    const lien = (maximum: string) => ({ holder: 'Old Bank', maximum, balance: '1.00' });
    expect(priorLiens({ ...home, priorLiens: [lien('100.00'), lien('50.50')] })).toBe(15_050n);
  });
});

describe('the class of the master scale', () => {
  it('falls as the home is worth less, by the study’s defaults', () => {
    const classes = [5_000, 7_500, 8_000, 9_500, 11_000, 13_000].map((ltv) => classAt('A', ltv));
    expect(classes).toEqual(classes.toSorted((a, b) => a - b));
    expect(classes[0]).toBe(3);
    expect(classes.at(-1)).toBeGreaterThan(4);
    expect(classAt('Z', 20_000)).toBeLessThanOrEqual(10);
  });

  it('and what a default would cost rises with it, from below an unsecured claim’s 45 % to above', () => {
    const lgds = [5_000, 7_500, 9_000, 11_000, 13_000].map(lgdAt);
    expect(lgds).toEqual(lgds.toSorted((a, b) => a - b));
    expect(lgds[0]).toBeLessThan(1_500);
    expect(lgds.at(-1)).toBeGreaterThan(4_500);
  });
});

describe('a surveyor’s value', () => {
  const [zhao, li, wang] = [customer('zhao'), clerk('li'), clerk('wang')];
  const proposed = async (bank: HomeBank, caseId: string) => {
    const evidence = bank.paper(caseId, 'survey');
    await bank.run(proposeValue, { caseId, value: '4000000.00', evidence, words: 'seen' }, li);
    return { caseId, n: bank.get(caseFiles, caseId)!.valuations, take: true };
  };

  it('is of the day on which it was proposed, whenever another officer takes it, and lasts from then', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    const settles = await proposed(bank, caseId);
    bank.date = '2024-02-15';
    await bank.run(settleValue, settles, wang);
    expect(bank.get(caseFiles, caseId)).toMatchObject({ valued_on: '2024-01-16', value_low: 400_000_000n });
    bank.date = '2024-02-17';
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('value-too-old');
  });

  it('is not taken when it is too old to carry a decision, and may still be sent back', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    const settles = await proposed(bank, caseId);
    bank.date = '2024-02-17';
    expect(await bank.no(settleValue, settles, wang)).toBe('value-too-old');
    await bank.run(settleValue, { ...settles, take: false }, wang);
  });

  it('takes the place of no newer one before a contract, and of the month’s after it', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    const settles = await proposed(bank, caseId);
    const signed = await bank.signed('zhou');
    const settlesSigned = await proposed(bank, signed);
    bank.date = '2024-02-01';
    await bank.run(value, { caseId }, zhao);
    await bank.run(revalue, { caseId: signed }, houseSystem);
    expect(await bank.no(settleValue, settles, wang)).toBe('value-superseded');
    // What is signed is watched: a surveyor who saw less must be heard, until the next month.
    await bank.run(settleValue, settlesSigned, wang);
    expect(bank.get(caseFiles, signed)!.valued_on).toBe('2024-02-01');
    await bank.run(settleValue, await proposed(bank, caseId), wang);
  });
});
