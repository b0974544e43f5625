/**
 * A person's name in one writing: width, capitals and spaces aside, so that a second spelling makes nobody a second person. In
 * life the number of their papers stands in its place.
 */
export const calledEverywhere = (name: string): string =>
  name.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
