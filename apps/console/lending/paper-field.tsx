import { useWords } from '../words/words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The chosen paper's SHA-256. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A document of which only the digest is kept here: whoever has it can show later that it is the one. */
export function PaperField({ id, label, hint, error, value, onChange }: Props) {
  const say = useWords();
  const take = async (file: File | undefined) => {
    onChange(file === undefined ? '' : await digestOf(file));
  };
  const notes = [`${id}-hint`, ...(error === undefined ? [] : [`${id}-error`])].join(' ');
  return (
    <div className={`sg-field${error ? ' sg-wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="sg-hint">
        {hint ?? say('collection.paperHint')}
      </p>
      {error && (
        <p id={`${id}-error`} className="sg-field-error">
          {error}
        </p>
      )}
      <input
        id={id}
        className="c-paper"
        type="file"
        aria-describedby={notes}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {value !== '' && <code className="c-digest">{value}</code>}
    </div>
  );
}

async function digestOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
