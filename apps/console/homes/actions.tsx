import {
  Amount,
  CheckField,
  localeNames,
  locales,
  SelectField,
  Shown,
  TextField,
  useRead,
} from '@sandglass/kit';
import { useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import { casePath, documentsShape, HOMES, type HomeCase } from './shape.ts';

type Act =
  | 'value'
  | 'decide'
  | 'sign'
  | 'co-owner'
  | 'guarantee'
  | 'mortgage'
  | 'hear-registry'
  | 'search-register'
  | 'move'
  | 'propose-value';

const CONTRACT_LANGUAGES = locales.map((value) => ({ value, label: localeNames[value] }));
const CLAUSES = ['home-at-stake', 'rate-and-cost', 'guarantee-above-75', 'data-this-loan-only'] as const;

/** What a clerk may do now; why not the rest, the server says. */
export function actsOf({
  channel,
  state,
  home,
  value,
  mortgage,
  guaranteeRequired,
  guarantee,
  ownersMissing,
}: HomeCase): readonly Act[] {
  const surveyor: readonly Act[] = home !== null && state !== 'closing' ? ['propose-value'] : [];
  const anywhere: readonly Act[] = [
    ...(mortgage?.state === 'applied' ? (['hear-registry'] as const) : []),
    ...(mortgage !== null && mortgage.ranksBefore !== null ? (['search-register'] as const) : []),
    ...surveyor,
  ];
  if (channel !== 'counter') return anywhere;
  const before = ['open', 'approved', 'declined'].includes(state);
  return [
    ...(before && home !== null ? (['value'] as const) : []),
    ...(before && value !== null ? (['decide'] as const) : []),
    ...(state === 'approved' ? (['sign'] as const) : []),
    ...(['approved', 'signed'].includes(state) && ownersMissing.length > 0 ? (['co-owner'] as const) : []),
    ...(state === 'signed' && guaranteeRequired && guarantee === null ? (['guarantee'] as const) : []),
    ...(state === 'signed' &&
    ownersMissing.length === 0 &&
    (mortgage === null || mortgage.state === 'refused')
      ? (['mortgage'] as const)
      : []),
    ...anywhere,
    'move',
  ];
}

/** The clerk's steps, each with what it means and what it rests on. */
export function Actions({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const [open, setOpen] = useState<Act>();
  const [paper, setPaper] = useState('');
  const [amount, setAmount] = useState('');
  const [clauses, setClauses] = useState<readonly string[]>([]);
  // Of the offer that stood here when the dialog was opened: that is what was read out.
  const [shown, setShown] = useState(0);
  const [locale, setLocale] = useState<string>('zh-Hans');
  const [owner, setOwner] = useState('');
  const signer = of.ownersMissing.includes(owner) ? owner : (of.ownersMissing[0] ?? '');
  // What is not chosen is not sent: the server says in words what it misses.
  const document = paper === '' ? undefined : paper;
  const person = of.control?.controller?.person ?? '';
  const bodies: Readonly<Record<Act, Readonly<Record<string, unknown>>>> = {
    value: {},
    decide: {},
    sign: { decision: shown, clauses, document, locale },
    'co-owner': { person: signer, document, decision: shown },
    guarantee: { person, document },
    mortgage: of.letUntil === null ? {} : { tenant: document },
    'hear-registry': {},
    'search-register': {},
    move: { to: 'online' },
    'propose-value': { value: amount, evidence: paper },
  };
  const withPaper =
    ['sign', 'co-owner', 'guarantee', 'propose-value'].includes(open ?? '') ||
    (open === 'mortgage' && of.letUntil !== null);
  const begin = (act: Act) => {
    setPaper('');
    setClauses([]);
    setShown(of.offer?.n ?? 0);
    setOpen(act);
  };
  return (
    <div className="sg-actions">
      {actsOf(of).map((act) => (
        <button key={act} type="button" className={`sg-button h-act-${act}`} onClick={() => begin(act)}>
          {say(`homes.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`homes.act.${open}`)}
          means={say(`homes.means.${open}`)}
          path={`${casePath(of.case)}/${open}`}
          body={bodies[open]}
          field={
            open === 'propose-value'
              ? { name: 'words', label: say('homes.surveyor'), missing: say('homes.needWords') }
              : undefined
          }
          onClose={() => setOpen(undefined)}
        >
          {open === 'sign' &&
            CLAUSES.map((clause) => (
              <CheckField
                key={clause}
                id={clause}
                label={say(`homes.clause.${clause}`)}
                checked={clauses.includes(clause)}
                onChange={(yes) =>
                  setClauses(yes ? [...clauses, clause] : clauses.filter((one) => one !== clause))
                }
              />
            ))}
          {open === 'sign' && (
            <SelectField
              id="locale"
              label={say('homes.signedIn')}
              value={locale}
              choices={CONTRACT_LANGUAGES}
              onChange={setLocale}
            />
          )}
          {open === 'co-owner' && of.securedAtMost !== null && (
            <p>
              {say('homes.securedAtMost')} <Amount value={of.securedAtMost} currency="CNY" />
            </p>
          )}
          {open === 'co-owner' && (
            <SelectField
              id="owner"
              label={say('homes.whoSigns')}
              value={signer}
              choices={of.ownersMissing.map((name) => ({ value: name, label: name }))}
              onChange={setOwner}
            />
          )}
          {open === 'propose-value' && (
            <TextField
              id="amount"
              label={say('homes.amount')}
              inputMode="decimal"
              before="¥"
              value={amount}
              onChange={setAmount}
            />
          )}
          {withPaper && <PaperChoice about={of.case} value={paper} onChange={setPaper} />}
        </WordsDialog>
      )}
      {of.valuations
        .filter(({ state }) => state === 'proposed')
        .map(({ n, value }) => (
          <Settle key={n} of={of} n={n} value={value} />
        ))}
    </div>
  );
}

/** Another officer's surveyor's value: taken or sent back. */
function Settle({ of, n, value }: { readonly of: HomeCase; readonly n: number; readonly value: string }) {
  const say = useWords();
  const [take, setTake] = useState<boolean>();
  return (
    <>
      <button type="button" className="sg-button sg-primary" onClick={() => setTake(true)}>
        {say('homes.takeValue', { value })}
      </button>
      <button type="button" className="sg-button" onClick={() => setTake(false)}>
        {say('homes.rejectValue')}
      </button>
      {take !== undefined && (
        <WordsDialog
          title={say(take ? 'homes.takeValue' : 'homes.rejectValue', { value })}
          means={say('homes.settleMeans')}
          path={`${casePath(of.case)}/settle-value`}
          body={{ n, take }}
          onClose={() => setTake(undefined)}
        />
      )}
    </>
  );
}

/** Which paper of the case a step rests on. */
function PaperChoice({
  about,
  value,
  onChange,
}: {
  about: string;
  value: string;
  onChange: (id: string) => void;
}) {
  const say = useWords();
  const read = useRead(`${HOMES}/documents?about=${encodeURIComponent(about)}`, documentsShape);
  return (
    <Shown read={read} lines={1}>
      {({ documents }) => (
        <SelectField
          id="paper"
          label={say('homes.paper')}
          hint={say('homes.paperHint')}
          value={value}
          choices={[
            { value: '', label: say('homes.choose') },
            ...documents
              .filter(({ state }) => state === 'kept')
              .map(({ document, kind }) => ({
                value: document,
                label: say(`homes.kind.${kind}`),
              })),
          ]}
          onChange={onChange}
        />
      )}
    </Shown>
  );
}
