import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { coverageOf, drawable } from "./glyphs";

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

function compile(template: string, data: unknown): Uint8Array {
  press ??= openPress();
  const { compiler, coverage } = press;
  const inputs = { paper: drawable(JSON.stringify(data), coverage) };
  try {
    const compiled = compiler.compile({ mainFilePath: join(templates, template), inputs });
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
 * A tagged PDF/UA-1 with embedded faces, from a template beside this file and its data. Typesetting holds
 * the thread, so papers are set one at a time with a pause between for everything else.
 */
export function typeset(template: string, data: unknown): Promise<Uint8Array> {
  const turn = queue.then(() => setTimeout(1)).then(() => compile(template, data));
  queue = turn.catch(() => undefined);
  return turn;
}
