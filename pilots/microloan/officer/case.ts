import { IdString, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { applicationView } from '../reads/applications.ts';
import { ofOne, useOfApplications } from '../reads/uses.ts';
import { SHARD } from '../shard.ts';
import { decidedByJson, explainDecision } from './explained.ts';
import { pricedAgain, priceJson } from './priced.ts';

/** One application with its decision taken apart: what was asked, what each input moved, and what the other model said. */
export const caseOne = read({
  path: '/api/pipeline/{id}',
  summary:
    'One application with its answers, its decision taken apart input by input, and the other model’s score.',
  roles: ['institution'],
  params: Type.Object({ id: IdString() }),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, params, businessDate }) => {
    const [row] = await readRows(pool, applications, 'where shard = $1 and id = $2', [SHARD, params.id]);
    if (row === undefined) return undefined;
    return {
      ...applicationView(row, businessDate),
      answers: row.answers,
      rating: row.rating,
      price: priceJson(pricedAgain(row)),
      arm: row.arm,
      decidedBy: decidedByJson(explainDecision(row, row)),
      shadow:
        row.shadow === null ? null : { ...row.shadow, ...decidedByJson(explainDecision(row, row.shadow)) },
    };
  },
  uses: useOfApplications(ofOne),
});
