import latin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2";
import vietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2";
import { preload } from "react-dom";

/** Fetches the face of running text together with the page, so that words do not jump when it arrives. */
export function FontPreload() {
  for (const address of [latin, vietnamese]) {
    preload(address, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
  return null;
}
