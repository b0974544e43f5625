import { CheckField, ErrorSummary, TextField, useForm } from '@sandglass/kit';
import { useState } from 'react';
import { ActForm, useStep } from '../frame/act-form.tsx';
import { useMe } from '../frame/me.ts';
import { newCode, sealOf } from '../lending/disposal/seal-bid.ts';
import type { OnePool } from '../lending/disposal/shape.ts';
import { useDoors } from '../lending/doors.ts';
import { useWords } from '../words/words.ts';
import { bidOf } from './value.ts';

interface Props {
  readonly pool: OnePool;
  /** It takes the place of another. */
  readonly isChange: boolean;
  readonly onClose: () => void;
}

/** A bid: only its seal leaves this page, and its code stays with the firm. */
export function BidDialog({ pool, isChange, onClose }: Props) {
  const say = useWords();
  const { party } = useMe();
  const [code] = useState(newCode);
  const path = `${useDoors()}/disposals/${pool.pool}/bid`;
  const write = useStep(path, onClose);
  const form = useForm({ value: '', kept: '' }, ({ value, kept }) => ({
    ...(bidOf(pool.form, value) === undefined ? { value: say(`firm.badValue.${pool.form}`) } : {}),
    ...(kept === 'yes' ? {} : { kept: say('firm.notKept') }),
  }));
  const send = () =>
    form.submit(async ({ value }) => {
      const sealed = { pool: pool.pool, round: pool.round, by: party, code };
      write.send(path, { seal: await sealOf({ ...sealed, value: bidOf(pool.form, value) ?? '' }) });
    });
  return (
    <ActForm
      title={say(isChange ? 'firm.act.change' : 'firm.act.bid')}
      means={say(isChange ? 'firm.means.change' : 'firm.means.bid')}
      write={write}
      onSend={send}
      grave={false}
      onClose={onClose}
    >
      <ErrorSummary errors={form.errors} refusals={form.refusals} />
      <TextField
        id="value"
        label={say(`firm.value.${pool.form}`)}
        error={form.errors?.value}
        value={form.values.value}
        inputMode="decimal"
        {...(pool.form === 'sale' ? { before: '¥' } : { after: '%' })}
        onChange={(value) => form.set('value', value)}
      />
      <p>
        {say('firm.code')} <code id="bid-code">{code}</code>
      </p>
      <CheckField
        id="kept"
        label={say('firm.kept')}
        error={form.errors?.kept}
        checked={form.values.kept === 'yes'}
        onChange={(is) => form.set('kept', is ? 'yes' : '')}
      />
    </ActForm>
  );
}
