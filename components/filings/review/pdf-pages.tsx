"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { PageRegion } from "@/lib/filings/evidence/schema";
import { PageFrame } from "./page-frame";
import { drawPage, findInPdf, type Pdf } from "./pdf";

type PdfPagesProps = {
  pdf: Pdf;
  name: string;
  /** The page shown, from 1. */
  page: number;
  onPage: (page: number) => void;
  region: PageRegion | null;
  onDraw?: ((region: PageRegion) => void) | undefined;
};
const zooms = [0.75, 1, 1.25, 1.5, 2];

/** A PDF page by page, with zoom, search and the marked place. */
export function PdfPages({ pdf, name, page, onPage, region, onDraw }: PdfPagesProps) {
  const [zoom, setZoom] = useState(1);
  const [isTurned, setTurned] = useState(false);
  const turnTo = (number: number) => {
    setTurned(true);
    onPage(number);
  };
  const shown = Math.min(Math.max(page, 1), pdf.numPages);
  const step = (by: number) => setZoom(zooms[zooms.indexOf(zoom) + by] ?? zoom);
  return (
    <>
      <div className="flex flex-wrap items-center gap-1">
        <Button
          size="small"
          icon="chevron-left"
          onClick={() => shown > 1 && turnTo(shown - 1)}
          aria-disabled={shown <= 1 || undefined}
        >
          <span className="sr-only">Trang trước</span>
        </Button>
        {/* Read aloud when somebody turns the page, not with every file that opens. */}
        <span className="so text-sm" aria-live={isTurned ? "polite" : "off"}>
          Trang {shown}/{pdf.numPages}
        </span>
        <Button
          size="small"
          icon="chevron-right"
          onClick={() => shown < pdf.numPages && turnTo(shown + 1)}
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
        <PdfSearch pdf={pdf} onFound={onPage} />
      </div>
      <PdfPage {...{ pdf, zoom, region, onDraw }} number={shown} label={`Trang ${shown} của tệp ${name}`} />
    </>
  );
}

type PdfPageProps = Pick<PdfPagesProps, "pdf" | "region" | "onDraw"> & {
  number: number;
  zoom: number;
  label: string;
};

function PdfPage({ pdf, number, zoom, label, region, onDraw }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    // Behind a tab there is no room; once it opens, or the window changes, the page is drawn to fit.
    const observer = new ResizeObserver(([entry]) => setRoom(Math.floor(entry?.contentRect.width ?? 0)));
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!canvas.current || room === 0) return;
    const width = room * zoom;
    canvas.current.style.width = `${width}px`;
    const drawing = new AbortController();
    void drawPage(pdf, { number, width, canvas: canvas.current, signal: drawing.signal });
    return () => drawing.abort();
  }, [pdf, number, zoom, room]);
  return (
    <div ref={frame} className="review-page">
      <PageFrame region={region} onDraw={onDraw}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </PageFrame>
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
