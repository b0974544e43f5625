import { createHash } from 'node:crypto';
import { DateString, DoorRefusal, type Route, read } from '@sandglass/http';
import type { Role } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { readClearingFile } from '../clearing/file.ts';
import type { ClearingSource } from '../clearing/source.ts';
import '../reasons/clearing.ts';

export interface OwnFile {
  readonly path: string;
  readonly roles: readonly Role[];
  /** The member's institution code. */
  readonly code: string;
  readonly source: ClearingSource;
}

/** A member's clearing file of a date as the network closed it: what it is, or the file itself. Another member's is refused. */
export const ownFileRoute = ({ path, roles, code, source }: OwnFile): Route =>
  read({
    path: `${path}/{date}/files/{member}`,
    summary:
      'The network’s clearing file of a date for this member: name, count, sums and digest, or the file itself (`form=file`).',
    roles,
    params: Type.Object({ date: DateString(), member: Type.String({ pattern: '^[0-9]{1,11}$' }) }),
    query: Type.Object({ form: Type.Optional(Type.Enum(['file'])) }, { additionalProperties: false }),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool, params: { date, member } }) => {
      refuseAnothers(code, member);
      const text = await source.file(pool, date);
      return text === undefined ? undefined : about(text);
    },
    file: async ({ pool, params: { date, member }, query: { form } }) => {
      if (form === undefined) return undefined;
      refuseAnothers(code, member);
      const text = await source.file(pool, date);
      if (text === undefined) return undefined;
      return { name: nameOf(date, member), type: 'text/plain; charset=utf-8', parties: [], body: once(text) };
    },
  });

function refuseAnothers(own: string, member: string): void {
  if (member !== own) throw new DoorRefusal('clearing-file-of-another', { member });
}

const nameOf = (date: string, member: string): string => `clearing-${date}-${member}.txt`;

function about(text: string) {
  const { head, lines } = readClearingFile(text);
  const sumOf = (of: (line: (typeof lines)[number]) => bigint): string =>
    amountText(lines.reduce((sum, line) => sum + of(line), 0n));
  return {
    name: nameOf(head.date, head.member),
    date: head.date,
    member: head.member,
    lines: lines.length,
    sum: sumOf(({ amount }) => amount),
    interchange: sumOf(({ interchange }) => interchange),
    network: sumOf(({ network }) => network),
    bytes: Buffer.byteLength(text),
    digest: createHash('sha256').update(text).digest('hex'),
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
