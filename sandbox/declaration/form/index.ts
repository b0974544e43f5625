export { type Change, difference } from '../difference.ts';
export type { Problem } from '../problem.ts';
export { titleOf } from '../render/section.ts';
export { declarationStyle } from '../render/style.ts';
export type { SectionKey } from '../schema/declaration.ts';
export { nodeAt, type SchemaNode, segmentsOf } from '../schema/node.ts';
export type { ProfileId } from '../schema/profile.ts';
export { REGIONS } from '../schema/regions.ts';
export { HUMAN_SECTIONS, MACHINE_SECTIONS, SECTIONS } from '../schema/sections.ts';
export { blankOf } from './blank.ts';
export { changesInWords, type ToldChange, toldChange } from './changes.ts';
export { type Combined, combine, withSections } from './combine.ts';
export {
  type Draft,
  inside,
  isRecord,
  listAt,
  newDraft,
  valueAt,
  withItem,
  withItemMoved,
  withoutItem,
  withValue,
} from './draft.ts';
export {
  disclosedNode,
  type Field,
  fieldsOf,
  isAsked,
  kindOf,
  mayBeExample,
  mayBeUndisclosed,
} from './field.ts';
export { type Fitted, fittingDraft } from './fitting.ts';
export { previewDraft } from './preview.ts';
export { type SectionState, sectionStates, sectionsAsked, withProfile } from './sections.ts';
