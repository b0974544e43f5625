/** A table as somebody likes to see it: a name for an address. */
export interface View {
  readonly name: string;
  readonly query: string;
}

const VIEWS_MAX = 20;
const keptAs = (list: string): string => `sandglass.views.${list}`;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** The views of a list that were saved in this browser, in the order of their saving. */
export function viewsOf(storage: Storage, list: string): readonly View[] {
  const kept = storage.getItem(keptAs(list));
  if (kept === null) return [];
  const views: readonly View[] = JSON.parse(kept);
  return views;
}

/** Saves a view under its name, in place of one that has it; the oldest goes when there are too many. */
export function saveView(storage: Storage, list: string, view: View): void {
  const others = viewsOf(storage, list).filter(({ name }) => name !== view.name);
  storage.setItem(keptAs(list), JSON.stringify([...others, view].slice(-VIEWS_MAX)));
}

export function forgetView(storage: Storage, list: string, name: string): void {
  storage.setItem(keptAs(list), JSON.stringify(viewsOf(storage, list).filter((view) => view.name !== name)));
}
