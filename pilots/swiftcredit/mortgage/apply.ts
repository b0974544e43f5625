import { documents } from '@sandglass/documents';
import { IdString } from '@sandglass/http';
import { amountText } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, isRefused, withCustomer } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { missingOwners } from '../case/missing-owners.ts';
import { isPaperOf } from '../case/paper.ts';
import { written } from '../case/step.ts';
import { letUntil } from '../case/tenancy.ts';
import { SHARD } from '../shard.ts';
import { type MortgageRow, mortgages } from './mortgage.ts';
import { maximumSecured } from './secured.ts';

/** Applies for the mortgage's registration: online electronically, at the counter on paper. */
export const applyForMortgage = operation({
  name: `${SHARD}.mortgage.apply`,
  summary:
    'Applies at the registry for the mortgage of a signed case; a refused application may be made again.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: Type.Object(
    {
      ...CaseId,
      paper: Type.Optional(Type.Boolean()),
      tenant: Type.Optional({
        ...IdString(),
        description:
          'Of a home that is let: the tenant’s statement, a document of the case taken at the counter',
      }),
    },
    { additionalProperties: false },
  ),
  load: ({ caseId, tenant }) => [
    caseFiles.key(caseId),
    mortgages.key(caseId),
    ...(tenant === undefined ? [] : [documents.key(tenant)]),
  ],
  loadThen: withCustomer,
  decide: (state, { caseId, paper = false, tenant }, at) => {
    const file = caseAt(state, caseId, at.actor, ['signed']);
    if (isRefused(file)) return file;
    const { customer: subject, home, offer } = file;
    const [missing] = missingOwners(file);
    if (missing !== undefined) {
      const values = { person: missing, secured: amountText(maximumSecured(file)) };
      return refuse('co-owner-missing', values, { subject });
    }
    const until = letUntil(file, at.businessDate);
    // A tenancy that is older than the mortgage outlives it (Civil Code art. 405): the tenant is heard before.
    if (
      until !== undefined &&
      !(at.actor.role === 'institution' && isPaperOf(state, tenant, caseId, 'tenant'))
    )
      return refuse('tenant-unheard', { until }, { subject });
    const before = state.get(mortgages, caseId);
    if (home === null || offer === null) return refuse('section-missing', { section: 'home' }, { subject });
    if (before !== undefined && before.state !== 'refused') {
      return refuse('mortgage-state', { state: before.state }, { subject });
    }
    const row: MortgageRow = {
      id: caseId,
      customer: subject,
      deed: home.deed,
      secured: maximumSecured(file),
      state: 'applied',
      reference: `${caseId}.${file.steps + 1}${paper ? '-paper' : ''}`,
      filed_on: at.businessDate,
      certificate: null,
      registered_on: null,
      release_due: null,
      released_on: null,
      words: null,
      passed_to: null,
      passed_on: null,
      liens_found: null,
    };
    return effects({
      reply: { case: caseId, state: row.state, reference: row.reference },
      rows: [
        ...written(file, 'mortgage-applied', at, until === undefined ? undefined : tenant),
        before === undefined ? mortgages.insert(row) : mortgages.update(row),
      ],
      facts: [
        {
          kind: `${SHARD}.mortgage-applied`,
          subject,
          opening: {
            case: caseId,
            deed: home.deed,
            reference: row.reference,
            ...(until === undefined ? {} : { letUntil: until, tenantStatement: tenant ?? '' }),
          },
        },
      ],
    });
  },
});
