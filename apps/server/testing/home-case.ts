import { pdf } from '@sandglass/documents/testing';
import { expect } from 'vitest';
import type { Answer, DemoHouse } from './demo-house.ts';

export const HOMES = '/api/pilots/swiftcredit';
export const CLERK = 'institution:haicheng-bank';
export const SECOND_CLERK = 'institution:haicheng-bank:haicheng-second';

export const COMPANY = {
  name: 'Lin’s Foods',
  creditCode: '91330201MA2AG0000X',
  yearsTrading: 8,
  employees: 24,
  yearlyTurnover: '12000000.00',
  otherDebts: '200000.00',
};
export const OWNER = { name: 'Lin', occupation: 'self-employed', yearsAtWork: 8, yearlyIncome: '400000.00' };
export const HOME = {
  estate: 'mz-2-01',
  areaM2: 128,
  floor: 3,
  rooms: 3,
  south: true,
  finish: 'plain',
  deed: 'ZJ-2016-0042',
  coOwners: [],
  priorLiens: [],
};
/** Lin holds the firm over a holding company; a cousin's firm and the firm stand for one another. */
export const ownershipOf = (controller: string) => ({
  borrower: 'firm',
  self: 'lin',
  graph: {
    holders: [
      { id: 'lin', kind: 'person', name: controller },
      { id: 'mei', kind: 'person', name: 'Mei' },
      { id: 'holding', kind: 'company', name: 'Lin Holding' },
      { id: 'firm', kind: 'company', name: 'Lin’s Foods' },
      { id: 'cousin', kind: 'company', name: 'Cousin Trading' },
    ],
    holdings: [
      { owner: 'lin', company: 'holding', bps: 8000 },
      { owner: 'holding', company: 'firm', bps: 6000 },
      { owner: 'mei', company: 'firm', bps: 4000 },
      { owner: 'mei', company: 'cousin', bps: 10000 },
    ],
    agreements: [],
    guarantees: [
      { guarantor: 'cousin', debtor: 'firm' },
      { guarantor: 'firm', debtor: 'cousin' },
    ],
  },
});
export const CLAUSES = ['home-at-stake', 'rate-and-cost', 'guarantee-above-75', 'data-this-loan-only'];

/** The doors of one case, as one person sees them. */
export class HomeCase {
  readonly demo: DemoHouse;
  readonly id: string;
  readonly customer: string;
  constructor(demo: DemoHouse, id: string, customer: string) {
    this.demo = demo;
    this.id = id;
    this.customer = customer;
  }

  static async open(demo: DemoHouse, customer: string, amount = '1000000.00', edition = 'enterprise') {
    const input = { edition, amount, termMonths: 12, purpose: 'working-capital' };
    const opened = await demo.call('POST', `${HOMES}/cases`, `customer:${customer}`, input);
    expect(opened, JSON.stringify(opened.body)).toMatchObject({ status: 201 });
    return new HomeCase(demo, opened.body.case, `customer:${customer}`);
  }

  do(verb: string, body: unknown = {}, as = this.customer): Promise<Answer> {
    return this.demo.call('POST', `${HOMES}/cases/${this.id}/${verb}`, as, body);
  }

  async done(verb: string, body: unknown = {}, as = this.customer): Promise<Answer['body']> {
    const answer = await this.do(verb, body, as);
    expect(answer.status, `${verb}: ${JSON.stringify(answer.body)}`).toBe(200);
    return answer.body;
  }

  async seen(as = this.customer): Promise<Answer['body']> {
    return (await this.demo.call('GET', `${HOMES}/cases/${this.id}`, as)).body;
  }

  async task(section: string, as = this.customer): Promise<string> {
    const { tasks } = await this.seen(as);
    return tasks.find((task: { section: string }) => task.section === section).state;
  }

  async consent(): Promise<void> {
    const path = `${HOMES}/consents`;
    const { body } = await this.demo.call('GET', `${path}?matter=${this.id}`, this.customer);
    for (const { purpose, version } of body.consents) {
      const given = await this.demo.call('POST', `${path}/${purpose}/grant`, this.customer, {
        version,
        matter: this.id,
      });
      expect(given.status, JSON.stringify(given.body)).toBe(200);
    }
  }

  /** Filled in, agreed to, valued and decided, all on the phone. */
  async decided(more: { home?: object } = {}): Promise<Answer['body']> {
    await this.done('fill', { company: COMPANY, owner: OWNER });
    // One home secures one case: each has a deed of its own.
    const home = { ...HOME, deed: `ZJ-${this.id}`, ...more.home };
    await this.done('fill', { home, ownership: ownershipOf(this.customer) });
    await this.consent();
    await this.done('value');
    return this.done('decide');
  }

  /** A paper of the case, added by whoever. */
  async paper(kind: string, as = this.customer, party?: string): Promise<string> {
    const whose = party === undefined ? '' : `&party=${party}`;
    const path = `${HOMES}/documents?about=${this.id}&kind=${kind}${whose}`;
    const token = await this.demo.tokenOf(as);
    const response = await fetch(`${this.demo.house.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/pdf',
        'idempotency-key': `paper-${kind}-${this.id}-${as}`,
        authorization: `Bearer ${token}`,
      },
      body: new Uint8Array(pdf(`${kind} of ${this.id}`)),
    });
    const body = (await response.json()) as { document: string };
    expect(response.status, JSON.stringify(body)).toBe(201);
    return body.document;
  }
}
