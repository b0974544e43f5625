import { type AnyOperation, effects, operation, reasons, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { type Route, read } from '../index.ts';

const SHARD = 'counter';

reasons({
  'patient-unwilling': {
    status: 403,
    title: { 'zh-Hans': '患者不同意', 'zh-Hant': '病患不同意', en: 'The patient does not agree' },
    detail: {
      'zh-Hans': '{parties} 不同意。请先询问。',
      'zh-Hant': '{parties} 不同意。請先詢問。',
      en: '{parties} does not agree. Ask first.',
    },
  },
});

/** Every use that was committed. */
export const used: { readonly parties: readonly string[]; readonly by: string; readonly purpose: string }[] =
  [];

const use = operation({
  name: 'patients.use',
  summary: 'Uses records of patients.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object({
    parties: Type.Array(Type.String(), { maxItems: 3 }),
    purpose: Type.String(),
    basis: Type.String(),
    data: Type.String(),
    withhold: Type.Optional(Type.Boolean()),
  }),
  load: () => [],
  decide: (_state, { parties, purpose }, { actor }) => {
    if (parties.includes('shy')) return refuse('patient-unwilling', { parties: 'shy' });
    if (parties.includes('broken')) throw new Error('the use cannot be decided');
    used.push({ parties, by: actor.party, purpose });
    return effects({ reply: {} });
  },
});

/** `/api/patients/ann,bob`: the records of some people. */
export const patients: Route = read({
  path: '/api/patients/{ids}',
  summary: 'Records of patients.',
  roles: ['institution', 'customer'],
  params: Type.Object({ ids: Type.String() }),
  query: Type.Object({}),
  reply: Type.Object({}),
  read: async ({ params: { ids } }) => {
    if (ids === 'nobody') return undefined;
    return { patients: ids.split(',').map((id) => ({ id, record: `secret of ${id}` })) };
  },
  uses: {
    operation: use as unknown as AnyOperation,
    shard: SHARD,
    purpose: 'treatment',
    basis: 'contract',
    data: 'record',
    parties: (found) => (found as { patients: { id: string }[] }).patients.map(({ id }) => id),
  },
});
