// Loaded into the web server by cli/next-process.ts, with an open channel to the
// command that started it. However that command ends, the channel closes, and a
// server that nobody can stop any more must not keep the port.
process.once("disconnect", () => process.exit(1));
