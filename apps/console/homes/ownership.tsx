import { useWords } from '../words/words.ts';
import { heightOf, placed } from './layout.ts';
import type { Control, Ownership } from './shape.ts';

const WIDTH = 640;
const ROW = 110;
const BOX = { width: 150, height: 44 } as const;

/** Who owns what as a picture, with the actual controller marked; and the same in words. */
export function OwnershipPicture({ of, control }: { readonly of: Ownership; readonly control: Control }) {
  const say = useWords();
  const { graph, borrower } = of;
  const nodes = placed(graph, borrower, WIDTH, ROW);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (id: string): string => at.get(id)?.name ?? id;
  const found = control.controller;
  const verdict =
    found === null
      ? say('homes.noController')
      : say('homes.controlledBy', { name: nameOf(found.person), percent: String(found.votesBps / 100) });
  return (
    <section className="c-card" aria-labelledby="ownership">
      <h2 id="ownership">{say('homes.ownership')}</h2>
      <p className="c-lead">{verdict}</p>
      <svg
        className="h-picture"
        viewBox={`0 0 ${WIDTH} ${heightOf(graph, borrower, ROW)}`}
        role="img"
        aria-label={verdict}
      >
        {graph.guarantees.map(({ guarantor, debtor }) => (
          <Edge
            key={`${guarantor}→${debtor}`}
            from={at.get(guarantor)}
            to={at.get(debtor)}
            bend={34}
            dashed
          />
        ))}
        {graph.holdings.map(({ owner, company, bps }) => (
          <Edge
            key={`${owner}/${company}`}
            from={at.get(owner)}
            to={at.get(company)}
            text={`${bps / 100} %`}
          />
        ))}
        {nodes.map(({ id, name, kind, x, y }) => (
          <g key={id} className={id === found?.person ? 'h-node h-controller' : 'h-node'}>
            <rect
              x={x - BOX.width / 2}
              y={y - BOX.height / 2}
              width={BOX.width}
              height={BOX.height}
              rx={kind === 'person' ? BOX.height / 2 : 4}
            />
            <text x={x} y={y + 5} textAnchor="middle">
              {name.length > 18 ? `${name.slice(0, 17)}…` : name}
            </text>
          </g>
        ))}
      </svg>
      <p className="c-soft">{say('homes.ownershipKey')}</p>
      {control.guarantees.length > 0 && (
        <>
          <h3>{say('homes.guarantees')}</h3>
          <ul>
            {control.guarantees.map(({ guarantor, counts, because, by }) => (
              <li key={guarantor}>
                <b>{nameOf(guarantor)}</b> — {say(counts ? 'homes.counts' : 'homes.countsNot')}{' '}
                {say(`homes.because.${because}`, { by: by.map(nameOf).join(' → ') })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say('homes.beneficial')}</h3>
      <ul>
        {control.beneficial.map(({ person, bps }) => (
          <li key={person}>
            {nameOf(person)} {(bps / 100).toFixed(2)} %
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EdgeProps {
  readonly from: { readonly x: number; readonly y: number } | undefined;
  readonly to: { readonly x: number; readonly y: number } | undefined;
  readonly text?: string;
  readonly dashed?: boolean;
  readonly bend?: number;
}

function Edge({ from, to, text, dashed = false, bend = 0 }: EdgeProps) {
  if (from === undefined || to === undefined) return null;
  const middle = { x: (from.x + to.x) / 2 + (from.y === to.y ? 0 : bend), y: (from.y + to.y) / 2 + bend };
  return (
    <g className={dashed ? 'h-edge h-promise' : 'h-edge'}>
      <path d={`M ${from.x} ${from.y} Q ${middle.x} ${middle.y} ${to.x} ${to.y}`} />
      {text !== undefined && (
        <text x={middle.x + 8} y={middle.y}>
          {text}
        </text>
      )}
    </g>
  );
}
