import {
  invoiceModel,
  measureDrift,
  measureInvoiceDrift,
  movedSince,
  smallBusinessModel,
  versionOfInvoices,
} from '@sandglass/credit';
import { read } from '@sandglass/http';
import { daysLater } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { inputsOf } from '../application/assess.ts';
import { evidences } from '../bases/evidence.ts';
import type { GradedCase } from '../bases/graded.ts';
import { SHARD } from '../shard.ts';
import { businessOf } from './explained.ts';

const DAYS = 90;
const ROWS_MAX = 20_000;
const MODELS = [smallBusinessModel.name, invoiceModel.name];

/** How far the applications of the last days have moved from the rows that the trees were learnt from. */
export const drift = read({
  path: '/api/rating/drift',
  summary:
    'PSI of recent applications, or of the tax records read for them, against the rows that the model of them was learnt from, score and inputs.',
  roles: ['institution', 'supervisor', 'auditor'],
  params: Type.Object({}),
  query: Type.Object(
    {
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'How many days back' })),
      model: Type.Optional(
        Type.Union(
          MODELS.map((name) => Type.Literal(name)),
          { description: 'Of whom: the applications’ (default), or the tax records’' },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, query, businessDate }) => {
    const from = daysLater(businessDate, -(query.days ?? DAYS));
    const { model = smallBusinessModel.name } = query;
    const of = { model, from, to: businessDate };
    if (model === invoiceModel.name) return movedSince(of, await firmsRead(pool, from), measureInvoiceDrift);
    const rest = `where shard = $1 and applied_on > $2::date order by applied_at desc limit ${ROWS_MAX}`;
    const rows = await readRows(pool, applications, rest, [SHARD, from]);
    const cases = rows.map((row) => inputsOf(businessOf(row), row.amount));
    return movedSince(of, cases, (those) => measureDrift(smallBusinessModel, those));
  },
});

/** Firms whose tax record was read since, as the shipped invoice model graded them then. */
async function firmsRead(pool: Pool, from: string): Promise<readonly GradedCase[]> {
  const rest = `where shard = $1 and base = 'tax' and read_on > $2::date order by read_on desc limit ${ROWS_MAX}`;
  const rows = await readRows(pool, evidences, rest, [SHARD, from]);
  const version = versionOfInvoices(invoiceModel);
  return rows.flatMap(({ facts }) =>
    facts?.base === 'tax' && facts.tax.invoices.model === version ? [facts.tax.invoices] : [],
  );
}
