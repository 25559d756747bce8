import { dayOf } from "@/lib/calendar";
import { formatLongDate } from "@/lib/vietnamese";
import type { DisplaySettings } from "./settings";
import { displayText } from "./text";
import { type Contrast, colours, type Mode } from "./tokens";

const rowHeight = { compact: "2rem", regular: "2.5rem", roomy: "3rem" };

const railVariables =
  "--sidebar-width:4rem;--rail-label:absolute;--rail-clip:inset(50%);--rail-justify:center";

function sizes({ size, density }: DisplaySettings): string {
  const box = size > 16 ? ";--table-overflow:auto;--table-top:0" : "";
  return `font-size:${(size / 16) * 100}%;--row-height:${rowHeight[density]}${box}`;
}

function declarations(mode: Mode, contrast: Contrast): string {
  const { palette, tags, chart } = colours(mode, contrast);
  const high = contrast === "high";
  return [
    `color-scheme:${mode}`,
    ...Object.entries(palette).map(([name, value]) => `--${name}:${value}`),
    ...Object.entries(tags).flatMap(([tone, [ink, fill]]) => [`--${tone}:${ink}`, `--${tone}-fill:${fill}`]),
    `--chart-met:${chart.met}`,
    `--chart-failed:${chart.failed}`,
    `--chart-missing:${chart.missing}`,
    ...chart.series.map((value, index) => `--series-${index + 1}:${value}`),
    `--edge-width:${high ? "2px" : "1px"}`,
    `--tag-edge:${high ? "currentColor" : "transparent"}`,
    `--brand-edge:${high ? "currentColor" : "transparent"}`,
    `--hero-drawing:${high ? "none" : 'url("/drum.svg")'}`,
    `--hero-edge:${high ? palette.ink : "#ffffff59"}`,
    `--link-line:${high ? "2px" : "1px"}`,
  ].join(";");
}

const root = (body: string) => `:root{${body}}`;
const when = (query: string, body: string) => `@media ${query}{${body}}`;

function themed(theme: DisplaySettings["theme"], contrast: Contrast): string {
  if (theme !== "device") return root(declarations(theme, contrast));
  return (
    root(declarations("light", contrast)) +
    when("(prefers-color-scheme:dark)", root(declarations("dark", contrast)))
  );
}

function coloured({ theme, contrast }: DisplaySettings): string {
  if (contrast) return themed(theme, contrast);
  return themed(theme, "normal") + when("(prefers-contrast:more)", themed(theme, "high"));
}

/** Marks the chosen buttons and the end stops: the page is cached for everybody, so only CSS can know them. */
function marks({ size, contrast, theme, density }: DisplaySettings): string {
  const pressed = [`theme:${theme}`, `density:${density}`].map((press) => `[data-press="${press}"]`);
  const stops = [
    size === 14 && "size-down",
    size === 22 && "size-up",
    contrast === "soft" && "contrast-down",
    contrast === "high" && "contrast-up",
  ].filter((stop) => stop !== false);
  const stopped = stops.map((press) => `[data-press="${press}"]`).join();
  return `${pressed.join()}{--pressed:var(--primary);--pressed-ink:var(--on-primary)}${stopped && `${stopped}{--stopped:line-through;--stopped-ink:var(--ink-2);--stopped-icon:.5}`}`;
}

/**
 * The stylesheet of one reader: root size, row height and every colour. Print is always light. It also says
 * today's date in Việt Nam at `now`, which a cached page cannot know.
 * Only values from closed lists reach the text, so nothing in the cookie can inject CSS.
 */
export function displayStylesheet(settings: DisplaySettings, now: Date): string {
  const sizing = root(sizes(settings));
  const rail = settings.sidebar === "rail" ? when("(width >= 64rem)", root(railVariables)) : "";
  const said = `.display-state::after{content:"${displayText(settings)}"}.today::after{content:"${formatLongDate(dayOf(now))}"}`;
  const print = when("print", root(`${declarations("light", "normal")};font-size:11pt`));
  return [sizing, coloured(settings), rail, marks(settings), said, print].join("\n");
}
