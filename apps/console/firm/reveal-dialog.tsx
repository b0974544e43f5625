import { ErrorSummary, TextField, useForm } from '@sandglass/kit';
import { useState } from 'react';
import { ActForm, useStep } from '../frame/act-form.tsx';
import { useMe } from '../frame/me.ts';
import { sealOf } from '../lending/disposal/seal-bid.ts';
import type { OnePool } from '../lending/disposal/shape.ts';
import { useDoors } from '../lending/doors.ts';
import { useWords } from '../words/words.ts';
import { bidOf } from './value.ts';

const CODE = /^[0-9a-f]{32,128}$/;

/** After closing a firm says what it had sealed; what does not come to its seal is told before it is sent. */
export function RevealDialog({ pool, onClose }: { readonly pool: OnePool; readonly onClose: () => void }) {
  const say = useWords();
  const { party } = useMe();
  const path = `${useDoors()}/disposals/${pool.pool}/reveal`;
  const write = useStep(path, onClose);
  const [broken, setBroken] = useState(0);
  const form = useForm({ value: '', code: '' }, ({ value, code }) => ({
    ...(bidOf(pool.form, value) === undefined ? { value: say(`firm.badValue.${pool.form}`) } : {}),
    ...(CODE.test(code.trim()) ? {} : { code: say('firm.badCode') }),
  }));
  const own = pool.bids.find(({ bidder }) => bidder === party);
  const send = () =>
    form.submit(async (values) => {
      const value = bidOf(pool.form, values.value) ?? '';
      const code = values.code.trim();
      const seal = await sealOf({ pool: pool.pool, round: pool.round, by: party, value, code });
      if (seal === own?.seal) write.send(path, { value, code });
      else setBroken(broken + 1);
    });
  const errors =
    broken > 0 && Object.keys(form.errors ?? {}).length === 0 ? { value: say('firm.broken') } : form.errors;
  return (
    <ActForm
      title={say('firm.act.reveal')}
      means={say('firm.means.reveal')}
      write={write}
      onSend={send}
      grave={false}
      onClose={onClose}
    >
      <ErrorSummary errors={errors} refusals={form.refusals + broken} />
      <TextField
        id="value"
        label={say(`firm.value.${pool.form}`)}
        error={errors?.value}
        value={form.values.value}
        inputMode="decimal"
        {...(pool.form === 'sale' ? { before: '¥' } : { after: '%' })}
        onChange={(value) => form.set('value', value)}
      />
      <TextField
        id="code"
        label={say('firm.codeOf')}
        error={form.errors?.code}
        value={form.values.code}
        onChange={(code) => form.set('code', code)}
      />
    </ActForm>
  );
}
