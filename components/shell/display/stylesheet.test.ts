import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changeDisplay,
  type DisplaySettings,
  defaultDisplay,
  readDisplay,
  sizes,
  writeDisplay,
} from "./settings";
import { displayStylesheet as stylesheetAt } from "./stylesheet";
import { colours } from "./tokens";

const now = new Date("2026-11-03T17:30:00Z");
const displayStylesheet = (settings: DisplaySettings) => stylesheetAt(settings, now);

test("what is written is read back, whatever is pressed", () => {
  const press = fc.constantFrom(
    "size-up",
    "size-down",
    "size-reset",
    "contrast-up",
    "contrast-down",
    "theme:dark",
    "theme:device",
    "density:compact",
    "sidebar",
    "nonsense",
    "theme:<b>",
  );
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const settings = presses.reduce(changeDisplay, defaultDisplay);
      expect(readDisplay(writeDisplay(settings))).toEqual(settings);
    }),
  );
});

test("sizes and contrast move by one step and stop at the ends", () => {
  const walk = (press: string) => [1, 2, 3, 4, 5].reduce((now) => changeDisplay(now, press), defaultDisplay);
  expect([walk("size-up").size, walk("size-down").size]).toEqual([22, 14]);
  expect(changeDisplay(defaultDisplay, "contrast-up").contrast).toBe("high");
  expect(changeDisplay(defaultDisplay, "contrast-down").contrast).toBe("soft");
  expect(walk("contrast-up").contrast).toBe("high");
});

test("nothing in the cookie reaches the stylesheet", () => {
  fc.assert(
    fc.property(fc.string(), (cookie) => {
      expect(displayStylesheet(readDisplay(cookie))).toBe(
        displayStylesheet(readDisplay(writeDisplay(readDisplay(cookie)))),
      );
    }),
  );
  expect(readDisplay("18;}body{display:none}.high.dark")).toEqual({
    ...defaultDisplay,
    contrast: "high",
    theme: "dark",
  });
});

test.each(sizes)("root size %i px follows the browser's own size", (size) => {
  expect(displayStylesheet({ ...defaultDisplay, size })).toContain(`:root{font-size:${(size / 16) * 100}%;`);
});

test("the date is that of Việt Nam", () => {
  expect(displayStylesheet(defaultDisplay)).toContain('.today::after{content:"Thứ Tư, 04/11/2026"}');
});

test("a chosen theme does not ask the device, and print is light", () => {
  const css = displayStylesheet(readDisplay("16.normal.dark.regular"));
  expect(css).not.toContain("prefers-color-scheme");
  expect(css).not.toContain("prefers-contrast");
  expect(css).toMatch(/:root\{color-scheme:dark;--surface:#12161c/u);
  expect(css).toMatch(/@media print\{:root\{color-scheme:light;--surface:#ffffff/u);
  expect(displayStylesheet(defaultDisplay)).toMatch(
    /prefers-contrast:more\)\{:root\{color-scheme:light.*#000000/u,
  );
});

const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string) =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const ratio = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const modes = (["light", "dark"] as const).flatMap((mode) =>
  (["soft", "normal", "high"] as const).map((contrast) => [mode, contrast] as const),
);

test.each(modes)("in %s, %s contrast, every text and mark can be seen", (mode, contrast) => {
  const { palette, tags, chart } = colours(mode, contrast);
  const papers = [palette.surface, palette["surface-2"], palette["surface-3"]];
  for (const paper of papers) {
    expect(ratio(palette.ink, paper)).toBeGreaterThanOrEqual(7);
    for (const text of [palette["ink-2"], palette.primary, palette.danger])
      expect(ratio(text, paper)).toBeGreaterThanOrEqual(4.5);
  }
  for (const [ink, fill] of Object.values(tags)) expect(ratio(ink, fill)).toBeGreaterThanOrEqual(4.5);
  expect(ratio(palette["on-primary"], palette.primary)).toBeGreaterThanOrEqual(4.5);
  expect(ratio(palette["on-danger"], palette.danger)).toBeGreaterThanOrEqual(4.5);
  for (const band of [palette["brand-red"], palette["brand-blue"]]) {
    expect(ratio(palette["brand-ink"], band)).toBeGreaterThanOrEqual(7);
    expect(ratio(palette["brand-accent"], band)).toBeGreaterThanOrEqual(4.5);
  }
  for (const panel of [palette.hero, palette["hero-2"]])
    expect(ratio(palette["hero-ink"], panel)).toBeGreaterThanOrEqual(7);
  for (const mark of [palette.edge, palette.focus, chart.met, chart.failed, ...chart.series])
    expect(ratio(mark, palette.surface)).toBeGreaterThanOrEqual(3);
});

test("headings of tables stick to their own box where enlarged type gives them one", () => {
  expect(displayStylesheet(readDisplay("20.normal.light.regular"))).toContain(
    "--table-overflow:auto;--table-top:0",
  );
  expect(displayStylesheet(defaultDisplay)).not.toContain("--table-top");
});
