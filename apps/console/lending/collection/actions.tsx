import { useState } from 'react';
import { useMe } from '../../frame/me.ts';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog, type StepField } from '../step-dialog.tsx';
import { type OneCase, outcomes } from './shape.ts';

type Act = 'take' | 'give-back' | 'contact' | 'outcome' | 'promise';

/** What a collector may do now: the rules themselves are the program's, which refuses in words. */
export function collectionActs(
  { state, collector, contacts, promises }: Pick<OneCase, 'state' | 'collector' | 'contacts' | 'promises'>,
  person: string,
  isFirm = false,
): readonly Act[] {
  if (state === 'closed') return [];
  const begun = contacts[0]?.outcome === 'begun';
  const promised = promises.some((promise) => promise.state === 'open');
  return [
    ...(begun ? (['outcome'] as const) : (['contact'] as const)),
    ...(promised ? [] : (['promise'] as const)),
    // An agency has its cases from the award on: nobody takes one.
    ...(isFirm
      ? []
      : collector === null
        ? (['take'] as const)
        : collector === person
          ? (['give-back'] as const)
          : []),
  ];
}

export function CollectionActions({ of }: { readonly of: OneCase }) {
  const say = useWords();
  const doors = useDoors();
  const { person, party, role } = useMe();
  const [open, setOpen] = useState<Act>();
  const last = of.contacts[0];
  return (
    <div className="sg-actions">
      {collectionActs(of, person ?? party, role === 'partner').map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`collection.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <StepDialog
          title={say(`collection.act.${open}`)}
          means={say(`collection.means.${open}`)}
          path={`${doors}/collection/${of.loan}/${open}`}
          fields={fieldsOf(open, of, say)}
          body={open === 'outcome' && last !== undefined ? { contact: last.contact } : {}}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function fieldsOf(act: Act, of: OneCase, say: ReturnType<typeof useWords>): readonly StepField[] {
  if (act === 'contact')
    return [
      {
        name: 'channel',
        kind: 'choice',
        label: say('collection.channel'),
        choices: [...of.channels]
          .reverse()
          .map((value) => ({ value, label: say(`collection.channels.${value}`) })),
      },
      {
        name: 'party',
        kind: 'choice',
        label: say('collection.whom'),
        choices: of.debtors.map((value) => ({ value, label: value })),
      },
    ];
  if (act === 'outcome')
    return [
      {
        name: 'outcome',
        kind: 'choice',
        label: say('collection.outcome'),
        choices: outcomes.map((value) => ({ value, label: say(`collection.outcomes.${value}`) })),
      },
      { name: 'words', kind: 'lines', label: say('collection.said') },
    ];
  if (act === 'promise')
    return [
      { name: 'amount', kind: 'amount', label: say('collection.amount'), first: of.claimed },
      { name: 'dueOn', kind: 'date', label: say('collection.promiseDay'), hint: say('collection.dayHint') },
    ];
  return [];
}
