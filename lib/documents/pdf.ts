import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { coverageOf, drawable } from "./glyphs";
import { type Layout, layOut } from "./layout";
import type { OfficialDocument } from "./official-document";
import { addresseesLabel, nationalMotto, nationalName, recipientsLabel } from "./wording";

// Both lie beside the sources at run time too; paths of bundled modules would point elsewhere.
const templates = join(process.cwd(), "lib/documents");
const fonts = join(process.cwd(), "node_modules/@expo-google-fonts/tinos");

function openPress() {
  return {
    compiler: NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] }),
    coverage: coverageOf(join(fonts, "400Regular/Tinos_400Regular.ttf")),
  };
}
let press: ReturnType<typeof openPress> | undefined;

function compile(layout: Layout): Uint8Array {
  press ??= openPress();
  const { compiler, coverage } = press;
  const paper = {
    ...layout,
    nation: { name: nationalName, motto: nationalMotto },
    labels: { recipients: recipientsLabel, addressees: addresseesLabel },
  };
  const inputs = { paper: drawable(JSON.stringify(paper), coverage) };
  try {
    const compiled = compiler.compile({ mainFilePath: join(templates, "official.typ"), inputs });
    const complaint = compiled.result ? compiled.takeWarnings() : compiled.takeError();
    // A missing face is only a warning to the typesetter, and a paper in the wrong face is no paper.
    if (!compiled.result || complaint)
      throw new Error(`Typesetting failed: ${JSON.stringify(complaint?.shortDiagnostics)}`);
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: "ua-1" }));
  } finally {
    // Otherwise every document leaves some 10 MB behind.
    compiler.evictCache(0);
  }
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * The paper as a tagged PDF/UA-1 with embedded faces. Typesetting holds the thread (15 ms a page, half a
 * second for a list of 500), so papers are set one at a time with a pause between for everything else.
 */
export function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  const layout = layOut(document);
  const turn = queue.then(() => setTimeout(1)).then(() => compile(layout));
  queue = turn.catch(() => undefined);
  return turn;
}
