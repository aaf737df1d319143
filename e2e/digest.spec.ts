import { expect, test } from "./fixtures";
import { mailTo } from "./mailbox";

// The run begins within seconds and may share the computer with other tests.
test.describe.configure({ timeout: 180_000 });

test("a reminder is asked for, arrives by e-mail once, leads to the desk and to where it is stopped", async ({ page, signedIn, browser, baseURL, accessible }) => {
  const me = await signedIn("editor");
  await page.goto("/admin/account");
  const reminder = page.getByRole("region", { name: "Reminder by e-mail" });
  await expect(reminder.getByRole("radio", { name: "none" }), "nobody is reminded who did not ask").toBeChecked();
  await reminder.getByRole("radio", { name: "every day" }).check();
  await reminder.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your choice is kept.")).toBeVisible();
  await accessible(page);

  const chief = await browser.newContext({ baseURL: baseURL! });
  await signedIn("administrator", chief);
  const jobs = await chief.newPage();
  const runs = jobs.getByRole("region", { name: "Send reminders" });
  const runNow = async () => {
    await jobs.goto("/admin/jobs");
    await runs.getByRole("button", { name: "Run now" }).click();
    await expect(jobs).toHaveURL(/notice=job-asked/, { timeout: 40_000 });
    await expect(runs.getByRole("button", { name: "Run now" })).toBeVisible({ timeout: 40_000 });
  };
  await runNow();
  await expect.poll(async () => { await jobs.reload(); return runs.getByText("done").count(); }, { timeout: 60_000 }).toBeGreaterThan(0);

  const mail = await mailTo(me.email);
  expect(mail.subject).toContain("What waits at the desk");
  expect(mail.text).toMatch(/Not checked for long: \d+/);
  const link = new RegExp(`${baseURL}(/admin\\?kind=unchecked)`).exec(mail.text)?.[1] ?? "";
  await page.goto(link);
  await expect(page.getByRole("link", { name: /^Not checked for long/ })).toHaveAttribute("aria-current", "page");

  // Asked again on the same day nothing more is sent: the letter of somebody who asks later is the second at most.
  const later = await browser.newContext({ baseURL: baseURL! });
  const colleague = await signedIn("editor", later);
  const their = await later.newPage();
  await their.goto("/admin/account");
  await their.getByRole("radio", { name: "once a week" }).check();
  await their.getByRole("region", { name: "Reminder by e-mail" }).getByRole("button", { name: "Save" }).click();
  await expect(their.getByText("Your choice is kept.")).toBeVisible();
  await runNow();
  await mailTo(colleague.email);
  await expect(mailTo(me.email, 2)).rejects.toThrow();

  await page.goto(/(\/admin\/account\S*)/.exec(mail.text)?.[1] ?? "");
  await reminder.getByRole("radio", { name: "none" }).check();
  await reminder.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your choice is kept.")).toBeVisible();
  await Promise.all([chief.close(), later.close()]);
});
