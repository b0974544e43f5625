import { effects, type Fact, operation, type RowWrite, refuse } from '@sandglass/operations';
import { PilotId, pilots } from '@sandglass/register';
import Type from 'typebox';
import { KINDS, type Notice, noticeId, notices } from '../tables.ts';

const SUPERVISOR = 'supervisor';
const Words = Type.String({ minLength: 1, maxLength: 400 });
const Which = { kind: Type.Enum(KINDS), about: Type.String({ minLength: 1, maxLength: 100 }) };

/** Tells both parties what stands at a pilot now, and what is over; what they know already is not told again. */
export const raise = operation({
  name: 'notices.raise',
  summary: 'Tells supervisor and institution what stands at a pilot, and what is over.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      pilot: PilotId,
      standing: Type.Array(
        Type.Object(
          {
            ...Which,
            title: Type.Object({ 'zh-Hans': Words, 'zh-Hant': Words, en: Words }),
            fact: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
          },
          { additionalProperties: false },
        ),
        { maxItems: 200 },
      ),
      over: Type.Array(Type.Object(Which, { additionalProperties: false }), { maxItems: 200 }),
    },
    { additionalProperties: false },
  ),
  load: ({ pilot }) => [pilots.key(pilot)],
  loadThen: (state, { pilot: id, standing, over }) => {
    const pilot = state.get(pilots, id);
    if (pilot === undefined) return [];
    return [...standing, ...over].flatMap((which) =>
      [SUPERVISOR, pilot.institution].map((party) => notices.key(noticeId(id, which, party))),
    );
  },
  decide: (state, { pilot: id, standing, over }, { now }) => {
    const pilot = state.get(pilots, id);
    if (pilot === undefined) return refuse('pilot-unknown', { pilot: id });
    const parties = [SUPERVISOR, pilot.institution];
    const rows: RowWrite[] = [];
    const facts: Fact[] = [];
    for (const { title, fact, ...which } of standing) {
      const known = parties.map((party) => state.get(notices, noticeId(id, which, party)));
      if (known.every((row) => row !== undefined && row.over_at === null)) continue;
      for (const [at, party] of parties.entries()) {
        const before = known[at];
        const times = (before?.times ?? 0) + 1;
        const key = { id: noticeId(id, which, party), pilot: id, party, ...which };
        const row: Notice = { ...key, title, fact, times, since: now, over_at: null, read_at: null };
        rows.push(before === undefined ? notices.insert(row) : notices.update(row));
      }
      facts.push({ kind: 'notice.raised', header: { pilot: id, ...which, of: fact } });
    }
    for (const which of over) {
      const standingRows = parties.flatMap((party) => {
        const row = state.get(notices, noticeId(id, which, party));
        return row === undefined || row.over_at !== null ? [] : [row];
      });
      if (standingRows.length === 0) continue;
      rows.push(...standingRows.map((row) => notices.update({ ...row, over_at: now })));
      facts.push({ kind: 'notice.over', header: { pilot: id, ...which } });
    }
    return effects({ reply: { pilot: id, changed: facts.length }, rows, facts });
  },
});
