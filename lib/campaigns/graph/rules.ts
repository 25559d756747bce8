/** A document around a plan; without `href` it is known by name only. */
export type GraphPaper = {
  key: string;
  title: string;
  number: string | null;
  href: string | null;
  state: "in-force" | "withdrawn" | "outside";
  /** The plan stands under one that changed, and nobody has gone through it since. */
  isToReview?: boolean;
};
export type DocumentGraph = {
  self: GraphPaper;
  /** The plans it stands under, the nearest first. */
  above: GraphPaper[];
  below: GraphPaper[];
  cites: (GraphPaper & { relation: "can_cu" | "thuc_hien" | "lien_quan" })[];
  citedBy: GraphPaper[];
};

export const isAlone = ({ above, below, cites, citedBy }: DocumentGraph): boolean =>
  above.length + below.length + cites.length + citedBy.length === 0;

export type Box = { key: string; x: number; y: number; width: number; height: number; lines: string[] } & (
  | { kind: "paper"; paper: GraphPaper; isSelf: boolean }
  | { kind: "more"; count: number }
);
export type Edge = { key: string; points: [number, number][] };
export type GraphDrawing = { width: number; height: number; boxes: Box[]; edges: Edge[] };

const size = { width: 268, height: 60, gapX: 48, gapY: 20, letters: 30 };
// A province's plan has more plans below it than a drawing can hold; the list has them all.
const drawn = 5;

/** A title on two lines of a box, the rest left out. */
export function boxLines(number: string | null, title: string): string[] {
  const words = `${number ? `${number} – ` : ""}${title}`.split(/\s+/);
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line && line.length + 1 + word.length > size.letters) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  const [first = "", second] = lines;
  if (second === undefined) return [first];
  return [first, lines.length > 2 ? `${second.slice(0, size.letters - 2).trimEnd()} …` : second];
}

type Slot = { x: number; y: number };
const step = size.height + size.gapY;

function stack(papers: readonly GraphPaper[], name: string, at: Slot): Box[] {
  const shown = papers.length > drawn ? papers.slice(0, drawn - 1) : papers;
  const place = (index: number) => ({
    x: at.x,
    y: at.y + index * step,
    width: size.width,
    height: size.height,
  });
  const boxes = shown.map(
    (paper, index): Box => ({
      ...place(index),
      key: `${name}-${paper.key}`,
      kind: "paper",
      paper,
      isSelf: false,
      lines: boxLines(paper.number, paper.title),
    }),
  );
  const count = papers.length - shown.length;
  if (count === 0) return boxes;
  return [...boxes, { ...place(shown.length), key: `${name}-more`, kind: "more", count, lines: [] }];
}

const middle = (box: Box) => box.y + box.height / 2;

/**
 * The plan in the middle, what it stands under above it, its child plans below, what it cites on the
 * left and who cites it on the right. Places in px, made of the counts alone: the same graph is
 * always drawn the same way.
 */
export function drawGraph(graph: DocumentGraph): GraphDrawing {
  const hasLeft = graph.cites.length > 0;
  const centre = hasLeft ? size.width + size.gapX : 0;
  const selfY = graph.above.length * step;
  const self: Box = {
    key: "self",
    x: centre,
    y: selfY,
    width: size.width,
    height: size.height,
    kind: "paper",
    paper: graph.self,
    isSelf: true,
    lines: boxLines(graph.self.number, graph.self.title),
  };
  const above = graph.above.map(
    (paper, index): Box => ({
      ...self,
      key: `above-${paper.key}`,
      y: selfY - (index + 1) * step,
      paper,
      isSelf: false,
      lines: boxLines(paper.number, paper.title),
    }),
  );
  const left = stack(graph.cites, "cites", { x: 0, y: selfY });
  const right = stack(graph.citedBy, "cited", { x: centre + size.width + size.gapX, y: selfY });
  const indent = 28;
  const below = stack(graph.below, "below", { x: centre + indent, y: selfY + step });
  const boxes = [...above.toReversed(), self, ...left, ...below, ...right];

  const spine = centre + size.width / 2;
  const edges: Edge[] = [
    ...above.map((box, index): Edge => {
      const under = index === 0 ? self : (above[index - 1] as Box);
      return {
        key: box.key,
        points: [
          [spine, box.y + box.height],
          [spine, under.y],
        ],
      };
    }),
    ...below.map((box): Edge => ({ key: box.key, points: elbow(self, box, centre + indent / 2) })),
    ...left.map((box): Edge => ({ key: box.key, points: side(box, self, centre - size.gapX / 2) })),
    ...right.map((box): Edge => ({ key: box.key, points: side(self, box, box.x - size.gapX / 2) })),
  ];
  return {
    width: Math.max(...boxes.map((box) => box.x + box.width)),
    height: Math.max(...boxes.map((box) => box.y + box.height)),
    boxes,
    edges,
  };
}

const elbow = (from: Box, to: Box, x: number): [number, number][] => [
  [x, from.y + from.height],
  [x, middle(to)],
  [to.x, middle(to)],
];
const side = (left: Box, right: Box, x: number): [number, number][] => [
  [left.x + left.width, middle(left)],
  [x, middle(left)],
  [x, middle(right)],
  [right.x, middle(right)],
];

/** Each document once: what stands above or below is not told a second time as cited or citing. */
export function withoutRepeats(graph: DocumentGraph): DocumentGraph {
  const tree = new Set([...graph.above, ...graph.below].map(({ key }) => key));
  const cites = graph.cites.filter(({ key }) => !tree.has(key));
  const cited = new Set(cites.map(({ key }) => key));
  return {
    ...graph,
    cites,
    citedBy: graph.citedBy.filter(({ key }) => !tree.has(key) && !cited.has(key)),
  };
}
