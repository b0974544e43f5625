import { Scroll, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import type { Arrow } from './shape.ts';

/** A message field by field, as it may be printed: a number shows its first six and last four digits. */
export function MessageFields({ of, n }: { readonly of: Arrow; readonly n: number }) {
  const say = useWords();
  const inWords = useSentence();
  const title = say('payments.fieldsOf', { n, mti: of.mti });
  return (
    <Scroll label={title}>
      <table className="sg-table p-fields">
        <caption>{title}</caption>
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
    </Scroll>
  );
}
