import { useLocale, useSentence } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { columnOf, type Drawn, drawn, heightOf, timingsOf, WIDTH, workOf } from './layout.ts';
import { msText } from './milliseconds.ts';
import { type Picture, places } from './shape.ts';

const TOP = 44;

/** A payment as it went: a lifeline a party, an arrow a message. The table below it says the same in words. */
export function SequencePicture({ of }: { readonly of: Picture }) {
  const say = useWords();
  const [locale] = useLocale();
  const height = heightOf(of.steps);
  const timings = timingsOf(of.steps);
  return (
    <svg
      className="p-sequence"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={say('payments.pictureOf', {
        count: of.steps.length,
        ms: msText(of.tookMs, locale),
        state: say(`payments.state.${of.state}`),
      })}
    >
      <defs>
        <marker
          id="p-head"
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" className="p-head" />
        </marker>
      </defs>
      {places.map((place) => (
        <g key={place} className={`p-party${tells(of, place) ? '' : ' p-silent'}`}>
          <rect x={columnOf(place) - 62} y={8} width={124} height={30} rx={6} />
          <text x={columnOf(place)} y={28} textAnchor="middle">
            {say(`payments.place.${place}`)}
          </text>
          <line x1={columnOf(place)} x2={columnOf(place)} y1={TOP} y2={height - 6} />
        </g>
      ))}
      {workOf(of.steps).map(({ place, from, until }) => (
        <rect
          key={`${place} ${from} ${until}`}
          className="p-work"
          x={columnOf(place) - 4}
          y={from}
          width={8}
          height={Math.max(2, until - from)}
        />
      ))}
      {drawn(of.steps).map((each, at) => (
        <OneStep key={each.n} of={each} time={msText(timings[at]!.atMs, locale)} hop={timings[at]!.hopMs} />
      ))}
    </svg>
  );
}

/** The shop does not tell: what it did is seen at its acquirer. */
const tells = (of: Picture, place: (typeof places)[number]): boolean => of.tells.some((one) => one === place);

interface Props {
  readonly of: Drawn;
  readonly time: string;
  readonly hop: number | null;
}

function OneStep({ of: { step, n, from, to }, time, hop }: Props) {
  const say = useWords();
  const inWords = useSentence();
  const [locale] = useLocale();
  const clock = (
    <text className="p-time" x={4} y={from.y + 4}>
      {time}
    </text>
  );
  if (step.kind === 'given-up')
    return (
      <g className="p-given-up">
        {clock}
        <circle cx={from.x} cy={from.y} r={7} />
        <text x={from.x + 14} y={from.y + 4}>
          {say('payments.gaveUp')}
        </text>
      </g>
    );
  const middle = (from.x + (step.end === 'not-sent' ? columnOf(step.to) : to.x)) / 2;
  const name =
    step.meaning === null ? say(`payments.shopSays.${step.mti === 'order' ? 'order' : 'reply'}`) : step.mti;
  const response = step.response === null || step.meaning === null ? '' : ` · ${step.response}`;
  return (
    <g className={`p-arrow p-${step.end}`}>
      {clock}
      {step.end !== 'not-sent' && (
        <line
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          markerEnd={step.end === 'lost' ? undefined : 'url(#p-head)'}
        />
      )}
      {(step.end === 'lost' || step.end === 'not-sent') && (
        <path d={`M${to.x - 5} ${to.y - 5}l10 10m0 -10l-10 10`} className="p-cross" />
      )}
      <text x={middle} y={from.y - 5} textAnchor="middle">
        <title>{step.meaning === null ? name : inWords(step.meaning)}</title>
        {`${n} ${name}${response}`}
      </text>
      <text className="p-hop" x={middle} y={from.y + 26} textAnchor="middle">
        {step.end === 'arrived' || step.end === 'late'
          ? hop !== null && msText(hop, locale)
          : say(`payments.end.${step.end}`)}
        {step.end === 'late' && ` · ${say('payments.end.late')}`}
      </text>
    </g>
  );
}
