import { z } from "zod";
import { messageLimit, readBody } from "@/lib/api/body";
import { problem, problemOf } from "@/lib/api/problem";
import { uploadFile } from "@/lib/filings/uploads/commands";
import { filePurpose } from "@/lib/filings/uploads/schema";
import { actorOrRefusal } from "@/lib/identity/session";
import { assertSameOrigin } from "@/lib/same-origin";

const form = z.object({ purpose: filePurpose.default("filing") });

/** Takes one file of a signed-in browser (multipart: `file`, `purpose`) and answers with its row, not yet linked to anything. */
export async function POST(request: Request) {
  try {
    assertSameOrigin(request.headers);
    const actor = await actorOrRefusal();
    const read = await readBody(request, true);
    if (read === "too-large") return problem(413, "too-large", `Tệp vượt quá ${messageLimit}.`);
    if (typeof read === "string" || !read.file)
      return problem(415, "wrong-type", "Gửi tệp theo dạng multipart/form-data.");
    const { purpose } = form.parse(read.json);
    const file = await uploadFile({ ...actor, requestId: crypto.randomUUID() }, { ...read.file, purpose });
    return Response.json(file, { status: 201, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemOf(error);
  }
}
