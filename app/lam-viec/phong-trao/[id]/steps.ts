import type { CampaignHub, StepCount } from "@/lib/campaigns/hub/queries";
import { runStatusText } from "@/lib/evaluation/text";
import { filingStatusText } from "@/lib/filings/text";
import { statusText as registrationStatusText } from "@/lib/registrations/text";
import { formatDate } from "@/lib/vietnamese";

type Round = NonNullable<CampaignHub["round"]>;
type Period = Round["periods"][number];
export type Step = { key: string; label: string; done: string; detail: string; href: string };

const finished = new Set(["ACCEPTED", "CONFIRMED"]);
const lower = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
const sum = (list: readonly StepCount[]) => list.reduce((total, { count }) => total + count, 0);
const opensLater = ({ opensOn }: Period, today: string) =>
  opensOn > today ? `Mở ngày ${formatDate(opensOn)}` : null;

/** How many invited units are done, and where the others are: `2 đã trình, 5 chưa có`. */
function share(own: readonly StepCount[], invited: number, words: Record<string, string>) {
  const missing = Math.max(0, invited - sum(own));
  const parts = own.map(({ status, count }) => `${count} ${lower(words[status] ?? status)}`);
  return {
    done: `${sum(own.filter(({ status }) => finished.has(status)))}/${invited}`,
    detail: [...parts, ...(missing > 0 ? [`${missing} chưa có`] : [])].join(", "),
  };
}

/** The steps of a round for those who see all units. */
export function stepsOf({ counts, periods, invited, ...round }: Round, here: string, today: string): Step[] {
  const of = (step: string, part?: string) =>
    (counts ?? []).filter((count) => count.step === step && (part === undefined || count.part === part));
  const later = (step: string, label: string, href: string, words: Record<string, string>): Step[] => {
    const own = of(step);
    if (own.length === 0) return [];
    const detail = own
      .filter(({ status }) => words[status])
      .map(({ status, count }) => `${count} ${lower(words[status] ?? "")}`);
    return [
      {
        key: step,
        label,
        href: `${here}${href}`,
        done: String(sum(own)),
        detail: detail.join(", ") || "Mở danh sách",
      },
    ];
  };
  return [
    ...(round.hasRegistration
      ? [
          {
            key: "registration",
            label: "Đăng ký thi đua",
            href: `${here}/dang-ky/tong-hop?dot=${round.code}`,
            ...share(of("registration"), invited, registrationStatusText),
          },
        ]
      : []),
    ...periods.map((period) => {
      const { done, detail } = share(of("filing", period.code), invited, filingStatusText);
      return {
        key: period.code,
        label: `Số liệu ${period.name}`,
        href: `${here}/so-lieu/tong-hop/${period.code}`,
        done,
        detail: opensLater(period, today) ?? detail,
      };
    }),
    ...later("run", "Xét khen thưởng", "/xet", runStatusText),
    ...later("nomination", "Đề cử", "/de-cu", {}),
    ...later("session", "Phiên Hội đồng", "/hoi-dong", {}),
    ...later("proposal", "Tờ trình", "/to-trinh", {}),
    ...later("decision", "Quyết định khen thưởng", "/quyet-dinh", {}),
  ];
}

/** The steps of a round for a unit's people: only their own unit. */
export function unitStepsOf(
  { own, periods, hasRegistration, code }: Round,
  here: string,
  today: string,
): Step[] {
  const filed = (code: string) => own?.filings.find((filing) => filing.code === code)?.status;
  return [
    ...(hasRegistration
      ? [
          {
            key: "registration",
            label: "Đăng ký thi đua của đơn vị",
            href: `${here}/dang-ky?dot=${code}`,
            done: "",
            detail: own?.registration ? registrationStatusText[own.registration] : "Chưa đăng ký",
          },
        ]
      : []),
    ...periods.map((period) => {
      const status = filed(period.code);
      return {
        key: period.code,
        label: `Số liệu ${period.name}`,
        href: `${here}/so-lieu/${period.code}`,
        done: "",
        detail: status ? filingStatusText[status] : (opensLater(period, today) ?? "Chưa nộp"),
      };
    }),
  ];
}
