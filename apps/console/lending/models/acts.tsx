import { BusinessDate, SelectField, ShortId, TextField } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../../frame/me.ts';
import { WordsDialog } from '../../frame/words-dialog.tsx';
import { usePilot } from '../../pilot/frame.tsx';
import { useWords } from '../../words/words.ts';
import type { Proposed, RegisteredModel } from './shape.ts';

/** A validation that waits for a second officer. */
export function ProposedValidation({ of, figures }: { readonly of: Proposed; readonly figures: string }) {
  const say = useWords();
  return (
    <div className="c-reported">
      <p className="c-by">
        <b>{say('models.proposed')}</b> <ShortId id={of.officer} /> <BusinessDate day={of.on} />
      </p>
      <p>
        {say(`models.found.${of.verdict}`)} · {figures} · {say('models.onRows', { rows: of.rows })}
      </p>
      <p className="c-words">{of.reason}</p>
    </div>
  );
}

/** What an officer may do about a model: validate it; confirm or give back what somebody else found. */
export function ModelActs({ of, at }: { readonly of: RegisteredModel; readonly at: string }) {
  const say = useWords();
  const { person, party } = useMe();
  const { own } = usePilot();
  const [open, setOpen] = useState<'validate' | 'confirm' | 'decline'>();
  if (!own || of.state === 'retired') return null;
  const path = `${at}/${encodeURIComponent(of.model)}`;
  const mayConfirm = of.proposal !== null && of.proposal.officer !== (person ?? party);
  const close = () => setOpen(undefined);
  return (
    <div className="sg-actions">
      {mayConfirm && (
        <button type="button" className="sg-button c-small sg-primary" onClick={() => setOpen('confirm')}>
          {say('models.confirm')}
        </button>
      )}
      {of.proposal !== null && (
        <button type="button" className="sg-button c-small" onClick={() => setOpen('decline')}>
          {say('models.giveBack')}
        </button>
      )}
      {of.proposal === null && (
        <button type="button" className="sg-button c-small" onClick={() => setOpen('validate')}>
          {say('models.validate')}
        </button>
      )}
      {open === 'validate' && <Validate of={of} path={path} onClose={close} />}
      {(open === 'confirm' || open === 'decline') && (
        <WordsDialog
          title={say(open === 'confirm' ? 'models.confirm' : 'models.giveBack')}
          means={say(open === 'confirm' ? 'models.confirmMeans' : 'models.giveBackMeans', {
            model: of.model,
          })}
          path={`${path}/${open}`}
          body={{ proposal: of.proposal?.id }}
          onClose={close}
        />
      )}
    </div>
  );
}

interface ValidateProps {
  readonly of: RegisteredModel;
  readonly path: string;
  readonly onClose: () => void;
}

/** What is no number is sent as it was typed: the server says what it must be. */
const figureOf = (typed: string): number | string =>
  /^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed;

function Validate({ of, path, onClose }: ValidateProps) {
  const say = useWords();
  const [verdict, setVerdict] = useState('fit');
  const [auc, setAuc] = useState(String(of.card.auc ?? ''));
  const [ks, setKs] = useState(String(of.card.ks ?? ''));
  const [rows, setRows] = useState(String(of.card.rows ?? ''));
  return (
    <WordsDialog
      title={say('models.validate')}
      means={say('models.validateMeans', { model: of.model })}
      path={`${path}/validate`}
      field={{ name: 'reason', label: say('models.reason'), missing: say('dialog.needReason') }}
      body={{ verdict, auc: figureOf(auc), ks: figureOf(ks), rows: figureOf(rows) }}
      onClose={onClose}
    >
      <SelectField
        id="verdict"
        label={say('models.verdict')}
        value={verdict}
        choices={[
          { value: 'fit', label: say('models.found.fit') },
          { value: 'unfit', label: say('models.found.unfit') },
        ]}
        onChange={setVerdict}
      />
      <TextField id="auc" label="AUC" inputMode="decimal" value={auc} onChange={setAuc} />
      <TextField id="ks" label="KS" inputMode="decimal" value={ks} onChange={setKs} />
      <TextField
        id="rows"
        label={say('models.rowsLooked')}
        inputMode="numeric"
        value={rows}
        onChange={setRows}
      />
    </WordsDialog>
  );
}
