import {
  type Problem,
  ProblemPanel,
  type Shape,
  useKitWords,
  useWrite,
  type Write,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { useRest } from './use-rest.ts';

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
  /** Said instead of a refusal where the page was out of date and the thing is so already. */
  readonly already?: string;
  readonly children?: ReactNode;
  /** What else can be pressed beside it: it rests with the button. */
  readonly beside?: (isResting: boolean) => ReactNode;
}

/**
 * One thing done about cards or tokens: its fields, and the one press. The form keeps its place while it is sent, and a
 * second tap finds nothing to press.
 */
export function Act<T>({
  name,
  path,
  button,
  reply,
  kind = 'primary',
  body = () => ({}),
  to,
  already,
  children,
  beside,
}: Props<T>) {
  const kit = useKitWords();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const [held, setHeld] = useState(name);
  const write = useWrite(held, reply, (got) => {
    // The page that comes next shows what was done, not what was before.
    void reads
      .invalidateQueries()
      .then(to === undefined ? write.reset : () => navigate(to(got), { replace: true }));
  });
  const { state } = write;
  // A page that is read again meanwhile may offer the opposite: what is under way keeps its name until it has ended.
  if (held !== name && state.is !== 'sending' && state.is !== 'checking') setHeld(name);
  const [sent, setSent] = useState<string>();
  const refusal = useRefusal(write);
  const isResting = useRest(state.is === 'sending' || state.is === 'done' || refusal === 'read-again');
  const verb = name.split(' ')[1] ?? 'act';
  const isOpen = state.is === 'checking' || state.is === 'unreadable';
  const isSoAlready = already !== undefined && sent !== undefined && sent !== name;
  return (
    <>
      {isOpen && (
        <WritePanel write={write} leave={<Leave to="/tokens" />}>
          {null}
        </WritePanel>
      )}
      {typeof refusal === 'object' && <Told refusal={refusal} instead={isSoAlready ? already : undefined} />}
      {!isOpen && (
        <form
          className={`w-stack w-do-${verb}`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isResting) return;
            write.reset();
            const filled = body();
            if (filled === undefined) return;
            setSent(name);
            write.send(path, filled);
          }}
        >
          {children}
          <Button kind={kind} isResting={isResting}>
            {state.is === 'sending' ? kit('write.sending') : button}
          </Button>
          <p role="status" className="sg-hidden">
            {state.is === 'sending' && kit('write.sending')}
          </p>
        </form>
      )}
      {beside?.(isResting || isOpen)}
    </>
  );
}

/** The longest that a refusal waits for the page to be read again, in milliseconds. */
const READ_AGAIN_MS_MAX = 2_000;

/** A refusal may be of a page that is out of date: it is told when the page was read again. */
function useRefusal<T>({ state }: Write<T>): Problem | 'read-again' | undefined {
  const reads = useQueryClient();
  const [told, setTold] = useState<Problem>();
  const refusal = state.is === 'refused' ? state.problem : undefined;
  useEffect(() => {
    if (refusal === undefined) return;
    const tell = () => setTold(refusal);
    const timer = setTimeout(tell, READ_AGAIN_MS_MAX);
    void reads.invalidateQueries().then(tell);
    return () => clearTimeout(timer);
  }, [reads, refusal]);
  return refusal === undefined || refusal === told ? refusal : 'read-again';
}

interface ToldProps {
  readonly refusal: Problem;
  readonly instead: string | undefined;
}

function Told({ refusal, instead }: ToldProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    panel.current?.focus();
  }, []);
  if (instead === undefined) return <ProblemPanel problem={refusal} focusRef={panel} />;
  return (
    <div role="status" className="w-effect" tabIndex={-1} ref={panel}>
      {instead}
    </div>
  );
}
