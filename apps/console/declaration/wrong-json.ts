const TOKEN =
  /\s*(?:(?<mark>[{}[\],:])|(?<string>"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<other>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

type Wanted = 'value' | 'first item' | 'first name' | 'name' | 'colon' | 'comma or end' | 'nothing';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a text stops being JSON, counted from 1; browsers' own words for it differ, and some give no place. */
export function wrongPlace(text: string): Place {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    const next: Wanted | undefined = groups && after(wanted, groups, open);
    if (next === undefined) break;
    at = TOKEN.lastIndex;
    wanted = next;
  }
  const lines = text.slice(0, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What may follow a token; undefined when the token may not stand there. */
function after(
  wanted: Wanted,
  { mark, string }: Readonly<Record<string, string | undefined>>,
  open: string[],
): Wanted | undefined {
  const ended = (): Wanted => (open.length === 0 ? 'nothing' : 'comma or end');
  const inObject = open.at(-1) === '{';
  if (wanted === 'nothing') return undefined;
  if (wanted === 'colon') return mark === ':' ? 'value' : undefined;
  if (wanted === 'name' || wanted === 'first name') {
    if (string !== undefined) return 'colon';
    if (wanted === 'name' || mark !== '}') return undefined;
    open.pop();
    return ended();
  }
  if (wanted === 'comma or end') {
    if (mark === ',') return inObject ? 'name' : 'value';
    if (mark !== (inObject ? '}' : ']')) return undefined;
    open.pop();
    return ended();
  }
  if (mark === undefined) return ended();
  if (mark === ']' && wanted === 'first item') {
    open.pop();
    return ended();
  }
  if (mark !== '{' && mark !== '[') return undefined;
  open.push(mark);
  return mark === '{' ? 'first name' : 'first item';
}
