import { clockText, ErrorSummary, filled, TextField, useForm, useLocale } from '@sandglass/kit';
import { type Begun, confirmed, confirmPath } from '../../bank/tokens.ts';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';

interface Props {
  readonly begun: Begun;
  readonly again: () => void;
}

const CODE = /^[0-9]{6}$/;

/** The code that came by SMS: three tries, five minutes, then another one is sent. */
export function ConfirmCode({ begun: { binding, sentTo, expiresAt, tries }, again }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const form = useForm({ code: '' }, ({ code }) =>
    CODE.test(code.trim()) ? {} : { code: say('tokens.bind.codeWrong') },
  );
  const body = filled(form, ({ code }) => ({ code: code.trim() }));
  return (
    <>
      <ErrorSummary errors={form.errors} refusals={form.refusals} />
      <p role="status">
        {say('tokens.bind.sent', { to: sentTo, until: clockText(Date.parse(expiresAt), locale) })}
      </p>
      <p>
        <a className="w-inline" href="/demo/inbox" target="_blank" rel="noreferrer">
          {say('tokens.bind.inbox')}
        </a>
      </p>
      <Act
        name="/tokens/bind confirm"
        path={confirmPath(binding)}
        button={say('tokens.bind.confirm')}
        reply={confirmed}
        body={body}
        to={() => '/tokens'}
      >
        <TextField
          id="code"
          label={say('tokens.bind.code')}
          hint={say('tokens.bind.tries', { n: tries })}
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
