/** Where a field stands in a form's values, from the outside in. */
export type Path = readonly (string | number)[];
