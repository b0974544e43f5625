import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Actor, AnyOperation } from '@sandglass/operations';
import { criteria, declare, disclose, propose, REGISTER_SHARD, submit } from '@sandglass/register';
import { businessDate, instantOf, parseDate, SimulatedClock } from '@sandglass/time';
import { type House, openHouse } from '../house.ts';
import { pilots } from '../pilots.ts';
import { freePort, until } from './demo-house.ts';
import { CLAUSES, COMPANY, HOME, HOMES, OWNER, ownershipOf } from './home-case.ts';

export const DAY_MS = 86_400_000;
/** A step's look takes several runs, and nights are caught up one by one. */
export const LONG_MS = 150_000;
const ID = 'swiftcredit';

export const clerk = (person = 'ann'): Actor => ({ role: 'institution', party: 'haicheng-bank', person });
export const officer = (person: string): Actor => ({ role: 'supervisor', party: 'supervisor', person });
export const customer = (party: string): Actor => ({ role: 'customer', party });
const nobody: Actor = { role: 'public', party: 'public' };

// biome-ignore lint/suspicious/noExplicitAny: an answer of any route, looked at by the test
type Body = any;

/** A house in which loans on homes run, on a clock of the test’s own, and the doors of an exit. */
export class HomeExit {
  readonly clock = new SimulatedClock(instantOf(parseDate('2026-02-02'), '09:00'));
  readonly #folder = mkdtempSync(join(tmpdir(), 'sandglass-homes-'));
  readonly #cases: Record<string, string> = {};
  #keys = 0;
  #db: TestDatabase | undefined;
  #house: House | undefined;
  #origin = '';

  async open(): Promise<void> {
    this.#db = await testDatabase();
    const port = await freePort();
    this.#origin = `http://localhost:${port}`;
    const { clock } = this;
    const options = { pilots, port, clock, folder: this.#folder, databaseUrl: this.#db.url, demoLogins: [] };
    this.#house = await openHouse({ ...options, simulate: true });
    this.#house.identity.sendCodesBy({ send: async () => undefined });
    await this.#house.listen();
    await this.#admitted(this.#house);
  }

  async close(): Promise<void> {
    await this.#house?.close();
    await this.#db?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The business date, YYYY-MM-DD. */
  get today(): string {
    return businessDate(this.clock.now());
  }

  get pool() {
    return this.#db!.pool;
  }

  async #admitted(house: House): Promise<void> {
    const take = async (operation: unknown, actor: Actor, input: Record<string, unknown> = {}) => {
      const call = { actor, key: this.#key() };
      const outcome = await house.executors
        .get(REGISTER_SHARD)!
        .submit(operation as AnyOperation, { pilot: ID, ...input } as never, call);
      if (outcome.outcome === 'refused') throw new Error(outcome.code);
    };
    const { declaration } = pilots.find(({ id }) => id === ID)!;
    await take(declare, clerk(), { declaration });
    await take(submit, clerk());
    await take(disclose, officer('li'));
    this.clock.advance(30 * DAY_MS);
    const review = Object.keys(criteria).map((criterion) => ({
      criterion,
      for: ['seen'],
      against: [],
      met: true,
      reason: 'seen',
    }));
    await take(propose, officer('li'), { decision: 'admit', reason: 'ready', criteria: review });
    await take(house.supervision.admit, officer('wang'));
    await until(async () => (await this.get(`/api/pilots/${ID}`)).state === 'running', 'the pilot runs');
  }

  #key(): string {
    this.#keys += 1;
    return `homes-${this.#keys}`;
  }

  async #headers(actor: Actor): Promise<Record<string, string>> {
    if (actor.role === 'public') return {};
    return { authorization: `Bearer ${await this.#house!.identity.mint(actor, 3600)}` };
  }

  async get(path: string, actor: Actor = nobody): Promise<Body> {
    return (await fetch(`${this.#origin}${path}`, { headers: await this.#headers(actor) })).json();
  }

  async post(path: string, actor: Actor, body: unknown = {}): Promise<{ status: number; body: Body }> {
    const headers = {
      ...(await this.#headers(actor)),
      'content-type': 'application/json',
      'idempotency-key': this.#key(),
    };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${this.#origin}${path}`, sent);
    return { status: answer.status, body: await answer.json() };
  }

  async done(path: string, actor: Actor, body: unknown = {}): Promise<Body> {
    const answer = await this.post(path, actor, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
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
    await this.done(this.at(party, 'sign'), as, { clauses: CLAUSES });
    await this.done(this.at(party, 'mortgage'), as, { paper });
    // The registry answers what came electronically at once.
    if (!paper) await this.done(this.at(party, 'hear-registry'), as);
  }

  async exit(): Promise<Body> {
    return (await this.get(`/api/pilots/${ID}/exits`)).exit;
  }

  async step(n: number): Promise<Body> {
    return (await this.exit()).steps[n - 1];
  }

  async current(): Promise<number> {
    return (await this.exit()).current;
  }

  /** How many items each of a step’s runs did. */
  async runsOf(n: number): Promise<Record<string, number>> {
    const { runs } = await this.step(n);
    return Object.fromEntries(runs.map(({ name, done }: { name: string; done: number }) => [name, done]));
  }

  /** Lets the program look at a step, and waits until it has. */
  async look(n: number): Promise<void> {
    const { looks } = await this.step(n);
    await this.done(`/api/pilots/${ID}/exits/steps/${n}/do`, clerk());
    await until(async () => (await this.step(n)).looks > looks, `step ${n} is looked at`, LONG_MS);
  }

  /** Looks at a step again until the next one is open: a look may fall between two of the day’s own runs. */
  async through(n: number): Promise<void> {
    await until(
      async () => {
        if ((await this.current()) > n) return true;
        await this.look(n).catch(() => undefined);
        return (await this.current()) > n;
      },
      `step ${n} is over`,
      LONG_MS,
    );
  }

  evidence(n: number, of: Record<string, string>): Promise<Body> {
    return this.done(`/api/pilots/${ID}/exits/steps/${n}/evidence`, clerk(), of);
  }

  start(as: 'normal' | 'risky' | 'non-performing', reason: string): Promise<Body> {
    return this.done(`/api/pilots/${ID}/exits`, officer('li'), { class: as, reason });
  }

  async classOf(party: string): Promise<string | undefined> {
    const { customers } = await this.get(`/api/pilots/${ID}/classes`, clerk());
    return customers.find((one: { customer: string }) => one.customer === party)?.class;
  }

  confirm(): Promise<Body> {
    return this.done(`/api/pilots/${ID}/exits/confirm`, clerk(), { evidence: 'The final report' });
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
