import { expect, it } from "vitest";
import { redacted } from "./redacted";

it.each<[unknown, string]>([
  [new Error("connect ECONNREFUSED 127.0.0.1:5432"), "connect ECONNREFUSED …:5432"],
  [new Error("cannot reach postgresql://app:p%40ss@db.example.org:5432/x"), "cannot reach postgresql://…@db.example.org:5432/x"],
  [new Error("user jane.roe@example.org is unknown"), "user …@… is unknown"],
  [new Error("password=hunter2 was refused"), "password=… was refused"],
  [new Error("from fe80:0:0:0:1ff:fe23:4567:890a"), "from …"],
  [new Error("\nInvalid `db.source.findMany()` invocation in\n/srv/app/x.ts:3:4\n\nServer has closed the connection."), "Server has closed the connection."],
  [new Error("first line\n    at run (/srv/app/x.ts:3:4)"), "first line"],
  [new Error(""), "no message"],
  ["a text", "a text"],
  [new Error("x".repeat(1000)), "x".repeat(300)],
])("%s", (error, line) => expect(redacted(error)).toBe(line));
