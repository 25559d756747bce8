"use client";
import type { ReactNode } from "react";
import type { GridLine } from "@/lib/filings/grid/rules";
import type { Figures } from "@/lib/filings/sheet/rules";
import { missingSentence } from "@/lib/filings/sheet/text";
import { edgeText } from "@/lib/scoring/reading/text";
import { LineHistory } from "../line-history";
import { SidePanel } from "./side-panel";

type LinePanelProps = { line: GridLine; figures: Figures; onClose: () => void; children: ReactNode };

/** What an indicator means, what the unit said in earlier periods, its files and its log. */
export function LinePanel({ line, figures, onClose, children }: LinePanelProps) {
  const { indicator, history } = line;
  const { code, name, target } = indicator;
  return (
    <SidePanel onClose={onClose} title={`${code} · ${name}`}>
      <div className="grid gap-5">
        <Definition indicator={indicator} />
        {target && (
          <p>
            Ngưỡng: {target.phrase}.{" "}
            {edgeText({
              comparator: target.comparator,
              value: target.value,
              unit: indicator.unit,
              thing: indicator.countedThing,
            })}
            .
          </p>
        )}
        <Gap indicator={indicator} figures={figures} />
        {children}
        <section className="grid gap-2" aria-label="Các kỳ trước">
          <h3>Các kỳ trước</h3>
          {history.length === 0 && <p className="text-ink-2">Chưa có kỳ nào.</p>}
          {history.length > 0 && (
            <LineHistory line={line} caption={<caption className="sr-only">Kết quả các kỳ trước</caption>} />
          )}
        </section>
      </div>
    </SidePanel>
  );
}

function Gap({ indicator, figures }: { indicator: GridLine["indicator"]; figures: Figures }) {
  const sentence = missingSentence(indicator, figures);
  return sentence && <p className="font-medium">{sentence}</p>;
}

function Definition({ indicator }: { indicator: GridLine["indicator"] }) {
  const { kind, numerator, denominator, unit, clause } = indicator;
  const isReduction = kind === "reduction";
  return (
    <dl className="grid gap-1 text-sm">
      {numerator && (
        <div>
          <dt className="inline font-semibold">{isReduction ? "Kỳ này" : "Tử số"}: </dt>
          <dd className="inline">{numerator}</dd>
        </div>
      )}
      {denominator && (
        <div>
          <dt className="inline font-semibold">{isReduction ? "Kỳ gốc" : "Mẫu số"}: </dt>
          <dd className="inline">{denominator}</dd>
        </div>
      )}
      {!numerator && (
        <div>
          <dt className="inline font-semibold">Đơn vị tính: </dt>
          <dd className="inline">{unit}</dd>
        </div>
      )}
      {clause && (
        <div>
          <dt className="inline font-semibold">{clause.label}: </dt>
          <dd className="inline">“{clause.text}”</dd>
        </div>
      )}
    </dl>
  );
}
