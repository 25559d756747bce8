import { inspectArchive, uploadArchiveLimits } from "./archive";
import { must } from "./rejection";
import { elementsOf, type XmlElement } from "./xml-elements";

const mainPart = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
};
const macroType = /macroEnabled|vbaProject|activeX/iu;

// A template or object fetched on opening is the remote half of an attack; a link to click is not.
const fetchedOnOpening = /\/(?:attachedTemplate|oleObject|frame|subDocument|aFChunk)$/u;
const remoteTarget = /^\s*(?:https?:|ftp:|\\\\|\/\/|file:\/\/[^/]|file:\/+\\)/iu;

function fetchesOnOpening({ name, attributes }: XmlElement): boolean {
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
