import { type Shape, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';

interface Props<T> {
  /** The page that it is done on, and the verb: `/tokens/t-1 suspend`. */
  readonly name: string;
  readonly path: string;
  readonly button: string;
  readonly reply: Shape<T>;
  readonly kind?: 'primary' | 'second';
  /** What is sent; undefined where something is wrong, which is said beside it. */
  readonly body?: () => object | undefined;
  /** Where to go when it is done; else the page stays and is read again. */
  readonly to?: (reply: T) => string;
  readonly children?: ReactNode;
}

/** One thing done about cards or tokens: its fields, and the one press. */
export function Act<T>({
  name,
  path,
  button,
  reply,
  kind = 'primary',
  body = () => ({}),
  to,
  children,
}: Props<T>) {
  const reads = useQueryClient();
  const navigate = useNavigate();
  const write = useWrite(name, reply, (got) => {
    // The page that comes next shows what was done, not what was before.
    void reads
      .invalidateQueries()
      .then(to === undefined ? write.reset : () => navigate(to(got), { replace: true }));
  });
  const verb = name.split(' ')[1] ?? 'act';
  return (
    <WritePanel write={write} leave={<Leave to="/tokens" />}>
      <form
        className={`w-stack w-do-${verb}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const filled = body();
          if (filled !== undefined) write.send(path, filled);
        }}
      >
        {children}
        <Button kind={kind}>{button}</Button>
      </form>
    </WritePanel>
  );
}
