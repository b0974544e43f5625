import { customer } from '@sandglass/lending/testing';
import { describe, expect, it } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import { fill } from '../case/fill.ts';
import { missingOwners } from '../case/missing-owners.ts';
import { move } from '../case/move.ts';
import { taskList } from '../case/task-list.ts';
import { decideCase } from '../decision/decide.ts';
import { applyForMortgage } from '../mortgage/apply.ts';
import { mortgages } from '../mortgage/mortgage.ts';
import { clerk, company, HomeBank, homeWith } from '../testing/home-bank.ts';
import { value } from '../value/value.ts';
import { signAsOwner } from './co-owners.ts';
import { CLAUSES, signCase } from './sign.ts';

const zhao = customer('zhao');
const li = clerk('li');
const home = { ...homeWith('ZJ-shared'), coOwners: ['Mei', 'Old Lin'] };

/** A signed case of a home that three own, now at the counter. */
async function signedAtCounter(bank: HomeBank): Promise<string> {
  const caseId = await bank.filled('zhao');
  await bank.run(fill, { caseId, home }, zhao);
  await bank.run(value, { caseId }, zhao);
  await bank.run(decideCase, { caseId }, zhao);
  await bank.run(signCase, { caseId, decision: 1, clauses: [...CLAUSES] }, zhao);
  expect(await bank.no(applyForMortgage, { caseId }, zhao)).toBe('co-owner-missing');
  await bank.run(move, { caseId, to: 'counter' }, zhao);
  return caseId;
}

const tasksOf = (bank: HomeBank, caseId: string) =>
  Object.fromEntries(
    taskList(bank.get(caseFiles, caseId)!, undefined, true).map(({ section, state }) => [section, state]),
  );

describe('a home that others own as well', () => {
  it('is mortgaged only when each of them has signed on paper at the counter', async () => {
    const bank = new HomeBank();
    const caseId = await signedAtCounter(bank);
    expect(tasksOf(bank, caseId)).toMatchObject({ 'co-owners': 'to-do', mortgage: 'waiting' });
    const signs = (person: string) => ({ caseId, person, document: bank.paper(caseId, 'co-owner') });
    expect(await bank.run(signAsOwner, signs('Mei'), li)).toMatchObject({ missing: 1 });
    expect(await bank.no(applyForMortgage, { caseId, paper: true }, li)).toBe('co-owner-missing');
    expect(await bank.run(signAsOwner, signs('Old Lin'), li)).toMatchObject({ missing: 0 });
    expect(tasksOf(bank, caseId)).toMatchObject({ 'co-owners': 'done', mortgage: 'to-do' });
    expect(await bank.run(applyForMortgage, { caseId }, li)).toMatchObject({ state: 'applied' });
  });

  it('takes no stranger, no second signature, no other paper, and nobody’s word from the phone', async () => {
    const bank = new HomeBank();
    const caseId = await signedAtCounter(bank);
    const document = bank.paper(caseId, 'co-owner');
    expect(await bank.no(signAsOwner, { caseId, person: 'Stranger', document }, li)).toBe('co-owner-unknown');
    const contract = bank.paper(caseId, 'contract');
    expect(await bank.no(signAsOwner, { caseId, person: 'Mei', document: contract }, li)).toBe(
      'evidence-missing',
    );
    await bank.run(signAsOwner, { caseId, person: 'Mei', document }, li);
    expect(await bank.no(signAsOwner, { caseId, person: 'Mei', document }, li)).toBe(
      'co-owner-signed-already',
    );
    await bank.run(move, { caseId, to: 'online' }, zhao);
    expect(await bank.no(signAsOwner, { caseId, person: 'Old Lin', document }, li)).toBe('case-elsewhere');
  });

  it('asks them again when it is another home', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(fill, { caseId, home }, zhao);
    await bank.run(value, { caseId }, zhao);
    await bank.run(decideCase, { caseId }, zhao);
    await bank.run(move, { caseId, to: 'counter' }, zhao);
    await bank.run(signAsOwner, { caseId, person: 'Mei', document: bank.paper(caseId, 'co-owner') }, li);
    await bank.run(fill, { caseId, home: { ...home, deed: 'ZJ-other' } }, li);
    expect(bank.get(caseFiles, caseId)!.owner_consents).toEqual([]);
  });

  it('asks them again when the mortgage became larger than they signed for, and not when it became smaller', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao', { amount: '3000000.00' });
    const earns = (yearlyTurnover: string) => ({ caseId, company: { ...company, yearlyTurnover } });
    const alone = { ...home, coOwners: ['Mei'] };
    await bank.run(fill, { ...earns('1000000.00'), home: alone }, zhao);
    await bank.run(value, { caseId }, zhao);
    await bank.run(decideCase, { caseId }, zhao);
    await bank.run(move, { caseId, to: 'counter' }, zhao);
    const signs = () => ({ caseId, person: 'Mei', document: bank.paper(caseId, 'co-owner') });
    expect(await bank.run(signAsOwner, signs(), li)).toMatchObject({
      securedAtMost: '360000.00',
      missing: 0,
    });
    await bank.run(fill, earns('9000000.00'), li);
    await bank.run(decideCase, { caseId }, li);
    const document = bank.paper(caseId, 'contract');
    await bank.run(signCase, { caseId, decision: 2, clauses: [...CLAUSES], document }, li);
    expect(tasksOf(bank, caseId)).toMatchObject({ 'co-owners': 'to-do', mortgage: 'waiting' });
    expect(await bank.no(applyForMortgage, { caseId }, li)).toBe('co-owner-missing');
    await bank.run(signAsOwner, signs(), li);
    await bank.run(applyForMortgage, { caseId }, li);
    expect(bank.get(mortgages, caseId)!.secured).toBe(360_000_000n);
    const file = bank.get(caseFiles, caseId)!;
    expect(file.owner_consents.map(({ securedAtMost }) => securedAtMost)).toEqual(['3600000.00']);
    expect(missingOwners({ ...file, offer: { ...file.offer!, granted: '300000.00' } })).toEqual([]);
    expect(
      missingOwners({ ...file, owner_consents: [{ person: 'Mei', signedOn: '2024-01-16', document }] }),
    ).toEqual(['Mei']);
  });

  it('owned by one alone needs nobody’s', async () => {
    const bank = new HomeBank();
    const caseId = await bank.signed('zhao');
    expect(tasksOf(bank, caseId)['co-owners']).toBe('not-needed');
  });
});

describe('a home that is let', () => {
  it('is mortgaged at the counter only, with the tenant’s statement, while the tenancy runs', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(fill, { caseId, home: { ...homeWith('ZJ-let'), letUntil: '2025-06-30' } }, zhao);
    await bank.run(value, { caseId }, zhao);
    await bank.run(decideCase, { caseId }, zhao);
    await bank.run(signCase, { caseId, decision: 1, clauses: [...CLAUSES] }, zhao);
    const tenant = bank.paper(caseId, 'tenant');
    expect(await bank.no(applyForMortgage, { caseId }, zhao)).toBe('tenant-unheard');
    expect(await bank.no(applyForMortgage, { caseId, tenant }, zhao)).toBe('tenant-unheard');
    await bank.run(move, { caseId, to: 'counter' }, zhao);
    const other = bank.paper(caseId, 'other');
    expect(await bank.no(applyForMortgage, { caseId, tenant: other }, li)).toBe('tenant-unheard');
    expect(await bank.run(applyForMortgage, { caseId, tenant }, li)).toMatchObject({ state: 'applied' });
  });

  it('until a day that is past is not let any more', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(fill, { caseId, home: { ...homeWith('ZJ-let'), letUntil: '2024-01-15' } }, zhao);
    await bank.run(value, { caseId }, zhao);
    await bank.run(decideCase, { caseId }, zhao);
    await bank.run(signCase, { caseId, decision: 1, clauses: [...CLAUSES] }, zhao);
    await bank.run(applyForMortgage, { caseId }, zhao);
    expect(bank.get(mortgages, caseId)!.state).toBe('applied');
  });
});
