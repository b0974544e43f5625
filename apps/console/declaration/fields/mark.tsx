interface Props {
  readonly id: string;
  readonly label: string;
  /** Of which field, for whoever does not see where it stands. */
  readonly about: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A small mark beside a field: undisclosed, example. */
export const Mark = ({ id, label, about, checked, onChange }: Props) => (
  <label className="d-mark">
    <input
      type="checkbox"
      id={id}
      checked={checked}
      aria-label={`${label} · ${about}`}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>{label}</span>
  </label>
);
