import { problemOf } from "@/lib/api/problem";
import { exportAwards } from "@/lib/commendations/register/exports/commands";
import { type ExportKind, exportQuery } from "@/lib/commendations/register/schema";
import { downloadHeaders } from "@/lib/files";
import { requireActorFor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";

const kinds: Record<string, ExportKind> = {
  "quoc-gia": "national",
  "cong-chuc": "staff",
  "thong-ke": "statistics",
};

/** A year of the register (`?loai=&nam=`) as an Excel workbook, or as CSV where it is too long for one. */
export async function GET(request: Request) {
  const actor = await requireActorFor("award.export");
  try {
    const search = new URL(request.url).searchParams;
    const asked = search.get("loai") ?? "";
    const kind = Object.hasOwn(kinds, asked) ? kinds[asked] : undefined;
    const query = exportQuery.safeParse({ year: search.get("nam") });
    if (!kind || !query.success) throw new Refusal("not-found");
    const { bytes, ...about } = await exportAwards(actor, kind, query.data.year);
    return new Response(bytes, { headers: downloadHeaders(about) });
  } catch (error) {
    return problemOf(error);
  }
}
