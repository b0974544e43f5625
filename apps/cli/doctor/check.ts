/** One finding about the machine. A note says something without making the machine unfit. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly remedy: string;
  readonly note?: boolean;
}

export const good = (name: string, detail: string): Check => ({ name, ok: true, detail, remedy: '' });
export const bad = (name: string, detail: string, remedy: string): Check => ({
  name,
  ok: false,
  detail,
  remedy,
});
export const note = (name: string, detail: string, remedy: string): Check => ({
  name,
  ok: true,
  detail,
  remedy,
  note: true,
});
