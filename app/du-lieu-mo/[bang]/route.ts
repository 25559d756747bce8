import { notFound } from "next/navigation";
import { openDataSets } from "@/lib/publication/open-data/queries";
import { writeCsv } from "@/lib/spreadsheets";

/** A data set as CSV, streamed; only what is published. */
export async function GET(_: Request, { params }: RouteContext<"/du-lieu-mo/[bang]">) {
  const { bang } = await params;
  const set = openDataSets[bang];
  if (!set) notFound();
  return new Response(writeCsv(set.columns, set.rows()), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${bang}.csv"`,
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=300",
    },
  });
}
