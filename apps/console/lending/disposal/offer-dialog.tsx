import {
  CheckField,
  Dialog,
  ErrorSummary,
  object,
  Shown,
  TextField,
  typedAmount,
  useForm,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useState } from 'react';
import { useAfterStep } from '../../pilot/use-desk.ts';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { newCode, sealOf } from './seal-bid.ts';
import { buyersShape, type OnePool } from './shape.ts';

const anyReply = object({});

/** Invites firms to a pool; of the reserve only its seal leaves this page, and its code stays with the officer. */
export function OfferDialog({ pool, onClose }: { readonly pool: OnePool; readonly onClose: () => void }) {
  const say = useWords();
  const doors = useDoors();
  const afterStep = useAfterStep();
  const [code] = useState(newCode);
  const [invited, setInvited] = useState<readonly string[]>([]);
  const isSale = pool.form === 'sale';
  const read = useRead(`${doors}/disposals/buyers`, buyersShape);
  const path = `${doors}/disposals/${pool.pool}/offer`;
  const form = useForm<Record<string, string>>(
    { closesAt: pool.suggested.closesAt, revealUntil: pool.suggested.revealUntil, reserve: '', term: '6' },
    ({ reserve = '' }) => ({
      ...(typedAmount(reserve) === undefined ? { reserve: say('disposal.badAmount') } : {}),
      ...(invited.length === 0 ? { invited: say('disposal.missingFirm') } : {}),
    }),
  );
  const write = useWrite(`POST ${path}`, anyReply, () => {
    afterStep();
    onClose();
  });
  const send = () =>
    form.submit(async (values) => {
      const amount = typedAmount(values.reserve ?? '') ?? '';
      const value = isSale ? amount : String(Number(amount.replace('.', '')));
      const reserveSeal = await sealOf({
        pool: pool.pool,
        round: pool.round + 1,
        by: 'reserve',
        value,
        code,
      });
      write.send(path, {
        invited,
        closesAt: values.closesAt,
        revealUntil: values.revealUntil,
        reserveSeal,
        ...(isSale ? {} : { termMonths: Number(values.term) }),
      });
    });
  const field = (id: string, label: string, hint?: string) => (
    <TextField
      id={id}
      label={label}
      hint={hint}
      error={form.errors?.[id]}
      value={form.values[id] ?? ''}
      onChange={(typed) => form.set(id, typed)}
    />
  );
  return (
    <Dialog title={say('disposal.act.offer')} isOpen onClose={onClose}>
      <p>{say('disposal.means.offer')}</p>
      <WritePanel
        write={write}
        leave={
          <button type="button" className="sg-button sg-plain" onClick={onClose}>
            {say('dialog.cancel')}
          </button>
        }
      >
        <form
          className="c-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {form.errors !== undefined && Object.keys(form.errors).length > 0 && (
            <ErrorSummary errors={form.errors} refusals={form.refusals} />
          )}
          <fieldset id="invited">
            <legend>{say('disposal.invited')}</legend>
            {form.errors?.invited && <p className="sg-field-error">{form.errors.invited}</p>}
            <Shown read={read} lines={1}>
              {({ buyers }) => {
                const fit = buyers.filter(({ kind }) => (kind === 'agency') !== isSale);
                if (fit.length === 0) return <p className="c-soft">{say('disposal.noBuyers')}</p>;
                return (
                  <>
                    {fit.map(({ buyer, name, kind }) => (
                      <CheckField
                        key={buyer}
                        id={`invite-${buyer}`}
                        label={`${name} · ${say(`disposal.kinds.${kind}`)}`}
                        checked={invited.includes(buyer)}
                        onChange={(is) =>
                          setInvited(is ? [...invited, buyer] : invited.filter((one) => one !== buyer))
                        }
                      />
                    ))}
                  </>
                );
              }}
            </Shown>
          </fieldset>
          {field('closesAt', say('disposal.closesAt'), say('disposal.moment'))}
          {field('revealUntil', say('disposal.revealUntil'), say('disposal.moment'))}
          {field('reserve', say(isSale ? 'disposal.reserveSale' : 'disposal.reserveRate'))}
          {!isSale && field('term', say('disposal.term'))}
          <p>
            {say('disposal.code')}: <code id="reserve-code">{code}</code>
            <br />
            <strong className="c-alarm">{say('disposal.keepCode')}</strong>
          </p>
          <div className="sg-actions">
            <button type="submit" className="sg-button sg-primary">
              {say('disposal.act.offer')}
            </button>
            <button type="button" className="sg-button sg-plain" onClick={onClose}>
              {say('dialog.cancel')}
            </button>
          </div>
        </form>
      </WritePanel>
    </Dialog>
  );
}
