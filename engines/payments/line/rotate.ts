import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { lineKeys, TO_NETWORK } from './line-key.ts';
import '../reasons/line.ts';

const FIRST = 1;
const Line = Type.Enum([TO_NETWORK]);

/** What brings a line's new secret to both ends: `{ version }`. */
export const rotateJob = (shard: string): string => `${shard}.rotate-line`;

/**
 * Asks for the next secret of a line. One person is enough: nobody sees the secret, no money moves, and what a wrong hand could do with
 * it is a line that has a newer key than it needed.
 */
export const rotateLineOf = (shard: string) =>
  operation({
    name: `${shard}.line.rotate`,
    summary:
      'Changes the secret of the line to the network: both ends go over to the next while payments pass, then the old one is destroyed.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      { line: Line, reason: Type.String({ pattern: '\\S', maxLength: 500 }) },
      { additionalProperties: false },
    ),
    load: ({ line }) => [lineKeys.key(line)],
    decide: (state, { line, reason }, { actor, now }) => {
      const known = state.get(lineKeys, line);
      if (known?.in_use_at === null) return refuse('line-rotating', { version: String(known.version) });
      const version = (known?.version ?? FIRST) + 1;
      const by = actor.person ?? actor.party;
      const row = { id: line, version, asked_by: by, reason, asked_at: now, in_use_at: null };
      return effects({
        reply: { line, version },
        rows: [known === undefined ? lineKeys.insert(row) : lineKeys.update(row)],
        facts: [{ kind: `${shard}.line-rotation-asked`, header: { line, version, by } }],
        jobs: [{ kind: rotateJob(shard), payload: { line, version } }],
      });
    },
  });

/** Notes that both ends use the new secret and that the old one is destroyed. The same once more changes nothing. */
export const lineRotatedOf = (shard: string) =>
  operation({
    name: `${shard}.line.rotated`,
    summary: 'Notes that a line uses its new secret, and that the old one is destroyed.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { line: Line, version: Type.Integer({ minimum: 2 }) },
      { additionalProperties: false },
    ),
    load: ({ line }) => [lineKeys.key(line)],
    decide: (state, { line, version }, { now }) => {
      const row = state.get(lineKeys, line);
      const reply = { line, version };
      if (row?.version !== version || row.in_use_at !== null) return effects({ reply });
      return effects({
        reply,
        rows: [lineKeys.update({ ...row, in_use_at: now })],
        facts: [{ kind: `${shard}.line-rotated`, header: { line, version, by: row.asked_by } }],
      });
    },
  });
