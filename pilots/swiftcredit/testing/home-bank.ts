import { documents } from '@sandglass/documents';
import { LPR_1Y, lprAnnounced } from '@sandglass/lending';
import { Bank, customer, houseSystem } from '@sandglass/lending/testing';
import type { Actor, Done, Held, Operation, RowOf } from '@sandglass/operations';
import { ruleTables } from '@sandglass/rules';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import { caseFiles } from '../case/case-file.ts';
import { fill } from '../case/fill.ts';
import { openCase } from '../case/open.ts';
import type { OwnershipSection } from '../case/sections/ownership.ts';
import { CASE_PURPOSES, grantConsent, purposes } from '../consents.ts';
import { CLAUSES, signCase } from '../contract/sign.ts';
import { decideCase } from '../decision/decide.ts';
import { sampleCases, sampleTable } from '../eligibility/sample.ts';
import { eligibility } from '../eligibility/schema.ts';
import { openBooks, releaseBenchmark, releaseProduct } from '../lending.ts';
import { applyForMortgage } from '../mortgage/apply.ts';
import { hearRegistry } from '../mortgage/hear.ts';
import { sampleProducts } from '../product.ts';
import { arrangement } from '../rating/arrangement.ts';
import { registered, registry } from '../rating/registry.ts';
import { value } from '../value/value.ts';
import '../reasons/case.ts';
import '../reasons/contract.ts';
import '../reasons/ownership.ts';
import '../reasons/value.ts';

export const clerk = (person: string): Actor => ({ role: 'institution', party: 'haicheng-bank', person });

export const company = {
  name: 'Lin’s Foods',
  creditCode: '91330201MA2AG0000X',
  yearsTrading: 8,
  employees: 24,
  yearlyTurnover: '12000000.00',
  otherDebts: '200000.00',
};
export const owner = {
  name: 'Lin',
  occupation: 'self-employed',
  yearsAtWork: 8,
  yearlyIncome: '400000.00',
} as const;
export const homeWith = (deed: string) => ({
  estate: 'mz-2-01',
  areaM2: 128,
  floor: 3,
  rooms: 3,
  south: true,
  finish: 'plain' as const,
  deed,
  coOwners: [],
  priorLiens: [],
});

/** Lin has most of the firm, Mei the rest; Lin signs in. */
export const ownership = (of: Partial<OwnershipSection['graph']> = {}): OwnershipSection => ({
  borrower: 'firm',
  self: 'lin',
  graph: {
    holders: [
      { id: 'lin', kind: 'person', name: 'Lin' },
      { id: 'mei', kind: 'person', name: 'Mei' },
      { id: 'firm', kind: 'company', name: 'Lin’s Foods' },
    ],
    holdings: [
      { owner: 'lin', company: 'firm', bps: 6_000 },
      { owner: 'mei', company: 'firm', bps: 4_000 },
    ],
    agreements: [],
    guarantees: [],
    ...of,
  },
});

/** The sample table, as if it had been released. */
export const tableInForce: RowOf<typeof ruleTables> = {
  id: eligibility.id,
  version: 1,
  versions: 1,
  content: sampleTable,
  digest: 'sample',
  cases: sampleCases,
  since: '2024-01-01',
  previous: null,
  draft: null,
  proposal: null,
  rolled_back: null,
};

const versionOf = (purpose: string): string => purposes.find(({ id }) => id === purpose)!.version;

/** The pilot's operations on rows in memory, prepared as the executor does it. */
export class HomeBank extends Bank {
  #papers = 0;

  constructor(date = '2024-01-16') {
    super(date);
    this.done(arrangement.open, {}, houseSystem);
    for (const model of registered) this.done(registry.register, model, houseSystem);
    this.put(ruleTables, tableInForce);
    this.done(openBooks, {}, houseSystem);
    this.done(releaseBenchmark, { id: LPR_1Y, steps: [...lprAnnounced] }, houseSystem);
    for (const product of sampleProducts) this.done(releaseProduct, product, houseSystem);
  }

  /** Prepared, and then decided. */
  async run<S extends TSchema, P>(op: Operation<S, P>, input: Static<S>, by: Actor): Promise<Done['reply']> {
    return this.done(op, input, by, await this.#prepared(op, input, by));
  }

  /** The same, for what must be refused: its code. */
  async no<S extends TSchema, P>(op: Operation<S, P>, input: Static<S>, by: Actor): Promise<string> {
    return this.refused(op, input, by, await this.#prepared(op, input, by));
  }

  /** A case with everything in it, on the phone; its number. */
  async filled(
    party: string,
    of: {
      amount?: string;
      deed?: string;
      ownership?: OwnershipSection;
      edition?: 'enterprise' | 'personal';
    } = {},
  ): Promise<string> {
    const { amount = '1000000.00', deed = `ZJ-${party}`, edition = 'enterprise' } = of;
    const who = customer(party);
    const asked = { edition, amount, termMonths: 12, purpose: 'working-capital' } as const;
    const caseId = String(this.done(openCase, asked, who).case);
    if (edition === 'enterprise') this.done(fill, { caseId, company }, who);
    this.done(fill, { caseId, owner, home: homeWith(deed), ownership: of.ownership ?? ownership() }, who);
    for (const purpose of CASE_PURPOSES)
      this.done(grantConsent, { purpose, version: versionOf(purpose), matter: caseId }, who);
    await this.run(value, { caseId }, who);
    return caseId;
  }

  /** The same, decided, signed on the phone, and its mortgage registered. */
  signed(party: string, of: Parameters<HomeBank['filled']>[1] = {}): Promise<string> {
    return this.signedOn(party, this.date, of);
  }

  /** The same; decided today, signed and registered on a later day, which is today afterwards. */
  async signedOn(party: string, date: string, of: Parameters<HomeBank['filled']>[1] = {}): Promise<string> {
    const caseId = await this.filled(party, of);
    const who = customer(party);
    await this.run(decideCase, { caseId }, who);
    this.date = date;
    await this.run(signCase, { caseId, decision: 1, clauses: [...CLAUSES] }, who);
    await this.run(applyForMortgage, { caseId }, who);
    await this.run(hearRegistry, { caseId }, who);
    return caseId;
  }

  /** A paper that somebody added to a case. */
  paper(caseId: string, kind: string, state: 'kept' | 'replaced' = 'kept'): string {
    const id = `paper-${++this.#papers}`;
    const { customer: party } = this.get(caseFiles, caseId)!;
    this.put(documents, {
      id,
      folder: caseId,
      party,
      kind,
      type: 'application/pdf',
      bytes: 100,
      digest: 'd',
      scan: 'clean',
      scanner: null,
      added_by: 'clerk',
      added_on: this.date,
      added_at: 0,
      state,
      replaced_by: null,
      ended_on: null,
    });
    return id;
  }

  async #prepared<S extends TSchema, P>(op: Operation<S, P>, input: Static<S>, by: Actor): Promise<P> {
    const held: Held = { get: (of, id) => this.get(of, id), businessDate: this.date, pool: {} as Pool };
    return (await op.prepare?.(input, by, held)) as P;
  }
}
