import type { DocumentGraph, GraphPaper } from "./rules";

export const paperStateText: Record<GraphPaper["state"], string | null> = {
  "in-force": null,
  withdrawn: "Đã thu hồi",
  outside: null,
};

/** `Kế hoạch này đứng dưới 1 kế hoạch, có 3 kế hoạch cấp dưới, dẫn 2 văn bản …`: the drawing in one sentence. */
export function graphText({ above, below, cites, citedBy }: DocumentGraph): string {
  const parts = [
    above.length > 0 && `đứng dưới ${above.length} kế hoạch cấp trên`,
    below.length > 0 && `có ${below.length} kế hoạch cấp dưới`,
    cites.length > 0 && `dẫn ${cites.length} văn bản`,
    citedBy.length > 0 && `được ${citedBy.length} kế hoạch dẫn chiếu`,
  ].filter(Boolean);
  return `Sơ đồ văn bản: kế hoạch này ${parts.join(", ")}.`;
}
