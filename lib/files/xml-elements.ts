import { SaxesParser } from "saxes";
import { FileRejection } from "./rejection";

export type XmlElement = { name: string; attributes: Record<string, string> };

/** The elements of a small XML part in order, without prefixes; a `FileRejection` when it is not well-formed. */
export function elementsOf(content: Buffer): XmlElement[] {
  const elements: XmlElement[] = [];
  const parser = new SaxesParser<{ xmlns: false }>();
  parser.on("error", () => {
    throw new FileRejection("corrupt");
  });
  parser.on("opentag", ({ name, attributes }: { name: string; attributes: Record<string, string> }) => {
    elements.push({ name: name.slice(name.indexOf(":") + 1), attributes });
  });
  parser.write(content.toString("utf8")).close();
  return elements;
}
