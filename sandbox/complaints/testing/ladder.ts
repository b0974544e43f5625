import { type Declaration, declarationDigest, signMandate } from '@sandglass/declaration';
import { declared } from '@sandglass/declaration/testing';
import { counters, Guard, mandates, obeyOperation } from '@sandglass/guard';
import type { Actor } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import type { Pool } from 'pg';
import { complaintOperations } from '../operations.ts';
import { COMPLAINTS_DUE } from '../steps/pass-day.ts';

export const bank: Actor = { role: 'institution', party: 'lantern-bank' };
export const stranger: Actor = { role: 'institution', party: 'other-bank' };
/** The supervisor's desk, which acts for the association. */
export const desk: Actor = { role: 'supervisor', party: 'office' };
export const customer = (party: string): Actor => ({ role: 'customer', party });

let pilots = 0;

/** A pilot whose declaration gives the institution 1 and 15 working days, and the association these. */
export class LadderPilot {
  readonly pilot: string;
  readonly house: House;
  readonly operations;

  constructor(pool: Pool) {
    pilots += 1;
    this.pilot = `ladder${pilots}`;
    this.operations = complaintOperations(this.pilot);
    this.house = new House(pool, {
      shard: this.pilot,
      guard: new Guard(),
      guardResidents: [mandates as never, counters as never],
    });
  }

  async start(association: { acknowledgeWithin?: number; answerWithin?: number } = {}): Promise<void> {
    await this.house.start();
    const document = declared();
    const { complaints } = document;
    const declaration: Declaration = {
      ...document,
      complaints: {
        institution: { ...complaints.institution, acknowledgeWithin: 1, answerWithin: 15 },
        association: { ...complaints.association, ...association },
      },
    };
    const mandate = {
      pilot: this.pilot,
      version: 1,
      digest: declarationDigest(declaration),
      status: 'suspended' as const,
      limits: [],
      issuedAt: '2024-01-16T01:00:00Z',
      serial: 1,
    };
    const signed = JSON.stringify(signMandate(mandate, () => Buffer.from([1])));
    await this.house.done(
      obeyOperation(this.pilot, () => true),
      { signed },
    );
    await this.house.done(this.operations.takeLadders, { declaration, institution: bank.party });
  }

  async file(party = 'ann'): Promise<string> {
    const of = { about: 'service' as const, words: 'nobody answers the phone' };
    return String((await this.house.done(this.operations.file, of, customer(party))).complaint);
  }

  /** What the business date does to all complaints that it changes. */
  async day(date: string): Promise<void> {
    this.house.businessDate = date;
    const { rows } = await this.house.pool.query<{ id: string }>(COMPLAINTS_DUE, [this.pilot, date]);
    for (const { id } of rows) await this.house.done(this.operations.passDay, { complaint: id });
  }

  /** Public headers of the facts of one kind. */
  async facts(kind: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.house.pool.query<{ header: Record<string, unknown> }>(
      `select leaf::jsonb->'header' as header from journal.fact where shard = $1 and kind = $2 order by operation, n`,
      [this.pilot, kind],
    );
    return rows.map(({ header }) => header);
  }
}
