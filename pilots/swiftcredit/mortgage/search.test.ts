import { customer } from '@sandglass/lending/testing';
import { describe, expect, it } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import { draw } from '../lending.ts';
import { HomeBank } from '../testing/home-bank.ts';
import { mortgages } from './mortgage.ts';
import { simulatedRegistry } from './registry.ts';
import { searchRegister } from './search.ts';

const zhao = customer('zhao');

describe('the register is read before money moves', () => {
  it('a mortgage that came between decision and registration closes the limit until it is struck off', async () => {
    // Decided on 16 January, when the register showed nothing; registered a day later, when it did.
    const bank = new HomeBank('2024-01-16');
    const caseId = await bank.signedOn('zhao', '2024-01-17', {
      deed: 'ZJ-LIEN800000FROM20240117TO20240120',
    });
    expect(bank.get(mortgages, caseId)).toMatchObject({ state: 'registered', liens_found: 80_000_000n });
    const drawn = { loanId: caseId, amount: '100000.00' };
    expect(await bank.no(draw, drawn, zhao)).toBe('lien-ranks-before');
    expect(await bank.run(searchRegister, { caseId }, zhao)).toMatchObject({
      found: '800000.00',
      ranksBefore: '800000.00',
    });
    bank.date = '2024-01-21';
    expect(await bank.run(searchRegister, { caseId }, zhao)).toMatchObject({
      found: '0.00',
      ranksBefore: null,
    });
    await bank.run(draw, drawn, zhao);
    expect(bank.get(caseFiles, caseId)!.state).toBe('signed');
  });

  it('what the case names is no surprise, and a mortgage that is not registered is not searched', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao');
    expect(bank.get(mortgages, caseId)!.liens_found).toBe(0n);
    expect(await bank.run(searchRegister, { caseId }, zhao)).toMatchObject({ ranksBefore: null });
    const other = await bank.filled('zhou');
    expect(await bank.no(searchRegister, { caseId: other }, customer('zhou'))).toBe('home-case-state');
  });
});

describe('the simulated register', () => {
  it.each([
    ['ZJ-1', '2024-03-01', []],
    ['ZJ-LIEN5', '2024-03-01', ['5.00']],
    ['ZJ-LIEN5FROM20240305', '2024-03-04', []],
    ['ZJ-LIEN5FROM20240305', '2024-03-05', ['5.00']],
    ['ZJ-LIEN5TO20240305', '2024-03-05', ['5.00']],
    ['ZJ-LIEN5TO20240305', '2024-03-06', []],
  ])('shows of %s on %s %j', async (deed, today, maxima) => {
    const found = await simulatedRegistry.liens(deed, today);
    expect(found.map(({ maximum }) => maximum)).toEqual(maxima);
  });
});
