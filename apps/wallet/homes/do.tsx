import { ErrorSummary, type Form, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { anyReply, casePath } from '../bank/homes.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';

interface Props {
  readonly id: string;
  readonly verb: string;
  readonly button: string;
  readonly kind?: 'primary' | 'second';
  /** What is sent; undefined where something is wrong, which is said beside it. */
  readonly body?: () => object | undefined;
  /** Its form: what is wrong stands on top, too. */
  readonly form?: Pick<Form<object>, 'errors' | 'refusals'>;
  readonly children?: ReactNode;
}

/** One thing done to a case: its fields, and the one press. */
export function Do({ id, verb, button, kind = 'primary', body = () => ({}), form, children }: Props) {
  const reads = useQueryClient();
  const write = useWrite(`/homes/${id} ${verb}`, anyReply, () => {
    void reads.invalidateQueries().then(write.reset);
  });
  return (
    <WritePanel write={write} leave={<Leave to="/homes" />}>
      <form
        className={`w-stack w-do-${verb}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const filled = body();
          if (filled !== undefined) write.send(`${casePath(id)}/${verb}`, filled);
        }}
      >
        {form !== undefined && <ErrorSummary {...form} />}
        {children}
        <Button kind={kind}>{button}</Button>
      </form>
    </WritePanel>
  );
}
