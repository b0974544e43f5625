import { useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { Arrow } from './shape.ts';

/** A message field by field, as it may be printed: a number shows its first six and last four digits. */
export function MessageFields({ of }: { readonly of: Arrow }) {
  const say = useWords();
  const inWords = useSentence();
  return (
    <table className="sg-table p-fields">
      <caption>{say('payments.fieldsOf', { mti: of.mti })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('payments.column.field')}</th>
          <th scope="col">{say('payments.column.value')}</th>
          <th scope="col">{say('payments.column.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {of.fields.map(({ field, name, value, meaning }) => (
          <tr key={field}>
            <th scope="row">
              {field} {inWords(name)}
            </th>
            <td>
              <code>{value}</code>
            </td>
            <td>{meaning === null ? '' : inWords(meaning)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
