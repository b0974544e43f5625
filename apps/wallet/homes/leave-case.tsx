import { CheckField, filled, Timestamp, useForm } from '@sandglass/kit';
import type { ReactNode } from 'react';
import type { HomeCase } from '../bank/homes.ts';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';
import { Do } from './do.tsx';

/** Before anything is signed a customer may drop the case. */
export function DropCase({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  if (!['open', 'approved', 'declined'].includes(of.state)) return null;
  return <Leaving of={of} verb="withdraw" means={say('homes.leave.withdraw.means')} />;
}

/** Within 24 hours of signing, and before anything was drawn, a customer may end the contract. */
export function RescindContract({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const { mayRescind, rescindUntil: until } = of;
  if (!mayRescind || until === null) return null;
  return (
    <Leaving of={of} verb="rescind" means={say('homes.leave.rescind.means')}>
      {say('homes.leave.rescind.until')} <Timestamp at={until} />
    </Leaving>
  );
}

interface Props {
  readonly of: HomeCase;
  readonly verb: 'withdraw' | 'rescind';
  readonly means: string;
  readonly children?: ReactNode;
}

/** It is for good: what follows of it is read and ticked first. */
function Leaving({ of, verb, means, children }: Props) {
  const say = useWords();
  const form = useForm({ sure: false }, ({ sure }) => (sure ? {} : { sure: say('homes.leave.sureMissing') }));
  return (
    <Card title={say(`homes.leave.${verb}.title`)}>
      <p>{means}</p>
      {children !== undefined && <p>{children}</p>}
      <Do
        id={of.case}
        verb={verb}
        kind="second"
        button={say(`homes.leave.${verb}.button`)}
        form={form}
        body={filled(form, () => ({}))}
      >
        <CheckField
          id="sure"
          label={say('homes.leave.sure')}
          error={form.errors?.sure}
          checked={form.values.sure}
          onChange={(sure) => form.set('sure', sure)}
        />
      </Do>
    </Card>
  );
}
