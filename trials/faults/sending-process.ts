import { systemActor } from "@/server/actor";
import { sendDigests } from "@/server/jobs/digest";

/** A process of its own that sends the reminders once, for the trial that kills it; its environment says where from. */
const counts = await sendDigests({ actor: systemActor("jobs"), data: {}, signal: new AbortController().signal, progress: () => undefined });
console.log(JSON.stringify(counts));
process.exit();
