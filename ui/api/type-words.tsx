import { Fragment } from "react";
import type { TypeName } from "@/domain/api/type-name";
import type { Say } from "../i18n/words";

/** The type of a field in words; a shape leads to where it is told. */
export function TypeWords({ type, say }: { type: TypeName; say: Say }) {
  if ("kind" in type && type.kind === "nothing") return <code>{"null"}</code>;
  if ("kind" in type) return <>{say(`apiReference.type.${type.kind}`)}</>;
  if ("shape" in type) return <a href={`#shape-${type.shape}`}>{type.shape}</a>;
  if ("list" in type) return <>{say("apiReference.type.list")} <TypeWords type={type.list} say={say} /></>;
  if ("oneOf" in type) return <>{type.oneOf.map((value, index) => <Fragment key={value}>{index === 0 ? "" : " · "}<code>{value}</code></Fragment>)}</>;
  return <>{type.either.map((one, index) => <Fragment key={index}>{index === 0 ? "" : ` ${say("apiReference.type.or")} `}<TypeWords type={one} say={say} /></Fragment>)}</>;
}
