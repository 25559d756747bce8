import { HtmlTable } from "@/components/tables/html-table";
import { namedText } from "@/lib/registrations/slots/text";
import { documentCount } from "@/lib/vietnamese";

export type ShownLines = {
  collectives: { id: string; name: string; pledge: string }[];
  counts: { id: string; unitName: string | null; count: number; pledge: string; named: { name: string }[] }[];
  individuals: { id: string; name: string; post: string; unitName: string | null; pledge: string }[];
};

/** The lines of a registration to be read: collectives, people by number, people by name. */
export function RegistrationLines({ lines, of }: { lines: ShownLines; of?: string }) {
  // Many sheets on one page: each table says whose it is.
  const whose = of ? `, ${of}` : "";
  const { collectives, counts, individuals } = lines;
  if (collectives.length + counts.length + individuals.length === 0)
    return <p className="text-ink-2">Phiếu chưa có tập thể, cá nhân nào.</p>;
  return (
    <div className="grid gap-4">
      {collectives.length > 0 && (
        <HtmlTable
          caption={`Tập thể (${documentCount(collectives.length)})${whose}`}
          rows={collectives}
          columns={[
            { head: "Tập thể", rowHead: true, cell: ({ name }) => name },
            { head: "Nội dung đăng ký", cell: ({ pledge }) => pledge },
          ]}
        />
      )}
      {counts.length > 0 && (
        <HtmlTable
          caption={`Cá nhân, không ghi tên cụ thể${whose}`}
          rows={counts}
          columns={[
            { head: "Thuộc", rowHead: true, cell: ({ unitName }) => unitName ?? "Cả đơn vị" },
            { head: "Số lượng", align: "number", cell: ({ count }) => documentCount(count) },
            {
              head: "Ghi tên",
              cell: ({ count, named }) =>
                [namedText({ named: named.length, count }), named.map(({ name }) => name).join(", ")]
                  .filter(Boolean)
                  .join(": "),
            },
            { head: "Nội dung đăng ký", cell: ({ pledge }) => pledge },
          ]}
        />
      )}
      {individuals.length > 0 && (
        <HtmlTable
          caption={`Cá nhân theo danh sách (${documentCount(individuals.length)})${whose}`}
          rows={individuals}
          columns={[
            { head: "Họ và tên", rowHead: true, cell: ({ name }) => name },
            { head: "Chức vụ", cell: ({ post }) => post },
            { head: "Phòng, ban", cell: ({ unitName }) => unitName },
            { head: "Nội dung đăng ký", cell: ({ pledge }) => pledge },
          ]}
        />
      )}
    </div>
  );
}
