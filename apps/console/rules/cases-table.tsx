import { Scroll, useSentence } from '@sandglass/kit';
import { type RuleCase, type RuleSchema, type Value, valueWords } from '@sandglass/rules/table';
import { useWords } from '../words/words.ts';
import type { RuleDraft } from './shape.ts';

interface Props {
  readonly schema: RuleSchema;
  readonly cases: readonly RuleCase[];
  /** What the table said to each; undefined where they were not run. */
  readonly results: RuleDraft['results'] | undefined;
  /** Whose cases they are. */
  readonly of: string;
}

/** The test cases with what is expected of each, and whether it came. */
export function CasesTable({ schema, cases, results, of }: Props) {
  const say = useWords();
  const tell = useFindings(schema);
  if (cases.length === 0) return <p>{say('rules.noCases')}</p>;
  return (
    <Scroll label={`${of} · ${say('rules.cases')}`}>
      <table className="sg-table">
        <thead>
          <tr>
            {results && <th scope="col">{say('rules.result')}</th>}
            <th scope="col">{say('rules.case')}</th>
            <th scope="col">{say('rules.expected')}</th>
            {results && <th scope="col">{say('rules.found')}</th>}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ name, expected }, n) => {
            const result = results?.[n];
            return (
              <tr key={name}>
                {result && (
                  <td className={result.passed ? 'r-passed' : 'r-failed'}>
                    {say(result.passed ? 'rules.passes' : 'rules.fails')}
                  </td>
                )}
                <th scope="row">{name}</th>
                <td className="r-wrap">{tell(expected)}</td>
                {result && <td className="r-wrap">{tell(result.found)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What a table says, in words. */
function useFindings({ outputs }: RuleSchema) {
  const say = useWords();
  const inWords = useSentence();
  return (findings: readonly Readonly<Record<string, Value>>[]): string => {
    if (findings.length === 0) return say('rules.nothingSaid');
    return findings
      .map((row) => outputs.map((output) => inWords(valueWords(output, row[output.name] ?? ''))).join(' '))
      .join(' · ');
  };
}
