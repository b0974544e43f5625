import Type from 'typebox';
import type { Jdm } from '../table/jdm.ts';
import { CASES_MAX, NOTE_LENGTH_MAX, ROWS_MAX } from '../table/schema.ts';
import type { RuleCase } from '../table/table.ts';

const closed = { additionalProperties: false } as const;
const CELL_LENGTH_MAX = 500;
const COLUMNS_MAX = 40;

const Name = Type.String({ minLength: 1, maxLength: 80 });
export const TableId = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' });
export const Reason = Type.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
});

const Column = Type.Object({ id: Name, name: Type.String({ maxLength: 120 }), field: Name }, closed);

/** What GoRules’ editor adds is let in only where it says what is so anyway. */
const Content = Type.Object(
  {
    hitPolicy: Type.String({ maxLength: 20 }),
    inputs: Type.Array(Column, { maxItems: COLUMNS_MAX }),
    outputs: Type.Array(Column, { maxItems: COLUMNS_MAX }),
    rules: Type.Array(
      Type.Record(Type.String({ maxLength: 80 }), Type.String({ maxLength: CELL_LENGTH_MAX })),
      { maxItems: ROWS_MAX },
    ),
    passThrough: Type.Optional(Type.Literal(false)),
    inputField: Type.Optional(Type.Null()),
    outputPath: Type.Optional(Type.Null()),
    executionMode: Type.Optional(Type.Literal('single')),
  },
  closed,
);

/** A JSON Decision Model as it may come in at the door; what it says is checked by the table’s schema. */
export const JdmDocument = Type.Unsafe<Jdm>(
  Type.Object(
    {
      nodes: Type.Array(
        Type.Object(
          {
            id: Name,
            name: Type.String({ maxLength: 120 }),
            type: Type.String({ maxLength: 40 }),
            position: Type.Optional(Type.Object({ x: Type.Number(), y: Type.Number() }, closed)),
            content: Type.Optional(Content),
          },
          closed,
        ),
        { maxItems: 10 },
      ),
      edges: Type.Array(
        Type.Object(
          { id: Name, sourceId: Name, targetId: Name, type: Type.Optional(Type.Literal('edge')) },
          closed,
        ),
        { maxItems: 10 },
      ),
    },
    closed,
  ),
);

const CaseValue = Type.Union([Type.String({ maxLength: 80 }), Type.Number(), Type.Boolean()]);
const Values = Type.Record(Type.String({ maxLength: 80 }), CaseValue);

export const Cases = Type.Unsafe<readonly RuleCase[]>(
  Type.Array(
    Type.Object(
      {
        name: Type.String({ maxLength: NOTE_LENGTH_MAX }),
        inputs: Values,
        expected: Type.Array(Values, { maxItems: ROWS_MAX }),
      },
      closed,
    ),
    { maxItems: CASES_MAX },
  ),
);
