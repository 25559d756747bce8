import type { DisplaySettings } from "./settings";

const contrastText = { soft: "dịu", normal: "thường", high: "cao" };
const themeText = { light: "sáng", dark: "tối", device: "theo thiết bị" };

/** The state of the bar in one sentence, with the end stops named. */
export function displayText({ size, contrast, theme }: DisplaySettings): string {
  const sizeEnd = size === 22 ? " (lớn nhất)" : size === 14 ? " (nhỏ nhất)" : "";
  const contrastWord = contrast ? contrastText[contrast] : "theo thiết bị";
  return `Cỡ chữ ${size}${sizeEnd}, tương phản ${contrastWord}, nền ${themeText[theme]}.`;
}
