import type { OfficialDocument, Run } from "@/lib/documents";
import { type Layout, layOut, type PlacedBlock } from "@/lib/documents/layout";
import { nationalMotto, nationalName, recipientsLabel } from "@/lib/documents/wording";

/** An official paper on the screen, in the order and words of the printed one. */
export function OfficialPaper({ document }: { document: OfficialDocument }) {
  return (
    <article className="paper" lang="vi">
      <Paper paper={layOut(document)} />
    </article>
  );
}

function Paper({ paper }: { paper: Layout }) {
  return (
    <>
      <header className="paper-head">
        <div>
          {paper.parentIssuer.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {paper.issuer.map((line) => (
            <p key={line} className="font-bold">
              {line}
            </p>
          ))}
          <span className="paper-rule paper-rule-short" />
          {paper.number && <p className="mt-1">{paper.number}</p>}
        </div>
        <div>
          <p className="font-bold">{nationalName}</p>
          <p className="font-bold">{nationalMotto}</p>
          <span className="paper-rule" />
          {paper.placeAndDate && <p className="mt-1 italic">{paper.placeAndDate}</p>}
        </div>
      </header>
      <div className="paper-title">
        {paper.typeName && <p className="font-bold">{paper.typeName}</p>}
        {paper.title && <p className="font-bold">{paper.title}</p>}
        <span className="paper-rule paper-rule-short" />
      </div>
      {paper.legalBasis.map((line) => (
        <p key={line} className="paper-text italic">
          {line}
        </p>
      ))}
      <Blocks blocks={paper.body} />
      <footer className="paper-foot">
        <div className="text-sm">
          <p className="font-bold italic">{recipientsLabel}</p>
          {paper.recipients.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {paper.signatures.map(({ lines, name }) => (
          <div key={lines.join()} className="text-center font-bold">
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {name && <p className="mt-16">{name}</p>}
          </div>
        ))}
      </footer>
      {paper.appendices.map(({ label, title, note, body, form }) => (
        <section key={title} className="paper-appendix">
          <div className="paper-title">
            {label && <p className="font-bold">{label}</p>}
            <p className="font-bold">{title}</p>
            <p className="italic">{note}</p>
          </div>
          <Blocks blocks={body} />
          {form && <Paper paper={form} />}
        </section>
      ))}
    </>
  );
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");

function Blocks({ blocks }: { blocks: readonly PlacedBlock[] }) {
  return numbered(blocks).map(({ at, block }) => <Placed key={at} block={block} />);
}

/** Blocks with their place: the same sentence may stand twice in a paper. */
const numbered = (blocks: readonly PlacedBlock[]) => blocks.map((block, at) => ({ at, block }));

function Placed({ block }: { block: PlacedBlock }) {
  switch (block.kind) {
    case "heading":
      return <h3 className={block.level === 3 ? "paper-heading italic" : "paper-heading"}>{block.text}</h3>;
    case "paragraph":
      return (
        <p className={block.align === "center" ? "text-center" : block.indent ? "paper-text" : ""}>
          {textOf(block.runs)}
        </p>
      );
    case "table":
      return <PaperTable table={block} />;
    default:
      return null;
  }
}

function PaperTable({ table }: { table: Extract<PlacedBlock, { kind: "table" }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard has to reach it.
    <section className="overflow-x-auto" aria-label="Bảng của văn bản" tabIndex={0}>
      <table className="paper-table">
        <thead>
          {table.head.map((row) => (
            <tr key={row.map(({ title }) => title).join()}>
              {row.map(({ title, columnSpan, rowSpan }) => (
                <th key={title} scope="col" colSpan={columnSpan} rowSpan={rowSpan}>
                  {title}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row) =>
            "group" in row ? (
              <tr key={textOf(row.group)}>
                <td colSpan={table.widths.length}>{textOf(row.group)}</td>
              </tr>
            ) : (
              <tr key={row.cells.map(textOf).join("|")}>
                {row.cells.map((cell, at) => (
                  <td key={table.head[0]?.[at]?.title ?? textOf(cell)}>{textOf(cell)}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
