type Query = Record<string, string | string[] | undefined>;

/**
 * A page, or its metadata, as it is when nothing is asked of it. Reading the query of a request would make it a
 * page for that request alone; what has one comes to the pages of (public).
 */
export const withoutQuery = <Props extends { searchParams: Promise<Query> }, Made>(make: (props: Props) => Made) =>
  (props: Props): Made => make({ ...props, searchParams: Promise.resolve({}) });
