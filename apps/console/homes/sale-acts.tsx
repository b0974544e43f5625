import { useState } from 'react';
import { StepDialog, type StepField } from '../lending/step-dialog.tsx';
import { useWords } from '../words/words.ts';
import type { Sale } from './sale-shape.ts';

const NEXT = {
  opened: ['base', 'end'],
  based: ['appraise', 'end'],
  appraised: ['announce', 'sell', 'end'],
  announced: ['result', 'end'],
  unsold: ['announce', 'take', 'end'],
  taking: ['answer-taking'],
  sold: ['propose'],
  proposed: ['distribute'],
  distributed: [],
  ended: [],
} as const;
type Act = (typeof NEXT)[keyof typeof NEXT][number];

/** What may be recorded now: an agreed sale has no auction, and a court sells nothing by agreement. */
export function saleActs({ state, route }: Pick<Sale, 'state' | 'route'>): readonly Act[] {
  const acts: readonly Act[] = NEXT[state];
  const other = route === 'agreement' ? 'announce' : 'sell';
  return acts.filter((act) => act !== other);
}

export function SaleActs({ of, path }: { readonly of: Sale; readonly path: string }) {
  const say = useWords();
  const [open, setOpen] = useState<Act>();
  return (
    <div className="sg-actions">
      {saleActs(of).map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`homes.sale.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <StepDialog
          title={say(`homes.sale.act.${open}`)}
          means={say(`homes.sale.means.${open}`)}
          path={`${path}/${open}`}
          fields={fieldsOf(open, of, say)}
          body={{ asset: of.asset }}
          bodyOf={open === 'propose' ? proposal : withoutEmpty}
          grave={open === 'distribute' || open === 'answer-taking'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

const withoutEmpty = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** Lines of “holder; amount”, in the order of rank: what is owed before ours. */
function proposal({ cost, liens, ...paper }: Readonly<Record<string, unknown>>) {
  const lines = String(liens ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/[;；]/).map((part) => part.trim()));
  return {
    ...paper,
    costs: [{ kind: 'enforcement', amount: cost }],
    liens: lines.map(([holder = '', claim = '']) => ({ holder, claim, rank: 'before' })),
  };
}

function fieldsOf(act: Act, of: Sale, say: ReturnType<typeof useWords>): readonly StepField[] {
  const paper: readonly StepField[] = [
    { name: 'text', kind: 'text', label: say('collection.evidenceText') },
    { name: 'digest', kind: 'paper', label: say('collection.paper') },
  ];
  const day = say('collection.dayHint');
  const choice = (name: string, label: string, values: readonly string[], word: (value: string) => string) =>
    ({
      name,
      kind: 'choice',
      label,
      choices: values.map((value) => ({ value, label: word(value) })),
    }) as const;
  const fields: Readonly<Record<Act, readonly StepField[]>> = {
    base: [
      choice('route', say('homes.sale.route'), ['judgment', 'security-proceedings', 'agreement'], (value) =>
        say(`homes.sale.routes.${value as 'judgment'}`),
      ),
      choice(
        'shelter',
        say('homes.sale.shelter'),
        ['none', 'other-home', 'housing-offered', 'rent-set-aside'],
        (value) => say(`homes.sale.shelters.${value as 'none'}`),
      ),
      { name: 'ownedByBorrower', kind: 'check', label: say('homes.sale.owned'), first: 'yes' },
      { name: 'monthlyRent', kind: 'amount', label: say('homes.sale.rent'), first: '0.00' },
      { name: 'years', kind: 'number', label: say('homes.sale.years'), first: '5' },
      ...paper,
    ],
    appraise: [
      { name: 'value', kind: 'amount', label: say('homes.sale.value') },
      { name: 'appraisedOn', kind: 'date', label: say('homes.sale.valuedOn'), hint: day },
      { name: 'validUntil', kind: 'date', label: say('homes.sale.validUntil'), hint: day },
      ...paper,
    ],
    announce: [
      {
        name: 'reserve',
        kind: 'amount',
        label: say('homes.sale.reserve'),
        ...(of.next === null
          ? {}
          : {
              first: of.next.least,
              hint: say('homes.sale.least', { least: of.next.least, days: of.next.noticeDays }),
            }),
      },
      { name: 'announcedOn', kind: 'date', label: say('homes.sale.announcedOn'), hint: day },
      { name: 'on', kind: 'date', label: say('homes.sale.on'), hint: day },
      ...paper,
    ],
    result: [
      choice('ended', say('homes.sale.ended'), ['sold', 'unsold', 'defaulted'], (value) =>
        say(`homes.sale.ends.${value as 'sold'}`),
      ),
      { name: 'price', kind: 'amount', label: say('homes.sale.price'), optional: true },
      { name: 'forfeited', kind: 'amount', label: say('homes.sale.forfeited'), optional: true },
      ...paper,
    ],
    sell: [{ name: 'price', kind: 'amount', label: say('homes.sale.price') }, ...paper],
    take: paper,
    'answer-taking': [{ name: 'agree', kind: 'check', label: say('homes.sale.agree') }],
    propose: [
      { name: 'cost', kind: 'amount', label: say('homes.sale.costs') },
      {
        name: 'liens',
        kind: 'lines',
        label: say('homes.sale.liens'),
        hint: say('homes.sale.liensHint'),
        optional: true,
      },
      ...paper,
    ],
    distribute: [{ name: 'agree', kind: 'check', label: say('homes.sale.agree') }],
    end: [
      choice('outcome', say('homes.sale.outcome'), ['withdrawn', 'in-vain', 'protected', 'paid'], (value) =>
        say(`homes.sale.outcomes.${value as 'paid'}`),
      ),
      { name: 'words', kind: 'lines', label: say('lending.reason') },
    ],
  };
  return fields[act];
}
