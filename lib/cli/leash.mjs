// Loaded into every process that `npm start` runs: when the one holding it is gone, however it went, so is this one.
process.once("disconnect", () => {
  setTimeout(() => process.exit(1), 20_000).unref();
  process.kill(process.pid, "SIGTERM");
});
