import { textIn } from '@sandglass/declaration';
import { DateString, DoorRefusal, type Download, IdString, type Route, read } from '@sandglass/http';
import {
  annualOf,
  annualPaper,
  CURRENCY,
  contractPaper,
  customerBooks,
  drawings,
  instalmentId,
  instalments,
  loans,
  type Parties,
  schedulePaper,
  statementOf,
  statementPaper,
} from '@sandglass/lending';
import { type Locale, locales, readRows } from '@sandglass/operations';
import type { Paper, PrintPaper } from '@sandglass/paper';
import type { Pool } from 'pg';
import Type from 'typebox';
import { caseFiles } from '../case/case-file.ts';
import { innovation } from '../declaration/innovation.ts';
import { DOORS, SHARD } from '../shard.ts';
import { signedContract } from './contract.ts';

const lang = Type.Optional(Type.Union(locales.map((locale) => Type.Literal(locale))));
const reply = Type.String({ contentMediaType: 'application/pdf' });
const roles = ['customer'] as const;
const none = async () => undefined;

/** The customer's own papers as PDF, in any of the three languages; a loan bears its case's number. */
export const paperRoutes = (print: PrintPaper): readonly Route[] => [
  read({
    path: `${DOORS}/cases/{id}/contract.pdf`,
    summary: 'The contract of a case as it was signed, with what secures it, as PDF.',
    roles,
    params: Type.Object({ id: IdString() }),
    query: Type.Object({ lang }, { additionalProperties: false }),
    reply,
    read: none,
    file: async ({ pool, actor: { party }, params: { id }, query, locale }) => {
      const of = query.lang ?? locale;
      const signed = await signedContract(pool, of, party, id);
      if (signed === undefined) return undefined;
      return fileOf(`contract-${id}`, contractPaper(of, await partiesOf(pool, of, party, id), signed), print);
    },
  }),
  read({
    path: `${DOORS}/cases/{id}/statement.pdf`,
    summary: 'The account of a case’s loan over a period, by the days on which it was booked, as PDF.',
    roles,
    params: Type.Object({ id: IdString() }),
    query: Type.Object({ from: DateString(), to: DateString(), lang }, { additionalProperties: false }),
    reply,
    read: none,
    file: async ({ pool, actor: { party }, params: { id }, query, locale, businessDate }) => {
      const { from, to } = query;
      if (from > to || to > businessDate)
        throw new DoorRefusal('statement-period-wrong', { today: businessDate });
      const own = (await customerBooks(pool, SHARD, party)).loans.find(({ loan }) => loan.id === id);
      if (own === undefined) return undefined;
      const of = query.lang ?? locale;
      const statement = statementOf(own.movements, from, to);
      const paper = statementPaper(of, await partiesOf(pool, of, party, id), own.loan, statement);
      return fileOf(`statement-${id}`, paper, print);
    },
  }),
  read({
    path: `${DOORS}/cases/{id}/schedule.pdf`,
    summary: 'The repayment schedule of each drawing of a case’s loan as it stands today, as PDF.',
    roles,
    params: Type.Object({ id: IdString() }),
    query: Type.Object({ lang }, { additionalProperties: false }),
    reply,
    read: none,
    file: async ({ pool, actor: { party }, params: { id }, query, locale, businessDate }) => {
      const own = 'where shard = $1 and id = $2 and customer = $3';
      const [loan] = await readRows(pool, loans, own, [SHARD, id, party]);
      if (loan === undefined) return undefined;
      const drawn = await readRows(pool, drawings, 'where shard = $1 and loan = $2 order by n', [SHARD, id]);
      const ids = drawn.flatMap((drawing) =>
        Array.from({ length: drawing.instalments }, (_, at) => instalmentId(drawing.id, at + 1)),
      );
      // Plan: the primary key.
      const byIds = 'where shard = $1 and id = any($2::text[]) order by n';
      const rows = await readRows(pool, instalments, byIds, [SHARD, ids]);
      const of = query.lang ?? locale;
      const scheduled = drawn.map((drawing) => ({
        drawing,
        instalments: rows.filter((row) => row.drawing === drawing.id),
      }));
      const parties = await partiesOf(pool, of, party, id);
      return fileOf(`schedule-${id}`, schedulePaper(of, parties, loan, scheduled, businessDate), print);
    },
  }),
  read({
    path: `${DOORS}/me/annual-summary.pdf`,
    summary: 'What the customer paid on all loans on homes in a year, and owes at its end, as PDF.',
    roles,
    params: Type.Object({}),
    query: Type.Object(
      { year: Type.Integer({ minimum: 2000, maximum: 2100 }), lang },
      { additionalProperties: false },
    ),
    reply,
    read: none,
    file: async ({ pool, actor: { party }, query, locale, businessDate }) => {
      const { year } = query;
      if (`${year}-01-01` > businessDate) throw new DoorRefusal('year-not-begun', { year: String(year) });
      const of = query.lang ?? locale;
      const annual = annualOf(await customerBooks(pool, SHARD, party), year, businessDate);
      const paper = annualPaper(of, await partiesOf(pool, of, party, null), CURRENCY, annual);
      return fileOf(`annual-summary-${year}`, paper, print);
    },
  }),
];

/** Between the bank that declared the pilot and the company of a case; of all together, the customer's number. */
async function partiesOf(pool: Pool, locale: Locale, party: string, id: string | null): Promise<Parties> {
  const one = 'where shard = $1 and id = $2';
  const [file] = id === null ? [] : await readRows(pool, caseFiles, one, [SHARD, id]);
  return {
    bank: textIn(innovation.institutions[0]!.name, locale),
    borrower: file?.company?.name ?? party,
  };
}

async function fileOf(name: string, paper: Paper, print: PrintPaper): Promise<Download> {
  const bytes = Buffer.from(await print(paper));
  return { name: `${name}-${paper.lang}.pdf`, type: 'application/pdf', body: once(bytes) };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
