import { expect, test } from "vitest";
import { actions } from "./permissions";
import { actionGroups, actionText, deviceText } from "./text";

test("every action has its words and stands in exactly one group", () => {
  const grouped = actionGroups.flatMap(({ nouns }) => nouns);
  expect(new Set(grouped).size).toBe(grouped.length);
  expect(actions.filter((action) => !grouped.includes(action.split(".")[0] ?? ""))).toEqual([]);
  expect(grouped.filter((noun) => !actions.some((action) => action.startsWith(`${noun}.`)))).toEqual([]);
  expect(new Set(Object.values(actionText)).size).toBe(actions.length);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    "Edge trên Windows",
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0 Safari/537.36",
    "Chrome trên Linux",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari trên iOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
    "Chrome trên Android",
  ],
  ["curl/8.0", "Thiết bị khác"],
  ["", "Thiết bị khác"],
])("%s is %s", (userAgent, text) => expect(deviceText(userAgent)).toBe(text));
