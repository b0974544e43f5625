import { consents } from '@sandglass/consent';
import { customer } from '@sandglass/lending/testing';
import { describe, expect, it, vi } from 'vitest';
import { grantConsent, purposes, useData, withdrawConsent } from './consents.ts';
import { simulatedBureau } from './decision/bureau.ts';
import { decideCase } from './decision/decide.ts';
import { clerk, HomeBank } from './testing/home-bank.ts';

const li = clerk('li');
const of = { parties: ['zhao'], data: 'case' };
const servicing = { ...of, purpose: 'home-loan-servicing', basis: 'contract' } as const;
const assessment = { ...of, purpose: 'home-loan-assessment', basis: 'consent' } as const;

describe('data for this one loan only', () => {
  it('is used for the case that it was given for, and each use is its customer’s to see', async () => {
    const bank = new HomeBank();
    const matter = await bank.filled('zhao');
    bank.done(useData, { ...servicing, matter }, li);
    bank.done(useData, { ...assessment, matter }, li);
    expect(bank.facts.slice(-2)).toEqual(['consent.used', 'consent.used']);
  });

  it('is refused without a case, and for another’s', async () => {
    const bank = new HomeBank();
    await bank.filled('zhao');
    const matter = await bank.filled('zhou', { deed: 'ZJ-zhou' });
    for (const use of [servicing, assessment]) {
      expect(bank.refused(useData, use, li)).toBe('use-without-matter');
      expect(bank.refused(useData, { ...use, matter }, li)).toBe('use-outside-matter');
    }
  });

  it('is refused for another product, a report or marketing, whatever it is called', async () => {
    const bank = new HomeBank();
    const matter = await bank.filled('zhao');
    for (const purpose of ['marketing', 'another-product', 'group-report'])
      expect(bank.refused(useData, { ...servicing, purpose, matter }, li)).toBe('purpose-unknown');
    expect(bank.refused(useData, { ...assessment, basis: 'contract', matter }, li)).toBe(
      'basis-not-declared',
    );
  });

  it('is refused for a second case of the same customer that nothing was agreed to for', async () => {
    const bank = new HomeBank();
    const first = await bank.filled('zhao');
    bank.done(withdrawConsent, { purpose: 'home-loan-assessment', matter: first }, customer('zhao'));
    const second = await bank.filled('zhao', { deed: 'ZJ-second' });
    bank.done(useData, { ...assessment, matter: second }, li);
    expect(bank.refused(useData, { ...assessment, matter: first }, li)).toBe('use-not-covered');
  });
});

describe('the bureau', () => {
  const zhao = customer('zhao');

  it('is asked once a day, and each decision is a use of both consents that the customer sees', async () => {
    const bank = new HomeBank();
    const asked = vi.spyOn(simulatedBureau, 'report');
    const caseId = await bank.filled('zhao');
    const before = bank.facts.length;
    for (const _ of [1, 2]) await bank.run(decideCase, { caseId }, zhao);
    expect(asked).toHaveBeenCalledTimes(1);
    const used = ['consent.used', 'consent.used'];
    expect(bank.facts.slice(before)).toEqual([
      ...used,
      'swiftcredit.decided',
      ...used,
      'swiftcredit.decided',
    ]);
    expect(bank.all(consents).map(({ matter, uses }) => [matter, uses])).toEqual([
      [caseId, 2n],
      [caseId, 2n],
    ]);
    bank.date = '2024-01-17';
    await bank.run(decideCase, { caseId }, zhao);
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  it('is not asked where a consent was taken back, by who may not act on the case, or where it cannot be decided', async () => {
    const bank = new HomeBank();
    const asked = vi.spyOn(simulatedBureau, 'report');
    const caseId = await bank.filled('zhao');
    expect(await bank.no(decideCase, { caseId }, customer('zhou'))).toBe('home-case-unknown');
    expect(await bank.no(decideCase, { caseId }, li)).toBe('case-elsewhere');
    for (const { id: purpose, version } of purposes) {
      bank.done(withdrawConsent, { purpose, matter: caseId }, zhao);
      expect(await bank.no(decideCase, { caseId }, zhao)).toBe('consent-missing');
      bank.done(grantConsent, { purpose, version, matter: caseId }, zhao);
    }
    const hidden = await bank.filled('zhao', { deed: 'ZJ-zhao-LIEN300000' });
    expect(await bank.no(decideCase, { caseId: hidden }, zhao)).toBe('liens-hidden');
    bank.date = '2024-02-17';
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('value-too-old');
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});
