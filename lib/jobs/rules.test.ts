import { expect, test } from "vitest";
import { jobState } from "./rules";

const job = { attempts: 0, maxAttempts: 25, lockedAt: null, lastError: null };
test.each([
  [job, "waiting"],
  [{ ...job, attempts: 1, lockedAt: new Date() }, "running"],
  [{ ...job, attempts: 3, lastError: "the web process answered 502" }, "retrying"],
  [{ ...job, attempts: 25, lastError: "gone" }, "failed"],
])("%j is %s", (facts, state) => expect(jobState(facts)).toBe(state));
