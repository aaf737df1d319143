/**
 * Reads a posted form into the shape that the schemas parse: "obligations.0.party" becomes
 * { obligations: [{ party }] }. A name that ends in "[]" collects all its values. Files are left out,
 * and names that could reach into a prototype are dropped.
 */
export type FormInput = { [key: string]: FormInput | FormInput[] | string | string[] };

const forbidden = new Set(["__proto__", "prototype", "constructor"]);
/** No form of ours nests deeper or repeats more; a longer name is not from one of our forms. */
const limits = { depth: 8, index: 200 };

export function inputOf(form: FormData): FormInput {
  // Names that begin so are added by the framework to native posts.
  const posted = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"));
  // On the wire every line ends with CR LF, whatever the text area held.
  return inputFrom(posted.map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]));
}

/** The same of names and values from elsewhere: the columns of a table that is imported. */
export function inputFrom(entries: Iterable<readonly [string, string]>): FormInput {
  const root: FormInput = {};
  for (const [name, value] of entries) put(root, name, value);
  return arraysOf(root) as FormInput;
}

/** What a form says of the record, without what it says to the desk ("desk.draft" …), of which no schema of a record knows. */
export function recordOf({ desk: _desk, ...record }: FormInput): FormInput {
  return record;
}

function put(root: FormInput, name: string, value: string): void {
  const many = name.endsWith("[]");
  const path = (many ? name.slice(0, -2) : name).split(".");
  if (path.length > limits.depth || path.some((key) => key === "" || forbidden.has(key))) return;
  let node = root;
  for (const key of path.slice(0, -1)) {
    const next = node[key];
    if (next === undefined) node = node[key] = {};
    else if (typeof next === "object" && !Array.isArray(next)) node = next;
    else return;
  }
  const last = path.at(-1)!;
  if (!many) node[last] = value;
  else if (value !== "") node[last] = [...(Array.isArray(node[last]) ? (node[last] as string[]) : []), value];
  else node[last] ??= [];
}

/** Objects whose keys are all whole numbers are lists, in the order of the numbers. */
function arraysOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, arraysOf(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key) && Number(key) <= limits.index);
  if (!isList) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
}
