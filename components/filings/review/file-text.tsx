import type { FileText } from "@/lib/filings/uploads/rules";

/** A Word or Excel file as the server has read it: words and cells, nothing of its author's making up. */
export function FileTextView({ text, name }: { text: FileText; name: string }) {
  if (text.kind === "sheets")
    return (
      <div className="review-text">
        {text.sheets.map((sheet) => (
          <Cells key={sheet.name} sheet={sheet} name={name} />
        ))}
      </div>
    );
  return (
    <article className="review-text" aria-label={`Nội dung chữ của tệp ${name}`}>
      {text.paragraphs.length === 0 && <p>Tệp không có chữ.</p>}
      {text.paragraphs.map((paragraph, index) => (
        // The same words may stand in a document twice, and the list never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={index}>{paragraph}</p>
      ))}
      {text.isCut && <p className="text-ink-2">Chỉ hiện phần đầu. Tải tệp về để xem hết.</p>}
    </article>
  );
}

type Sheet = Extract<FileText, { kind: "sheets" }>["sheets"][number];

function Cells({ sheet, name }: { sheet: Sheet; name: string }) {
  const columns = Math.max(0, ...sheet.rows.map((row) => row.length));
  return (
    <section className="table-region" aria-label={`Trang tính ${sheet.name} của tệp ${name}`}>
      <table className="table">
        <caption>{sheet.name}</caption>
        <tbody>
          {sheet.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that never change
            <tr key={at}>
              {Array.from({ length: columns }, (_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a file that never change
                <td key={column}>{row[column] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.isCut && <p className="text-ink-2">Chỉ hiện {sheet.rows.length} dòng đầu.</p>}
    </section>
  );
}
