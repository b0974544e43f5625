import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** Hundredths of the maximum, possibly above 100. */
  readonly percent: number;
  /** From here on it warns; without it there is nothing to warn of: the gauge shows the way to a target. */
  readonly warnAt?: number;
  /** How much of what, in words and figures: colour is never alone. */
  readonly children: ReactNode;
}

/** How much of a limit is used, or how near a target is. */
export function Gauge({ label, percent, warnAt, children }: Props) {
  const level = warnAt === undefined ? 'calm' : percent >= 100 ? 'full' : percent >= warnAt ? 'warn' : 'calm';
  return (
    <div className={`sg-gauge sg-gauge-${level}`}>
      <div className="sg-gauge-text">
        <b>{label}</b>
        <span>{children}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element cannot show the mark from which it warns */}
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(percent, 100)}
        aria-valuetext={`${percent} %`}
        className="sg-gauge-bar"
      >
        <span className="sg-gauge-used" style={{ width: `${Math.min(percent, 100)}%` }} />
        {warnAt !== undefined && <span className="sg-gauge-mark" style={{ left: `${warnAt}%` }} />}
      </div>
    </div>
  );
}
