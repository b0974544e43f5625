/** The authority’s time zone: its days and its clock. */
export const ZONE = 'Asia/Shanghai';
