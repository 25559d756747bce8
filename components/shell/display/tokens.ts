/** Every colour of the portal, by role. Values are plain hex so that browsers without oklch still paint them. */
const base = {
  light: {
    surface: "#ffffff",
    "surface-2": "#f5f7fa",
    "surface-3": "#e9edf3",
    ink: "#14181f",
    "ink-2": "#4a5361",
    edge: "#767f8c",
    line: "#d5dae1",
    primary: "#1a4f9c",
    "primary-strong": "#123c7a",
    "primary-soft": "#eaf1fb",
    "on-primary": "#ffffff",
    focus: "#0b57d0",
    "focus-gap": "#ffffff",
    danger: "#a32a1c",
    "on-danger": "#ffffff",
    "brand-red": "#a31621",
    "brand-blue": "#0b4a8f",
    "brand-ink": "#ffffff",
    "brand-accent": "#ffcd00",
    hero: "#123c7a",
    "hero-2": "#0d2a57",
    "hero-ink": "#ffffff",
    shade: "#14181f66",
  },
  dark: {
    surface: "#12161c",
    "surface-2": "#1b2129",
    "surface-3": "#2a313b",
    ink: "#e8ecf1",
    "ink-2": "#b3bcc8",
    edge: "#7d8896",
    line: "#333b46",
    primary: "#8ab4f8",
    "primary-strong": "#aecbfa",
    "primary-soft": "#14294a",
    "on-primary": "#0b1b33",
    focus: "#ffd54a",
    "focus-gap": "#12161c",
    danger: "#ff9e8f",
    "on-danger": "#3b1613",
    "brand-red": "#6e0f17",
    "brand-blue": "#0a2f57",
    "brand-ink": "#ffffff",
    "brand-accent": "#ffcd00",
    hero: "#14294a",
    "hero-2": "#0d1b33",
    "hero-ink": "#e8ecf1",
    shade: "#000000a6",
  },
};

type Palette = Record<keyof typeof base.light, string>;

/** The tones a status tag may have: `[text, fill]`. Solid fills stand for final or urgent states. */
const tones = {
  light: {
    met: ["#00695c", "#e0f2ef"],
    failed: ["#a32a1c", "#fcebe8"],
    missing: ["#6b4a00", "#fff3d6"],
    none: ["#4a5361", "#eef1f5"],
    sent: ["#1a4f9c", "#eaf1fb"],
    returned: ["#8a3b0b", "#ffeedf"],
    due: ["#4a3200", "#ffe08a"],
    overdue: ["#ffffff", "#8c1d18"],
    approved: ["#ffffff", "#00695c"],
    published: ["#5b2a86", "#f3ebfa"],
    draft: ["#4a5361", "#ffffff"],
  },
  dark: {
    met: ["#6fd6c3", "#10332e"],
    failed: ["#ff9e8f", "#3b1613"],
    missing: ["#ffd27a", "#3a2a00"],
    none: ["#b3bcc8", "#2a313b"],
    sent: ["#9cc2ff", "#14294a"],
    returned: ["#ffb27d", "#3d1f0a"],
    due: ["#ffe08a", "#3f3000"],
    overdue: ["#ffffff", "#8c1d18"],
    approved: ["#ffffff", "#00695c"],
    published: ["#d3b3f5", "#2c1745"],
    draft: ["#b3bcc8", "#12161c"],
  },
} as const;

export type ToneName = keyof typeof tones.light;
type Tones = Record<ToneName, readonly [string, string]>;

const charts = {
  light: {
    met: "#00796b",
    failed: "#c7501b",
    missing: "#8a93a0",
    series: ["#1a4f9c", "#c7501b", "#2f8f83", "#14181f"],
  },
  dark: {
    met: "#35b8a6",
    failed: "#ff8a5c",
    missing: "#e8ecf1",
    series: ["#ff8a5c", "#2e9c8c", "#d6a4f0", "#e8ecf1"],
  },
};

export type Mode = "light" | "dark";
export type Contrast = "soft" | "normal" | "high";

const softer: Record<Mode, Partial<Palette>> = {
  light: {
    surface: "#f7f4ec",
    "surface-2": "#f1ede2",
    "surface-3": "#e6e1d3",
    ink: "#2b313a",
    "ink-2": "#515760",
    edge: "#6f6c62",
    line: "#d9d3c4",
    "primary-soft": "#e4eaf0",
    "focus-gap": "#f7f4ec",
  },
  dark: {
    surface: "#1b2027",
    "surface-2": "#232932",
    "surface-3": "#2f3741",
    ink: "#cdd3db",
    "ink-2": "#aab2bd",
    edge: "#838d9a",
    line: "#3a424d",
    "focus-gap": "#1b2027",
  },
};

function highContrast(mode: Mode): Palette {
  const [paper, ink, link] =
    mode === "light" ? ["#ffffff", "#000000", "#00309c"] : ["#000000", "#ffffff", "#ffe600"];
  return {
    ...base[mode],
    surface: paper,
    "surface-2": paper,
    "surface-3": paper,
    ink,
    "ink-2": ink,
    edge: ink,
    line: ink,
    primary: link,
    "primary-strong": link,
    "primary-soft": paper,
    "on-primary": paper,
    focus: mode === "light" ? "#0b57d0" : "#ffd54a",
    "focus-gap": paper,
    danger: ink,
    "on-danger": paper,
    "brand-red": paper,
    "brand-blue": paper,
    "brand-ink": ink,
    "brand-accent": ink,
    hero: paper,
    "hero-2": paper,
    "hero-ink": ink,
  };
}

const solid: readonly ToneName[] = ["overdue", "approved"];

function highTones({ ink, surface }: Palette): Tones {
  const tone = (name: ToneName) =>
    (solid.includes(name) ? [surface, ink] : [ink, surface]) as readonly [string, string];
  const names = Object.keys(tones.light) as ToneName[];
  return Object.fromEntries(names.map((name) => [name, tone(name)])) as Tones;
}

/** The complete colour set of one mode and contrast step: palette, tag tones and chart fills. */
export function colours(mode: Mode, contrast: Contrast) {
  const palette: Palette =
    contrast === "high"
      ? highContrast(mode)
      : { ...base[mode], ...(contrast === "soft" ? softer[mode] : {}) };
  const tags: Tones =
    contrast === "high"
      ? highTones(palette)
      : { ...tones[mode], draft: [tones[mode].draft[0], palette.surface] };
  return { palette, tags, chart: charts[mode] };
}
