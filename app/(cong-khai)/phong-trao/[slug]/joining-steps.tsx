import Link from "next/link";
import { Card } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { eventText } from "@/lib/campaigns/rounds/text";
import type { PlanContent } from "@/lib/publication/schema";
import { formatDate } from "@/lib/vietnamese";
import type { PlanPage } from "./plan-page";

type Round = PlanContent["rounds"][number];

/** Các bước tham gia: the dated steps of the round that is running, with the way in. */
export function JoiningSteps({ page }: { page: PlanPage }) {
  const { content } = page;
  const round = runningRound(content.rounds, dayOf(new Date()));
  return (
    <aside className="mb-8 lg:sticky lg:top-4" aria-labelledby="cac-buoc">
      <Card>
        <h2 id="cac-buoc" className="text-lg">
          Các bước tham gia
        </h2>
        {round ? (
          <>
            <p className="text-sm text-ink-2">
              {round.title}: {formatDate(round.startsOn)} – {formatDate(round.endsOn)}
            </p>
            <ol className="mt-3 grid list-decimal gap-3 pl-5">
              {stepsOf(content, round).map(({ id, label, moment, phrase }) => (
                <li key={id}>
                  <b>{label}</b>
                  <span className="block">{moment}</span>
                  <span className="block text-sm text-ink-2">“{phrase}”</span>
                </li>
              ))}
              <li>
                <b>Xét, công bố kết quả và khen thưởng</b>
                <span className="block">
                  <Link href="/ket-qua">Kết quả đã công bố</Link>
                </span>
              </li>
            </ol>
            <p className="mt-3 text-sm print:hidden">
              <Link href="/lam-viec/phong-trao" prefetch={false}>
                Đơn vị đăng nhập để đăng ký, gửi số liệu
              </Link>
            </p>
          </>
        ) : (
          <p className="mt-2 text-ink-2">Hiện không có đợt thi đua nào đang diễn ra.</p>
        )}
      </Card>
    </aside>
  );
}

/** The open round one can still take part in: the year before the stage. */
function runningRound(rounds: readonly Round[], today: string): Round | null {
  const open = rounds.filter(({ isOpen, endsOn }) => isOpen && endsOn >= today);
  return [...open].sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1))[0] ?? null;
}

function stepsOf({ terms, instants }: PlanContent, round: Round) {
  return terms.milestones
    .filter(({ applies, rounds }) => applies && rounds.includes(round.kind))
    .map(({ id, label, phrase, rule }) => {
      const lastDay =
        instants.find((one) => one.milestoneId === id && one.roundCode === round.code)?.lastDay ?? null;
      const waiting = `Chưa xác định, chờ ghi nhận ${rule.kind === "after-event" ? eventText(rule.event) : ""}`;
      return {
        id,
        label,
        phrase,
        lastDay,
        moment: lastDay ? `hết 23:59 ngày ${formatDate(lastDay)}` : waiting,
      };
    })
    .sort((one, other) => ((one.lastDay ?? "9999") < (other.lastDay ?? "9999") ? -1 : 1));
}
