import { SaxesParser } from "saxes";
import { inspectArchive, uploadArchiveLimits } from "./archive";
import { FileRejection, must } from "./rejection";

const mainPart = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
};
const macroType = /macroEnabled|vbaProject|activeX/iu;

type Element = { name: string; attributes: Record<string, string> };

/** The elements of a small part in order, without prefixes. */
function elementsOf(content: Buffer): Element[] {
  const elements: Element[] = [];
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

// A template or object fetched on opening is the remote half of an attack; a link to click is not.
const fetchedOnOpening = /\/(?:attachedTemplate|oleObject|frame|subDocument|aFChunk)$/u;
const remoteTarget = /^\s*(?:https?:|ftp:|\\\\|\/\/|file:\/\/[^/]|file:\/+\\)/iu;

function fetchesOnOpening({ name, attributes }: Element): boolean {
  return (
    name === "Relationship" &&
    attributes.TargetMode === "External" &&
    fetchedOnOpening.test(attributes.Type ?? "") &&
    remoteTarget.test(attributes.Target ?? "")
  );
}

/** Ends with a `FileRejection` unless the bytes are a whole .docx or .xlsx without anything that runs. */
export async function inspectOffice(bytes: Uint8Array, kind: "docx" | "xlsx"): Promise<void> {
  const parts = await inspectArchive(
    bytes,
    uploadArchiveLimits,
    (name) =>
      name === "[Content_Types].xml" || name.endsWith(".rels") || /^xl\/externalLinks\/[^/]+$/u.test(name),
  );
  const types = elementsOf(parts.get("[Content_Types].xml") ?? Buffer.alloc(0)).map(
    ({ attributes }) => attributes.ContentType ?? "",
  );
  must(!types.some((type) => macroType.test(type)), "macros");
  must(types.includes(mainPart[kind]), "corrupt");
  for (const content of parts.values()) {
    must(
      !elementsOf(content).some((element) => element.name === "ddeLink" || fetchesOnOpening(element)),
      "active-content",
    );
  }
}
