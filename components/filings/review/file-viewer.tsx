"use client";
import { useEffect, useRef, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import type { GridEvidence } from "@/lib/filings/grid/rules";
import { formatDate } from "@/lib/vietnamese";
import { drawPage, findInPdf, openPdf, type Pdf } from "./pdf";

/** The evidence of a line: one file at a time, opened at the page that proves it. */
export function FileViewer({ evidence }: { evidence: readonly GridEvidence[] }) {
  const [chosen, setChosen] = useState(0);
  const one = evidence[chosen] ?? evidence[0];
  if (!one) return <p className="review-empty">Dòng này không có tài liệu kiểm chứng.</p>;
  const { file } = one;
  return (
    <div className="review-file">
      <div className="flex flex-wrap items-center gap-2">
        {evidence.length > 1 && (
          <select
            className="input review-choice"
            aria-label="Tệp kiểm chứng"
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {evidence.map(({ id, file: { name } }, index) => (
              <option key={id} value={index}>
                {name}
              </option>
            ))}
          </select>
        )}
        {evidence.length === 1 && <span className="min-w-0 font-medium">{file.name}</span>}
        <LinkButton href={`/tep/${file.id}`} size="small" variant="quiet" icon="download" prefetch={false}>
          Tải về
        </LinkButton>
      </div>
      <p className="text-ink-2 text-sm">
        {[
          one.documentNumber && `Số ${one.documentNumber}`,
          one.documentDate && `ngày ${formatDate(one.documentDate)}`,
          one.page && `trang ${one.page}`,
        ]
          .filter(Boolean)
          .join(", ") || "Không ghi số, ngày văn bản"}
      </p>
      <Content key={file.id} one={one} />
    </div>
  );
}

function Content({ one: { file, page } }: { one: GridEvidence }) {
  if (file.contentType === "application/pdf")
    return <PdfPages href={`/tep/${file.id}`} firstPage={page ?? 1} name={file.name} />;
  if (file.contentType.startsWith("image/"))
    // A picture from our own address, shown as it is: nothing to optimise, and the route checks who asks.
    // biome-ignore lint/performance/noImgElement: see above
    return <img className="review-picture" src={`/tep/${file.id}`} alt={`Nội dung tệp ${file.name}`} />;
  return <p className="review-empty">Tệp Word, Excel xem bằng cách tải về máy.</p>;
}

type State = { kind: "loading" } | { kind: "failed" } | { kind: "open"; pdf: Pdf };

function usePdf(href: string): State {
  const [state, setState] = useState<State>({ kind: "loading" });
  useEffect(() => {
    const asked = new AbortController();
    fetch(href, { signal: asked.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`file ${answer.status}`);
        const pdf = await openPdf(await answer.arrayBuffer());
        if (!asked.signal.aborted) setState({ kind: "open", pdf });
      })
      .catch(() => !asked.signal.aborted && setState({ kind: "failed" }));
    return () => asked.abort();
  }, [href]);
  return state;
}

const zooms = [0.75, 1, 1.25, 1.5, 2];

function PdfPages({ href, firstPage, name }: { href: string; firstPage: number; name: string }) {
  const state = usePdf(href);
  const [number, setNumber] = useState(firstPage);
  const [zoom, setZoom] = useState(1);
  if (state.kind === "loading") return <p className="review-empty">Đang mở tệp…</p>;
  if (state.kind === "failed")
    return <p className="review-empty">Chưa mở được tệp này ở đây. Tải về máy để xem.</p>;
  const { pdf } = state;
  const shown = Math.min(Math.max(number, 1), pdf.numPages);
  const step = (by: number) => setZoom(zooms[zooms.indexOf(zoom) + by] ?? zoom);
  return (
    <>
      <div className="flex flex-wrap items-center gap-1">
        <Button
          size="small"
          icon="chevron-left"
          onClick={() => setNumber(shown - 1)}
          aria-disabled={shown <= 1 || undefined}
        >
          <span className="sr-only">Trang trước</span>
        </Button>
        <span className="so text-sm" aria-live="polite">
          Trang {shown}/{pdf.numPages}
        </span>
        <Button
          size="small"
          icon="chevron-right"
          onClick={() => setNumber(shown + 1)}
          aria-disabled={shown >= pdf.numPages || undefined}
        >
          <span className="sr-only">Trang sau</span>
        </Button>
        <Button size="small" onClick={() => step(-1)} aria-label="Thu nhỏ">
          −
        </Button>
        <span className="so text-sm">{zoom * 100}%</span>
        <Button size="small" onClick={() => step(1)} aria-label="Phóng to">
          +
        </Button>
        <PdfSearch pdf={pdf} onFound={setNumber} />
      </div>
      <PdfPage pdf={pdf} number={shown} zoom={zoom} label={`Trang ${shown} của tệp ${name}`} />
    </>
  );
}

type PdfPageProps = { pdf: Pdf; number: number; zoom: number; label: string };

function PdfPage({ pdf, number, zoom, label }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const width = (frame.current?.clientWidth ?? 600) * zoom;
    if (!canvas.current) return;
    canvas.current.style.width = `${width}px`;
    const drawing = new AbortController();
    void drawPage(pdf, { number, width, canvas: canvas.current, signal: drawing.signal });
    return () => drawing.abort();
  }, [pdf, number, zoom]);
  return (
    <div ref={frame} className="review-page">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

/** Finds words in the file and goes to the first page that has them. */
function PdfSearch({ pdf, onFound }: { pdf: Pdf; onFound: (page: number) => void }) {
  const [answer, setAnswer] = useState("");
  return (
    <search>
      <form
        className="flex items-center gap-1"
        onSubmit={async (event) => {
          event.preventDefault();
          const words = String(new FormData(event.currentTarget).get("words") ?? "");
          const pages = await findInPdf(pdf, words);
          setAnswer(pages.length ? `Có ở trang ${pages.join(", ")}` : "Không tìm thấy");
          if (pages[0]) onFound(pages[0]);
        }}
      >
        <input
          name="words"
          className="input review-find"
          aria-label="Tìm trong tệp"
          placeholder="Tìm trong tệp"
        />
        <span role="status" className="text-sm">
          {answer}
        </span>
      </form>
    </search>
  );
}
