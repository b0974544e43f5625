import { claims, payouts } from '@sandglass/compensation';
import { complaints } from '@sandglass/complaints';
import { incidents } from '@sandglass/incidents';
import { LogStore, publicFact } from '@sandglass/journal';
import { type Actor, type Role, readRows, type Sentence } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { type AlsoFind, type Found, findPilot, REGISTER_SHARD } from '@sandglass/register';
import type { Pool } from 'pg';

const FACT = /^([a-z][a-z0-9-]{1,31})\/(\d{1,18})\.(\d{1,6})$/;
const LEAF = /^\d{1,15}$/;
/** Who sees pilots of others from within, as far as nobody's data are shown. */
const WATCHING: readonly Role[] = ['supervisor', 'auditor'];
const BY_ID = 'where shard = $1 and id = $2';

export interface FindOptions {
  readonly programs: readonly Pilot[];
  readonly shards: readonly string[];
  /** Name of the log. */
  readonly logName: string;
}

/** What has this number outside of the register itself: in the log, in a pilot's redress, at its own desk. */
export const findersOf = ({ programs, shards, logName }: FindOptions): AlsoFind => {
  const inLog = async (pool: Pool, wanted: string): Promise<readonly Found[]> => {
    const [, shard = '', operation = '', n = ''] = FACT.exec(wanted) ?? [];
    if (shards.includes(shard)) {
      const fact = await publicFact(pool, shard, { operation: BigInt(operation), n: Number(n) });
      return fact === undefined ? [] : [found('fact', wanted, `/register/facts/${wanted}`)];
    }
    if (!LEAF.test(wanted)) return [];
    const [leaf] = await new LogStore(pool, logName).leaves(Number(wanted), 1);
    if (leaf === undefined) return [];
    const { pilot, id } = JSON.parse(leaf.toString()) as { pilot: string; id: string };
    return [found('leaf', wanted, `/register/facts/${pilot}/${id}`)];
  };
  const inPilot = async (
    pool: Pool,
    actor: Actor,
    { id, find }: Pilot,
    wanted: string,
  ): Promise<readonly Found[]> => {
    const seen = await findPilot(pool, actor, id);
    if (seen === undefined) return [];
    const own = actor.role === 'institution' && actor.party === seen.pilot.institution;
    const redress = `/pilots/${id}/redress`;
    const [[claim], [complaint], [payout], things] = await Promise.all([
      own ? readRows(pool, claims, BY_ID, [id, wanted]) : [],
      own || actor.role === 'supervisor' ? readRows(pool, complaints, BY_ID, [id, wanted]) : [],
      readRows(pool, payouts, BY_ID, [id, wanted]),
      find === undefined || !(own || WATCHING.includes(actor.role)) ? [] : find(pool, wanted),
    ]);
    const { title } = seen.pilot;
    return [
      ...(claim === undefined ? [] : [found('claim', wanted, redress, title)]),
      ...(complaint === undefined ? [] : [found('complaint', wanted, redress, title)]),
      ...(payout === undefined ? [] : [found('payout', wanted, redress, title)]),
      ...things
        .filter(({ watched }) => own || watched === true)
        .map((thing) => found(thing.kind, thing.id, `/pilots/${id}${thing.place}`, title)),
    ];
  };
  return async (pool, actor, wanted) => {
    const [incident] = await readRows(pool, incidents, BY_ID, [REGISTER_SHARD, wanted]);
    const own = await Promise.all(programs.map((program) => inPilot(pool, actor, program, wanted)));
    const place = `/pilots/${incident?.pilot}/incidents`;
    return [
      ...(await inLog(pool, wanted)),
      ...(incident === undefined ? [] : [found('incident', wanted, place, titled(incident.title))]),
      ...own.flat(),
    ];
  };
};

/** The same in every language. */
const titled = (words: string): Sentence => ({ 'zh-Hans': words, 'zh-Hant': words, en: words });

const found = (kind: Found['kind'], id: string, place: string, title: Sentence = titled(id)): Found => ({
  kind,
  id,
  place,
  title: { ...title },
});
