import type { Pool } from 'pg';
import Type from 'typebox';
import {
  bool,
  bytes,
  bigint as column,
  date,
  effects,
  instant,
  int,
  json,
  nullable,
  operation,
  prepareAgain,
  reasons,
  refuse,
  table,
  text,
  uuid,
} from '../index.ts';

/** A room of its own for the executor's tests: notes, pointers to notes, and one resident setting. */
export async function migrateNotes(pool: Pool): Promise<void> {
  await pool.query(`create schema probe;
    create table probe.note (shard text, id text, text text not null check (text <> 'poison'), writes int4 not null,
      primary key (shard, id));
    create table probe.pointer (shard text, id text, note text not null, primary key (shard, id));
    create table probe.setting (shard text, id text, value text not null, primary key (shard, id));
    create table probe.every (shard text, id text, t text, b int8, i int4, o bool, y bytea, j jsonb, d date,
      n timestamptz, u uuid, primary key (shard, id))`);
}

export const notes = table('probe.note', { id: text(), text: text(), writes: int() }, { key: 'id' });
export const pointers = table('probe.pointer', { id: text(), note: text() }, { key: 'id' });
export const settings = table('probe.setting', { id: text(), value: text() }, { key: 'id', resident: true });
export const every = table(
  'probe.every',
  {
    id: text(),
    t: nullable(text()),
    b: nullable(column()),
    i: nullable(int()),
    o: nullable(bool()),
    y: nullable(bytes()),
    j: nullable(json<unknown>()),
    d: nullable(date()),
    n: nullable(instant()),
    u: nullable(uuid()),
  },
  { key: 'id' },
);

export const noteReasons = reasons({
  'note-forbidden': {
    status: 409,
    title: { 'zh-Hans': '不可写', 'zh-Hant': '不可寫', en: 'Not to be written' },
    detail: { 'zh-Hans': '{id}：{text}', 'zh-Hant': '{id}：「{text}」', en: '{id}: “{text}”' },
    publicValues: ['id'],
  },
});

const Note = Type.Object({ id: Type.String(), text: Type.String() }, { additionalProperties: false });
const Id = Type.Object({ id: Type.String() }, { additionalProperties: false });

/** `forbidden` is refused and the try kept, `bug` throws, `poison` breaks the table's constraint. */
export const writeNote = operation({
  name: 'probe.write',
  summary: 'Writes a note.',
  business: 'continuing',
  roles: ['system', 'customer'],
  input: Note,
  load: ({ id }) => [notes.key(id), notes.key(`${id}/tries`)],
  decide: (state, { id, text }) => {
    if (text === 'bug') throw new Error('a bug');
    const write = (name: string, content: string) => {
      const before = state.get(notes, name);
      const row = { id: name, text: content, writes: (before?.writes ?? 0) + 1 };
      return before === undefined ? notes.insert(row) : notes.update(row);
    };
    if (text === 'forbidden') {
      return refuse('note-forbidden', { id, text }, { keep: [write(`${id}/tries`, 'tried')] });
    }
    const before = state.get(notes, id);
    return effects({
      reply: { before: before?.text ?? null, writes: (before?.writes ?? 0) + 1 },
      rows: [write(id, text)],
      facts: [{ kind: 'note.written', header: { id } }],
      jobs: [{ kind: 'note', payload: { id } }],
    });
  },
});

/** Points a pointer at another note. */
export const point = operation({
  name: 'probe.point',
  summary: 'Points at a note.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ id: Type.String(), note: Type.String() }, { additionalProperties: false }),
  load: ({ id }) => [pointers.key(id)],
  decide: (state, row) => {
    const write = state.get(pointers, row.id) === undefined ? pointers.insert(row) : pointers.update(row);
    return effects({ reply: {}, rows: [write], facts: [{ kind: 'pointer.moved' }] });
  },
});

/** Reads the note that a pointer names: a second step. */
export const follow = operation({
  name: 'probe.follow',
  summary: 'Reads the note pointed at.',
  business: 'continuing',
  roles: ['system'],
  input: Id,
  load: ({ id }) => [pointers.key(id)],
  loadThen: (state, { id }) => [notes.key(state.get(pointers, id)?.note ?? '')],
  decide: (state, { id }) => {
    const note = state.get(pointers, id)?.note ?? '';
    return effects({ reply: { note, text: state.get(notes, note)?.text ?? null } });
  },
});

/** Changes the setting and tells all of them, as a decision after it sees them. */
export const set = operation({
  name: 'probe.set',
  summary: 'Changes a setting.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ id: Type.String(), value: Type.String() }, { additionalProperties: false }),
  load: () => [],
  decide: (state, row) => {
    const seen = [...state.all(settings)].map(({ id, value }) => `${id}=${value}`).sort();
    const write = state.get(settings, row.id) === undefined ? settings.insert(row) : settings.update(row);
    return effects({ reply: { seen }, rows: [write], facts: [{ kind: 'setting.changed' }] });
  },
});

/** Draws a random id and writes a note under it. */
export const draw = operation({
  name: 'probe.draw',
  summary: 'Draws an id.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({}, { additionalProperties: false }),
  load: () => [],
  decide: (_state, _input, { random }) => {
    const id = random.id('note');
    return effects({
      reply: { id },
      rows: [notes.create({ id, text: '', writes: 1 })],
      facts: [{ kind: 'note.drawn' }],
    });
  },
});

interface Found {
  readonly value: string | undefined;
  readonly text: string | undefined;
}

/** Times that `quote` was prepared, by its id. */
export const preparations = new Map<string, number>();

/** Quotes a note under the setting of its name, both found while it was prepared; `never` is content with nothing. */
export const quote = operation({
  name: 'probe.quote',
  summary: 'Quotes a note.',
  business: 'continuing',
  roles: ['system'],
  input: Id,
  prepare: async ({ id }, _actor, held): Promise<Found> => {
    preparations.set(id, (preparations.get(id) ?? 0) + 1);
    return { value: held.get(settings, id)?.value, text: held.get(notes, id)?.text };
  },
  load: ({ id }) => [notes.key(id)],
  decide: (state, { id }, _at, { value, text }) => {
    const holds = state.get(settings, id)?.value === value && state.get(notes, id)?.text === text;
    if (!holds || id === 'never') return prepareAgain();
    return effects({ reply: { value: value ?? null, text: text ?? null } });
  },
});
