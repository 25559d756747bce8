import { problemOf } from "@/lib/api/problem";
import { downloadHeaders } from "@/lib/files";
import { findSnapshotImport, listSnapshotProblems } from "@/lib/filings/snapshots/queries";
import { snapshotProblemText } from "@/lib/filings/snapshots/text";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";
import { writeCsv } from "@/lib/spreadsheets";

const columns = [
  { title: "Dòng", kind: "number" as const },
  { title: "Đơn vị", kind: "text" as const },
  { title: "Chỉ tiêu", kind: "text" as const },
  { title: "Kỳ", kind: "text" as const },
  { title: "Cần làm", kind: "text" as const },
];

/** Every row with an error, as a file: pulled from the database as the receiver reads. */
export async function GET(_request: Request, { params }: RouteContext<"/lam-viec/nguon-so-lieu/[lan]/loi">) {
  const actor = await requireActor();
  try {
    const page = await findSnapshotImport(actor, (await params).lan);
    if (!page) throw new Refusal("not-found");
    const rows = async function* () {
      for await (const { number, unit, indicator, period, found } of listSnapshotProblems(actor, page.id))
        yield [number, unit, indicator, period, found.map(snapshotProblemText).join(" ")];
    };
    const headers = downloadHeaders({
      name: `Lỗi ${page.fileName}.csv`,
      contentType: "text/csv; charset=utf-8",
    });
    return new Response(writeCsv(columns, rows()), { headers });
  } catch (error) {
    return problemOf(error);
  }
}
