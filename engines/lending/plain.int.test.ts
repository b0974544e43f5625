import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { leftInPlain } from '@sandglass/journal/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingPlain } from './plain.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Tables of the bank’s own: they speak of no customer. */
const OF_NOBODY = /^lending\.(benchmark|buyer|delay|disposal_pool|product|product_desk|product_version)\./;

test('of a borrower who is forgotten only terms, figures of a claim and names of states are left in plain rows', async () => {
  const left = await leftInPlain(db.pool, ['lending'], lendingPlain);
  expect(left.filter((column) => !OF_NOBODY.test(column))).toEqual([
    // A claim that another bought is not settled here, so nobody of it is forgotten.
    'lending.assignment.notice',
    'lending.assignment.pay_to',
    'lending.assignment.services',
    'lending.contact.delivery',
    // How far its case was.
    'lending.disposal_item.court',
    // Kind, months and officer; its words go.
    'lending.hardship.offer',
    'lending.loan.open_drawings',
    'lending.loan.pricing',
    'lending.loan.terms',
    'lending.reading.silent',
    'lending.realisation.rounds',
    'lending.renewal.because',
    'lending.renewal.contract',
    // Of the simulated world.
    'lending.sample_firm.scenario',
    'lending.write_off.approvals',
  ]);
});
