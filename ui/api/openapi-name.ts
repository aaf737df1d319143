/** The name of a standard, the same in every language. */
export const openApiName = "OpenAPI 3.1";
