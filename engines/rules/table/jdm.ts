import { writeCell, writeValue } from './condition.ts';
import type { RuleSchema } from './schema.ts';
import type { RuleTable } from './table.ts';

interface JdmColumn {
  readonly id: string;
  readonly name: string;
  readonly field: string;
}

/** One table as GoRules' JSON Decision Model holds it: cells by column id, `_id` and `_description` beside them. */
export interface JdmTable {
  readonly hitPolicy: string;
  readonly inputs: readonly JdmColumn[];
  readonly outputs: readonly JdmColumn[];
  readonly rules: readonly Readonly<Record<string, string>>[];
}

interface JdmNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly position?: { readonly x: number; readonly y: number };
  readonly content?: JdmTable;
}

/** A JSON Decision Model of the one form that is let in: request → one decision table → response. */
export interface Jdm {
  readonly nodes: readonly JdmNode[];
  readonly edges: readonly {
    readonly id: string;
    readonly sourceId: string;
    readonly targetId: string;
    readonly type?: 'edge';
  }[];
}

const column = (name: string, title: string): JdmColumn => ({ id: name, name: title, field: name });

/** Writes a table as JDM; it opens as it is in GoRules' own editor. */
export function writeJdm(schema: RuleSchema, { hitPolicy, rows }: RuleTable): Jdm {
  const content: JdmTable = {
    hitPolicy,
    inputs: schema.inputs.map(({ name, title }) => column(name, title.en)),
    outputs: schema.outputs.map(({ name, title }) => column(name, title.en)),
    rules: rows.map((row) => ({
      _id: row.id,
      _description: row.note,
      ...Object.fromEntries(
        schema.inputs.map(({ name }) => [name, writeCell(row.when[name] ?? { kind: 'any' })]),
      ),
      ...Object.fromEntries(schema.outputs.map(({ name }) => [name, writeValue(row.says[name] ?? '')])),
    })),
  };
  return {
    nodes: [
      { id: 'request', name: 'Request', type: 'inputNode', position: { x: 80, y: 120 } },
      {
        id: schema.id,
        name: schema.title.en,
        type: 'decisionTableNode',
        position: { x: 340, y: 120 },
        content,
      },
      { id: 'response', name: 'Response', type: 'outputNode', position: { x: 600, y: 120 } },
    ],
    edges: [
      { id: 'in', sourceId: 'request', targetId: schema.id, type: 'edge' },
      { id: 'out', sourceId: schema.id, targetId: 'response', type: 'edge' },
    ],
  };
}
