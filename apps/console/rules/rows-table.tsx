import { Scroll, useSentence } from '@sandglass/kit';
import { type Jdm, type RuleSchema, readJdm, rowTerms, valueWords } from '@sandglass/rules/table';
import { useWords } from '../words/words.ts';

interface Props {
  readonly schema: RuleSchema;
  readonly content: Jdm | null;
  readonly label: string;
}

/** The rows of a table as sentences: when all this holds, the result. */
export function RowsTable({ schema, content, label }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const table = content === null ? undefined : readJdm(schema, content).table;
  if (table === undefined || table.rows.length === 0) return <p>{say('rules.noRows')}</p>;
  return (
    <Scroll label={label}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col" className="sg-number r-narrow">
              {say('rules.row')}
            </th>
            <th scope="col">{say('rules.when')}</th>
            {schema.outputs.map(({ name, title }) => (
              <th key={name} scope="col">
                {inWords(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, n) => (
            <tr key={row.id}>
              <th scope="row" className="sg-number r-narrow">
                {n + 1}
              </th>
              <td className="r-wrap">
                {inWords(rowTerms(schema, row))}
                {row.note !== '' && <small className="r-note">{row.note}</small>}
              </td>
              {schema.outputs.map((output) => (
                <td key={output.name}>{inWords(valueWords(output, row.says[output.name] ?? ''))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
