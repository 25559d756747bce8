import Link from "next/link";
import { Card } from "@/components/ui/section";
import type { Figure } from "@/lib/dashboards/figures/rules";
import { figureChange, figureLabel, figurePeriod, figureText } from "@/lib/dashboards/figures/text";

/** Province-level figures with their change; each leads to the board behind it. */
export function FigureCards({
  figures,
  hrefOf,
}: {
  figures: readonly Figure[];
  hrefOf: (figure: Figure) => string;
}) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
      {figures.map((figure) => (
        <li key={`${figure.key} ${figure.name}`} className="relative">
          <Card className="flex h-full flex-col gap-1 hover:bg-primary-soft">
            <Link href={hrefOf(figure)} className="row-link text-sm font-medium">
              {figureLabel(figure)}
            </Link>
            <p className="so text-2xl font-semibold">{figureText(figure)}</p>
            <p className="so text-sm text-ink-2">{figurePeriod(figure)}</p>
            <p className="so mt-auto text-sm">{figureChange(figure) ?? "Chưa có kỳ trước để so"}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
