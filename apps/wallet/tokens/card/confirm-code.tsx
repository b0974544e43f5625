import {
  clockText,
  ErrorSummary,
  filled,
  halfWidth,
  ProblemPanel,
  Shown,
  TextField,
  useForm,
  useLocale,
  useRead,
} from '@sandglass/kit';
import { useLayoutEffect, useRef } from 'react';
import { Navigate } from 'react-router';
import { type Binding, binding, bindingPath, confirmed, confirmPath } from '../../bank/tokens.ts';
import { Button } from '../../frame/button.tsx';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';

interface Props {
  readonly id: string;
  readonly again: () => void;
}

const CODE = /^[0-9]{6}$/;
const digitsOf = (typed: string): string => halfWidth(typed).trim();

/** The code that came by SMS: three tries, five minutes, then another one is sent. */
export function ConfirmCode({ id, again }: Props) {
  const read = useRead(bindingPath(id), binding);
  return (
    <Shown read={read} lines={5} none={<Navigate to="/tokens/bind" replace />}>
      {(of) => {
        if (of.state === 'bound') return <Navigate to="/tokens" replace />;
        return of.state === 'sent' ? (
          <Awaited of={of} again={again} />
        ) : (
          <Ended state={of.state} again={again} />
        );
      }}
    </Shown>
  );
}

interface AwaitedProps {
  readonly of: Binding;
  readonly again: () => void;
}

function Awaited({ of, again }: AwaitedProps) {
  const say = useWords();
  const [locale] = useLocale();
  const form = useForm({ code: '' }, ({ code }) =>
    CODE.test(digitsOf(code)) ? {} : { code: say('tokens.bind.codeWrong') },
  );
  const body = filled(form, ({ code }) => ({ code: digitsOf(code) }));
  return (
    <>
      <ErrorSummary errors={form.errors} refusals={form.refusals} />
      <p role="status">
        {say('tokens.bind.sent', {
          to: of.sentTo ?? '',
          until: clockText(Date.parse(of.expiresAt), locale),
        })}
      </p>
      <p>
        <a className="w-inline" href="/demo/inbox" target="_blank" rel="noreferrer">
          {say('tokens.bind.inbox')}
        </a>
      </p>
      <Act
        name="/tokens/bind confirm"
        path={confirmPath(of.binding)}
        button={say('tokens.bind.confirm')}
        reply={confirmed}
        body={body}
        to={() => '/tokens'}
      >
        <TextField
          id="code"
          label={say('tokens.bind.code')}
          hint={say('tokens.bind.tries', { n: of.tries })}
          error={form.errors?.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={form.values.code}
          onChange={(code) => form.set('code', code)}
        />
      </Act>
      <button type="button" className="sg-button sg-plain" onClick={again}>
        {say('tokens.bind.again')}
      </button>
    </>
  );
}

interface EndedProps {
  readonly state: Exclude<Binding['state'], 'sent' | 'bound'>;
  readonly again: () => void;
}

/** No code is taken any more: why, and the way to another. */
function Ended({ state, again }: EndedProps) {
  const say = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    panel.current?.focus();
  }, []);
  return (
    <>
      <ProblemPanel
        problem={{
          title: say(`tokens.bind.ended.${state}.title`),
          detail: say(`tokens.bind.ended.${state}.text`),
        }}
        focusRef={panel}
      />
      <Button onClick={again}>{say('tokens.bind.again')}</Button>
    </>
  );
}
