import { z } from "zod";
import { problemOf } from "@/lib/api/problem";
import { exportAwards } from "@/lib/commendations/register/exports/commands";
import { type ExportKind, exportQuery } from "@/lib/commendations/register/schema";
import { downloadHeaders } from "@/lib/files";
import { requireActorFor } from "@/lib/identity/session";

const kinds = {
  "quoc-gia": "national",
  "cong-chuc": "staff",
  "thong-ke": "statistics",
} as const satisfies Record<string, ExportKind>;
const exportAsked = z.object({
  loai: z.enum(["quoc-gia", "cong-chuc", "thong-ke"]),
  nam: exportQuery.shape.year,
});

/** A year of the register (`?loai=&nam=`) as an Excel workbook, or as CSV where it is too long for one. */
export async function GET(request: Request) {
  const actor = await requireActorFor("award.export");
  try {
    const search = new URL(request.url).searchParams;
    const given = { loai: search.get("loai") ?? undefined, nam: search.get("nam") ?? undefined };
    const asked = exportAsked.safeParse(given);
    if (!asked.success) return problemOf(asked.error, given);
    const { bytes, ...about } = await exportAwards(actor, kinds[asked.data.loai], asked.data.nam);
    return new Response(bytes, { headers: downloadHeaders(about) });
  } catch (error) {
    return problemOf(error);
  }
}
