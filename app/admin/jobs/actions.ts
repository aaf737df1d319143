"use server";
import { formAction } from "@/server/action";
import { cancelJob, runJob } from "@/server/commands/run-job";

export const runJobAction = formAction(runJob, () => "/admin/jobs?notice=job-asked");

export const cancelJobAction = formAction(cancelJob, () => "/admin/jobs?notice=job-cancelled");
