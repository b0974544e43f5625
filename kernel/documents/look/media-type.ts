/** What a document may be, with the endings of its file's name. */
export const MEDIA_TYPES = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

export const mediaTypes = Object.keys(MEDIA_TYPES) as readonly MediaType[];
