import { Amount, BusinessDate, FileButton, LinesField, Shown, useForm, useRead } from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import {
  type Dispute,
  dispute,
  disputePath,
  EVIDENCE,
  isWithdrawable,
  said,
  sayPath,
  TOKENS_PILOT,
} from '../../bank/disputes.ts';
import { contentPath, type Document, documents, documentsPath } from '../../bank/documents.ts';
import { payment, paymentPath } from '../../bank/payments.ts';
import { Upload } from '../../documents/upload.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { Act } from '../act.tsx';

/** A contested payment: where it stands and until when, what was said and shown, and room to add to it. */
export default function DisputePage() {
  const say = useWords();
  const id = useParams().payment ?? '';
  const read = useRead(disputePath(id), dispute);
  return (
    <Page title={say('tokens.dispute.title')} back="/tokens/payments">
      <Shown read={read} lines={6} none={<p>{say('tokens.dispute.gone')}</p>}>
        {(of) => <One of={of} />}
      </Shown>
    </Page>
  );
}

function One({ of }: { readonly of: Dispute }) {
  const say = useWords();
  const paid = useRead(paymentPath(of.dispute), payment);
  return (
    <>
      <div className="w-effect">
        <span className="w-row">
          <strong>{paid.data?.merchantName ?? ''}</strong>
          <Amount value={of.amount} currency="CNY" big />
        </span>
        <span>{say(`tokens.dispute.reason.${of.reason}`)}</span>
        <span className="w-eyebrow">
          {say('tokens.dispute.openedOn')} <BusinessDate day={of.openedOn} />
        </span>
      </div>
      <p>
        <b>{say(`tokens.dispute.state.${of.state}`)}</b>
      </p>
      <p>{nextOf(of, say)}</p>
      {of.dueOn !== null && (
        <p className="sg-hint">
          {say('tokens.dispute.dueOn')} <BusinessDate day={of.dueOn} />
        </p>
      )}
      {of.endedOn !== null && (
        <p className="sg-hint">
          {say('tokens.dispute.endedOn')} <BusinessDate day={of.endedOn} />
        </p>
      )}
      {Number(of.advanced) > 0 && of.endedOn === null && (
        <p>
          {say('tokens.dispute.advanced')} <Amount value={of.advanced} currency="CNY" />
        </p>
      )}
      <Told of={of} />
      {of.endedOn === null && (
        <section className="w-stack" aria-labelledby="add">
          <h2 id="add">{say('tokens.dispute.add')}</h2>
          <Statement key={saidOf(of)} payment={of.dispute} />
          <Upload about={of.dispute} kind={EVIDENCE} pilot={TOKENS_PILOT} />
        </section>
      )}
      {isWithdrawable(of) && (
        <Link
          to={`/tokens/payments/${encodeURIComponent(of.dispute)}/withdraw`}
          className="sg-button w-grave w-wide"
        >
          {say('tokens.withdraw.link')}
        </Link>
      )}
    </>
  );
}

/** What comes next; where it was lost, who bears it. */
const nextOf = ({ state, bearer }: Dispute, say: ReturnType<typeof useWords>): string =>
  state === 'lost' && bearer !== null
    ? say(`tokens.dispute.borne.${bearer}`)
    : say(`tokens.dispute.next.${state}`);

/** How much the holder said: with each sentence the field begins anew. */
const saidOf = ({ evidence }: Dispute): number =>
  evidence.filter(({ by, words }) => by === 'holder' && words !== '').length;

/** What was said and shown, the oldest first, with the documents to open. */
function Told({ of }: { readonly of: Dispute }) {
  const say = useWords();
  const read = useRead(documentsPath(of.dispute, TOKENS_PILOT), documents);
  const found = new Map(read.data?.documents.map((one) => [one.document, one]));
  return (
    <section className="w-stack" aria-labelledby="told">
      <h2 id="told">{say('tokens.dispute.told')}</h2>
      {of.evidence.length === 0 && <p className="sg-hint">{say('tokens.dispute.nothing')}</p>}
      <ul className="w-uses">
        {of.evidence.map(({ by, on, words, documents: shown }) => (
          <li key={`${by} ${on} ${words} ${shown.join(' ')}`} className="w-stack">
            <span className="w-row">
              <b>{say(`tokens.dispute.by.${by}`)}</b> <BusinessDate day={on} />
            </span>
            {words !== '' && <p className="w-said">{words}</p>}
            {shown.map((document) => (
              <Paper key={document} id={document} of={found.get(document)} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Paper({ id, of }: { readonly id: string; readonly of: Document | undefined }) {
  const say = useWords();
  if (of === undefined) return null;
  if (of.state === 'removed') return <span className="sg-hint">{say('tokens.dispute.removed')}</span>;
  return (
    <span>
      <FileButton path={contentPath(id, TOKENS_PILOT)}>
        {say('documents.one', { type: of.type.split('/')[1] ?? of.type, size: Math.ceil(of.bytes / 1024) })}
      </FileButton>{' '}
      <span className="sg-hint">{say(`documents.scan.${of.scan}`)}</span>
    </span>
  );
}

function Statement({ payment: id }: { readonly payment: string }) {
  const say = useWords();
  const form = useForm({ words: '' }, ({ words }) =>
    words.trim() === '' ? { words: say('tokens.dispute.wordsMissing') } : {},
  );
  return (
    <Act
      name={`/tokens/payments/${encodeURIComponent(id)}/dispute say`}
      path={sayPath(id)}
      button={say('tokens.dispute.send')}
      kind="second"
      reply={said}
      body={() => {
        let body: { readonly words: string } | undefined;
        form.submit(({ words }) => {
          body = { words: words.trim() };
        });
        return body;
      }}
    >
      <LinesField
        id="words"
        label={say('tokens.dispute.words')}
        hint={say('tokens.dispute.wordsHint')}
        error={form.errors?.words}
        value={form.values.words}
        onChange={(words) => form.set('words', words)}
      />
    </Act>
  );
}
