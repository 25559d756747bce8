import Link from "next/link";
import { RegistrationTag } from "@/components/registrations/registration-tag";
import { StatusTag } from "@/components/ui/status-tag";
import { isHandedIn } from "@/lib/registrations/overview/rules";
import type { RegistrationSheet } from "@/lib/registrations/sheet/queries";
import { limitText, roundKindText } from "@/lib/registrations/text";

type Track = RegistrationSheet["tracks"][number];
type TracksProps = { tracks: Track[]; current: string; href: string; now: Date };

/** The rounds of the campaign side by side, annual and stage: where this unit stands in each. */
export function Tracks({ tracks, current, href, now }: TracksProps) {
  if (tracks.length < 2) return null;
  return (
    <nav aria-label="Các đợt đăng ký" className="mb-6 grid gap-3 sm:grid-cols-2 xl:grid-cols-3 print:hidden">
      {tracks.map((track) => (
        <Link
          key={track.id}
          href={`${href}?dot=${track.code}`}
          scroll={false}
          aria-current={track.id === current ? "page" : undefined}
          className={`card grid content-start gap-1 text-ink no-underline hover:bg-surface-2 ${track.id === current ? "border-primary bg-primary-soft" : ""}`}
        >
          <span className="flex flex-wrap items-baseline justify-between gap-2">
            <strong>{track.title}</strong>
            <span className="text-sm text-ink-2">{roundKindText[track.kind]}</span>
          </span>
          <span className="flex flex-wrap items-center gap-2">
            <Standing track={track} />
          </span>
          {track.registration && <span className="text-sm">{totalsText(track.registration.totals)}</span>}
          <span className="text-sm text-ink-2">
            {limitText(track.deadline, isHandedIn(track.registration) ? null : now)}
          </span>
        </Link>
      ))}
    </nav>
  );
}

/** `1 tập thể, 2 cá nhân (1 có tên)`. */
const totalsText = ({ collectives, individuals, named }: NonNullable<Track["registration"]>["totals"]) =>
  `${collectives} tập thể, ${individuals} cá nhân${named > 0 ? ` (${named} có tên)` : ""}`;

function Standing({ track }: { track: Track }) {
  if (track.registration) return <RegistrationTag registration={track.registration} />;
  if (track.roundStatus === "CLOSED") return <StatusTag tone="none">Đợt đã đóng</StatusTag>;
  return <StatusTag tone="missing">Chưa đăng ký</StatusTag>;
}
