import { CheckField, type Form, filled, Shown, useForm, useRead } from '@sandglass/kit';
import { Clauses } from '../agreement/clauses.tsx';
import { type Agreement, agreements, nowAccepted } from '../bank/agreements.ts';
import { TOKEN_AGREEMENTS } from '../bank/tokens.ts';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Act } from './act.tsx';

/** The pilot's service agreement, clause by clause, and the consent to it. */
export default function TokenAgreement() {
  const say = useWords();
  const read = useRead(TOKEN_AGREEMENTS, agreements);
  const form = useForm<{ readonly agree: boolean }>({ agree: false }, ({ agree }) =>
    agree ? {} : { agree: say('tokens.agreement.missing') },
  );
  return (
    <Page title={say('tokens.agreement.title')} back="/tokens" form={form}>
      <Shown read={read} lines={10}>
        {({ state, inForce }) =>
          inForce !== null && (
            <>
              <Clauses words={inForce.text} />
              {state === 'accepted' ? (
                <p role="status">{say('tokens.agreement.accepted', { version: inForce.version })}</p>
              ) : (
                <Accept agreement={inForce} form={form} />
              )}
            </>
          )
        }
      </Shown>
    </Page>
  );
}

interface AcceptProps {
  readonly agreement: Agreement;
  readonly form: Form<{ readonly agree: boolean }>;
}

function Accept({ agreement: { version, sha256 }, form }: AcceptProps) {
  const say = useWords();
  const { values, set, errors } = form;
  const body = filled(form, () => ({ version, sha256 }));
  return (
    <Act
      name="/tokens/agreement accept"
      path={`${TOKEN_AGREEMENTS}/accept`}
      button={say('tokens.agreement.button')}
      reply={nowAccepted}
      body={body}
      to={() => '/tokens'}
    >
      <CheckField
        id="agree"
        label={say('tokens.agreement.agree', { version })}
        error={errors?.agree}
        checked={values.agree}
        onChange={(agree) => set('agree', agree)}
      />
    </Act>
  );
}
