import type { Contrast } from "./tokens";

export const displayCookie = "hien-thi";

/** Root sizes in pixels at the browser's own default of 16. */
export const sizes = [14, 16, 18, 20, 22] as const;
export const contrasts = ["soft", "normal", "high"] as const satisfies readonly Contrast[];
export const themes = ["light", "dark", "device"] as const;
export const densities = ["compact", "regular", "roomy"] as const;
export const sidebars = ["wide", "rail"] as const;

/** What a reader chose; contrast `null` follows the device. */
export type DisplaySettings = {
  size: (typeof sizes)[number];
  contrast: Contrast | null;
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  sidebar: (typeof sidebars)[number];
};

export const defaultDisplay: DisplaySettings = {
  size: 16,
  contrast: null,
  theme: "device",
  density: "regular",
  sidebar: "wide",
};

const oneOf = <T>(list: readonly T[], value: unknown): T | undefined =>
  list.find((item) => String(item) === value);

/** Settings from the cookie's value such as `18.high.dark.regular`; anything unknown falls back to the default. */
export function readDisplay(value: string | undefined): DisplaySettings {
  const [size, contrast, theme, density, sidebar] = (value ?? "").split(".");
  return {
    size: oneOf(sizes, size) ?? defaultDisplay.size,
    contrast: oneOf(contrasts, contrast) ?? null,
    theme: oneOf(themes, theme) ?? defaultDisplay.theme,
    density: oneOf(densities, density) ?? defaultDisplay.density,
    sidebar: oneOf(sidebars, sidebar) ?? defaultDisplay.sidebar,
  };
}

/** The cookie value that `readDisplay` reads back. */
export function writeDisplay({ size, contrast, theme, density, sidebar }: DisplaySettings): string {
  return [size, contrast ?? "device", theme, density, sidebar].join(".");
}

const step = <T>(list: readonly T[], current: T, by: number): T =>
  list[Math.min(list.length - 1, Math.max(0, list.indexOf(current) + by))] as T;

/** One press on the bar: sizes and contrast move by one step and stop at the ends; theme and density are set. */
export function changeDisplay(now: DisplaySettings, press: string): DisplaySettings {
  const contrast = now.contrast ?? "normal";
  switch (press) {
    case "size-down":
      return { ...now, size: step(sizes, now.size, -1) };
    case "size-up":
      return { ...now, size: step(sizes, now.size, 1) };
    case "size-reset":
      return { ...now, size: defaultDisplay.size };
    case "contrast-down":
      return { ...now, contrast: step(contrasts, contrast, -1) };
    case "contrast-up":
      return { ...now, contrast: step(contrasts, contrast, 1) };
    case "sidebar":
      return { ...now, sidebar: now.sidebar === "wide" ? "rail" : "wide" };
    default: {
      const [kind, value] = press.split(":");
      const theme = kind === "theme" ? oneOf(themes, value) : undefined;
      const density = kind === "density" ? oneOf(densities, value) : undefined;
      return { ...now, theme: theme ?? now.theme, density: density ?? now.density };
    }
  }
}
