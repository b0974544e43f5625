import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog, type StepField } from '../step-dialog.tsx';
import { assetKinds, type OnePreservation } from './shape.ts';

const ALL = [
  'open',
  'list-asset',
  'apply',
  'rule',
  'seal',
  'sue',
  'renew',
  'end-seal',
  'judge',
  'close',
] as const;
export type PreservationAct = (typeof ALL)[number];

/** What may be recorded now, in the order in which it comes about. */
export function preservationActs({
  state,
  suedOn,
  seals,
}: Pick<OnePreservation, 'state' | 'suedOn' | 'seals'>): readonly PreservationAct[] {
  if (state === 'closed') return [];
  const alive = state === 'granted' || state === 'sued' || state === 'judged';
  const has = (...states: string[]) => seals.some((seal) => states.includes(seal.state));
  const may: Readonly<Record<PreservationAct, boolean>> = {
    open: false,
    'list-asset': state !== 'lapsed',
    apply: ['inventory', 'dismissed', 'lapsed'].includes(state) && seals.length > 0,
    rule: state === 'applied',
    seal: alive && has('listed', 'waiting'),
    sue: suedOn === null && state !== 'lapsed',
    renew: alive && has('sealed'),
    'end-seal': has('sealed', 'waiting'),
    judge: state === 'sued',
    close: !has('sealed', 'waiting'),
  };
  return ALL.filter((act) => may[act]);
}

interface Props {
  readonly loan: string;
  readonly acts: readonly PreservationAct[];
  readonly assets: number;
}

export function PreservationActs({ loan, acts, assets }: Props) {
  const say = useWords();
  const doors = useDoors();
  const [open, setOpen] = useState<PreservationAct>();
  return (
    <div className="sg-actions">
      {acts.map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`collection.preservationAct.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <StepDialog
          title={say(`collection.preservationAct.${open}`)}
          means={say(`collection.preservationMeans.${open}`)}
          path={`${doors}/preservations/${loan}/${open}`}
          fields={fieldsOf(open, assets, say)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function fieldsOf(
  act: PreservationAct,
  assets: number,
  say: ReturnType<typeof useWords>,
): readonly StepField[] {
  const paper: readonly StepField[] = [
    { name: 'text', kind: 'text', label: say('collection.evidenceText') },
    { name: 'digest', kind: 'paper', label: say('collection.paper') },
  ];
  const asset: StepField = {
    name: 'asset',
    kind: 'number',
    label: say('collection.assetNumber'),
    hint: say('collection.assetHint', { assets }),
    first: '1',
  };
  const fields: Readonly<Record<PreservationAct, readonly StepField[]>> = {
    open: [],
    'list-asset': [
      {
        name: 'kind',
        kind: 'choice',
        label: say('collection.assetKind'),
        choices: assetKinds.map((value) => ({ value, label: say(`collection.assets.${value}`) })),
      },
      { name: 'owner', kind: 'text', label: say('collection.owner') },
      { name: 'description', kind: 'text', label: say('collection.description') },
      { name: 'value', kind: 'amount', label: say('collection.value') },
      { name: 'collateral', kind: 'check', label: say('collection.collateral') },
    ],
    apply: [
      {
        name: 'timing',
        kind: 'choice',
        label: say('collection.timing'),
        choices: (['pre-suit', 'in-suit'] as const).map((value) => ({
          value,
          label: say(`collection.timings.${value}`),
        })),
      },
      { name: 'court', kind: 'text', label: say('collection.court') },
      { name: 'amount', kind: 'amount', label: say('collection.toSeal') },
      { name: 'security', kind: 'amount', label: say('collection.security') },
      {
        name: 'securityKind',
        kind: 'choice',
        label: say('collection.securityKind'),
        choices: (['guarantee-letter', 'deposit', 'insurance', 'property'] as const).map((value) => ({
          value,
          label: say(`collection.securities.${value}`),
        })),
      },
      ...paper,
    ],
    rule: [{ name: 'granted', kind: 'check', label: say('collection.granted') }, ...paper],
    seal: [
      asset,
      {
        name: 'place',
        kind: 'number',
        label: say('collection.place'),
        hint: say('collection.placeHint'),
        first: '1',
      },
      { name: 'sealedOn', kind: 'date', label: say('collection.sealedOn'), hint: say('collection.dayHint') },
      ...paper,
    ],
    sue: [{ name: 'caseNumber', kind: 'text', label: say('collection.caseNumber') }, ...paper],
    renew: [asset, ...paper],
    'end-seal': [
      asset,
      {
        name: 'how',
        kind: 'choice',
        label: say('collection.how'),
        choices: (['released', 'realised'] as const).map((value) => ({
          value,
          label: say(`collection.hows.${value}`),
        })),
      },
      { name: 'proceeds', kind: 'amount', label: say('collection.proceeds'), first: '0.00' },
      ...paper,
    ],
    judge: paper,
    close: [
      {
        name: 'outcome',
        kind: 'choice',
        label: say('collection.outcome'),
        choices: (['paid', 'realised', 'withdrawn', 'in-vain'] as const).map((value) => ({
          value,
          label: say(`collection.courtOutcomes.${value}`),
        })),
      },
      { name: 'words', kind: 'lines', label: say('lending.reason') },
    ],
  };
  return fields[act];
}
