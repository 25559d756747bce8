import Link from "next/link";
import { Fold } from "@/components/ui/fold";
import { StatusTag } from "@/components/ui/status-tag";
import {
  type Box,
  type DocumentGraph,
  drawGraph,
  type GraphPaper,
  isAlone,
} from "@/lib/campaigns/graph/rules";
import { graphText, paperStateText } from "@/lib/campaigns/graph/text";
import { relationText } from "@/lib/plans/text";

/**
 * The documents around a plan: a drawing for the eye, and the same as lists with links. The lists
 * hold everything; keyboards and screen readers use them, so the drawing's links are left out of both.
 */
export function DocumentGraphView({ graph }: { graph: DocumentGraph }) {
  if (isAlone(graph)) return <p className="text-ink-2">Kế hoạch không dẫn văn bản nào khác.</p>;
  const { above, below, cites, citedBy } = graph;
  return (
    <div className="grid gap-4">
      <Drawing graph={graph} />
      <PaperList title="Kế hoạch cấp trên" papers={above} />
      {cites.length > 0 && (
        <div>
          <h3 className="mb-1">Văn bản được dẫn ({cites.length})</h3>
          <ul className="grid list-disc gap-1 pl-6">
            {cites.map((paper) => (
              <li key={paper.key}>
                {relationText[paper.relation]}: <Paper paper={paper} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <PaperList title="Kế hoạch cấp dưới" papers={below} />
      <PaperList title="Được dẫn chiếu trong" papers={citedBy} />
    </div>
  );
}

const shownOpen = 10;

function PaperList({ title, papers }: { title: string; papers: readonly GraphPaper[] }) {
  if (papers.length === 0) return null;
  const list = (
    <ul className="grid list-disc gap-1 pl-6">
      {papers.map((paper) => (
        <li key={paper.key}>
          <Paper paper={paper} />
        </li>
      ))}
    </ul>
  );
  if (papers.length > shownOpen)
    return (
      <Fold summary={title} count={papers.length}>
        {list}
      </Fold>
    );
  return (
    <div>
      <h3 className="mb-1">
        {title} ({papers.length})
      </h3>
      {list}
    </div>
  );
}

function Paper({ paper: { href, title, number, state, isToReview } }: { paper: GraphPaper }) {
  const name = `${number ? `${number} – ` : ""}${title}`;
  const stateText = paperStateText[state];
  return (
    <>
      {href ? <Link href={href}>{name}</Link> : name}
      {stateText && (
        <>
          {" "}
          <StatusTag tone="failed">{stateText}</StatusTag>
        </>
      )}
      {isToReview && (
        <>
          {" "}
          <StatusTag tone="missing">Chưa rà soát theo bản sửa đổi</StatusTag>
        </>
      )}
    </>
  );
}

// Room for the lines drawn at the edge.
const margin = 4;

function Drawing({ graph }: { graph: DocumentGraph }) {
  const { width, height, boxes, edges } = drawGraph(graph);
  return (
    <figure className="document-graph">
      <figcaption className="sr-only">{graphText(graph)}</figcaption>
      <svg
        viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
        width={width + 2 * margin}
        height={height + 2 * margin}
        aria-hidden="true"
      >
        {edges.map(({ key, points }) => (
          <polyline
            key={key}
            className="graph-edge"
            points={points.map((point) => point.join(",")).join(" ")}
          />
        ))}
        {boxes.map((box) => (
          <BoxDrawing key={box.key} box={box} />
        ))}
      </svg>
    </figure>
  );
}

function BoxDrawing({ box }: { box: Box }) {
  const { x, y, width, height } = box;
  if (box.kind === "more")
    return (
      <text className="graph-text" x={x + 12} y={y + height / 2} dy="0.35em">
        {`và ${box.count} văn bản khác, xem danh sách`}
      </text>
    );
  const { paper, isSelf, lines } = box;
  const look = isSelf ? "graph-self" : paper.state === "in-force" ? "graph-plan" : `graph-${paper.state}`;
  const drawn = (
    <>
      <rect className={`graph-box ${look}`} x={x} y={y} width={width} height={height} rx={6} />
      {lines.map((line, index) => (
        <text
          key={line}
          className={isSelf ? "graph-text graph-text-self" : "graph-text"}
          x={x + 12}
          y={y + height / 2 + (index - (lines.length - 1) / 2) * 20}
          dy="0.35em"
        >
          {line}
        </text>
      ))}
    </>
  );
  if (!paper.href || isSelf) return <g>{drawn}</g>;
  return (
    <a href={paper.href} tabIndex={-1}>
      <title>{paper.title}</title>
      {drawn}
    </a>
  );
}
