"use client";
import { useEffect, useState } from "react";
import type { PageRegion } from "@/lib/filings/evidence/schema";
import { type Content, contentOf, NotShown, type ViewedFile } from "./contents";
import { FileTextView } from "./file-text";
import { PageFrame } from "./page-frame";
import { PdfPages } from "./pdf-pages";
import { blankRegion, readRegion, typedRegion } from "./region";
import { RegionForm } from "./region-form";

export type Place = { page: number; region: PageRegion | null };
type FilePreviewProps = {
  file: ViewedFile;
  page: number | null;
  region: PageRegion | null;
  /** Given to those who may say which place proves the number; answers why not, or null. */
  onMark?: ((place: Place) => Promise<string | null>) | undefined;
};

type State = { kind: "loading" } | { kind: "failed"; message: string } | { kind: "open"; content: Content };

function useContent(file: ViewedFile): State {
  const [state, setState] = useState<State>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    contentOf(file).then(
      (content) => isWanted && setState({ kind: "open", content }),
      (error: unknown) => {
        const message =
          error instanceof NotShown ? error.message : "Chưa mở được tệp này ở đây. Tải về máy để xem.";
        if (isWanted) setState({ kind: "failed", message });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [file]);
  return state;
}

/** A file as the browser can show it: pages, a picture, or its words; with the marked place in a frame. */
export function FilePreview({ file, page, region, onMark }: FilePreviewProps) {
  const state = useContent(file);
  const marked = page ?? 1;
  const [shown, setShown] = useState(marked);
  const [typed, setTyped] = useState(blankRegion);
  const [isMarking, setMarking] = useState(false);
  if (state.kind === "loading") return <p className="review-empty">Đang mở tệp…</p>;
  if (state.kind === "failed") return <p className="review-empty">{state.message}</p>;
  const { content } = state;
  if (content.kind === "text") return <FileTextView text={content.text} name={file.name} />;

  const draft = readRegion(typed);
  const visible = isMarking ? (draft.ok ? draft.region : null) : shown === marked ? region : null;
  const onDraw = isMarking ? (drawn: PageRegion) => setTyped(typedRegion(drawn)) : undefined;
  return (
    <>
      {onMark && (
        <RegionForm
          page={shown}
          {...{ typed, isMarking }}
          hasRegion={region !== null}
          onType={setTyped}
          onToggle={(marking) => {
            setMarking(marking);
            setTyped(typedRegion(shown === marked ? region : null));
          }}
          onSave={async (next) => {
            const problem = await onMark({ page: shown, region: next });
            if (!problem) setMarking(false);
            return problem;
          }}
        />
      )}
      {content.kind === "pdf" ? (
        <PdfPages
          pdf={content.pdf}
          name={file.name}
          page={shown}
          onPage={setShown}
          region={visible}
          onDraw={onDraw}
        />
      ) : (
        <PageFrame region={visible} onDraw={onDraw}>
          {/* A picture fetched from our own address: nothing to optimise, and the route checks who asks. */}
          {/* biome-ignore lint/performance/noImgElement: see above */}
          <img className="review-picture" src={content.source} alt={`Nội dung tệp ${file.name}`} />
        </PageFrame>
      )}
    </>
  );
}
