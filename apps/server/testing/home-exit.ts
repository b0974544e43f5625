import type { Actor } from '@sandglass/operations';
import { type Body, customer, ExitHouse } from './exit-house.ts';
import { CLAUSES, COMPANY, HOME, HOMES, OWNER, ownershipOf } from './home-case.ts';

export { customer, DAY_MS, LONG_MS, officer } from './exit-house.ts';

const ID = 'swiftcredit';

export const clerk = (person = 'ann'): Actor => ({ role: 'institution', party: 'haicheng-bank', person });

/** A house in which loans on homes run, and the doors of its exit. */
export class HomeExit extends ExitHouse {
  readonly #cases: Record<string, string> = {};

  constructor() {
    super(ID, clerk());
  }

  caseOf(party: string): string {
    return this.#cases[party]!;
  }

  /** A door of a party’s case. */
  at(party: string, verb: string): string {
    return `${HOMES}/cases/${this.caseOf(party)}/${verb}`;
  }

  seen(party: string): Promise<Body> {
    return this.get(`${HOMES}/cases/${this.caseOf(party)}`, customer(party));
  }

  /** A case that its customer signed, with the mortgage applied for. */
  async signed(party: string, of: { termMonths?: number; paper?: boolean } = {}): Promise<void> {
    const as = customer(party);
    const { termMonths = 1, paper = true } = of;
    const input = { edition: 'enterprise', amount: '800000.00', termMonths, purpose: 'working-capital' };
    const matter = (await this.done(`${HOMES}/cases`, as, input)).case as string;
    this.#cases[party] = matter;
    await this.done(this.at(party, 'fill'), as, {
      company: COMPANY,
      owner: OWNER,
      home: { ...HOME, deed: `ZJ-${party}` },
      ownership: ownershipOf(party),
    });
    for (const { purpose, version } of (await this.get(`${HOMES}/consents?matter=${matter}`, as)).consents)
      await this.done(`${HOMES}/consents/${purpose}/grant`, as, { version, matter });
    await this.done(this.at(party, 'value'), as);
    const decided = await this.done(this.at(party, 'decide'), as);
    if (decided.decision !== 'approved') throw new Error(`${party}: ${JSON.stringify(decided)}`);
    await this.done(this.at(party, 'sign'), as, { decision: 1, clauses: CLAUSES });
    await this.done(this.at(party, 'mortgage'), as, { paper });
    // The registry answers what came electronically at once.
    if (!paper) await this.done(this.at(party, 'hear-registry'), as);
  }

  /** Every loan with what became of it and of its mortgage. */
  async ended(): Promise<readonly Body[]> {
    const { rows } = await this.pool.query(
      `select l.customer, l.state as loan, m.state as mortgage, f.state as file from lending.loan l
       join swiftcredit.mortgage m on m.shard = l.shard and m.id = l.id
       join swiftcredit.case_file f on f.shard = l.shard and f.id = l.id where l.shard = $1 order by 1`,
      [ID],
    );
    return rows;
  }

  /** Where loans and ledger disagree: nowhere. */
  async subLedger(sql: string): Promise<readonly Body[]> {
    return (await this.pool.query(sql, [ID])).rows;
  }
}
