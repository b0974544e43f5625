import { ErrorSummary, number, object, useLocale, useWrite, WritePanel } from '@sandglass/kit';
import type { RuleSchema } from '@sandglass/rules/table';
import { useEffect, useRef, useState } from 'react';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';
import { CaseEditor } from './case-editor.tsx';
import {
  casesOf,
  type Edited,
  type EditedCase,
  type EditedRow,
  edited,
  jdmOf,
  moved,
  rowKey,
  sameAs,
  wrongFields,
} from './editing.ts';
import { RowEditor } from './row-editor.tsx';
import type { WholeTable } from './shape.ts';

const draftReply = object({ revision: number });

interface Props {
  readonly whole: WholeTable;
  readonly at: string;
  readonly onLeave: () => void;
}

/** Rows and cases as fields. It is checked and kept when it is saved; the saved draft is what is tested and proposed. */
export function RuleEditor({ whole, at, onLeave }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const afterStep = useAfterStep();
  const { schema, draft } = whole;
  const saved = useRef(edited(schema, draft?.content ?? whole.content, draft?.cases ?? whole.cases)).current;
  const [now, setNow] = useState<Edited>(saved);
  const [wrong, setWrong] = useState<ReturnType<typeof wrongFields>>(new Map());
  const [refusals, setRefusals] = useState(0);
  useEffect(() => document.getElementById('rows')?.focus(), []);
  const write = useWrite(`POST ${at}/draft`, draftReply, () => {
    afterStep();
    onLeave();
  });
  const errors = Object.fromEntries([...wrong].map(([field, { sentence }]) => [field, sentence[locale]]));
  const changed = !sameAs(schema, saved, now);
  const save = () => {
    const found = wrongFields(schema, now);
    setWrong(found);
    if (found.size > 0) return setRefusals((before) => before + 1);
    write.send(`${at}/draft`, {
      content: jdmOf(schema, now.rows),
      cases: casesOf(schema, now.cases),
      follows: draft?.revision ?? 0,
    });
  };
  const leave = (
    <button type="button" className="sg-button sg-plain" onClick={onLeave}>
      {say('rules.leave')}
    </button>
  );
  return (
    <WritePanel write={write} leave={leave}>
      <form
        className="c-stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ErrorSummary errors={errors} refusals={refusals} onGo={goTo} />
        <Rows schema={schema} now={now} errors={errors} onChange={setNow} />
        <Cases schema={schema} now={now} errors={errors} onChange={setNow} />
        <div className="r-bar">
          <p role="status">{say(changed ? 'rules.unsaved' : 'rules.unchanged')}</p>
          <button type="submit" className="sg-button sg-primary">
            {say('rules.save')}
          </button>
          {leave}
        </div>
      </form>
    </WritePanel>
  );
}

/** A field may be inside something that is folded. */
function goTo(id: string): void {
  const field = document.getElementById(id);
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}

interface PartProps {
  readonly schema: RuleSchema;
  readonly now: Edited;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (change: (before: Edited) => Edited) => void;
}

function Rows({ schema, now, errors, onChange }: PartProps) {
  const say = useWords();
  const setRows = (change: (rows: readonly EditedRow[]) => readonly EditedRow[]) =>
    onChange((before) => ({ ...before, rows: change(before.rows) }));
  const add = () => {
    const id = rowKey();
    setRows((rows) => [...rows, { id, note: '', terms: [], says: {} }]);
    focusLater(`rule-${id}`);
  };
  return (
    <section aria-labelledby="rows">
      <h2 id="rows" tabIndex={-1}>
        {say('rules.rows')}
      </h2>
      <p>{say(schema.hitPolicy === 'collect' ? 'rules.allSpeak' : 'rules.firstSpeaks')}</p>
      <ol className="r-rows" id="rule-rows" tabIndex={-1}>
        {now.rows.map((row, n) => (
          <RowEditor
            key={row.id}
            schema={schema}
            row={row}
            place={n + 1}
            isLast={n === now.rows.length - 1}
            errors={errors}
            onChange={(next) => setRows((rows) => rows.map((each) => (each.id === row.id ? next : each)))}
            onMove={(by) => {
              setRows((rows) => moved(rows, n, by));
              focusLater(`rule-${row.id}`);
            }}
            onRemove={() => {
              setRows((rows) => rows.filter(({ id }) => id !== row.id));
              focusLater('rule-rows');
            }}
          />
        ))}
      </ol>
      <button type="button" id="add-row" className="sg-button c-small" onClick={add}>
        {say('rules.addRow')}
      </button>
    </section>
  );
}

function Cases({ schema, now, errors, onChange }: PartProps) {
  const say = useWords();
  const setCases = (change: (cases: readonly EditedCase[]) => readonly EditedCase[]) =>
    onChange((before) => ({ ...before, cases: change(before.cases) }));
  const add = () => {
    const key = rowKey();
    const inputs = now.cases.at(-1)?.inputs ?? firstInputs(schema);
    setCases((cases) => [...cases, { key, name: '', inputs, expected: [] }]);
    focusLater(`case-${key}-name`);
  };
  return (
    <section aria-labelledby="test-cases">
      <h2 id="test-cases">{say('rules.cases')}</h2>
      <p>{say('rules.casesMean')}</p>
      <ol className="r-rows">
        {now.cases.map((of) => (
          <CaseEditor
            key={of.key}
            schema={schema}
            of={of}
            errors={errors}
            onChange={(next) => setCases((cases) => cases.map((each) => (each.key === of.key ? next : each)))}
            onRemove={() => {
              setCases((cases) => cases.filter(({ key }) => key !== of.key));
              focusLater('add-case');
            }}
          />
        ))}
      </ol>
      <button type="button" id="add-case" className="sg-button c-small" onClick={add}>
        {say('rules.addCase')}
      </button>
    </section>
  );
}

/** The least that each input can be. */
const firstInputs = ({ inputs }: RuleSchema): EditedCase['inputs'] =>
  Object.fromEntries(
    inputs.map((input) => [
      input.name,
      input.type === 'number'
        ? String(input.minimum)
        : input.type === 'text'
          ? (Object.keys(input.values)[0] ?? '')
          : 'false',
    ]),
  );

const focusLater = (id: string): void => {
  requestAnimationFrame(() => goTo(id));
};
