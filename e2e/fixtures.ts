import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import type { Role } from "@/domain/permissions";
import { personWithPassword } from "@/server/testing-people";
import { keepSampleRelease } from "./sample-release";

export { expect };

export type Person = { id: string; email: string; password: string };

type Fixtures = {
  /** Adds a person of the desk whose password is already chosen. */
  person: (role: Role) => Promise<Person>;
  /** Signs the browser in as a new person, without walking through the form. */
  signedIn: (role: Role, context?: BrowserContext) => Promise<Person>;
  /** Fails the test that is told of an accessibility violation. */
  accessible: (page: Page) => Promise<void>;
  /** Messages that the browser logged as errors; the test fails on any that it did not expect. */
  expectConsole: (pattern: RegExp) => void;
  watched: void;
};

let counter = 0;

export const test = base.extend<Fixtures, { sampleRelease: void }>({
  // Every page is visited by some story, and this one is there only if something was frozen.
  sampleRelease: [async ({}, use) => {
    await keepSampleRelease();
    await use();
  }, { scope: "worker", auto: true }],

  person: async ({}, use, info) => {
    await use(async (role) => {
      const email = `${role}-${info.workerIndex}-${Date.now().toString(36)}-${counter++}@example.org`;
      return personWithPassword(role, email);
    });
  },

  signedIn: async ({ person, context, baseURL }, use) => {
    await use(async (role, into = context) => {
      const who = await person(role);
      const { csrfToken } = (await (await into.request.get(`${baseURL}/api/auth/csrf`)).json()) as { csrfToken: string };
      const answer = await into.request.post(`${baseURL}/api/auth/callback/credentials`, {
        form: { email: who.email, password: who.password, csrfToken, json: "true", callbackUrl: `${baseURL}/admin` },
      });
      expect(answer.ok(), "signing in").toBe(true);
      return who;
    });
  },

  accessible: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ").slice(0, 400)}`)).toEqual([]);
    });
  },

  expectConsole: async ({}, use, info) => {
    await use((pattern) => info.annotations.push({ type: "expected-console", description: pattern.source }));
  },

  watched: [async ({ context }, use, info) => {
    const errors: string[] = [];
    context.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
    context.on("weberror", (error) => errors.push(error.error().message));
    await use();
    const expected = info.annotations.filter(({ type }) => type === "expected-console").map(({ description }) => new RegExp(description!));
    expect(errors.filter((text) => !expected.some((pattern) => pattern.test(text))), "errors in the browser's console").toEqual([]);
  }, { auto: true }],
});
