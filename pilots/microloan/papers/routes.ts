import { DateString, DoorRefusal, type Download, type ReadRequest, type Route, read } from '@sandglass/http';
import type { Loan } from '@sandglass/lending';
import { locales } from '@sandglass/operations';
import type { Paper, PrintPaper } from '@sandglass/paper';
import Type, { type TSchema } from 'typebox';
import { readers, seenBy } from '../reads/readers.ts';
import { useOfLoans } from '../reads/uses.ts';
import { loanOf } from './loan-of.ts';
import { annualFor, contractOf, scheduleOf, statementFor } from './papers.ts';
import { signedHere } from './signed.ts';

const lang = Type.Optional(Type.Union(locales.map((locale) => Type.Literal(locale))));
const pdf = Type.String({ contentMediaType: 'application/pdf' });
const params = Type.Object({ id: Type.String({ maxLength: 64 }) });
/** Whose it is stands in the file itself. */
const uses = useOfLoans(() => []);

interface Asked {
  readonly lang?: (typeof locales)[number];
}

/** A customer's papers as PDF, in any of the three languages: their own, and staff's by a recorded use. */
export const paperRoutes = (print: PrintPaper): readonly Route[] => {
  /** A paper about one loan. */
  const ofLoan = <Q extends TSchema>(
    name: string,
    summary: string,
    query: Q,
    paper: (loan: Loan, request: ReadRequest<typeof params, Q>) => Promise<Paper | undefined>,
  ): Route =>
    read({
      path: `/api/loans/{id}/${name}.pdf`,
      summary,
      roles: readers,
      params,
      query,
      reply: pdf,
      read: async () => undefined,
      file: async (request) => {
        const loan = await loanOf(request.pool, seenBy(request.actor), request.params.id);
        const made = loan === undefined ? undefined : await paper(loan, request);
        if (loan === undefined || made === undefined) return undefined;
        return fileOf(`${name}-${loan.id}`, made, await print(made), [loan.customer]);
      },
      uses,
    });
  return [
    read({
      path: '/api/loans/{id}/contract.pdf',
      summary: 'The loan contract as it was signed, as PDF; of a renewal from its signing on.',
      roles: readers,
      params,
      query: Type.Object({ lang }, { additionalProperties: false }),
      reply: pdf,
      read: async () => undefined,
      file: async (request) => {
        const signed = await signedHere(request.pool, seenBy(request.actor), request.params.id);
        const made = signed && (await contractOf(request.pool, localeOf(request), signed));
        if (signed === undefined || made === undefined) return undefined;
        return fileOf(`contract-${signed.loan}`, made, await print(made), [signed.customer]);
      },
      uses,
    }),
    ofLoan(
      'schedule',
      'The repayment schedule of each drawing as it stands today, as PDF.',
      Type.Object({ lang }, { additionalProperties: false }),
      (loan, request) => scheduleOf(request.pool, localeOf(request), loan, request.businessDate),
    ),
    ofLoan(
      'statement',
      'The loan’s account over a period, by the days on which it was booked, as PDF.',
      Type.Object({ from: DateString(), to: DateString(), lang }, { additionalProperties: false }),
      (loan, request) => {
        const { from, to } = request.query as { from: string; to: string };
        if (from > to || to > request.businessDate)
          throw new DoorRefusal('statement-period-wrong', { today: request.businessDate });
        return statementFor(request.pool, localeOf(request), loan, { from, to });
      },
    ),
    read({
      path: '/api/my/annual-summary.pdf',
      summary: 'What the customer paid on all loans in a year, and owes at its end, as PDF.',
      roles: ['customer'],
      params: Type.Object({}),
      query: Type.Object(
        { year: Type.Integer({ minimum: 2000, maximum: 2100 }), lang },
        { additionalProperties: false },
      ),
      reply: pdf,
      read: async () => undefined,
      file: async (request) => {
        const { pool, businessDate, actor, query } = request;
        if (`${query.year}-01-01` > businessDate)
          throw new DoorRefusal('year-not-begun', { year: String(query.year) });
        const paper = await annualFor(pool, localeOf(request), actor.party, query.year, businessDate);
        return fileOf(`annual-summary-${query.year}`, paper, await print(paper), [actor.party]);
      },
    }),
  ];
};

const localeOf = ({ query, locale }: Pick<ReadRequest, 'query' | 'locale'>) =>
  (query as Asked).lang ?? locale;

const fileOf = (
  name: string,
  { lang: locale }: Paper,
  bytes: Uint8Array,
  parties: readonly string[],
): Download => ({
  name: `${name}-${locale}.pdf`,
  type: 'application/pdf',
  parties,
  body: once(Buffer.from(bytes)),
});

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
